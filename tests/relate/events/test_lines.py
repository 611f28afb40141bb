"""The running sentences of an article: what they are about, and which promises they tell of as kept."""

from dataclasses import replace

import pytest

from briefgen.model import Span
from briefgen.relate.events.fates import Fate
from briefgen.relate.events.lines import recall_lines
from briefgen.relate.remembered import NONE_KEPT
from tests.factories import name, reading


@pytest.fixture
def lines(desk):
    """Those of one article that names its first two words."""

    def listed(text, headings=()):
        made = reading(text, name(" ".join(text.split()[:2])))
        article = replace(made.article, headings=tuple(headings))
        return recall_lines(desk(replace(made, article=article)).briefs[0], NONE_KEPT)

    return listed


def test_a_sentence_is_told_by_the_stems_of_its_words(lines):
    """Ordered, each once, without words that say nothing: the same in every build."""
    [one] = lines("Ana Silva repaired the roof of the roof gardens.")
    assert one.said == "ana garden repair roof silva"


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Ana Silva kept her promise to repair the roof.", Fate.KEPT),
        ("Port authority officials broke their promise to dredge the basin.", Fate.MISSED),
        ("Ana Silva promised to repair the roof.", None),
        ("Did Ana keep her promise?", None),
    ],
)
def test_a_line_knows_the_fate_that_it_tells(lines, text, fate):
    """A promise alone tells of no fate, nor does a question."""
    [one] = lines(text)
    assert (one.fate.fate if one.fate else None) == fate


def test_a_heading_is_no_line(lines):
    """It sums up what the sentences below it say; they keep their places."""
    text = "A promise kept.\n\nAna Silva repaired the roof."
    assert [one.at for one in lines(text, [Span(0, 15)])] == [1]
