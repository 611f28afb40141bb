"""Days without a year of undated articles: in the year of the articles that name the same people."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.model import Basis, Span, Stated
from briefgen.relate import relate
from tests.factories import happens, holds, name, reading, when

LINE = "OSLO, March 22 (Nordpress) -"


def wire(*more, line=LINE, day="March 22", value="XXXX-03-22"):
    """A report with such a dateline, that names Ann Lee and the Harbour Union."""
    made = reading(
        f"{line} Ann Lee met the Harbour Union on Sunday.",
        when(day, value, basis="unresolved"),
        name("Ann Lee"),
        name("Harbour Union", "organisation"),
        *more,
        id="wire.txt",
    )
    article = replace(made.article, place=Stated("OSLO", None), metadata=(Span(0, len(line)),))
    return replace(made, article=article)


def dated(day, path="b.txt", who="Ann Lee"):
    return reading(
        f"{who} spoke to the Harbour Union.",
        name(who),
        name("Harbour Union", "organisation"),
        id=path,
        day=day,
    )


def find_day(*readings):
    (one,) = [one for one in relate(readings).datings if one.article == "wire.txt"]
    return one


@pytest.mark.parametrize(
    ("written", "day"),
    [("2024-03-28", "2024-03-22"), ("2024-01-03", "2024-03-22"), ("2023-04-30", "2023-03-22")],
)
def test_the_day_is_in_the_year_of_who_names_the_same_people(written, day):
    """The nearest such day, inferred across articles, with the reason."""
    found = find_day(wire(), dated(written))
    assert (found.earliest, found.latest) == (date.fromisoformat(day), date.fromisoformat(day))
    assert found.basis is Basis.INFERRED
    assert "names the same people" in found.reasons[0].text


def test_the_days_of_its_week_follow_from_it():
    """“On Sunday” of a Sunday's report is that day."""
    told = happens("Ann Lee met the Harbour Union", "meet", date="Sunday", who=["Ann Lee"])
    sunday = when("Sunday", "XXXX-WXX-7", basis="unresolved", event="Ann Lee met the Harbour Union")
    desk = relate([wire(sunday, told), dated("2026-03-30")])
    (event,) = desk.events
    assert (event.earliest, event.latest) == (date(2026, 3, 22), date(2026, 3, 22))


@pytest.mark.parametrize(
    "others",
    [
        (),
        (dated("2024-10-01"),),
        (dated("2024-03-28", who="Per Dahl"),),
        (dated("2024-03-28"), dated("2021-03-28", "c.txt")),
    ],
    ids=["nobody", "far from it", "of other people", "two stories"],
)
def test_without_one_year_it_stays_open(others):
    """Where nobody names the same people near that day, or in two years, nothing is guessed."""
    assert find_day(wire(), *others).earliest is None


def told(text, *rows, path="wire.txt"):
    """An undated article that names three of the same people."""
    people = (name("Ann Lee"), name("Harbour Union", "organisation"), name("Per Dahl"))
    return reading(f"{text} Ann Lee, Per Dahl and the Harbour Union are at odds.", *rows, *people, id=path)


def around(day="2024-05-10", path="b.txt"):
    people = (name("Ann Lee"), name("Harbour Union", "organisation"), name("Per Dahl"))
    return reading("Ann Lee, Per Dahl and the Harbour Union met.", *people, id=path, day=day)


def test_what_is_over_and_what_is_to_come_bound_the_article():
    """The last day told as past, the first that is still to come."""
    over = when("3 May", "XXXX-05-03", basis="unresolved", event="The pier burned")
    ahead = when("20 May", "XXXX-05-20", basis="unresolved", modality="planned", event="opens")
    made = told(
        "The pier burned on 3 May. It opens on 20 May.",
        over,
        ahead,
        happens("The pier burned", "burn", date="3 May"),
    )
    found = find_day(made, around())
    assert (found.earliest, found.latest) == (date(2024, 5, 3), date(2024, 5, 20))


def test_the_day_of_a_saying_is_over():
    """“Told the union on 3 May”; a day that is only told of says nothing."""
    said = holds("Ann Lee", "Ann Lee told them on 3 May that the pier is old", content="the pier is old")
    day = when("3 May", "XXXX-05-03", basis="unresolved", signal="on")
    found = find_day(told("Ann Lee told them on 3 May that the pier is old.", day, said), around())
    assert found.earliest == date(2024, 5, 3)


@pytest.mark.parametrize(
    "text", ["In 1998 the old pier sank. On 3 May the new pier burned.", "The new pier burned on 3 May."]
)
def test_a_year_named_before_it_is_its_own(text):
    """A day behind another year is of that year, for all that is known."""
    rows = [
        when("3 May", "XXXX-05-03", basis="unresolved", event="new pier burned"),
        happens("new pier burned", "burn", date="3 May"),
    ]
    rows += [when("1998", "1998")] if "1998" in text else []
    found = find_day(told(text, *rows), around())
    assert (found.earliest == date(2024, 5, 3)) is ("1998" not in text)


def bodies(text, *rows, path, day=""):
    """An article that names two bodies and no person."""
    both = (name("Orchard Board", "organisation"), name("Cider Guild", "organisation"))
    return reading(f"{text} The Orchard Board met the Cider Guild.", *rows, *both, id=path, day=day)


def test_bodies_alone_tell_no_year():
    """They last: a report of any year may name both."""
    made = bodies(LINE, when("March 22", "XXXX-03-22", basis="unresolved"), path="wire.txt")
    article = replace(made.article, place=Stated("OSLO", None), metadata=(Span(0, len(LINE)),))
    found = find_day(replace(made, article=article), bodies("Pears.", path="b.txt", day="2024-03-28"))
    assert found.earliest is None


@pytest.mark.parametrize(("times", "known"), [(5, True), (30, False)])
def test_a_body_that_is_named_everywhere_tells_no_year(times, known):
    """Beside one person it is no second sign of the same story."""
    text, who = "The Harbour Union met.", name("Harbour Union", "organisation")
    crowd = [reading(text, who, id=f"c{at}.txt", day="2020-01-01") for at in range(times)]
    assert (find_day(wire(), dated("2024-03-28"), *crowd).earliest is not None) is known
