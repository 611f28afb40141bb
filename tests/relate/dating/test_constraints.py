"""What the facts say about when articles were written: bounds and edges, each with its reason."""

from datetime import date

import pytest

from briefgen.relate import relate
from briefgen.relate.dating import constraints
from briefgen.relate.events import matching
from briefgen.relate.figures import grouping
from tests.factories import figure, happens, name, reading, when


def gather(*readings):
    briefs = relate(readings).briefs
    return constraints.gather_constraints(
        briefs, grouping.gather_cards(briefs), matching.match_events(briefs)
    )


def trained(words, value, path, day=""):
    row = figure(words, value, "diver", counts="divers", measure="total", action="train", holder="Nordia")
    return reading(f"Nordia has trained {words} by now.", name("Nordia", "state"), row, id=path, day=day)


def test_a_stated_date_is_given():
    """It is never up for doubt."""
    (bound,) = gather(reading("It rained.", day="2024-05-01")).bounds
    assert (bound.earliest, bound.latest, bound.given) == (date(2024, 5, 1), date(2024, 5, 1), True)
    assert bound.reason.text == "the article states its date"


def test_what_is_over_bounds_from_below_and_what_is_to_come_from_above():
    """By the first day of the one and the last of the other."""
    text = "The hall burned in May 2023 and will open in June 2024."
    made = gather(
        reading(
            text,
            when("May 2023", "2023-05"),
            when("June 2024", "2024-06", modality="planned"),
            happens("The hall burned", "burn", date="May 2023"),
        )
    )
    assert [(one.earliest, one.latest) for one in made.bounds] == [
        (date(2023, 5, 1), None),
        (None, date(2024, 6, 30)),
    ]


def test_a_larger_total_is_later():
    """The reason tells both amounts and titles; equal ones order nothing."""
    (edge,) = gather(trained("500 divers", 500, "b.txt"), trained("700 divers", 700, "a.txt")).edges
    assert (edge.before, edge.after) == ("b.txt", "a.txt")
    assert "the total only grows" in edge.reason.text
    assert gather(trained("500 divers", 500, "b.txt"), trained("500 divers", 500, "a.txt")).edges == ()


def choir(path, told, date="3 June 2024", value="2024-06-03", **more):
    text = f"{told} in Lund on {date}."
    event = f"{told} in Lund"
    more = {"where": ["Lund"], "date": date, **more}
    modality = "asserted" if more.get("past", True) else "planned"
    row = when(date, value, event=event, modality=modality)
    return reading(text, name("Lund", "place"), row, happens(event, "meet", **more), id=path)


def test_who_announces_comes_before_who_reports():
    """Of one event."""
    made = gather(choir("b.txt", "Weavers will meet", past=False), choir("a.txt", "Weavers met"))
    told = [(one.before, one.after) for one in made.edges]
    assert told == [("b.txt", "a.txt")]
    assert "reports what" in made.edges[0].reason.text


def test_who_may_mean_another_time_says_nothing_of_when():
    """Of a month alone, "will meet in Lund" and "met in Lund" are one only where nobody else met there."""

    def in_june(path, told):
        event = f"{told} in Lund"
        row = when("June 2024", "2024-06", event=event)
        met = happens(event, "meet", past="will" not in told, where=["Lund"], date="June 2024")
        return reading(f"{event} in June 2024.", name("Lund", "place"), row, met, id=path)

    ahead, over = in_june("b.txt", "Weavers will meet"), in_june("a.txt", "Weavers met")
    before = choir("c.txt", "Ravens met", date="3 June 2023", value="2023-06-03")
    assert [one.before for one in gather(ahead, over).edges] == ["b.txt"]
    assert not gather(ahead, over, before).edges


def test_the_first_time_comes_before_the_second():
    """Of one kind in one place."""

    def held(path, ordinal):
        text = f"It was the {ordinal} meeting in Lund."
        event = f"the {ordinal} meeting in Lund"
        row = happens(event, "meeting", where=["Lund"], ordinal=ordinal, noun=True)
        return reading(text, name("Lund", "place"), row, id=path)

    (edge,) = gather(held("a.txt", "second"), held("b.txt", "first")).edges
    assert (edge.before, edge.after) == ("b.txt", "a.txt")


@pytest.mark.parametrize(
    ("when_", "latest", "day"),
    [
        ("XXXX-11-14", date(2023, 12, 1), date(2023, 11, 14)),
        ("XXXX-02-29", date(2025, 12, 1), date(2024, 2, 29)),
        ("XXXX-11-14", date(2024, 12, 1), None),
        ("XXXX-11-14", None, None),
    ],
)
def test_a_day_without_a_year_has_one_only_where_one_fits(when_, latest, day):
    """Between the bounds; of two years that fit none is taken."""
    assert constraints.with_year(when_, date(2023, 6, 1), latest) == day
