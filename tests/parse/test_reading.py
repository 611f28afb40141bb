"""One article read: all finders, each fact held against the text."""

from dataclasses import replace

import pytest

from briefgen import load
from briefgen.config import LanguageConfig
from briefgen.model import Span, Turn, TurnRole, verify
from briefgen.parse import reading

TEXT = (
    "Ana Silva, the mayor of Lima, said on 3 May 2024 that the town has 14 ferries.\n\n"
    "The council pledged to buy 9 ferries by June. It rained."
)


def test_every_family_is_found(nlp):
    """From one text: who, how many, when, what was said and promised."""
    article = load.take_line("case", TEXT, "2024-05-03", None)
    found = reading.find_findings(article, nlp(TEXT))
    assert "Ana Silva" in {one.name for one in found.actors}
    assert [int(one.quantity.value) for one in found.figures] == [14, 9]
    assert "2024-05-03" in {one.timex.value for one in found.dates}
    assert next(one.cue[0].of(TEXT) for one in found.positions) == "said"
    assert len(found.commitments) == 1
    verify(article, found)


def test_articles_come_back_in_their_order(nlp):
    """One findings for each, however many are read together."""
    articles = [load.take_line(name, f"The {name} fair drew 40 bakers.", None, None) for name in ("b", "a")]
    found = list(reading.list_findings(articles, LanguageConfig()))
    assert [one.article for one in found] == [one.id for one in articles]
    assert [one.figures[0].evidence.exact for one in found] == ["40 bakers"] * 2


def test_a_question_is_no_key_point(nlp):
    """Nor is a heading, while anything else is told; where all is asked, a question is."""
    text = "Will Ana Silva of Lima buy 14 ferries?\n\nAna Silva of Lima bought 9 ferries in May 2024."
    article = load.take_line("case", text, None, None)
    asked = replace(article, turns=(Turn("", TurnRole.QUESTION, Span(0, text.index("\n"))),))
    told = [one.exact for one in reading.find_findings(asked, nlp(text)).key_points]
    assert told == ["Ana Silva of Lima bought 9 ferries in May 2024."]


@pytest.mark.parametrize("text", ["", "\n\n", "—"])
def test_a_text_without_words_has_no_findings(nlp, text):
    """And stops nothing."""
    found = reading.find_findings(load.take_line("case", text, None, None), nlp(text))
    assert (found.actors, found.figures, found.positions) == ((), (), ())
