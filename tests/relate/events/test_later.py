"""What later articles tell of a promise: by who made it, by its words, by its day."""

import pytest

from tests.factories import figure, happens, name, promises, reading, when

LOOSE = "The choir board will take the new hymn books to the town library on 3 June 2024."


def promised(text=LOOSE, what="The choir board will take the new hymn books to the town library"):
    return reading(
        text,
        when("3 June 2024", "2024-06-03", modality="planned"),
        promises("", what, due="3 June 2024"),
        id="a.txt",
        day="2024-05-01",
    )


def told_later(desk, text, *rows, day="2024-07-01"):
    """The sentences of one later article that are shown beside the promise."""
    made = desk(promised(), reading(text, *rows, id="b.txt", day=day))
    return [one.exact for one in made.commitments[0].later]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The singers brought their hymn books to the library on 3 June 2024.", True),
        ("A ferry sank off the coast on 3 June 2024.", False),
        ("A book was sold on 3 June 2024.", False),
    ],
)
def test_a_sentence_of_the_very_day_tells_of_it(desk, text, shown):
    """Where it shares two words: who else did something on that day says nothing of it."""
    day = when("3 June 2024", "2024-06-03")
    assert told_later(desk, text, day) == [text] * shown


BUSY = "At the harbour summit the Ministry of Fisheries said that it will mend the long pier by 3 June 2024."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The Ministry of Fisheries closed a harbour summit on 3 June 2024.", False),
        ("The Ministry of Fisheries sold a boat on 3 June 2024.", False),
        ("The pier in the harbour was open again on 3 June 2024.", True),
    ],
)
def test_on_a_busy_day_what_is_promised_is_told_of(desk, text, shown):
    """The name of a ministry and the summit where it spoke are no words of its promise."""
    day = when("3 June 2024", "2024-06-03")
    made = reading(
        BUSY,
        name("Ministry of Fisheries"),
        when("3 June 2024", "2024-06-03", signal="by", modality="planned"),
        promises("", "it will mend the long pier", due="3 June 2024"),
        id="a.txt",
        day="2024-05-01",
    )
    made = desk(made, reading(text, day, id="b.txt", day="2024-07-01"))
    assert [one.exact for one in made.commitments[0].later] == [text] * shown


@pytest.mark.parametrize(
    ("told", "shown"), [(("last month", "2024-06"), True), (("last year", "2023"), False)]
)
def test_a_month_with_the_day_in_it_tells_of_it(desk, told, shown):
    """ "Last month", not "last year"."""
    text = f"The singers brought their hymn books {told[0]}."
    assert told_later(desk, text, when(*told)) == [text] * shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The hymn books lie in the library of the town, new as they are.", True),
        ("The library of the town has new windows.", False),
    ],
)
def test_what_nobody_known_promised_is_found_by_most_of_its_words(desk, text, shown):
    """Two of three of many words; of a few, all."""
    assert told_later(desk, text) == [text] * shown


def test_what_is_said_before_is_not_later(desk):
    """Nor is what the article says itself."""
    text = "The singers brought their hymn books to the library on 3 June 2024."
    assert told_later(desk, text, when("3 June 2024", "2024-06-03"), day="2024-04-01") == []


def test_who_promised_is_followed_by_name(desk):
    """A sentence that names them and says two of the words."""
    text = "Ann Lee will mend the bell of the chapel by 3 June 2024."
    made = reading(
        text,
        name("Ann Lee"),
        when("3 June 2024", "2024-06-03", signal="by", modality="planned"),
        promises("Ann Lee", "Ann Lee will mend the bell of the chapel", due="3 June 2024"),
        id="a.txt",
        day="2024-05-01",
    )
    later = "Ann Lee said that the bell of the chapel was cracked."
    made = desk(made, reading(later, name("Ann Lee"), id="b.txt", day="2024-05-09"))
    assert [one.exact for one in made.commitments[0].later] == [later]


MENDS = "The ferry line will mend all 46 lamps of the pier by the end of the year."


@pytest.mark.parametrize(
    ("text", "amount", "shown"),
    [
        ("All 46 lamps have been mended, at some cost.", "46 lamps", True),
        ("All 64 lamps have been mended, at some cost.", "64 lamps", False),
        ("A storm broke 46 lamps in the next town.", "46 lamps", False),
    ],
)
def test_an_amount_of_what_is_promised_is_known_again(desk, text, amount, shown):
    """With words of it, though nobody who promised it is named."""
    made = reading(
        MENDS,
        name("ferry line", "organisation"),
        promises("ferry line", "The ferry line will mend all 46 lamps of the pier"),
        figure("46 lamps", 46, "lamp", counts="lamps"),
        id="a.txt",
        day="2024-05-01",
    )
    later = reading(
        text, figure(amount, int(amount[:2]), "lamp", counts="lamps"), id="b.txt", day="2024-07-01"
    )
    made = desk(made, later)
    assert [one.exact for one in made.commitments[0].later] == [text] * shown


def test_what_else_they_did_on_the_day_is_not_shown_beside_a_promise(desk):
    """Whether they kept it stays open: they did something on its day."""
    made = reading(
        "The ferry line will hold a briefing on 3 June 2024.",
        name("ferry line", "organisation"),
        when("3 June 2024", "2024-06-03", modality="planned"),
        promises("ferry line", "The ferry line will hold a briefing", due="3 June 2024"),
        id="a.txt",
        day="2024-05-01",
    )
    later = reading(
        "The ferry line sold a boat on 3 June 2024.",
        name("ferry line", "organisation"),
        when("3 June 2024", "2024-06-03", event="The ferry line sold a boat"),
        happens(
            "The ferry line sold a boat", "sell", date="3 June 2024", who=["ferry line"], agent="ferry line"
        ),
        id="b.txt",
        day="2024-07-01",
    )
    (one,) = desk(made, later).commitments
    assert one.later == ()
    assert one.state == "due"
