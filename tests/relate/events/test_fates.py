"""What a sentence tells of a promise: kept, missed, or nothing."""

import pytest

from briefgen.relate.events import fates
from briefgen.relate.events.fates import Fate


@pytest.mark.parametrize(
    "sentence",
    [
        "The dairy met its pledge to pay the farmers.",
        "Mayor Lind kept her word.",
        "The rowing club has made good on that promise.",
        "Both promises were kept.",
        "The new pool opened in May, as the mayor had promised.",
        "The board paid the farmers, as its chair had said it would.",
        "The roof was mended as planned.",
        "The deadline was met.",
        "The orchard met two of its targets.",
    ],
)
def test_a_promise_is_told_as_kept(sentence):
    """By a noun of promising, or by “as it had said”."""
    found = fates.read_fate(sentence)
    assert found is not None
    assert found.fate is Fate.KEPT


@pytest.mark.parametrize(
    "sentence",
    [
        "The dairy failed to meet that deadline.",
        "Mayor Lind kept neither promise.",
        "The rowing club missed its own target by a year.",
        "The ministry broke its promise to the farmers.",
        "The board did not pay the farmers, as its chair had said it would.",
        "No boats came on Monday, as the harbour had promised.",
        "The pledge was dropped.",
        "The deadline came and went.",
        "The dairy has still not paid the farmers.",
        "The dairy didn't meet its target.",
        "The ministry has not kept its word.",
        "The orchard hasn’t met its target.",
        "The pledge wasn't kept.",
        "The date for repairs came and went.",
    ],
)
def test_a_promise_is_told_as_not_kept(sentence):
    """By a noun, by a denied “as it had said”, or by a verb that is denied."""
    found = fates.read_fate(sentence)
    assert found is not None
    assert found.fate is Fate.MISSED


@pytest.mark.parametrize(
    "sentence",
    [
        "The dairy would have missed its target without the loan.",
        "Will the mayor keep her word?",
        "Farmers fear the dairy may have broken its promise.",
        "The mayor met the farmers on Monday.",
        "She kept the boats in a shed.",
        "He promised to pay the farmers.",
        "The club kept one promise and broke another promise.",
        "If the dairy missed the deadline, it would pay twice.",
        "The vergers met ahead of the deadline.",
        "The orchard met growers before the deadline.",
        "The choir met on that date.",
        "The choir met to set a date.",
        "The orchard missed talks on that date.",
        "The deadline for bids passed on Friday.",
        "The deadline has passed.",
    ],
)
def test_what_is_feared_asked_or_said_of_other_things_tells_nothing(sentence):
    """Nor what tells of one promise kept and of another broken."""
    assert fates.read_fate(sentence) is None


def test_one_sentence_may_tell_of_all_promises():
    """“Neither” is of all of them; the verb that is denied is named by its stem."""
    found = fates.read_fate("Mayor Lind kept neither promise.")
    assert found is not None
    assert found.many
    verb = fates.read_fate("The dairy has not yet paid the farmers.")
    assert verb is not None
    assert verb.verb == "paid"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It didn't rain, and  the  choir\nkept its promise.", "kept its promise"),
        ("Mayor Lind says the choir hasn’t  paid the organist.", "hasn’t  paid"),
        ("İnci Orchards broke its word.", "broke its word"),
    ],
)
def test_where_it_is_told_is_known_in_the_sentence_as_it_is_written(sentence, words):
    """Short forms and wide spaces move nothing."""
    found = fates.read_fate(sentence)
    assert found is not None
    assert found.start == sentence.index(words)
    assert sentence[found.start :].startswith(words)


def test_the_month_of_may_supposes_nothing():
    """And a mayor is no month."""
    assert fates.read_fate("By May the orchard met its target.") is not None
    assert fates.read_fate("The orchard may have met its target.") is None
