"""How much time, as TIMEX3 writes it."""

from decimal import Decimal

import pytest

from briefgen.parse.dates.amounts import TimeAmount, write_value
from tests.parse.dates.mute import said


@pytest.mark.parametrize(
    ("count", "unit", "written"),
    [
        ("3", "W", "P3W"),
        ("90", "TM", "PT90M"),
        ("2.5", "Y", "P2.5Y"),
        ("40", "D", "P40D"),
        ("2.5", "TH", "PT2H30M"),
        ("0.5", "TM", "PT30S"),
        ("2", "DE", "P20Y"),
        ("1.5", "CE", "P150Y"),
        ("3", "F", "P6W"),
    ],
)
def test_a_counted_length(count, unit, written):
    """Half an hour is told in minutes; decades, centuries and fortnights in years and weeks."""
    assert write_value(TimeAmount(Decimal(count), unit)) == written


@pytest.mark.parametrize(("unit", "written"), [("D", "PXD"), ("TH", "PTXH"), ("DE", "PXY"), ("F", "PXW")])
def test_a_length_that_is_not_counted(unit, written):
    """As many as may be, in the unit that TIMEX3 has."""
    assert write_value(TimeAmount(None, unit)) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It rained for several weeks.", "PXW"),
        ("It rained for a couple of weeks.", "P2W"),
        ("It rained for a fortnight.", "P2W"),
        ("It rained for two or three weeks.", "P2W"),
        ("It rained for twenty-one hours.", "PT21H"),
    ],
)
def test_the_words_say_how_much(text, written):
    """A few are open, a couple are two, "a" is one, of "two or three" it is the lower."""
    assert [one.timed.value for one in said(text)] == [written]
