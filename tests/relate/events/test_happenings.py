"""What one article tells of as happening: its mentions of one event as one."""

import pytest

from briefgen.relate import relate
from briefgen.relate.events import happenings
from briefgen.relate.events.nouns import deadline, is_exact
from tests.factories import happens, name, promises, reading, when


def told(text, *rows, day=""):
    (brief,) = relate([reading(text, *rows, day=day)]).briefs
    return happenings.list_happenings(brief)


LUND, OSLO = name("Lund", "place"), name("Oslo", "place")
DAY = when("3 June 2024", "2024-06-03")


def test_mentions_of_one_day_and_kind_are_one():
    """The meeting, told by a noun and by a verb, with all who take part."""
    noun = "The meeting of 3 June 2024 in Lund"
    text = f"Weavers met on 3 June 2024. {noun} was long."
    (one,) = told(
        text,
        LUND,
        DAY,
        happens("Weavers met", "meet", date="3 June 2024"),
        happens(noun, "meeting", date="3 June 2024", where=["Lund"], noun=True),
    )
    assert len(one.told) == 2
    assert one.places == {"lund"}


def test_two_places_are_two_events():
    """On one day."""
    text = "Weavers met in Lund on 3 June 2024. Bakers met in Oslo."
    made = told(
        text,
        LUND,
        OSLO,
        DAY,
        happens("Weavers met in Lund", "meet", date="3 June 2024", where=["Lund"]),
        happens("Bakers met in Oslo", "meet", date="3 June 2024", where=["Oslo"]),
    )
    assert [one.places for one in made] == [{"oslo"}, {"lund"}]


def test_what_depends_is_told_only_where_it_is_promised_for_a_day():
    """ "Will strike on 3 June 2024 if nothing is paid"."""
    text = "Bakers will strike on 3 June 2024 if unpaid."
    row = happens("Bakers will strike", "strike", date="3 June 2024", modality="conditional", past=False)
    assert told(text, DAY, row) == ()
    name_, promised = name("Bakers", "group"), promises("Bakers", "Bakers will strike", due="3 June 2024")
    (one,) = told(text, name_, DAY, row, promised)
    assert (one.conditional, one.planned) == (True, True)


def test_a_deadline_is_no_day():
    """ "By 3 June 2024" is that day at the latest."""
    text = "Bakers will open the hall by 3 June 2024."
    (one,) = told(
        text,
        when("3 June 2024", "2024-06-03", modality="planned", signal="by"),
        happens("Bakers will open the hall", "open", date="3 June 2024", past=False),
    )
    assert (one.earliest, str(one.latest)) == (None, "2024-06-03")
    assert deadline(one)
    assert not is_exact(one)


@pytest.mark.parametrize("signal", ["since", "until"])
def test_the_day_from_or_to_which_it_goes_on_is_not_its_own(signal):
    """It happened on others too."""
    (one,) = told(
        "The hall was open on 3 June 2024.",
        when("3 June 2024", "2024-06-03", signal=signal),
        happens("The hall was open", "open", date="3 June 2024"),
    )
    assert (one.when, one.dates) == ("", ())


def test_what_lay_before_its_article_is_not_planned():
    """Whatever the tense: "the fair on 3 June 2024", written in July."""
    rows = [DAY, happens("the fair", "fair", date="3 June 2024", past=False, noun=True)]
    (ahead,) = told("Bakers like the fair on 3 June 2024.", *rows, day="2024-05-01")
    (over,) = told("Bakers like the fair on 3 June 2024.", *rows, day="2024-07-01")
    assert (ahead.planned, over.planned) == (True, False)
