"""Minutes are of the day of their meeting; what only speaks of minutes is not."""

import pytest

from briefgen.load.head import records


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Minutes of the meeting held on Tuesday 10 March 2026 in the Guildhall", "2026-03-10"),
        ("MINUTES of a meeting of the Parish Council held at 7 pm on 3 May 2024", "2024-05-03"),
        ("Transcript of the hearing of 12 January 2023", "2023-01-12"),
        ("Minutes, 12 January 2023", "2023-01-12"),
    ],
)
def test_a_record_is_of_the_day_of_its_meeting(line, day):
    """However the line names the meeting before its day."""
    found = records.find_record_day(line)
    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(
    "line",
    [
        "Minutes after the vote on 10 March 2026, the crowd left",
        "Minutes of footage from 10 March 2026 were lost",
        "Minutes of meetings since 10 March 2026 are missing",
        "The minutes of the meeting held on 10 March 2026 and on 17 March 2026",
        "A meeting held on 10 March 2026",
    ],
)
def test_what_speaks_of_minutes_is_no_record(line):
    """Minutes that pass, many meetings, and two days give none."""
    assert records.find_record_day(line) is None
