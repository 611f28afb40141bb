"""What an article opens with is on the timeline, by the day of the article."""

from datetime import date

import pytest

from briefgen.model import Basis
from tests.factories import happens, name, reading


def opened(text, told, trigger, who, *, day="2024-06-03", past=True, **more):
    """An article that opens with an event without a date."""
    return reading(text, name(who), happens(told, trigger, who=[who], past=past, **more), day=day)


def test_the_first_sentence_tells_what_has_happened(desk):
    """No later than the day of the article; its earliest day nobody says."""
    text = "Miners have rejected the offer of Lund. They want more."
    made = desk(opened(text, "Miners have rejected the offer of Lund", "reject", "Miners"))
    (event,) = made.events
    assert (event.earliest, event.latest, event.basis) == (None, date(2024, 6, 3), Basis.ARTICLE)
    assert event.title.exact == "Miners have rejected the offer of Lund"


@pytest.mark.parametrize(
    ("text", "told", "more"),
    [
        ("It rained. Miners have rejected the offer.", "Miners have rejected the offer", {}),
        ("Miners will reject the offer of Lund.", "Miners will reject the offer", {"past": False}),
        (
            "Miners have demanded the arrest of the mayor of Lund.",
            "the arrest of the mayor of Lund",
            {"noun": True},
        ),
    ],
)
def test_what_stands_further_down_is_to_come_or_wished_is_not(desk, text, told, more):
    """Only what happened is news, and only its first sentence says that it is new."""
    assert desk(opened(text, told, "reject", "Miners", **more)).events == ()


def test_without_a_day_of_the_article_it_has_none(desk):
    """It stands among those without a date, in reading order."""
    text = "Miners have rejected the offer of Lund."
    (event,) = desk(opened(text, "Miners have rejected the offer of Lund", "reject", "Miners", day="")).events
    assert (event.earliest, event.latest) == (None, None)
