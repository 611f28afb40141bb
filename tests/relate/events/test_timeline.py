"""Events of several articles are one where place, actor or date say so, never by words alone."""

from datetime import date

from briefgen.model import Basis, Modality
from briefgen.relate.events import matching
from tests.factories import figure, happens, name, reading, when


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
    assert [reason.text for reason in event.joined] == ["the same place, date"]


def test_the_same_words_of_another_day_are_another_event(desk):
    """Words alone join nothing."""
    other = opening("b.txt", "The port of Lund opened on 4 July 2024", day="2024-07-04")
    assert len(desk(opening("a.txt"), other).events) == 2


def test_the_same_day_in_another_place_is_another_event(desk):
    """Two openings on one day are two."""
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
    """No event has a title that nobody wrote."""
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


def test_what_goes_on_since_a_day_is_not_of_that_day(desk):
    """ "Boarded 1,150 boats since January" happened on no day of January."""
    told = "Inspectors have boarded 1,150 boats"
    row = reading(
        f"{told} since January 2024.",
        when("January 2024", "2024-01", event=told, signal="since"),
        happens(told, "board", date="January 2024"),
    )
    assert desk(row).events == ()


def test_by_a_day_is_that_day_or_earlier(desk):
    """What will be done by 5 May has an open beginning."""
    told = "The port of Lund will open"
    row = reading(
        f"{told} by 5 May 2024.",
        name("Lund", "place"),
        when("5 May 2024", "2024-05-05", event=told, signal="by", modality="planned"),
        happens(told, "open", date="5 May 2024", where=["Lund"], past=False),
    )
    (event,) = desk(row).events
    assert (event.earliest, event.latest, event.basis) == (None, date(2024, 5, 5), Basis.STATED)


def test_the_day_on_which_someone_spoke_is_no_event(desk):
    """Nobody follows a story by the days on which ministers said something."""
    text = "The port will be dredged, its minister said on Thursday 6 June 2024."
    assert desk(reading(text, when("6 June 2024", "2024-06-06", event="its minister said"))).events == ()


def test_a_noun_in_the_clause_of_its_verb_is_one_event(desk):
    """ "A walkout hit Lund": not a walkout and a hit."""
    day = when("3 June 2024", "2024-06-03", event="A walkout hit Lund")
    row = reading(
        "A walkout hit Lund on 3 June 2024.",
        name("Lund", "place"),
        day,
        happens("A walkout hit Lund", "hit", date="3 June 2024", where=["Lund"]),
        happens("walkout", "walkout", date="3 June 2024"),
    )
    assert len(desk(row).events) == 1


def marched(path, told, lines, *, trigger="march"):
    """An article of five sentences with figures that few others give."""
    words = ("62 villages", "18 buses", "410 drums", "23 boats")
    return reading(
        f"{told} on 2 April 2024. {lines}",
        when("2 April 2024", "2024-04-02", event=told),
        happens(told, trigger, date="2 April 2024"),
        *(figure(one, int(one.split()[0]), one.split()[1]) for one in words),
        id=path,
    )


def test_a_rewrite_tells_of_the_same_event_in_other_words(desk):
    """One day, one source, one entry; the words have nothing in common."""
    one = marched(
        "a.txt", "Fishers marched", "From 62 villages came 18 buses. They had 410 drums and 23 boats."
    )
    text = "People of 62 villages took 18 buses. There were 410 drums beside 23 boats."
    made = desk(one, marched("b.txt", "Anger filled the town", text, trigger="fill"))
    assert [group.kind for group in made.copies] == ["rewrite"]
    (event,) = made.events
    assert [reason.text for reason in event.joined] == ["the same date, told by an article and its copy"]


def test_a_figure_that_both_give_joins_two_tellings(desk):
    """A day and a figure; without the figure the day alone does not."""

    def told(path, count, crowd, *extra):
        said = f"{crowd} gathered"
        return reading(
            f"{said} on 2 April 2024 with {count} boats.",
            when("2 April 2024", "2024-04-02", event=said),
            happens(said, "gather", date="2 April 2024"),
            figure(f"{count} boats", count, "boat"),
            *extra,
            id=path,
        )

    (event,) = desk(told("a.txt", 410, "Fishers"), told("b.txt", 410, "Traders")).events
    assert event.joined[0].text == "the same date, figure"
    assert len(desk(told("a.txt", 410, "Fishers"), told("b.txt", 220, "Traders")).events) == 2


def test_the_title_is_of_an_article_that_tells_it_as_over(desk):
    """A strike that began is not called one that will begin, however full those words are."""
    told = "The port of Lund will be opened with songs and dances on 3 June 2024"
    made = desk(opening("a.txt", told, past=False), opening("b.txt"))
    assert made.events[0].title.exact == "The port of Lund opened"


def test_what_a_noun_tells_of_a_day_gone_by_is_not_planned(desk):
    """ "The storm of 3 June" has no tense; the day of the article tells that it is over."""
    row = reading(
        "The storm of 3 June 2024 in Lund cost the port two cranes.",
        name("Lund", "place"),
        when("3 June 2024", "2024-06-03", event="The storm"),
        happens("The storm", "storm", date="3 June 2024", where=["Lund"], past=False, noun=True),
        day="2024-07-01",
    )
    (event,) = desk(row).events
    assert event.modality is Modality.ASSERTED


def test_what_was_to_come_by_a_day_may_come_late(desk):
    """It is one event on the day on which it came, and no announcement without a report."""
    told = "The port of Lund will open its new dock"
    announced = reading(
        f"{told} by 5 May 2024.",
        name("Lund", "place"),
        when("5 May 2024", "2024-05-05", event=told, signal="by", modality="planned"),
        happens(told, "open", date="5 May 2024", where=["Lund"], past=False),
        day="2024-04-01",
    )
    made = desk(announced, opening("b.txt", "The port of Lund opened its dock on 3 June 2024"))
    (event,) = made.events
    assert (event.earliest, event.latest, event.modality) == (
        date(2024, 6, 3),
        date(2024, 6, 3),
        Modality.ASSERTED,
    )
    assert [one.kind for one in made.tensions] == []


def test_talks_of_others_are_not_the_talks_of_a_day(desk):
    """What is told without a day goes with the dated event of its kind only where it names nobody else."""

    def talks(who, *names):
        return reading(
            f"The chiefs will meet on 3 June 2024. The talks{who} come later.",
            *names,
            when("3 June 2024", "2024-06-03", event="The chiefs will meet", modality="planned"),
            happens("The chiefs will meet", "meet", date="3 June 2024", past=False),
            happens(f"The talks{who}", "talk", who=["Ann Lee"] if who else [], past=False, noun=True),
        )

    (alone,) = desk(talks("")).events
    assert len(alone.told) == 2
    (apart,) = desk(talks(" with Ann Lee", name("Ann Lee"))).events
    assert [told.exact for told in apart.told] == ["The chiefs will meet on 3 June 2024."]


def test_meetings_of_others_in_one_town_are_two(desk):
    """Where nobody says when, the town does not make them one."""

    def met(path, who, whom):
        told = f"{who} met {whom} in Lund"
        row = happens(told, "meet", where=["Lund"], who=[who, whom])
        people = (name(who, "person"), name(whom, "person"))
        return reading(f"{told}.", *people, name("Lund", "place"), row, id=path, day="2024-06-03")

    apart = desk(met("a.txt", "Ana Silva", "Per Lind"), met("b.txt", "Olga Berg", "Tom Krantz"))
    same = desk(met("a.txt", "Ana Silva", "Per Lind"), met("b.txt", "Ana Silva", "Per Lind"))
    assert [len(matching.match_events(made.briefs)) for made in (apart, same)] == [2, 1]


def condemns(path, who, day="2024-06-03"):
    text = f"{who} condemned the raid in Lund on 3 June 2024."
    return reading(
        text,
        name("Lund", "place"),
        when("3 June 2024", day, event=f"{who} condemned the raid in Lund"),
        happens(f"{who} condemned the raid in Lund", "condemn", date="3 June 2024", where=["Lund"]),
        id=path,
    )


def test_each_condemns_for_itself(desk):
    """Two who do the same on one day did two things, though we know neither by name."""
    assert len(desk(condemns("a.txt", "The council"), condemns("b.txt", "Farmers")).events) == 2
    assert len(desk(condemns("a.txt", "The council"), condemns("b.txt", "The council")).events) == 1
