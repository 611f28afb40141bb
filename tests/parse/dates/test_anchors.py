"""Which year is meant where a text tells of other years than that of its date."""

from datetime import date

import pytest

from briefgen.parse.dates import anchors

TODAY = date(2011, 4, 13)


@pytest.mark.parametrize(
    ("years", "told", "expected"),
    [
        ([1831, 1831, 1832], [], True),
        ([1831, 1832], [], False),
        ([1831, 1831, 1832, 2011], [], False),
        ([2010, 2012, 2013, 2013], [2012, 2013, 2013], True),
        ([2010, 2015, 2020], [], False),
    ],
    ids=[
        "all long ago",
        "too few",
        "one of its own year",
        "told in the past of later years",
        "later years that are not told of",
    ],
)
def test_a_text_tells_of_other_years(years, told, expected):
    """Where all are long ago, or where years after its date are past."""
    assert anchors.tells_of_others(years, told, TODAY) is expected


def test_an_undated_text_tells_of_no_other_years():
    """Nothing is counted from a date that there is not."""
    assert not anchors.tells_of_others([1831, 1831, 1832], [], None)
