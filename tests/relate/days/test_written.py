"""Days, and what is known of one, in words."""

from datetime import date

import pytest

from briefgen.relate.days.written import tell_day, write_bounds


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2025-04-10", "2025-04-10", "10 April 2025"),
        ("2025-03-09", "2025-03-16", "between 9 and 16 March 2025"),
        ("2025-03-09", "2025-05-02", "between 9 March and 2 May 2025"),
        ("2024-12-30", "2025-01-02", "between 30 December 2024 and 2 January 2025"),
        ("2025-02-01", "2025-02-28", "February 2025"),
        ("2024-02-01", "2024-02-28", "between 1 and 28 February 2024"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-02-01", "2025-03-31", "between 1 February and 31 March 2025"),
        ("2025-02-01", None, "1 February 2025 or later"),
        (None, "2025-02-01", "1 February 2025 or earlier"),
        (None, None, "not stated"),
    ],
)
def test_what_is_known_of_a_moment(earliest, latest, words):
    """As coarse as it is known, and no part of it said twice."""
    days = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    assert write_bounds(*days) == words


def test_no_day_is_no_words():
    """Whoever asks says what that means."""
    assert tell_day(None) == ""
