"""Promises: who says so, by when, how it stands, and what later articles tell of it."""

from dataclasses import replace

import pytest

from briefgen.model import Span
from briefgen.relate.desk import CommitmentState, Voice
from tests.factories import happens, holds, name, promises, reading, turn, when


def promise(path="a.txt", day="2024-01-01"):
    text = "Ann Lee will build the dyke of Lund by 3 June 2024."
    return reading(
        text,
        name("Ann Lee"),
        when("3 June 2024", "2024-06-03", signal="by", modality="planned"),
        promises("Ann Lee", "Ann Lee will build the dyke of Lund", due="3 June 2024"),
        id=path,
        day=day,
    )


def states(desk):
    return [one.state for one in desk.commitments]


def test_a_commitment_is_open_until_its_day(desk):
    """Its day lies after the newest article."""
    assert states(desk(promise())) == [CommitmentState.OPEN]


def test_a_commitment_is_due_on_its_day(desk):
    """The newest article is of that day."""
    newer = reading("All is quiet.", id="b.txt", day="2024-06-03")
    assert states(desk(promise(), newer)) == [CommitmentState.DUE]


def test_a_commitment_is_overdue_after_it(desk):
    """As of the newest article, never of the day it is built."""
    newer = reading("All is quiet.", id="b.txt", day="2024-06-04")
    assert states(desk(promise(), newer)) == [CommitmentState.OVERDUE]


def test_what_later_articles_say_of_it(desk):
    """Who promised it, and the same things."""
    text = "Ann Lee opened the dyke of Lund she had to build."
    later = reading(text, name("Ann Lee"), id="b.txt", day="2024-05-01")
    (one,) = desk(promise(), later).commitments
    assert [told.article for told in one.later] == ["b.txt"]


def test_other_things_of_the_same_actor_say_nothing_of_it(desk):
    """A name and a word that every promise has are no news of it."""
    later = reading("Ann Lee will not build houses.", name("Ann Lee"), id="b.txt", day="2024-05-01")
    (one,) = desk(promise(), later).commitments
    assert one.later == ()


def test_a_copy_says_nothing_of_it(desk):
    """The same words in a second paper are the same promise again."""
    (one,) = desk(promise(), promise("b.txt", "2024-01-02")).commitments
    assert one.later == ()


def test_what_is_told_as_done_is_not_overdue(desk):
    """A meeting announced for a day, and reported by an article of its own."""
    day = when("3 June 2024", "2024-06-03", event="The board of Lund will meet", modality="planned")
    announced = reading(
        "The board of Lund will meet on 3 June 2024.",
        name("board of Lund", "organisation"),
        day,
        happens("The board of Lund will meet", "meet", date="3 June 2024", who=["board of Lund"], past=False),
        promises("board of Lund", "The board of Lund will meet on 3 June 2024", due="3 June 2024"),
        day="2024-05-01",
    )
    reported = reading(
        "The board of Lund met on 3 June 2024.",
        name("board of Lund", "organisation"),
        when("3 June 2024", "2024-06-03", event="The board of Lund met"),
        happens("The board of Lund met", "meet", date="3 June 2024", who=["board of Lund"]),
        id="b.txt",
        day="2024-07-01",
    )
    (one,) = desk(announced, reported).commitments
    assert one.state is CommitmentState.DONE
    assert [told.article for told in one.later] == ["b.txt"]


def test_a_promise_told_again_is_not_told_as_done(desk):
    """“Had promised to open by 3 May” tells that it was promised, and of no opening."""
    day = when(
        "3 May 2024", "2024-05-03", event="Ann Lee will open the organ", signal="by", modality="planned"
    )
    promised = reading(
        "Ann Lee will open the organ by 3 May 2024.",
        name("Ann Lee"),
        day,
        happens("Ann Lee will open the organ", "open", date="3 May 2024", who=["Ann Lee"], past=False),
        promises("Ann Lee", "Ann Lee will open the organ by 3 May 2024", due="3 May 2024"),
        day="2024-04-01",
    )
    again = reading(
        "Ann Lee had promised to open the organ by 3 May 2024.",
        name("Ann Lee"),
        when("3 May 2024", "2024-05-03", event="to open the organ", signal="by"),
        happens("to open the organ", "open", date="3 May 2024", who=["Ann Lee"]),
        promises("Ann Lee", "Ann Lee had promised to open the organ by 3 May 2024", due="3 May 2024"),
        id="b.txt",
        day="2024-06-01",
    )
    assert CommitmentState.DONE not in states(desk(promised, again))


@pytest.mark.parametrize(
    ("speaker", "voice"),
    [
        ("Ann Lee", Voice.FIRST_HAND),
        ("Bo Ek", Voice.ATTRIBUTED),
        ("", Voice.ATTRIBUTED),
        (None, Voice.ARTICLE),
    ],
)
def test_who_says_so(desk, speaker, voice):
    """The actor, someone else, someone unknown - or nobody: the article tells it."""
    text = "Ann Lee will build the dyke of Lund, it was said by Bo Ek."
    said = "Ann Lee will build the dyke of Lund"
    rows = [name("Ann Lee"), name("Bo Ek")]
    rows += [] if speaker is None else [holds(speaker, said)]
    one = reading(text, *rows, promises("Ann Lee", said, said="" if speaker is None else said))
    (promised,) = desk(one).commitments
    assert promised.voice is voice


def test_what_later_articles_say_of_its_day(desk):
    """They name who promised it and the very day, in whatever words."""
    text = "Ann Lee called off the works planned for 3 June 2024. Ann Lee ate on 4 June 2024."
    later = reading(
        text,
        name("Ann Lee"),
        name("Ann Lee", same_as=0),
        when("3 June 2024", "2024-06-03", modality="planned"),
        when("4 June 2024", "2024-06-04"),
        id="b.txt",
        day="2024-05-01",
    )
    (one,) = desk(promise(), later).commitments
    assert [told.exact for told in one.later] == ["Ann Lee called off the works planned for 3 June 2024."]


def test_a_headline_says_nothing_of_a_promise(desk):
    """It names who promised and the same things, and tells of neither."""
    text = "Ann Lee and the dyke of Lund to build. It rained."
    later = reading(text, name("Ann Lee"), id="b.txt", day="2024-05-01")
    (one,) = desk(promise(), later).commitments
    assert len(one.later) == 1
    headed = replace(later, article=replace(later.article, metadata=(Span(0, text.index(" It")),)))
    (one,) = desk(promise(), headed).commitments
    assert one.later == ()


def test_what_an_undated_article_says_is_not_called_later(desk):
    """It stands last in the reading order, and may be the oldest of all."""
    later = reading("Ann Lee opened the dyke of Lund she had to build.", name("Ann Lee"), id="b.txt")
    (one,) = desk(promise(), later).commitments
    assert one.later == ()


def test_what_later_articles_say_where_it_is_to_be_done(desk):
    """Nobody is named again; the place and the things are."""
    text = "Ann Lee will build the dyke in Lund."
    promised = reading(
        text,
        name("Ann Lee"),
        name("Lund", "place"),
        promises("Ann Lee", "Ann Lee will build the dyke in Lund"),
        day="2024-04-01",
    )
    later = reading("In Lund they build a dyke.", name("Lund", "place"), id="b.txt", day="2024-05-01")
    (one,) = desk(promised, later).commitments
    assert [told.article for told in one.later] == ["b.txt"]


def test_a_promise_in_an_answer_is_said_by_who_answers(desk):
    """No position states it: the turn does."""
    text = "When will it be built? I will build the dyke."
    one = reading(
        text,
        name("I", called="Ann Lee"),
        turn("When will it be built?", "question"),
        turn("I will build the dyke.", "answer", "Ann Lee"),
        promises("Ann Lee", "I will build the dyke"),
    )
    (promised,) = desk(one).commitments
    assert (promised.voice, promised.said_by) == (Voice.FIRST_HAND, "ann-lee")


def test_all_who_promise_are_named(desk):
    """ "Ann Lee and Bo Ek will build" is a promise of both, and found with either."""
    text = "Ann Lee and Bo Ek will build the dyke by 3 June 2024."
    one = reading(
        text,
        name("Ann Lee"),
        name("Bo Ek"),
        promises("Ann Lee", "Ann Lee and Bo Ek will build the dyke", beside=["Bo Ek"]),
    )
    (promised,) = desk(one).commitments
    assert promised.parties == ("ann-lee", "bo-ek")


def test_harm_that_is_announced_is_kept_apart(desk):
    """A strike is threatened; nobody promises it."""
    text = "The dockers of Lund will strike on Friday."
    one = reading(
        text,
        name("dockers of Lund", "organisation"),
        promises("dockers of Lund", "The dockers of Lund will strike", threat=True),
    )
    assert [each.threat for each in desk(one).commitments] == [True]


def strike(path="a.txt"):
    """A strike that is threatened for a day."""
    text = "The Crane Union will begin a strike in Lund on 12 April 2024 if pay stays low."
    return reading(
        text,
        name("Crane Union", "organisation"),
        name("Lund", "place"),
        when("12 April 2024", "2024-04-12", event="begin a strike in Lund", modality="planned"),
        happens(
            "a strike in Lund",
            "strike",
            date="12 April 2024",
            who=["Crane Union"],
            where=["Lund"],
            modality="conditional",
            noun=True,
        ),
        promises("Crane Union", "The Crane Union will begin a strike in Lund", due="12 April 2024"),
        id=path,
        day="2024-03-01",
    )


def test_what_was_threatened_and_came_is_reported(desk):
    """Although it was to come only if something else did."""
    text = "The Crane Union began a strike in Lund on 12 April 2024."
    came = reading(
        text,
        name("Crane Union", "organisation"),
        name("Lund", "place"),
        when("12 April 2024", "2024-04-12", event="began a strike in Lund"),
        happens("a strike in Lund", "strike", date="12 April 2024", where=["Lund"], noun=True),
        id="b.txt",
        day="2024-04-20",
    )
    assert states(desk(strike(), came)) == [CommitmentState.DONE]


def test_what_is_only_threatened_is_on_no_timeline(desk):
    """Nobody tells that it will come."""
    made = desk(strike())
    assert made.events == ()
    assert states(made) == [CommitmentState.OPEN]


def journey(told, *, past=False, **more):
    due = "3 June 2024"
    words = f"{told} on {due}."
    rows = [
        name("Ann Lee"),
        name("Lund", "place"),
        when(due, "2024-06-03", event=told, modality="asserted" if past else "planned"),
        happens(told, "arrive" if past else "travel", date=due, who=["Ann Lee"], where=["Lund"], past=past),
    ]
    rows += [] if past else [promises("Ann Lee", f"{told} on {due}", due=due)]
    return reading(words, *rows, **more)


def test_who_arrives_has_travelled(desk):
    """A promise kept may be told by another verb."""
    arrived = journey("Ann Lee arrived in Lund", past=True, id="b.txt", day="2024-06-05")
    made = desk(journey("Ann Lee will travel to Lund", id="a.txt", day="2024-05-30"), arrived)
    (one,) = made.commitments
    assert one.state is CommitmentState.DONE
    assert [told.article for told in one.later] == ["b.txt"]


def test_of_whom_the_day_is_told_nothing_is_missing(desk):
    """An article that tells of the same person on the day says nothing of what was not done."""
    text = "Ann Lee opened a school on 3 June 2024."
    busy = reading(
        text,
        name("Ann Lee"),
        when("3 June 2024", "2024-06-03", event="Ann Lee opened a school"),
        happens("Ann Lee opened a school", "open", date="3 June 2024", who=["Ann Lee"]),
        id="b.txt",
        day="2024-06-05",
    )
    made = desk(promise(), busy)
    assert states(made) == [CommitmentState.DUE]
    assert "announced and not reported" not in {one.kind for one in made.tensions}


def test_what_later_articles_tell_of_is_not_told_as_missing(desk):
    """Its day has passed, and a later sentence of the same things is shown: that is told, not "overdue"."""
    text = "Ann Lee put off the dyke of Lund that she was to build."
    later = reading(text, name("Ann Lee"), id="b.txt", day="2024-06-04")
    assert states(desk(promise(), later)) == [CommitmentState.TOLD]


@pytest.mark.parametrize(("signal", "first"), [("by", None), ("in", "2024-06-01")])
def test_the_end_of_a_month_has_no_first_day(desk, signal, first):
    """ "By June" is the last of June at the latest; "in June" begins on the first."""
    text = f"Ann Lee will build the dyke {signal} June 2024."
    made = reading(
        text,
        name("Ann Lee"),
        when("June 2024", "2024-06", signal=signal, modality="planned"),
        promises("Ann Lee", "Ann Lee will build the dyke", due="June 2024"),
        day="2024-05-01",
    )
    (one,) = desk(made).commitments
    assert (one.earliest and one.earliest.isoformat(), one.latest.isoformat()) == (first, "2024-06-30")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The weavers filed their complaint on Monday.", CommitmentState.TOLD),
        ("The weavers have a complaint about bread.", CommitmentState.OVERDUE),
    ],
)
def test_what_nobody_known_is_to_do_is_found_again_by_all_of_its_words(desk, text, state):
    """ "The complaint will be filed": a later sentence that tells of the complaint and the filing."""
    made = reading(
        "The complaint will be filed on 3 June 2024.",
        when("3 June 2024", "2024-06-03", modality="planned"),
        promises("", "The complaint will be filed on 3 June 2024", due="3 June 2024"),
        day="2024-05-01",
    )
    assert states(desk(made, reading(text, id="b.txt", day="2024-07-01"))) == [state]
