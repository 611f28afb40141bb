"""What an editor may write, and the hint where it is none of it."""

from datetime import date

import pytest

from briefgen.model import Stance
from briefgen.relate.corrections.values import (
    HINTED_VALUES,
    RefusedError,
    name_known,
    one_of,
    read_edited_days,
)


def test_a_member_is_taken_by_its_name():
    """As the documentation spells it."""
    assert one_of(Stance, "opposes", "stance") is Stance.OPPOSES


def test_a_slip_is_told_with_the_nearest():
    """By one letter."""
    with pytest.raises(RefusedError, match="'oposes' is no stance") as wrong:
        one_of(Stance, "oposes", "stance")
    assert wrong.value.hint == "did you mean opposes?"


def test_where_none_is_near_all_are_told():
    """But no endless list."""
    assert name_known("zzz", ["b", "", "a", "b"]) == "one of a, b"
    assert name_known("zzz", map(str, range(40))).count(",") == HINTED_VALUES - 1
    assert name_known("zzz", [""]) == ""


def test_a_date_has_bounds():
    """Those of the month that was written."""
    assert read_edited_days("2025-02") == (date(2025, 2, 1), date(2025, 2, 28))


@pytest.mark.parametrize("words", ["soon", "12/05/2025", "2025-02-30", "XXXX-11-14"])
def test_what_is_no_date_is_refused(words):
    """With the forms that are one."""
    with pytest.raises(RefusedError, match="is no date") as wrong:
        read_edited_days(words)
    assert "YYYY-MM-DD" in wrong.value.hint
