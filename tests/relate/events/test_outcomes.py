"""What came of a plan on its day, in other words, is the same event."""

import pytest

from tests.factories import happens, name, reading, when


def planned(text, event, trigger, who, *, kind="organisation"):
    return reading(
        f"{text} on 3 June 2024.",
        name(who, kind),
        when("3 June 2024", "2024-06-03", event=event, modality="planned"),
        happens(event, trigger, date="3 June 2024", who=[who], agent=who, past=False),
        id="a.txt",
        day="2024-05-28",
    )


def told(text, event, trigger, who, *, kind="organisation", on=("3 June 2024", "2024-06-03")):
    return reading(
        f"{text} on {on[0]}.",
        name(who, kind),
        when(*on, event=event),
        happens(event, trigger, date=on[0], who=[who]),
        id="b.txt",
        day="2024-06-05",
    )


MEETS = planned(
    "The Bakers Guild will meet in its hall", "The Bakers Guild will meet", "meet", "Bakers Guild"
)
RULES = planned(
    "The Court of Appeal will hear the case", "The Court of Appeal will hear", "hear", "Court of Appeal"
)


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        (
            MEETS,
            told("Members of the Bakers Guild voted to strike", "voted to strike", "vote", "Bakers Guild"),
        ),
        (RULES, told("The Court of Appeal upheld the fine", "upheld the fine", "uphold", "Court of Appeal")),
    ],
)
def test_what_a_body_did_on_the_day_came_of_its_plan(desk, plan, done):
    """One event, told as over."""
    (event,) = desk(plan, done).events
    assert {fact.article for fact in event.facts} == {"a.txt", "b.txt"}
    assert event.modality == "asserted"


@pytest.mark.parametrize(
    "done",
    [
        told("The Bakers Guild sold its old oven", "sold its old oven", "sell", "Bakers Guild"),
        told("The Millers Guild voted to strike", "voted to strike", "vote", "Millers Guild"),
        told(
            "The Bakers Guild voted to strike",
            "voted to strike",
            "vote",
            "Bakers Guild",
            on=("4 June 2024", "2024-06-04"),
        ),
    ],
)
def test_what_else_was_done_came_of_no_plan(desk, done):
    """Another deed, another body, another day."""
    assert len(desk(MEETS, done).events) == 2


def test_a_person_does_much_on_one_day(desk):
    """Who was to meet a guest and rejected a bill did two things."""
    plan = planned(
        "Ida Holm will meet the envoy in Lund",
        "Ida Holm will meet the envoy",
        "meet",
        "Ida Holm",
        kind="person",
    )
    done = told(
        "Ida Holm rejected the bill in Lund", "rejected the bill in Lund", "reject", "Ida Holm", kind="person"
    )
    assert len(desk(plan, done).events) == 2
