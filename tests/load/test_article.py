"""One seed, one article: what is cut is kept for the reader, what an editor quotes is put back."""

import pytest

from briefgen import load
from briefgen.model import ArticleKind, Basis
from briefgen.problems import Code

PAGE = """<html lang="en"><head><title>Bridge to be mended | Harbour Post</title>
<meta property="og:title" content="Bridge to be mended">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<meta name="author" content="Ida Holm"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge to be mended</h1>
<p>The council met on Tuesday and agreed to mend the bridge before the winter, and to pay for it.</p>
<p>Two of its members said that the money &amp; the time would be better spent on the village school.</p>
<h2>A hollow pillar</h2>
<p>The engineers have warned for years that the second pillar is hollow and will not stand a flood.</p>
</article><footer><a href="/about">About us</a></footer></body></html>
"""

PASTED = """Bridge to be mended

The council met on Tuesday and agreed to mend the bridge before the winter, and to pay for all of it.

The engineers have warned for years that the second pillar is hollow, and that it will not stand a flood.

Two of its members said that the money would be better spent on the school, which has no roof since March.

Share this article

Sign up for our newsletter
"""


def test_what_is_cut_is_told_with_its_line_and_place(seed):
    """A cut line keeps its words, its line in the file, a reason and where in the text it stood."""
    article = seed(PASTED)
    assert [(cut.line, cut.text) for cut in article.cut] == [
        (9, "Share this article"),
        (11, "Sign up for our newsletter"),
    ]
    assert all(cut.reason and cut.at == len(article.text) for cut in article.cut)
    assert "Share this" not in article.text


def test_a_line_that_an_editor_quotes_is_put_back(seed):
    """The line is in the text again and no longer among what is cut."""
    article = seed(PASTED, keep=("Share this article",))
    assert article.text.endswith("Share this article")
    assert [cut.text for cut in article.cut] == ["Sign up for our newsletter"]


@pytest.mark.parametrize("quote", ["Share", "this article", "Share this article now"])
def test_a_quote_that_is_not_the_line_puts_nothing_back(seed, quote):
    """Part of a short line, or a line of no article, names nothing."""
    assert len(seed(PASTED, keep=(quote,)).cut) == 2


def test_the_beginning_of_a_long_line_is_enough(seed):
    """A few words from its beginning name a long line."""
    article = seed(PASTED, keep=("Sign up for our",))
    assert article.text.endswith("newsletter")


def test_a_saved_page_states_itself_in_its_head(seed):
    """Title, date, publisher and author come from what the page states of itself."""
    article = seed(PAGE, "a.html")
    assert (article.title.text, article.title.derived) == ("Bridge to be mended", False)
    assert (article.published.value, article.published.basis) == ("2024-05-03", Basis.STATED)
    assert article.publisher.text == "Harbour Post"
    assert [author.text for author in article.authors] == ["Ida Holm"]
    assert [span.of(article.text) for span in article.headings] == ["A hollow pillar"]
    assert "About us" not in article.text
    assert "money & the time" in article.text


def test_a_word_of_a_page_is_traced_to_its_source(seed):
    """Its offset and its line lead to the same word in the HTML."""
    article = seed(PAGE, "a.html")
    at = article.text.index("engineers")
    assert PAGE[article.offsets.file_offset(at) :].startswith("engineers")
    assert article.offsets.line(at) == PAGE[: PAGE.index("engineers")].count("\n") + 1


def test_front_matter_heads_a_page_too(seed):
    """It wins over the page's own title, and lines are counted with it."""
    article = seed(f"---\ntitle: Stated\n---\n{PAGE}", "a.html")
    assert article.title.text == "Stated"
    at = article.text.index("engineers")
    assert article.offsets.line(at) == PAGE[: PAGE.index("engineers")].count("\n") + 4


def test_a_markdown_seed_keeps_its_headings_and_loses_its_marks(seed):
    """Title, cross-head and emphasis of Markdown are read as what they mean."""
    source = PASTED.replace("Bridge", "# Bridge", 1).replace(
        "The engineers", "## A pillar\n\nThe *engineers*", 1
    )
    article = seed(source, "a.md")
    assert article.title.text == "Bridge to be mended"
    assert [span.of(article.text) for span in article.headings] == ["A pillar"]
    assert "The engineers have" in article.text


def test_a_heading_stands_above_a_paragraph_and_is_no_sentence(seed):
    """A short line between paragraphs is kept as a cross-head."""
    article = seed(PASTED.replace("Two of", "Threat of a flood\n\nTwo of", 1))
    assert [span.of(article.text) for span in article.headings] == ["Threat of a flood"]


@pytest.mark.parametrize(
    "text", ["", "\n", " One line", "A  b\r\n\nc\xa0d\n\nShare this\n", "|", "Q. x?\nA. y."]
)
def test_a_line_is_analysed_as_it_is(text):
    """What `extract --lines` is given is neither cut nor cleaned."""
    article = load.take_line("x", text, None, None)
    assert article.text == text
    assert (article.cut, article.metadata, article.headings) == ((), (), ())
    assert article.source is None


def test_a_line_takes_the_date_and_title_that_came_with_it():
    """They are the article's, as if front matter stated them."""
    article = load.take_line("x", "The council met on Tuesday.", "2024-05-03", "Council meets")
    assert (article.title.text, article.title.derived) == ("Council meets", False)
    assert (article.published.value, article.published.basis) == ("2024-05-03", Basis.FRONT_MATTER)
    assert article.kind is ArticleKind.REPORT


def test_a_date_that_cannot_be_read_is_not_stated():
    """No day is guessed from it."""
    assert load.take_line("x", "The council met.", "soon", None).published.basis is Basis.NOT_STATED


def test_the_same_bytes_give_the_same_article(seed):
    """Reading twice gives equal values."""
    assert seed(PASTED) == seed(PASTED)


def test_what_a_reader_takes_out_is_cut_where_it_stood(seed):
    """Words that are struck out, and notes, with the line of the file and the place in the text."""
    first, second = PASTED.split("\n\n")[1:3]
    article = seed(
        f"# Bridge to be mended\n\n{first} It costs ~~3~~ 4 crowns.[^1]\n\n{second}\n\n[^1]: A guess.\n",
        "a.md",
    )
    told = [(cut.line, cut.text, cut.reason) for cut in article.cut]
    assert told == [(3, "3", "struck out"), (7, "[^1]: A guess.", "footnote")]
    assert article.text[article.cut[0].at :].lstrip().startswith("4 crowns.")
    assert article.cut[1].at == len(article.text)


MENU = "\n".join(
    f"Ten things to know about the {name} this week" for name in ("quay", "tide", "ferry", "light", "dam")
)


def test_a_text_of_which_more_is_cut_than_kept_is_a_problem(seed):
    """It may be right to cut it; somebody should look."""
    article = seed(
        f"{PASTED}\n\nMore stories\n\n{MENU}\n{MENU.replace('Ten', 'Six')}\n{MENU.replace('Ten', 'Two')}"
    )
    assert [problem.code for problem in article.problems] == [Code.SEED_MOSTLY_CUT]


def test_the_menu_of_a_page_is_no_reason_to_look(seed):
    """Only paragraphs are."""
    links = "".join(f"<li><a href=/a>{line}</a></li>" for line in MENU.split("\n") * 4)
    assert seed(PAGE.replace("<nav>", f"<nav><ul>{links}</ul>"), "a.html").problems == ()


CHANGED = "Bridge to be mended\n\nLast updated 7 May 2024\n\n" + PASTED.partition("\n\n")[2]


def test_an_article_that_only_says_when_it_was_changed_is_no_younger(seed):
    """The day bounds the one on which it was published."""
    published = seed(CHANGED).published
    assert (published.value, published.earliest, str(published.latest)) == ("", None, "2024-05-07")
    assert published.evidence.exact == "Last updated 7 May 2024"


def test_the_head_of_a_page_may_say_no_more(seed):
    """Of several changes the one that its head names first."""
    page = PAGE.replace("article:published_time", "article:modified_time")
    assert str(seed(page, name="a.html").published.latest) == "2024-05-03"


@pytest.mark.parametrize("day", ["1994-06-01", "1962-11-20"])
def test_an_old_newspaper_has_its_day(seed, day):
    """The library that reads pages gives none before 1995 (trafilatura 2.3.1)."""
    assert seed(PAGE.replace("2024-05-03T10:00:00Z", day), name="a.html").published.value == day


def test_the_day_in_an_address_dates_what_states_no_other(seed):
    """That of the page, or the one that a person gave with the text."""
    page = PAGE.replace('property="article:published_time" content="2024-05-03T10:00:00Z"', "")
    page = page.replace(
        "<body>", '<link rel="canonical" href="https://post.example/2024/05/02/bridge"><body>'
    )
    assert seed(page, name="a.html").published.value == "2024-05-02"
    assert (
        seed(f"---\nurl: https://post.example/2024/05/02/bridge\n---\n{PASTED}").published.value
        == "2024-05-02"
    )


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("<article>", "hides its article: its 61 words are read as if a script had shown them"),
        ("<p>Two", "hides more of its article than it shows: 40 words to 21 are cut"),
    ],
)
def test_a_page_that_hides_most_of_its_article_is_a_problem(seed, where, told):
    """With what was made of it."""
    page = PAGE.replace("to pay for it", "to pay for all of it").replace("<footer", "</div><footer")
    hidden = page.replace(where, where.replace("<", "<div hidden><", 1))
    (problem,) = seed(hidden, "a.html").problems
    assert (problem.code, problem.message) == (Code.SEED_MOSTLY_HIDDEN, told)
