"""What a kept line is: title, standfirst, dateline, by-line, heading, question."""

import pytest

from briefgen.load.clean import LineKind, decide_lines
from briefgen.load.clean.datelines import is_byline, is_date
from tests.load.clean.conftest import CASES, read

PARAGRAPH = "The committee met on Monday and agreed to look at the plan again before the end of the month."


def kinds(name):
    case = read(CASES / f"{name}.txt")
    return {case.text[line.start : line.end]: line.kind for line in decide_lines(case.text)}


def test_the_head_of_a_pasted_page():
    """Title, by-line and date are told among the links that stand around them."""
    found = kinds("full_page")
    assert found["Island council votes to rebuild the northern ferry pier"] is LineKind.TITLE
    assert found["By Marta Lindqvist"] is LineKind.BYLINE
    assert found["14 March 2024"] is LineKind.DATELINE


def test_a_cross_head_is_a_heading():
    """A short line without an end between paragraphs is a heading, with blank lines and without."""
    assert kinds("full_page")["What happens next"] is LineKind.HEADING
    assert kinds("no_blank_lines")["A price for drought"] is LineKind.HEADING


def test_a_question_is_a_question():
    """A turn that opens with Q is one; the answer below it is not."""
    found = kinds("transcript")
    assert found["Q. And what did they say?"] is LineKind.QUESTION
    assert found["Yes, of course."] is LineKind.BODY


def test_a_standfirst_stands_below_the_title():
    """The long line without a full stop between title and text is the standfirst."""
    title = "Committee returns to the harbour plan"
    standfirst = "The members want to see the figures for the second basin before they decide on the first"
    found = decide_lines(f"{title}\n{standfirst}\n\n{PARAGRAPH}\n\n{PARAGRAPH.replace('Monday', 'Tuesday')}")
    assert [line.kind for line in found[:2]] == [LineKind.TITLE, LineKind.STANDFIRST]


@pytest.mark.parametrize(
    "line",
    [
        "14 March 2024",
        "Grobina, 14 March 2024",
        "10.04.2025",
        "Nov. 19, 2019",
        "Published: 3 June 2023, 14:05 CEST",
        "2024-03-14",
        "2 hours ago",
    ],
)
def test_a_line_that_is_a_date(line):
    """Dates and times of publication in the orders of several countries."""
    assert is_date(line)


@pytest.mark.parametrize(
    "line", ["2024", "12 people", "May", "The talks ended on 14 March 2024", "+32 2 298 56 91", ""]
)
def test_a_line_that_is_no_date(line):
    """A bare number, a month's name alone, a sentence, a telephone number."""
    assert not is_date(line)


@pytest.mark.parametrize("line", ["By Marta Lindqvist", "BY ANN O'HARA AND JO LEE", "Written by Tomas Berg"])
def test_a_line_that_is_a_byline(line):
    """A line that opens as by-lines do, with a name."""
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["By the end of the year", "By then it was late.", "From bad to worse", "By"]
)
def test_a_line_that_is_no_byline(line):
    """What begins like a by-line and names nobody."""
    assert not is_byline(line)
