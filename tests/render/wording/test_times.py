"""TIMEX3 values in words."""

import pytest

from briefgen.model import Timex
from briefgen.render.wording import times


@pytest.mark.parametrize(
    ("type_", "value", "mod", "told"),
    [
        ("DATE", "2025-04-10", "", "10 April 2025"),
        ("DATE", "2022-11", "", "November 2022"),
        ("DATE", "2022-11", "START", "start of November 2022"),
        ("DATE", "XXXX-11-14", "", "14 November, year not stated"),
        ("DATE", "2025-W10", "", "week 10 of 2025"),
        ("DATE", "2025-Q2", "", "second quarter of 2025"),
        ("DATE", "199X", "", "the 1990s"),
        ("DURATION", "P4W", "", "4 weeks"),
        ("DURATION", "P1Y", "", "1 year"),
        ("DURATION", "PT2H", "", "2 hours"),
        ("DURATION", "PXD", "", "some days"),
        ("DATE", "FUTURE_REF", "", "in the future"),
        ("DATE", "2025-13-40", "", "2025-13-40"),
        ("DATE", "", "", "not stated"),
        ("DATE", "XXXX-WXX-4", "", "Thursday, date not stated"),
        ("DURATION", "P1Y6M", "", "1 year and 6 months"),
        ("DURATION", "PT1H30M", "APPROX", "about 1 hour and 30 minutes"),
        ("DURATION", "P2C", "", "2 centuries"),
        ("DURATION", "P3Q", "", "P3Q"),
    ],
)
def test_timex(type_: str, value: str, mod: str, told: str) -> None:
    """A TIMEX3 value is told in words, or as it stands where there are none."""
    assert times.tell_timex(Timex(type_, value, mod)) == told


def test_what_has_no_words_is_not_told() -> None:
    """A view then shows the article's own words, never a code."""
    assert times.write_time(Timex("DATE", "XXXX-WXX-WE", "")) == ""
