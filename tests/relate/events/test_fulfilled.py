"""What later articles tell of promises: kept, done late, or not done."""

import pytest

from briefgen.relate.desk import CommitmentState
from tests.factories import happens, holds, name, promises, reading, when


def promise(day="2024-05-01"):
    text = "Ann Lee pledged to repair the harbour wall by 3 June 2024."
    return reading(
        text,
        name("Ann Lee"),
        when("3 June 2024", "2024-06-03", signal="by", modality="planned"),
        promises("Ann Lee", "Ann Lee pledged to repair the harbour wall by 3 June 2024", due="3 June 2024"),
        day=day,
    )


def later(text, *rows, day="2024-06-20", who="Ann Lee"):
    return reading(text, name(who), *rows, id="b.txt", day=day)


def find_state(desk, *readings):
    (one,) = desk(promise(), *readings).commitments
    return one.state, [told.exact for told in one.later]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ann Lee kept her word on the harbour wall.", CommitmentState.DONE),
        ("Ann Lee failed to meet the deadline for the harbour wall.", CommitmentState.MISSED),
        ("Ann Lee has still not repaired the harbour wall.", CommitmentState.MISSED),
        ("Ann Lee has not repaired the harbour wall, as she had said she would.", CommitmentState.MISSED),
        ("Ann Lee kept neither promise.", CommitmentState.MISSED),
    ],
)
def test_a_later_article_tells_what_became_of_it(desk, text, state):
    """The state is what it tells, with the sentence beside it."""
    assert find_state(desk, later(text)) == (state, [text.removesuffix(".") + "."])


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee kept her word on the ferry tickets.",
        "Ann Lee has not read the novel.",
        "Kim Ox missed the deadline for the tax on boats.",
    ],
)
def test_the_fate_of_other_things_is_not_its_own(desk, text):
    """It is to name who promised and what, or most of its words."""
    state, _ = find_state(desk, later(text, who=text[: text.index(" ", 4)]))
    assert state is CommitmentState.OVERDUE


def test_before_its_day_what_is_not_done_is_not_missed(desk):
    """Only that a promise was dropped counts then."""
    early = later("Ann Lee has not repaired the harbour wall.", day="2024-05-20")
    assert find_state(desk, early)[0] is CommitmentState.OPEN
    dropped = later("Ann Lee abandoned her pledge to repair the harbour wall.", day="2024-05-20")
    assert find_state(desk, dropped)[0] is CommitmentState.MISSED


def test_what_somebody_says_is_no_fate(desk):
    """A rival who says that a promise was broken is heard, not believed."""
    text = "Kim Ox said Ann Lee broke her promise on the harbour wall."
    said = later(text, name("Kim Ox"), holds("Kim Ox", "Ann Lee broke her promise on the harbour wall"))
    assert find_state(desk, said)[0] is not CommitmentState.MISSED


@pytest.mark.parametrize(
    ("day", "value", "state"),
    [
        ("1 June 2024", "2024-06-01", CommitmentState.DONE),
        ("12 June 2024", "2024-06-12", CommitmentState.LATE),
    ],
)
def test_what_was_done_is_known_by_its_verb(desk, day, value, state):
    """By those who promised it, to the same; after its last day it was done late."""
    text = f"Ann Lee repaired the harbour wall on {day}."
    deed = happens("Ann Lee repaired the harbour wall", "repair", date=day, who=["Ann Lee"], agent="Ann Lee")
    told = later(text, when(day, value, event="Ann Lee repaired the harbour wall"), deed)
    assert find_state(desk, told)[0] is state


def test_what_another_did_or_to_another_thing_is_no_fate(desk):
    """“Kim Ox repaired the wall”, “Ann Lee repaired her boat”."""
    other = happens("Kim Ox repaired the harbour wall", "repair", who=["Kim Ox"], agent="Kim Ox")
    told = later("Kim Ox repaired the harbour wall.", other, who="Kim Ox")
    assert find_state(desk, told)[0] is CommitmentState.OVERDUE
    boat = happens("Ann Lee repaired her boat", "repair", who=["Ann Lee"], agent="Ann Lee")
    assert find_state(desk, later("Ann Lee repaired her boat.", boat))[0] is CommitmentState.OVERDUE


def school(words="Bo Ek will publish the report"):
    return reading(f"{words}.", name("Bo Ek"), promises("Bo Ek", words), day="2024-05-01")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Bo Ek has not published the report.", CommitmentState.MISSED),
        ("Bo Ek has not commented on the report.", CommitmentState.UNDATED),
        ("Bo Ek did not reject the report.", CommitmentState.UNDATED),
        ("Bo Ek has not published the budget.", CommitmentState.UNDATED),
    ],
)
def test_what_was_not_done_is_what_was_promised(desk, text, state):
    """By its own verb and to its own thing: who has not read a report has not left it unwritten."""
    (one,) = desk(school(), later(text, who="Bo Ek")).commitments
    assert one.state is state


def test_a_verb_is_known_in_the_form_that_no_rule_makes(desk):
    """“Has not paid” is of the promise to pay."""
    promised = school("Bo Ek promised to pay the midwives")
    (one,) = desk(promised, later("Bo Ek has not paid the midwives.", who="Bo Ek")).commitments
    assert one.state is CommitmentState.MISSED


@pytest.mark.parametrize(
    ("done", "state"),
    [
        ("Bo Ek published the report on schools", CommitmentState.DONE),
        ("Bo Ek published the report on prisons", CommitmentState.UNDATED),
    ],
)
def test_a_deed_is_done_to_all_of_few_things(desk, done, state):
    """Who published a report on prisons has not published that on schools."""
    promised = school("Bo Ek will publish the report on schools")
    deed = happens(done, "publish", who=["Bo Ek"], agent="Bo Ek")
    (one,) = desk(promised, later(f"{done}.", deed, who="Bo Ek")).commitments
    assert one.state is state


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        ("missed the deadline for", "kept her word on", CommitmentState.LATE),
        ("kept her word on", "broke her promise on", CommitmentState.TOLD),
    ],
)
def test_only_what_was_missed_first_was_done_late(desk, first, second, state):
    """Told as kept and then as broken, two sources disagree, and no article says “late”."""
    told = later(f"Ann Lee {first} the harbour wall.", day="2024-06-20")
    again = reading(f"Ann Lee {second} the harbour wall.", name("Ann Lee"), id="c.txt", day="2024-07-20")
    assert find_state(desk, told, again)[0] is state


def test_what_has_no_day_is_never_late(desk):
    """It was not done, and then it was."""
    told = later("Bo Ek has not published the report.", who="Bo Ek")
    text = "Bo Ek kept his word on the report he was to publish."
    kept = reading(text, name("Bo Ek"), id="c.txt", day="2024-07-20")
    (one,) = desk(school(), told, kept).commitments
    assert one.state is CommitmentState.DONE


@pytest.mark.parametrize(
    ("plan", "text", "trigger", "state"),
    [
        (
            "purchase four fire engines",
            "Ann Lee bought four fire engines on 1 June.",
            "buy",
            CommitmentState.DONE,
        ),
        (
            "resume the island flights",
            "Ann Lee restarted the island flights on 1 June.",
            "restart",
            CommitmentState.DONE,
        ),
        ("dispatch two doctors", "Ann Lee sent two doctors on 1 June.", "send", CommitmentState.DONE),
        (
            "purchase four fire engines",
            "Ann Lee sold four fire engines on 1 June.",
            "sell",
            CommitmentState.TOLD,
        ),
        (
            "resume the island flights",
            "Ann Lee restarted the evening school on 1 June.",
            "restart",
            CommitmentState.OVERDUE,
        ),
    ],
)
def test_an_act_may_be_told_by_a_verb_that_says_the_same(desk, plan, text, trigger, state):
    """Of the same thing; its opposite, or another thing, tells nothing of it."""
    words = f"Ann Lee pledged to {plan} by 3 June 2024"
    first = reading(
        f"{words}.",
        name("Ann Lee"),
        when("3 June 2024", "2024-06-03", signal="by", modality="planned"),
        promises("Ann Lee", words, due="3 June 2024"),
        day="2024-05-01",
    )
    told = happens(text.removesuffix("."), trigger=trigger, date="1 June", agent="Ann Lee", past=True)
    second = later(text, when("1 June", "2024-06-01"), told)
    (one,) = desk(first, second).commitments
    assert one.state is state
