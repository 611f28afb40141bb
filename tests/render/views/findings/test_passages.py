"""Facts below one quotation of their sentence."""

from dataclasses import replace

from briefgen.model import Span
from briefgen.relate.desk import TensionKind
from briefgen.render.views.findings.passages import MarkedStretch, mark_stretches
from tests.render import sample
from tests.render.conftest import rendered

TEXT = "Mira said the dam needs 30 engineers and 12 drivers. It rained."
SLUGS = ("dam-split", "question-time", "minister-drops-condition")
SENTENCE = Span(0, 52)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def told(*words: str) -> list[str]:
    """The pieces, those marked in brackets."""
    found = mark_stretches(TEXT, SENTENCE, [at(each) for each in words])
    return [f"[{one.text}]" if one.marked else one.text for one in found]


def test_each_fact_is_marked_in_its_sentence() -> None:
    """In the order of the text, whatever the order of the facts."""
    assert told("12 drivers", "30 engineers") == [
        "Mira said the dam needs ",
        "[30 engineers]",
        " and ",
        "[12 drivers]",
        ".",
    ]


def test_facts_that_overlap_are_one_mark() -> None:
    """Nothing of the sentence is said twice."""
    assert told("the dam needs 30", "30 engineers") == [
        "Mira said ",
        "[the dam needs 30 engineers]",
        " and 12 drivers.",
    ]


def test_a_whole_sentence_is_not_marked() -> None:
    """Where every word belongs to a fact, a mark would say nothing."""
    assert told(TEXT[:51]) == [TEXT[:52]]


def test_words_beyond_the_sentence_are_kept() -> None:
    """A quotation may run over the end of its sentence."""
    assert told("12 drivers. It rained") == [
        "Mira said the dam needs 30 engineers and ",
        "[12 drivers. It rained]",
    ]


def test_a_sentence_as_long_as_a_book_is_cut_between_its_facts() -> None:
    """What stands between two facts is capped, the facts themselves are not."""
    text = "a " * 5000 + "word"
    found = mark_stretches(text, Span(0, len(text)), [Span(0, 1), Span(len(text) - 4, len(text))])
    assert [one for one in found if one.marked] == [MarkedStretch("a", True), MarkedStretch("word", True)]
    assert sum(len(one.text) for one in found) < 1500


def test_a_brief_quotes_a_sentence_once_in_a_section() -> None:
    """Two facts of one family in one sentence stand beside one quotation."""
    page = rendered(sample.desk())["briefs/dam-split.html"].decode()
    sections = page.split('<section id="')
    for section in sections:
        if section.split('"')[0] in {"positions", "figures", "dates"}:
            quoted = section.split("<blockquote>")[1:]
            assert len(quoted) == len(set(quoted))


def test_facts_of_one_source_are_told_by_their_sentences() -> None:
    """The list of tensions quotes a sentence once, and each brief leads to the place where they stand."""
    desk = sample.desk()
    alone = next(one for one in desk.tensions if one.facts)
    site = rendered(replace(desk, tensions=(replace(alone, kind=TensionKind.ONE_SOURCE),)))
    page = site["tensions.html"].decode()
    assert 'id="one-source"' in page
    assert f'data-fact="{alone.facts[0].fact}"' in page
    assert "tensions.html#one-source" in "".join(site[f"briefs/{slug}.html"].decode() for slug in SLUGS)
