"""Which happenings of different articles are one event."""

from datetime import date

import pytest

from briefgen.relate import relate
from briefgen.relate.events import matching
from tests.factories import figure, happens, name, reading, when


def opened(path, *, place="Lund", value="2024-06-03", words="3 June 2024", ordinal="", trigger="open"):
    event = f"The pier of {place} opened"
    return reading(
        f"{event} on {words} at noon.",
        name(place, "place"),
        when(words, value, event=event),
        happens(event, trigger, date=words, where=[place], ordinal=ordinal),
        id=path,
    )


def told(*readings):
    """How many articles tell of each event."""
    found = matching.match_events(relate(readings).briefs)
    return sorted(len(one.happenings) for one in found)


def test_one_place_and_day_are_one_event():
    """With the reason, and the days that all of its dates allow."""
    briefs = relate([opened("a.txt"), opened("b.txt", value="2024-06", words="June 2024")]).briefs
    (one,) = matching.match_events(briefs)
    assert (one.earliest, one.latest) == (date(2024, 6, 3), date(2024, 6, 3))
    assert "date" in one.why[0]


@pytest.mark.parametrize(
    "other",
    [
        {"place": "Visby"},
        {"value": "2024-07-04", "words": "4 July 2024"},
        {"trigger": "burn"},
        {"ordinal": "second"},
    ],
    ids=["place", "day", "kind", "ordinal"],
)
def test_what_differs_is_two(other):
    """In where, when, what, or the how manieth."""
    ordinal = {"ordinal": "first"} if "ordinal" in other else {}
    assert told(opened("a.txt", **ordinal), opened("b.txt", **other)) == [1, 1]


def test_a_day_of_an_unknown_year_meets_the_one_that_is_known():
    """The same day of the year; another month is another event."""
    dayless = opened("b.txt", value="XXXX-06-03", words="3 June")
    assert told(opened("a.txt"), dayless) == [2]
    assert told(opened("a.txt"), opened("b.txt", value="XXXX-07-03", words="3 July")) == [1, 1]


def test_a_weekday_meets_only_a_date_that_falls_on_it():
    """3 June 2024 was a Monday: what happened on a Wednesday is another event, however alike it sounds."""
    monday = opened("b.txt", value="XXXX-WXX-1", words="Monday")
    wednesday = opened("c.txt", value="XXXX-WXX-3", words="Wednesday")
    assert told(opened("a.txt"), monday) == [2]
    assert told(opened("a.txt"), wednesday) == [1, 1]
    assert told(opened("a.txt"), monday, wednesday) == [1, 2]


def test_who_is_everywhere_is_not_rare():
    """What many articles name joins nothing."""
    articles = [reading("Ann Lee spoke.", name("Ann Lee"), id=f"{at}.txt") for at in range(5)]
    articles.append(reading("Bo Ek spoke.", name("Bo Ek"), id="z.txt"))
    rarity = matching.Rarity(relate(articles).briefs)
    assert (rarity.rare("ann-lee"), rarity.rare("bo-ek")) == (False, True)


def signed(path, who, what, when_="2024-06", words="June 2024"):
    first, second = who
    said = f"{first} and {second} signed an agreement on {what}"
    return reading(
        f"{said} in {words}.",
        name(first, "state"),
        name(second, "state"),
        when(words, when_, event=said),
        happens(said, "sign", date=words, who=who),
        id=path,
    )


@pytest.mark.parametrize(
    ("who", "what", "events"),
    [
        (["Fiji", "Samoa"], "tuna quotas", [2]),
        (["Samoa", "Tonga"], "tuna quotas", [1, 1]),
        (["Chile", "Peru"], "tuna quotas", [1, 1]),
        (["Fiji", "Samoa"], "undersea cables", [1, 1]),
    ],
)
def test_agreements_of_one_month_are_one_between_the_same_and_on_the_same(who, what, events):
    """With another party, or on another matter, it is another."""
    made = signed("a.txt", ["Fiji", "Samoa"], "tuna quotas")
    assert told(made, signed("b.txt", who, what)) == events


def test_what_is_promised_with_another_amount_is_another_promise():
    """Three hundred beds and five hundred beds by one day."""

    def promised(path, amount):
        said = f"Fiji will deliver {amount} beds"
        row = when("June 2024", "2024-06", event=said, modality="planned")
        ahead = happens(said, "deliver", date="June 2024", who=["Fiji"], past=False)
        return reading(
            f"{said} in June 2024.",
            name("Fiji", "state"),
            figure(f"{amount} beds", amount, "beds"),
            row,
            ahead,
            id=path,
        )

    assert told(promised("a.txt", 300), promised("b.txt", 300)) == [2]
    assert told(promised("a.txt", 300), promised("b.txt", 500)) == [1, 1]
