"""content/ becomes its nouns; whatever is wrong there is told with path, line and a hint."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import load
from briefgen.load.content import (
    Action,
    Anchor,
    Content,
    Correction,
    Edition,
    EditionFact,
    Place,
    corrections,
    editions,
)
from briefgen.load.content.notes import ContentFile
from briefgen.problems import ContentError

NOWHERE = Place("", 0)

ACTOR = "---\nname: José da Silva\nkind: person\naliases: [Jose Silva, J. Silva]\n---\nHead of the *port*.\n"
ISSUE = (
    "---\ntitle: The bridge\nquestion: Who pays?\nwords:\n  - bridge\n  - pillar + money\nnever: card\n---\n"
)


@pytest.fixture
def content(tmp_path):
    """Write files below content/ and read them."""

    def read(**files: str) -> Content:
        for name, text in files.items():
            path = (
                tmp_path / "content" / name.replace("__", "/").replace("_md", ".md").replace("_yaml", ".yaml")
            )
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return load.read_content(tmp_path / "content")

    return read


def corrected(text: str) -> tuple[Correction, ...]:
    return corrections.read_corrections((ContentFile("content/corrections/a.yaml", "a", text),))


def test_no_content_is_no_mistake(tmp_path):
    """A desk without the folder has nothing written."""
    assert load.read_content(tmp_path / "nowhere") == Content()


def test_an_actor_is_read_with_its_note(content):
    """Front matter and note of one file, with the place for messages."""
    (actor,) = content(actors__silva_md=ACTOR).actors
    assert (actor.name, actor.kind) == ("José da Silva", "person")
    assert (actor.aliases, actor.not_aliases) == (("Jose Silva", "J. Silva"), ())
    assert actor.note == "Head of the *port*."
    assert actor.place.path == "content/actors/silva.md"


def test_an_issue_is_read_and_named_by_its_file(content):
    """Its slug is the file's name; words that must stand together stay so."""
    (issue,) = content(issues__bridge_md=ISSUE).issues
    assert (issue.slug, issue.title, issue.question) == ("bridge", "The bridge", "Who pays?")
    assert (issue.words, issue.never) == (("bridge", "pillar + money"), ("card",))


def test_a_page_is_read(content):
    """Title and Markdown, with the file's name for a slug."""
    (page,) = content(pages__method_md="---\ntitle: Method\n---\n## How\nBy hand.\n").pages
    assert (page.slug, page.title, page.text) == ("method", "Method", "## How\nBy hand.")
    assert page.place.note == 4


def test_a_note_knows_its_line(content):
    """Blank lines above it are counted; where there is no note there is no line."""
    read = content(actors__a_md="---\nname: José\n---\n\n\nHead.\n", actors__b_md="---\nname: Ida\n---\n")
    assert [actor.place.note for actor in read.actors] == [6, 0]


def test_a_readme_explains_and_is_not_read(content):
    """It is for people, in whatever form."""
    assert content(actors__README_md="Put actors here.", corrections__README_yaml="x") == Content()


@pytest.mark.parametrize(
    ("name", "text", "line", "hint"),
    [
        ("actors__a_md", "José", 1, "name"),
        ("actors__a_md", "---\nname: José\n", 1, "name"),
        ("actors__a_md", "---\nnaem: José\n---\n", 2, "did you mean `name`?"),
        ("actors__a_md", "---\nkind: person\n---\n", 2, ""),
        ("actors__a_md", "---\nname: José\nkind: persn\n---\n", 3, "did you mean `person`?"),
        ("actors__a_md", "---\nname: [José]\n---\n", 2, ""),
        ("actors__a_md", "---\nname: 'José\n---\n", 2, "close it"),
        ("issues__a_md", "---\ntitle: The bridge\n---\n", 2, "a + b"),
        ("issues__The Bridge_md", ISSUE, 0, "the-bridge.md"),
        ("pages__a_md", "---\n---\n", 1, ""),
        ("corrections__a_yaml", "drop: x", 1, "- "),
        ("corrections__a_yaml", "- 16 lorries", 1, "drop"),
        ("corrections__a_yaml", "- dropp: x", 1, "did you mean `drop`?"),
        ("corrections__a_yaml", "- drop: x\n  rename: {a: b}", 1, "one of"),
        ("corrections__a_yaml", "- in: a.txt", 1, "one of"),
        ("corrections__a_yaml", "- drop:\n  in: a.txt", 1, ""),
        ("corrections__a_yaml", "- drop: x\n  on: yesterday", 2, "2025-04-30"),
        ("corrections__a_yaml", "- drop: x\n  family: figur", 2, "did you mean `figure`?"),
        ("corrections__a_yaml", "- set: date\n  in: a.txt", 1, "set: {"),
        ("corrections__a_yaml", "- set: {date: 2025-03-06}", 1, ""),
        ("corrections__a_yaml", "- set: {dat: 2025-03-06}\n  in: a.txt", 1, "did you mean `date`?"),
        ("corrections__a_yaml", "- set: {stance: opposes}\n  in: a.txt", 1, "add `fact:`"),
        ("corrections__a_yaml", "- merge: [one]", 1, "another name"),
        ("corrections__a_yaml", "- rename: old", 1, "rename: {"),
        ("corrections__a_yaml", "- keep: Thank you all.", 1, "path of the seed"),
        ("corrections__a_yaml", "- drop: x: y", 1, "quotation marks"),
        ("editions__a_yaml", "facts:\n  - {id: f-1, article: a}", 2, ""),
        ("editions__a_yaml", "articles: a\nfact: []", 2, "did you mean `facts`?"),
        ("editions__a_yaml", "newest: spring\narticles: []", 1, "2025-04-30"),
        ("editions__a_yaml", "before: some\narticles: []", 1, "how many"),
    ],
)
def test_a_mistake_is_told_with_its_place(content, name, text, line, hint):
    """File, line and what to write instead."""
    with pytest.raises(ContentError) as wrong:
        content(**{name: text})
    assert wrong.value.path.startswith(f"content/{name.partition('__')[0]}/")
    assert wrong.value.line == line
    assert hint in wrong.value.hint


def test_two_files_may_not_name_one_actor(content):
    """Nor may they by letters of another case."""
    with pytest.raises(ContentError, match="two files"):
        content(actors__a_md=ACTOR, actors__b_md=ACTOR.replace("José da", "JOSÉ DA"))


def test_a_file_that_is_not_utf_8_is_told(tmp_path):
    """What an editor writes is never guessed at."""
    (tmp_path / "content" / "actors").mkdir(parents=True)
    (tmp_path / "content" / "actors" / "a.md").write_bytes(b"---\nname: Jos\xe9\n---\n")
    with pytest.raises(ContentError, match="UTF-8"):
        load.read_content(tmp_path / "content")


def test_a_dropped_fact_is_anchored_by_its_words():
    """Every key of the entry is read; the path may begin with seeds/."""
    (one,) = corrected(
        "- drop: '16 lorries'\n  in: seeds/town/a.txt\n  within: had left\n  family: Figure\n  reason: Old.\n"
        "  by: M. Varga\n  on: 2025-03-07\n"
    )
    assert one.action is Action.DROP
    assert one.anchor == Anchor("town/a.txt", "16 lorries", "had left", "figure")
    assert (one.reason, one.by, one.on) == ("Old.", "M. Varga", date(2025, 3, 7))
    assert one.place == Place("content/corrections/a.yaml", 1)


def test_what_is_set_may_be_several_things():
    """One entry with two fields is two corrections at one place."""
    counts, measure = corrected("- set: {counts: recruits, measure: total}\n  fact: over 900\n  in: a.txt\n")
    assert (counts.field, counts.value, counts.anchor.quote) == ("counts", "recruits", "over 900")
    assert (measure.field, measure.value, measure.place) == ("measure", "total", counts.place)


def test_a_date_stays_as_it_was_typed():
    """YAML would make a day of it, and an octal number of `010`."""
    (one,) = corrected("- set: {date: 2025-03-06}\n  in: a.txt\n")
    assert one.value == "2025-03-06"


def test_actors_are_merged_split_and_renamed():
    """Names stay in the order in which they were written."""
    merge, split, rename = corrected(
        "- merge: [A B, C D]\n- split: [A, B]\n- rename: {J. Silva: José Silva}\n"
    )
    assert (merge.action, merge.names) == (Action.MERGE, ("A B", "C D"))
    assert (split.action, split.names) == (Action.SPLIT, ("A", "B"))
    assert (rename.names, rename.value) == (("J. Silva",), "José Silva")


def test_the_examples_of_the_readme_are_read():
    """What the folder's own README shows can be pasted, and shows every action."""
    text = Path("content/corrections/README.md").read_text("utf-8")
    example = text.partition("```yaml\n")[2].partition("```")[0]
    assert {one.action for one in corrected(example)} == set(Action)


def test_this_desk_corrects_none_of_its_seeds():
    """What the seeds do not state stays not stated; corrections are shown in tests."""
    assert load.read_content(Path("content")).corrections == ()


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).map(
    lambda text: f"{text} {text}"
)


@given(WORDS, WORDS, st.sampled_from(["", "figure"]), WORDS)
def test_lines_to_paste_read_back_as_the_correction(quote, within, family, reason):
    """Whatever the quoted words hold, YAML gives them back."""
    anchor = Anchor("a.txt", quote, within, family)
    wanted = Correction(Action.DROP, anchor, "", "", (), reason, "", date(2025, 3, 7), NOWHERE)
    also = replace(wanted, action=Action.SET, field="counts", value=reason)
    for one in (wanted, also):
        (found,) = corrected(corrections.write_correction(one))
        assert replace(found, place=NOWHERE) == one


FACTS = st.builds(EditionFact, *[st.text(max_size=20).filter(str.strip) for _ in range(9)])


@given(st.lists(FACTS, max_size=4), st.lists(WORDS, max_size=3, unique=True), st.integers(0, 9))
def test_an_edition_reads_back_letter_for_letter(facts, articles, before):
    """Nothing is lost, and the order of facts does not matter to its bytes."""
    edition = Edition("spring", tuple(sorted(articles)), tuple(facts), NOWHERE, "2025-03-07", before)
    text = editions.dump_edition(edition)
    (found,) = editions.read_editions((ContentFile("content/editions/spring.yaml", "spring", text),))
    assert sorted(found.facts, key=str) == sorted(facts, key=str)
    assert (found.name, found.articles) == ("spring", edition.articles)
    assert (found.newest, found.before) == ("2025-03-07", before)
    assert editions.dump_edition(replace(edition, facts=tuple(reversed(facts)))) == text


@pytest.mark.parametrize(
    ("line", "wikidata", "wikipedia"),
    [
        ("wikidata: Q212", "Q212", ""),
        ("wikidata: https://www.wikidata.org/wiki/Q212", "Q212", ""),
        ("wikipedia: https://sr.wikipedia.org/wiki/Лука", "", "https://sr.wikipedia.org/wiki/Лука"),
    ],
)
def test_an_actor_is_told_where_others_know_it(content, line, wikidata, wikipedia):
    """By its item or its article, in one form."""
    (note,) = content(**{"actors/silva.md": f"---\nname: José da Silva\n{line}\n---\n"}).actors
    assert (note.wikidata, note.wikipedia) == (wikidata, wikipedia)


@pytest.mark.parametrize(
    "line",
    [
        "wikidata: 212",
        "wikidata: Q0",
        "wikidata: P31",
        "wikidata: Q1 Q2",
        "wikipedia: Silva",
        "wikipedia: javascript:alert(1)",
        "wikipedia: https://en.wikipedia.org.example/wiki/Silva",
        'wikipedia: https://en.wikipedia.org/wiki/A"><b>',
    ],
)
def test_what_is_no_item_and_no_article_is_told(content, line):
    """With its line and what one looks like."""
    with pytest.raises(ContentError) as raised:
        content(**{"actors/silva.md": f"---\nname: José da Silva\n{line}\n---\n"})
    key = line.partition(":")[0]
    assert f":3: `{key}` is none" in str(raised.value)
    assert raised.value.hint.startswith(f"as in `{key}: ")
