"""What can be asked of one event as one article tells it, or of two."""

import pytest

from briefgen.relate import relate
from briefgen.relate.events import happenings
from briefgen.relate.events.nouns import (
    by_others,
    deadline,
    elsewhere,
    is_exact,
    is_undated,
    is_yearless,
    worth,
)
from tests.factories import happens, name, reading, when

LUND, OSLO = name("Lund", "place"), name("Oslo", "place")


def told(text, *rows):
    (brief,) = relate([reading(text, *rows)]).briefs
    return happenings.list_happenings(brief)


def test_a_day_is_exact_and_a_day_without_its_year_is_not():
    """ "3 June 2024", "3 June", no day at all."""
    text = "Weavers met on 3 June 2024. Bakers left on 3 June. Sailors arrived."
    days = when("3 June 2024", "2024-06-03"), when("3 June.", "XXXX-06-03")
    rows = (
        happens("Weavers met", "meet", date="3 June 2024"),
        happens("Bakers left", "leave", date="3 June."),
        happens("Sailors arrived", "arrive"),
    )
    asked = {
        one.trigger: (is_exact(one), is_yearless(one), is_undated(one)) for one in told(text, *days, *rows)
    }
    assert asked == {
        "meet": (True, False, False),
        "leave": (False, True, False),
        "arrive": (False, False, True),
    }


@pytest.mark.parametrize(("second", "apart"), [("Oslo", True), ("Lund", False)])
def test_two_places_are_elsewhere(second, apart):
    """Of one kind, with no day."""
    text = f"Weavers met in Lund. Bakers gather in {second} again."
    rows = (
        happens("Weavers met in Lund", "meet", where=["Lund"]),
        happens(f"Bakers gather in {second}", "gather", where=[second]),
    )
    one, other = told(text, LUND, OSLO, *rows) if apart else told(text, LUND, *rows)
    assert elsewhere(one, other) is apart


def test_who_is_known_to_have_done_it_parts_two():
    """One leader's resignation is not another's; neither is a deadline; the fuller name is worth more."""
    text = "Ana Silva resigned. Kim Osei resigned."
    who = name("Ana Silva", "person"), name("Kim Osei", "person")
    rows = (
        happens("Ana Silva resigned", "resign", agent="Ana Silva"),
        happens("Kim Osei resigned", "resign", agent="Kim Osei"),
    )
    one, other = told(text, *who, *rows)
    assert by_others(one, other)
    assert not deadline(one)
    assert worth(one) > worth(other)
