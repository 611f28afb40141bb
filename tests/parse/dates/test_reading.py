"""The rules in their order, each seeing what was said before."""

from datetime import date

import pytest

from briefgen.model import Span
from briefgen.parse import rules
from briefgen.parse.dates import reading
from tests.parse.dates.mute import Mute, said


def read_values(text, today=date(2024, 5, 15)):
    return [one.timed.value for one in said(text, today)]


def test_a_word_is_read_once():
    """The longer expression has it; why the shorter one went can be heard."""
    with rules.watched() as steps:
        assert read_values("It was on 3 May 2019.") == ["2019-05-03"]
    dropped = [(step.rule, step.said) for step in steps if step.part == "dates.dropped"]
    assert ("dates.month_year", "part of a longer expression") in dropped


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("At 6 p.m. 3 May 2019 it rang.", ["2019-05-03T18:00"]),
        ("At 6 p.m. on 3 May 2019 it rang.", ["2019-05-03T18:00", "2019-05-03"]),
        ("From 6 to 9 a.m. on 3 May 2019 it rang.", ["2019-05-03T09:00", "2019-05-03"]),
        (
            "At 6 a.m. (0400 GMT) on 3 May 2019 it rang.",
            ["2019-05-03T06:00", "2019-05-03T04:00Z", "2019-05-03"],
        ),
        ("At noon in the old town hall on 3 May 2019 it rang.", ["2019-05-03T12:00", "2019-05-03"]),
    ],
)
def test_a_time_learns_its_day(text, values):
    """From the day right behind it, behind a bracket, or at the end of its clause."""
    assert read_values(text) == values


def test_a_slashed_date_is_read_as_the_text_writes_them():
    """Day first where one of them could not be read otherwise, and none speaks against it."""
    assert read_values("From 3/4/2019 to 25/4/2019.") == ["2019-04-03", "2019-04-25"]
    assert read_values("From 3/4/2019 to 4/25/2019.") == ["2019-03-04", "2019-04-25"]


def test_a_unit_that_runs_into_a_longer_word_is_no_date():
    """ "The previous week-long strike" tells of no week before."""
    assert read_values("The previous week was dry.") == ["2024-W19"]
    assert "2024-W19" not in read_values("The previous week-long strike was short.")


@pytest.mark.parametrize("year", [999, 3000])
def test_from_a_year_out_of_reach_nothing_is_counted(year):
    """Such a date is a slip of the pen; a usual one counts."""
    assert read_values("It rang yesterday.", date(year, 1, 2)) == ["XXXX-XX-XX"]
    assert read_values("It rang yesterday.", date(1000, 1, 2)) == ["1000-01-01"]


def test_a_rule_is_named_in_what_it_reads():
    """So that the evidence can say which one it was, and where."""
    one = said("It rang in the 1990s.")[0]
    assert (one.rule, one.first, one.last) == ("dates.decade", 3, 4)
    context = reading.read_times("It rang in the 1990s.", [0], None, Mute())
    assert context.tokens.span(one.first, one.last) == Span(11, 20)
