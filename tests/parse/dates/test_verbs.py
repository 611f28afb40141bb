"""What the verbs around a time expression say of it."""

import pytest

from briefgen.parse.dates.verbs import Tense


def ask(nlp, text, word="Friday"):
    """The tense of a text, and where the word stands of which it is asked."""
    return Tense(nlp(text)), text.index(word)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The bakers met on Friday.", False),
        ("The bakers have met on Friday.", False),
        ("The bakers will meet on Friday.", True),
        ("The bakers plan to meet on Friday.", True),
        ("The bakers failed to meet on Friday.", False),
        ("A verdict is due on Friday.", True),
        ("A verdict is expected on Friday.", True),
        ("Friday", None),
    ],
)
def test_whether_a_day_lies_ahead(nlp, text, ahead):
    """By the tense, by a verb that plans, by "due"; without a verb nobody can tell."""
    tense, at = ask(nlp, text)
    assert tense.future(at) is ahead


@pytest.mark.parametrize(
    ("text", "deferred"),
    [("They postponed the fair until Friday.", True), ("They opened the fair on Friday.", False)],
)
def test_a_verb_that_puts_off(nlp, text, deferred):
    """Then the day is the one until which it is put off."""
    tense, at = ask(nlp, text)
    assert tense.deferred(at) is deferred


@pytest.mark.parametrize(
    ("text", "overtaken"),
    [
        ("The fair had been planned for Friday.", True),
        ("The fair, due on Friday, was cancelled.", True),
        ("The fair is due on Friday.", False),
        ("The fair opened on Friday.", False),
    ],
)
def test_a_plan_that_is_told_in_the_past(nlp, text, overtaken):
    """It is over, whatever came of it; what happened was never a plan."""
    tense, at = ask(nlp, text)
    assert tense.overtaken(at) is overtaken


@pytest.mark.parametrize(
    ("text", "bare"),
    [("The union wants cooks hired by Friday.", True), ("The cooks were hired on Friday.", False)],
)
def test_a_participle_alone_has_no_tense(nlp, text, bare):
    """One with a helper has."""
    tense, at = ask(nlp, text)
    assert tense.bare(at) is bare


def test_the_tag_is_that_of_the_word_at_a_place(nlp):
    """In the middle of a word too; outside the text there is none."""
    tense, at = ask(nlp, "The bakers met.", "akers")
    assert (tense.tag(at), tense.tag(400)) == ("NNS", "")
