"""What happenings are called, and which of them a timeline tells."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.model import Span
from tests.factories import happens, name, reading, role, when


def told(desk, text, event, *rows, day="2024-06-03", **more):
    """The names of a desk of one article about 3 June 2024."""
    row = happens(event, more.pop("trigger", "arrive"), date="3 June 2024", **more)
    made = desk(reading(text, when("3 June 2024", "2024-06-03", event=event), *rows, row, day=day))
    return [one.name for one in made.events]


def test_a_name_is_a_heading_of_words_of_the_sentence(desk):
    """Without its article, with a capital."""
    text = "The envoys of Peru arrived on 3 June 2024."
    assert told(desk, text, "The envoys of Peru arrived") == ["Envoys of Peru arrived"]


def test_a_bracket_is_closed_or_left_out(desk):
    """And no blank stands before a comma."""
    text = "Peru , Chad and Oslo (and Lima signed on 3 June 2024."
    assert told(desk, text, "Peru , Chad and Oslo (and Lima", trigger="sign") == ["Peru, Chad and Oslo"]
    text = "Peru (and Lima) signed on 3 June 2024."
    assert told(desk, text, "Peru (and Lima) signed", trigger="sign") == ["Peru (and Lima) signed"]


def test_who_speaks_of_themselves_tells_no_event(desk):
    """ "We are going to discuss" is what someone says; so are "it is" and "there was"."""
    text = "They were very clear on 3 June 2024."
    assert told(desk, text, "They were very clear", trigger="be") == []
    assert told(desk, "We discussed it on 3 June 2024.", "We discussed it", trigger="discuss") == []


def test_a_noun_that_names_nobody_is_no_event(desk):
    """A "decision" of a day could be any."""
    assert told(desk, "A decision of 3 June 2024 stands.", "A decision", noun=True, trigger="decision") == []


def test_a_bare_noun_is_told_with_who_takes_part(desk):
    """The names stand beside it."""
    text = "Oslo and Peru: the talks of 3 June 2024."
    names = told(
        desk,
        text,
        "the talks",
        name("Oslo", "place"),
        name("Peru", "state"),
        noun=True,
        trigger="talk",
        where=["Oslo"],
        who=["Peru"],
    )
    assert names == ["Talks: Peru, Oslo"]


@pytest.mark.parametrize(
    ("opening", "known", "shown"),
    [
        ("The launch of", True, "Launch of Fjord Ferries’ line to Hull"),
        ("The launch of", False, "Launch of line to Hull"),
        ("The launch by Oslo of", True, "Launch by Oslo of its line to Hull"),
    ],
)
def test_a_noun_alone_says_whose_by_a_name_or_not_at_all(desk, opening, known, shown):
    """The heading holds nobody for whom “its” could stand; a name before it does."""
    text = f"{opening} its line to Hull came on 3 June 2024. Fjord Ferries cheered."
    rows = [name("Fjord Ferries", "organisation")]
    rows += [name("its", "organisation", called="Fjord Ferries", form="pronoun", same_as=0)] if known else []
    row = happens(f"{opening} its line to Hull", "launch", date="3 June 2024", noun=True)

    def apart(sheet):
        made = row[1](sheet)
        start = text.index("its")
        spans = (Span(0, start - 1), Span(start, start + 3), Span(start + 4, text.index(" came")))
        return replace(made, name=spans)

    made = desk(
        reading(
            text, when("3 June 2024", "2024-06-03", event=text[:9]), *rows, (row[0], apart), day="2024-06-03"
        )
    )
    assert [one.name for one in made.events] == [shown]


@pytest.mark.parametrize(("kind", "shown"), [("person", []), ("organisation", ["Moe Orev left Lund"])])
def test_they_are_no_one_person(desk, kind, shown):
    """Where a chain took "they" for one person the event is told by nobody; a firm may be "they"."""
    text = "Moe Orev waited. They left Lund on 3 June 2024."
    rows = [name("Moe Orev", kind), name("They", kind, called="Moe Orev", form="pronoun", same_as=0)]
    family, made = happens("They left Lund", "leave", date="3 June 2024")

    def apart(sheet):
        start = text.index("They")
        return replace(made(sheet), name=(Span(start, start + 4), Span(start + 5, start + 14)))

    day = when("3 June 2024", "2024-06-03", event="They left Lund")
    built = desk(reading(text, day, *rows, (family, apart), day="2024-06-03"))
    assert [one.name for one in built.events] == shown


def test_what_many_with_long_titles_hold_is_told_with_their_names(desk):
    """Their titles fill more than a heading; the council of “Council President” takes no part itself."""
    chair, speaker = "Harbour Council President", "Speaker of the Assembly of the Northern Fishing Towns"
    whole = f"{chair} Ida Holm and {speaker} Tam Orev and many others will hold a meeting by video link"
    family, made = happens(
        "a meeting by video link",
        "meeting",
        date="3 June 2024",
        who=["Harbour Council", "Ida Holm", "Tam Orev"],
        past=False,
        noun=True,
    )
    held = family, lambda sheet: replace(made(sheet), name=(sheet.evidence(whole, "events.test").span,))
    reading_ = reading(
        f"{whole} on 3 June 2024.",
        name("Harbour Council", "organisation"),
        name("Ida Holm"),
        name("Tam Orev"),
        role(chair, "Ida Holm", "President", "Harbour Council"),
        when("3 June 2024", "2024-06-03", event=whole),
        held,
        day="2024-06-01",
    )
    assert [one.name for one in desk(reading_).events] == ["Meeting by video link: Ida Holm, Tam Orev"]


def test_what_one_source_tells_of_long_ago_is_history(desk):
    """A founding of 1949 told in passing is not of a story of 2024; a pact of last year is."""
    text = "Peru joined the pact in 1949. Chile joined the pact in 2023. Lima is calm."
    rows = (
        when("1949", "1949", event="Peru joined the pact"),
        when("2023", "2023", event="Chile joined the pact"),
        happens("Peru joined the pact", "join", date="1949"),
        happens("Chile joined the pact", "join", date="2023"),
    )
    made = desk(reading(text, *rows, day="2024-06-03"))
    assert [one.earliest for one in made.events] == [date(2023, 1, 1)]


def test_a_time_of_day_tells_no_day(desk):
    """ "At 6 a.m., ten days before the robbery" is not of the day of the article."""
    text = "A rider passed the bank of Lund at 6 a.m."
    clock = when("6 a.m.", "2024-06-03T06:00", event="A rider passed the bank of Lund")
    row = happens("A rider passed the bank of Lund", "pass", date="6 a.m.")
    (one,) = reading(text, clock, row, day="2024-06-03").findings.dates
    assert one.timex.value == "2024-06-03T06:00"
    assert desk(reading(text, clock, row, day="2024-06-03")).events == ()


def condemned(path, who, day):
    text = f"{who} condemned the raid on Lund on {day} June 2024."
    return reading(
        text,
        name(who, "state"),
        name("Lund", "place"),
        when(f"{day} June 2024", f"2024-06-0{day}", event=f"{who} condemned the raid on Lund"),
        happens(
            f"{who} condemned the raid on Lund",
            "condemn",
            date=f"{day} June 2024",
            who=[who],
            where=["Lund"],
            agent=who,
        ),
        id=path,
    )


def test_two_who_do_the_same_do_two_things(desk):
    """What Chile said of a raid on one day is not what Peru said of it that day."""
    made = desk(condemned("a.txt", "Peru", 3), condemned("b.txt", "Chile", 3), condemned("c.txt", "Peru", 3))
    assert [one.name for one in made.events] == [
        "Peru condemned the raid on Lund",
        "Chile condemned the raid on Lund",
    ]


def test_a_town_lies_where_some_article_says_so(desk):
    """ "A blast in Tarn" and "a bombing in Norland" are one where another names Tarn, Norland."""

    def blast(path, where, kind, trigger):
        text = f"A {trigger} in {where} shook the port on 3 June 2024."
        return reading(
            text,
            name(where, kind),
            when("3 June 2024", "2024-06-03", event=f"A {trigger} in {where}"),
            happens(
                f"A {trigger} in {where}", trigger, date="3 June 2024", where=[where], noun=True, past=True
            ),
            id=path,
        )

    town, land = blast("a.txt", "Tarn", "place", "blast"), blast("b.txt", "Norland", "state", "bombing")
    assert len(desk(town, land).events) == 2
    beside = reading("Tarn, Norland, is calm.", name("Tarn", "place"), name("Norland", "state"), id="c.txt")
    assert len(desk(town, land, beside).events) == 1


def test_undated_events_stand_in_the_order_of_reading(desk):
    """Not by the letters of their files."""
    late = "Peru and Chile signed the pact on Thursday."
    rows = (
        when("Thursday", "XXXX-WXX-4", event="Peru and Chile signed the pact"),
        happens("Peru and Chile signed the pact", "sign", date="Thursday"),
    )
    before = reading("Peru opened the port of Lima on Friday.", *opened(), id="z.txt", day="")
    after = reading(late, *rows, id="a.txt", day="")
    first = reading("All was quiet.", id="b.txt", day="2024-06-01")
    made = desk(first, before, after)
    order = [one.article.id for one in made.briefs]
    told_in = [one.title.article for one in made.events]
    assert told_in == sorted(told_in, key=order.index)


def opened():
    return (
        when("Friday", "XXXX-WXX-5", event="Peru opened the port of Lima"),
        happens("Peru opened the port of Lima", "open", date="Friday"),
    )


def test_a_person_is_killed_once(desk):
    """ "Last autumn" and a day of it, of one victim, whoever else the articles name."""

    def killed(path, words, value):
        said = "Bo Ek was killed in Lund"
        return reading(
            f"{said} {words}.",
            name("Bo Ek"),
            name("Lund", "place"),
            when(words, value, event=said),
            happens(said, "kill", date=words, who=["Bo Ek"], where=["Lund"]),
            id=path,
            day="2025-02-01",
        )

    made = desk(*(killed(f"{n}.txt", "last autumn", "2024-FA") for n in range(3)))
    assert len(made.events) == 1
    made = desk(
        killed("a.txt", "on 23 October 2024", "2024-10-23"), killed("b.txt", "last autumn", "2024-FA")
    )
    assert [one.earliest for one in made.events] == [date(2024, 10, 23)]


def test_a_pronoun_that_says_the_subject_again_stays(desk):
    """ "The judge ruled against them" has no judge twice."""
    text = "The judge ruled against it on 3 June 2024."
    assert told(desk, text, "The judge ruled against it", trigger="rule") == ["Judge ruled against it"]


def test_a_list_of_towns_lies_nowhere(desk):
    """ "Tarn, Norland and Oslo" are three places beside each other."""

    def blast(path, where, kind, trigger):
        text = f"A {trigger} in {where} shook the port on 3 June 2024."
        told = f"A {trigger} in {where}"
        return reading(
            text,
            name(where, kind),
            when("3 June 2024", "2024-06-03", event=told),
            happens(told, trigger, date="3 June 2024", where=[where], noun=True),
            id=path,
        )

    listed = "Ships left Tarn, Norland and Oslo."
    rows = name("Tarn", "place"), name("Norland", "state")
    made = desk(
        blast("a.txt", "Tarn", "place", "blast"),
        blast("b.txt", "Norland", "state", "bombing"),
        reading(listed, *rows, id="c.txt"),
    )
    assert len(made.events) == 2


def test_what_was_to_come_is_to_come(desk):
    """A heading has "to" for the "would" of reported speech; what is over keeps its words."""
    text = "The council said the tram would return to Oslo on 3 June 2024."
    told_as = "the tram would return to Oslo"
    assert told(desk, text, told_as, past=False, modality="planned", day="2024-05-03") == [
        "Tram to return to Oslo"
    ]
    assert told(desk, text, told_as) == ["Tram would return to Oslo"]


def test_one_man_is_no_pronoun(desk):
    """ "One" alone is."""
    assert told(desk, "One man was held on 3 June 2024.", "One man was held") == ["One man was held"]


def test_what_nobody_knows_is_told_of_nothing(desk):
    """An "it" behind the verb for which no name can be put."""
    text = "The envoys signed it on 3 June 2024."
    family, make = happens("The envoys signed it", "sign", date="3 June 2024")

    def make_apart(sheet):
        event = make(sheet)
        end = event.name[0].end
        return replace(event, name=(Span(0, end - 3), Span(end - 2, end)))

    day = when("3 June 2024", "2024-06-03", event="The envoys signed it")
    assert desk(reading(text, day, (family, make_apart), day="2024-06-03")).events == ()


def test_a_verb_of_no_happening_may_tell_one(desk):
    """ "Went on trial" does, "went well" does not."""
    row = "The ferry captain went on trial on 3 June 2024."
    assert told(desk, row, "The ferry captain went on trial", trigger="go") == ["Ferry captain went on trial"]
    assert told(desk, "The trip went well on 3 June 2024.", "The trip went well", trigger="go") == []
