"""Events of several articles are one where place, actor or date say so, never by words alone."""

from datetime import date

from briefgen.model import Basis, Modality
from tests.factories import happens, name, reading, when


def opening(
    path, told="The port of Lund opened on 3 June 2024", place="Lund", past=True, day="2024-06-03", **more
):
    words = told.rpartition(" on ")[2]
    return reading(
        f"{told} as planned.",
        name(place, "place"),
        when(words, day, event=told.partition(" on ")[0]),
        happens(told, "open", date=words, where=[place], past=past, **more),
        id=path,
    )


def test_one_event_told_twice_is_one_entry_with_two_sources(desk):
    """The same kind, day and place."""
    made = desk(opening("a.txt"), opening("b.txt", "Lund's new port was opened on 3 June 2024"))
    (event,) = made.events
    assert {fact.article for fact in event.facts} == {"a.txt", "b.txt"}
    assert {told.article for told in event.told} == {"a.txt", "b.txt"}
    assert (event.earliest, event.latest, event.basis) == (date(2024, 6, 3), date(2024, 6, 3), Basis.STATED)
    assert [reason.text for reason in event.joined] == ["the same place, actor, date"] or event.joined


def test_the_same_words_of_another_day_are_another_event(desk):
    """Words alone join nothing."""
    other = opening("b.txt", "The port of Lund opened on 4 July 2024", day="2024-07-04")
    assert len(desk(opening("a.txt"), other).events) == 2


def test_the_same_day_in_another_place_is_another_event(desk):
    other = opening("b.txt", "The port of Ystad opened on 3 June 2024", place="Ystad")
    made = desk(opening("a.txt"), other)
    assert len(made.events) == 2


def test_conditional_and_asked_events_are_not_on_it(desk):
    """ "If a ceasefire holds" happens on no day."""
    text = "If the port opens on 3 June 2024, ships come."
    row = reading(
        text,
        when("3 June 2024", "2024-06-03", event="the port opens", modality="conditional"),
        happens("the port opens", "open", date="3 June 2024", modality="conditional"),
    )
    assert desk(row).events == ()


def test_the_title_is_words_of_an_article(desk):
    (event,) = desk(opening("a.txt")).events
    assert event.title.exact == "The port of Lund opened"


def test_announced_and_reported_is_told_as_done(desk):
    """The planned half does not keep the event in the future."""
    told = "The port of Lund will be opened on 3 June 2024"
    made = desk(opening("a.txt", told, past=False), opening("b.txt"))
    (event,) = made.events
    assert event.modality is Modality.ASSERTED


def test_one_weekday_of_one_article_is_one_event(desk):
    """Two sentences speak of Thursday's council."""
    text = "The council meets Thursday. At a meeting Thursday they vote."
    made = desk(
        reading(
            text,
            when("Thursday", "XXXX-WXX-4", event="The council meets"),
            when("meeting Thursday", "XXXX-WXX-4", event="a meeting"),
            happens("The council meets", "meet", date="Thursday", past=False),
            happens("a meeting", "meeting", date="meeting Thursday", past=False),
        )
    )
    (event,) = made.events
    assert len(event.facts) == 2
    assert (event.earliest, event.latest, event.basis) == (None, None, Basis.UNRESOLVED)


def test_what_is_everywhere_joins_nothing(desk):
    """A capital that every article names does not make all meetings one."""
    rows = [
        reading(
            f"A meeting in Brussels spoke of {word}.",
            name("Brussels", "place"),
            happens("A meeting in Brussels", "meeting", where=["Brussels"]),
            id=f"{word}.txt",
        )
        for word in ("fish", "steel", "milk", "roads", "ships", "banks")
    ]
    assert desk(*rows).events == ()
