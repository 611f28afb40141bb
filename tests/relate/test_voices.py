"""Who says what stands somewhere in an article."""

from briefgen.model import Span
from briefgen.relate import relate, voices
from tests.factories import holds, name, reading, turn

TEXT = "Ann Lee told the hall that Bo Ek says the old mill is safe now.\n\nIs it safe? It rains."


def brief(*rows):
    (one,) = relate([reading(TEXT, name("Ann Lee"), name("Bo Ek"), *rows)]).briefs
    return one


def speaker(one, words):
    start = TEXT.index(words)
    return voices.find_speaker(voices.list_stretches(one), Span(start, start + len(words)))


def test_the_narrowest_stretch_around_it_decides():
    """What Bo Ek says inside of what Ann Lee tells is his."""
    one = brief(
        holds("Ann Lee", "Bo Ek says the old mill is safe now", "claims"),
        holds("Bo Ek", "the old mill is safe", "claims"),
    )
    assert speaker(one, "mill") == "bo-ek"
    assert speaker(one, "says") == "ann-lee"


def test_what_nobody_says_is_the_articles():
    """Nor does a stretch give what stands half outside of it."""
    one = brief(holds("Bo Ek", "the old mill is safe", "claims"))
    assert speaker(one, "It rains") is None
    assert speaker(one, "safe now") is None


def test_a_turn_is_its_speakers_and_a_question_nobodys():
    """Whoever asks."""
    one = brief(turn("Is it safe?", "question", "Ann Lee"), turn("It rains.", "answer", "Ann Lee"))
    assert speaker(one, "rains") == "ann-lee"
    assert speaker(one, "safe?") is None
