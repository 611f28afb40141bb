"""Whether what a word tells of happened, is planned, depends on something or is asked."""

from dataclasses import replace

import pytest

from briefgen import load
from briefgen.model import Modality, Span, Turn, TurnRole
from briefgen.parse.grammar import modality


def tell(nlp, text, word, *, dated=False):
    token = next(token for token in nlp(text) if token.text == word)
    return modality.tell_modality(token, Span(0, len(text)), load.take_line("case", text, None, None), dated)


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("The choir sang in the square.", "sang", Modality.ASSERTED),
        ("The choir will sing in the square.", "sing", Modality.PLANNED),
        ("The choir would sing in the square.", "sing", Modality.CONDITIONAL),
        ("If the mayor resigns, the shops will close.", "resigns", Modality.CONDITIONAL),
        ("If the mayor resigns, the shops will close.", "close", Modality.CONDITIONAL),
        ("Should the bridge fall, the ferries will sail.", "sail", Modality.CONDITIONAL),
        ("Shops reopen only after the road is cleared.", "cleared", Modality.CONDITIONAL),
        ("The bishop said the choir would sing.", "sing", Modality.PLANNED),
        ("Did the choir sing in the square?", "sing", Modality.ASKED),
    ],
)
def test_the_clauses_around_a_verb_tell(nlp, text, word, told):
    """Its helpers, the conditions over it and beside it, the question mark at the end."""
    assert tell(nlp, text, word) is told


def test_a_plain_present_announces_with_a_date_only(nlp):
    """ "The choir sings" is a habit, with a day it is a plan."""
    text = "The choir sings in the square."
    assert tell(nlp, text, "sings", dated=False) is Modality.ASSERTED
    assert tell(nlp, text, "sings", dated=True) is Modality.PLANNED


def test_whoever_asks_asserts_nothing():
    """In the turn of a questioner every sentence is asked; behind it none is."""
    text = "The bridge fell. It fell at dawn."
    article = load.take_line("case", text, None, None)
    asked = replace(article, turns=(Turn("", TurnRole.QUESTION, Span(0, 16)),))
    assert modality.is_asked(0, Span(0, 16), asked)
    assert not modality.is_asked(17, Span(17, len(text)), asked)


def test_before_a_colon_nothing_is_asked():
    """ "He was firm: will they pay?" asks in its second half only."""
    text = "The baker was firm: will they pay?"
    article = load.take_line("case", text, None, None)
    assert not modality.is_asked(0, Span(0, len(text)), article)
    assert modality.is_asked(text.index("will"), Span(0, len(text)), article)
