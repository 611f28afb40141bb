"""Front matter wins over the text; what is broken costs the seed, what is odd costs its key."""

from datetime import date

import pytest

from briefgen.config import Limits
from briefgen.model import ArticleKind, Basis
from briefgen.problems import Code, SeedLeftOut, SeedSkipped
from tests.work import finishes

BODY = """
Bridge to be mended

BRUSSELS, 3 May 2024 (Nordpress) - The council met on Tuesday and agreed to mend the bridge this year.
"""


def with_matter(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", BODY])


def test_what_it_states_wins_over_the_text(seed):
    """Every key is taken, and none has evidence in the text."""
    article = seed(
        with_matter(
            "title: 'A bridge: mended'",
            "date: 2023-01-02",
            "publisher: Harbour Post",
            "author: [Ida Holm, Per Dahl]",
            "url: https://example.org/a?b=1",
            "language: en-GB",
            "kind: analysis",
            "slug: Mended Bridge",
        )
    )
    assert article.title.text == "A bridge: mended"
    assert (article.published.value, article.published.basis) == ("2023-01-02", Basis.FRONT_MATTER)
    assert article.publisher.text == "Harbour Post"
    assert [author.text for author in article.authors] == ["Ida Holm", "Per Dahl"]
    assert article.url == "https://example.org/a?b=1"
    assert (article.language, article.kind, article.slug) == ("en", ArticleKind.ANALYSIS, "mended-bridge")
    stated = (article.title, article.published, article.publisher, *article.authors)
    assert all(one.evidence is None for one in stated)
    assert article.problems == ()


def test_none_of_it_is_in_the_text(seed):
    """It is about the article and no part of it."""
    assert "Harbour" not in seed(with_matter("publisher: Harbour Post")).text


def test_empty_keys_state_nothing(seed):
    """As the commented front matter of `briefgen new` leaves them."""
    article = seed(with_matter("title:", "date: ~", "author: []", "url: ''", "kind:"))
    assert article.title.text == "Bridge to be mended"
    assert article.published.value == "2024-05-03"
    assert article.problems == ()


@pytest.mark.parametrize(
    "stated", ["10.04.2025", "April 10, 2025", "2025-04-10T10:00:00+02:00", "10 Apr 2025"]
)
def test_a_date_is_read_as_people_write_it(seed, stated):
    """Day first with dots, month in words, a time of day: one day."""
    assert seed(with_matter(f"date: {stated}")).published.value == "2025-04-10"


@pytest.mark.parametrize("stated", ["2025-04", "April 2025"])
def test_a_month_gives_bounds(seed, stated):
    """No day of it is made up."""
    published = seed(with_matter(f"date: {stated}")).published
    assert (published.value, published.earliest, published.latest) == (
        "",
        date(2025, 4, 1),
        date(2025, 4, 30),
    )


@pytest.mark.parametrize(
    "line",
    [
        "date: 31.02.2025",
        "date: 03/04/2025",
        "date: soon",
        "date: 99999999999999999999",
        "url: javascript:alert(1)",
        "url: //example.org",
        "url: http://[",
        "url: data:text/html,x",
        "kind: poem",
        "language: klingon",
        "slug: ../../etc/passwd",
        "slug: C:\\x",
        "slug: '!!!'",
        "title: [a, b]",
        "publsher: Harbour Post",
        "author: {name: Ida}",
    ],
)
def test_a_value_that_cannot_be_read_costs_its_key(seed, line):
    """The key and its line are named; the article is read without it."""
    article = seed(with_matter(line))
    (problem,) = article.problems
    assert (problem.code, problem.line) == (Code.SEED_FRONT_MATTER, 2)
    assert line.partition(":")[0] in problem.message
    assert article.url == ""
    assert article.slug == "bridge-to-be-mended"


def test_an_unknown_key_is_named_with_the_nearest(seed):
    """A slip of the pen is told apart from a key that does not exist."""
    (problem,) = seed(with_matter("titel: x")).problems
    assert problem.hint == "did you mean `title`?"


@pytest.mark.parametrize(
    ("matter", "line"),
    [
        ("title: 'x", 2),
        ("title: x\ndate: [2024", 3),
        ("title: a: b", 2),
        ("title: a\ntitle: b", 3),
        ("a: &a [x, x]\nb: *a", 3),
        ("[" * 400, 2),
        ("a: {" * 400, 2),
        ("\n".join(f"k{n}: [{'x, ' * 99}x]" for n in range(20)), 11),
    ],
    ids=["quote", "bracket", "colon", "twice", "alias", "deep list", "deep map", "many"],
)
def test_broken_front_matter_costs_the_seed_and_names_its_line(seed, matter, line):
    """What the editor meant cannot be known, so the seed waits for a mended line."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(f"---\n{matter}\n---\n{BODY}")
    assert skipped.value.problem.code is Code.SEED_FRONT_MATTER
    assert skipped.value.problem.line in (line, 0)


def test_a_bomb_of_aliases_is_refused_at_once(seed):
    """Nine lines that stand for a billion values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]

    def refused():
        with pytest.raises(SeedSkipped, match="aliases"):
            seed(with_matter(*lines))

    finishes(refused)


def test_a_rule_across_the_page_is_no_front_matter(seed):
    """A line of dashes on top of an article is decoration."""
    article = seed(f"---\n{BODY}")
    assert article.title.text == "Bridge to be mended"


def test_prose_between_two_rules_is_no_front_matter(seed):
    """Sentences between lines of dashes are the article's."""
    prose = "The council met on Monday and agreed on nothing at all."
    article = seed(f"---\n{prose}\n---\n{BODY}")
    assert article.problems == ()
    assert prose in article.text or prose in [cut.text for cut in article.cut]


def test_markup_in_a_title_stays_text(seed):
    """It is kept letter for letter; showing it safely is for the pages."""
    title = "<script>alert(1)</script> {{ 7*7 }} {% raw %}"
    assert seed(with_matter(f'title: "{title}"')).title.text == title


def test_the_properties_of_a_clipper_are_read_as_what_they_are(seed):
    """Nothing is left to be mended in a clipping."""
    article = seed(
        with_matter(
            'title: "The [[Bridge|bridge]] is ==shut=="',
            "source: https://harbour.example/a",
            'author:\n  - "[[Ida Holm]]"\n  - "[[People/Per Dahl]]"',
            "published: 2024-05-02",
            "created: 2024-06-01",
            'description: "On the bridge"',
            "tags: [clippings]",
            "aliases: [x]",
            "cssclasses: wide",
        ),
        "a.md",
    )
    assert article.title.text == "The bridge is shut"
    assert (article.url, article.published.value) == ("https://harbour.example/a", "2024-05-02")
    assert [author.text for author in article.authors] == ["Ida Holm", "Per Dahl"]
    assert article.problems == ()


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["pubdate: 2024-05-02"], {"date": "2024-05-02"}),
        (["date_published: 2024-05-02T08:00:00Z"], {"date": "2024-05-02"}),
        (["published: 2023-01-01", "date: 2024-05-02"], {"date": "2024-05-02"}),
        (["source: Harbour Post"], {"publisher": "Harbour Post"}),
        (["site: Harbour Post", "link: https://harbour.example/a"], {"publisher": "Harbour Post"}),
        (["publication: '[[Harbour Post]]'"], {"publisher": "Harbour Post"}),
        (["publisher: Nordpress", "site: Harbour Post"], {"publisher": "Nordpress"}),
        (["byline: By Ida Holm"], {"authors": ["Ida Holm"]}),
        (["authors: [Ida Holm, Per Dahl]"], {"authors": ["Ida Holm", "Per Dahl"]}),
        (["authors: [[Ida Holm]]"], {"authors": ["Ida Holm"]}),
        (["author: [Ida Holm]", "byline: Per Dahl"], {"authors": ["Ida Holm"]}),
        (["published: true"], {"date": "2024-05-03"}),
        (["date: 20240502"], {"date": "2024-05-02"}),
        (["date: 20240502T080000Z"], {"date": "2024-05-02"}),
        (["date: 2024-05-02T08:00:00.000000001+01:00"], {"date": "2024-05-02"}),
        (["date: '[[2024-05-02]]'"], {"date": "2024-05-02"}),
    ],
)
def test_other_tools_have_other_names_for_it(seed, lines, told):
    """What a key of ours says wins over what one of theirs does."""
    article = seed(with_matter(*lines))
    publisher = article.publisher.text if article.publisher else ""
    found = {
        "date": article.published.value,
        "publisher": publisher,
        "authors": [author.text for author in article.authors],
    }
    assert {key: found[key] for key in told} == told
    assert article.problems == ()


HEADS = {
    "TOML": '+++\ntitle = "Bridge shut"\ndate = 2024-05-02T08:00:00Z\ntags = ["a"]\n[extra]\na = 1\n+++\n',
    "JSON": '{\n  "title": "Bridge shut",\n  "date": "2024-05-02",\n  "tags": []\n}\n',
    "JSON in a line": '{"title": "Bridge shut", "date": "2024-05-02"}\n',
    "lines": "Title: Bridge shut\nDate:  2024-05-02\nTags: a, b\n",
    "YAML": "---\ntitle: Bridge shut\ndate: 2024-05-02\n---\n",
}


@pytest.mark.parametrize("form", HEADS)
def test_a_head_is_read_in_every_form(seed, form):
    """And none of it is in the text."""
    article = seed(HEADS[form] + BODY, "a.md")
    assert (article.title.text, article.published.value) == ("Bridge shut", "2024-05-02")
    assert "shut" not in article.text
    assert [problem for problem in article.problems if "extra" not in problem.message] == []


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('+++\ntitle = "Bridge\n+++\n', 2),
        ('+++\ntitle = "Bridge"\n\n', 1),
        ('{\n"title": "Bridge",\n"date" "x"}\n', 3),
        ('{"title": ' + "[" * 5_000 + "no value", 1),
        ('{"title": ' + "[" * 4_900 + "]" * 4_900 + "}\n", 1),
        ("+++\na = 1\ntitle = [" + "[" * 5_000 + "\n+++\n", 0),
        ('{"title": {' + ", ".join(f'"k{n}": 1' for n in range(900)) + "}}\n", 0),
    ],
    ids=["TOML", "unclosed", "JSON", "deep JSON", "deep JSON that ends", "deep TOML", "many"],
)
def test_a_broken_head_of_any_form_costs_the_seed(seed, head, line):
    """Its line is named."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(head + BODY, limits=Limits(front_matter_nodes=500))
    assert skipped.value.problem.code is Code.SEED_FRONT_MATTER
    assert skipped.value.problem.line == line or not line


@pytest.mark.parametrize(
    "opening",
    ["+++", "{curly} brackets", '{"speaker": "Ida"}', "{{ template }}", "Note: a\nAside: b", "Title: A"],
)
def test_what_only_looks_like_a_head_is_text(seed, opening):
    """Signs, a set of something else, lines with other keys, a line alone."""
    article = seed(f"{opening}\n{BODY}", "a.md")
    assert article.problems == ()
    assert article.published.value == "2024-05-03"


@pytest.mark.parametrize("line", ["draft: true", "draft: yes", "published: false"])
def test_a_draft_is_left_out(seed, line):
    """That is no problem; who asks for it by name has it."""
    with pytest.raises(SeedLeftOut):
        seed(with_matter(line))
    assert seed(with_matter(line), drafts=True).problems == ()


def test_what_is_no_draft_is_read(seed):
    """A draft that is none, and a word that is neither."""
    assert seed(with_matter("draft: false")).problems == ()
    (problem,) = seed(with_matter("draft: perhaps")).problems
    assert "true or false" in problem.message
