"""A copy tells what its source tells, on the days of its source."""

from tests.factories import happens, name, reading, when

LINES = "From 62 villages came 18 buses. They had 410 drums and 23 boats. The mayor of Lund spoke to them."


def printed(path, day, wednesday):
    return reading(
        f"Fishers marched to the port of Lund on Wednesday. {LINES}",
        name("Lund", "place"),
        when("Wednesday", wednesday, event="Fishers marched to the port of Lund"),
        happens("Fishers marched to the port of Lund", "march", date="Wednesday", where=["Lund"]),
        id=path,
        day=day,
    )


def test_the_days_of_a_copy_are_those_of_its_source(desk):
    """ "Wednesday" is no other Wednesday where the words are printed again a week later."""
    made = desk(printed("a.txt", "2024-04-05", "2024-04-03"), printed("b.txt", "2024-04-12", "2024-04-10"))
    assert [group.articles for group in made.copies] == [("a.txt", "b.txt")]
    (event,) = made.events
    assert (str(event.earliest), str(event.latest)) == ("2024-04-03", "2024-04-03")


def test_the_source_is_who_printed_it_first_whatever_its_name(desk):
    """Not who comes first in the alphabet."""
    made = desk(printed("z.txt", "2024-04-05", "2024-04-03"), printed("b.txt", "2024-04-12", "2024-04-10"))
    (event,) = made.events
    assert (str(event.earliest), str(event.latest)) == ("2024-04-03", "2024-04-03")


def test_a_copy_of_the_same_day_keeps_its_own_date(desk):
    """Both dates tell of the event: what else rests on either finds it."""
    made = desk(printed("a.txt", "2024-04-05", "2024-04-03"), printed("b.txt", "2024-04-05", "2024-04-03"))
    (event,) = made.events
    assert {fact.article for fact in event.facts} == {"a.txt", "b.txt"}


def exploded(path, told, value, rest=LINES, day=""):
    blast = "An explosion destroyed the mill of Ada Rossi in Lund"
    return reading(
        f"{blast} on {told}. {rest}",
        name("Lund", "place"),
        name("Ada Rossi"),
        when(told, value, event=blast),
        happens(blast, "explosion", date=told, who=["Ada Rossi"], where=["Lund"], past=True),
        id=path,
        day=day,
    )


def test_a_copy_dates_no_other_article(desk):
    """It has no date of its own that could be cited: its source has."""
    made = desk(
        exploded("b.txt", "Wednesday", "2024-04-10", day="2024-04-12"),
        exploded("c.txt", "Wednesday", "XXXX-WXX-3", rest="The harbour office heard of it in a letter."),
        exploded("z.txt", "Wednesday", "2024-04-03", day="2024-04-05"),
    )
    (dating,) = [one for one in made.datings if one.article == "c.txt"]
    assert len(made.events) == 1
    assert "2024-04-03, the day another article gives" in dating.reasons[0].text
    assert dating.reasons[0].evidence[-1].article == "z.txt"
