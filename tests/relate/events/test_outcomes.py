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


def test_what_others_did_about_a_body_came_of_no_plan_of_it(desk):
    """The envoy rejected the budget, not the guild whose it was."""
    done = reading(
        "Ida Holm rejected the budget of the Bakers Guild on 3 June 2024.",
        name("Ida Holm"),
        name("Bakers Guild", "organisation"),
        when("3 June 2024", "2024-06-03", event="rejected the budget"),
        happens(
            "rejected the budget",
            "reject",
            date="3 June 2024",
            who=["Ida Holm", "Bakers Guild"],
            agent="Ida Holm",
        ),
        id="b.txt",
        day="2024-06-05",
    )
    assert len(desk(MEETS, done).events) == 2


def test_what_a_firm_announces_is_not_what_it_was_to_publish(desk):
    """It may announce anything on that day; results it reports."""
    plan = planned("Zelmo will publish its results", "Zelmo will publish its results", "publish", "Zelmo")
    for words, trigger, count in (
        ("announced the end of its line to Lund", "announce", 2),
        ("reported a loss", "report", 1),
    ):
        assert len(desk(plan, told(f"Zelmo {words}", words, trigger, "Zelmo")).events) == count


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


def painted(text, event, who, *, past, on="3 June 2024", path="b.txt", day="2024-06-10", signal=""):
    named = [name(who, "organisation")] if who else []
    return reading(
        text,
        *named,
        when(on, "2024-06-03", event=event, signal=signal, modality="asserted" if past else "planned"),
        happens(event, "paint", date=on, who=[who] if who else [], agent=who, past=past),
        id=path,
        day=day,
    )


PAINTS = painted(
    "The harbour sheds will be painted by 3 June 2024.",
    "The harbour sheds will be painted",
    "",
    past=False,
    path="a.txt",
    day="2024-05-28",
    signal="by",
)


@pytest.mark.parametrize(
    ("text", "event", "events"),
    [
        ("The harbour sheds were painted on 3 June 2024.", "The harbour sheds were painted", 1),
        ("The school doors were painted on 3 June 2024.", "The school doors were painted", 2),
    ],
)
def test_what_was_to_be_done_by_a_day_and_was_is_one(desk, text, event, events):
    """Told by the same verb, of the same things."""
    done = painted(text, event, "", past=True)
    assert len(desk(PAINTS, done).events) == events


def test_what_was_done_before_it_was_promised_is_another(desk):
    """Painted in April, to be painted by June."""
    text = "The harbour sheds were painted on 3 April 2024."
    done = reading(
        text,
        when("3 April 2024", "2024-04-03", event="The harbour sheds were painted"),
        happens("The harbour sheds were painted", "paint", date="3 April 2024"),
        id="b.txt",
        day="2024-06-10",
    )
    assert len(desk(PAINTS, done).events) == 2


TRIGGERS = {"rejected the stadium": "reject", "approved the budget": "approve", "voted for it": "vote"}


@pytest.mark.parametrize(
    ("event", "count"), [("rejected the stadium", 2), ("approved the budget", 1), ("voted for it", 1)]
)
def test_what_was_decided_on_another_matter_did_not_come_of_the_plan(desk, event, count):
    """The guild was to meet on its budget, and may decide on a stadium on the same day."""
    plan = planned(
        "The Bakers Guild will meet on its budget", "will meet on its budget", "meet", "Bakers Guild"
    )
    made = desk(plan, told(f"The Bakers Guild {event}", event, TRIGGERS[event], "Bakers Guild"))
    assert len(made.events) == count
