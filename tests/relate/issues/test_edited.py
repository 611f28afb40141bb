"""The side that an editor chose goes before what the words say, and the log tells both."""

import pytest

from briefgen.problems import Code
from tests.factories import content, correction, holds, issue, name, reading

PIER = issue("pier", "pier", proposition="The pier should be rebuilt")


def made_with(desk, *corrections, defined=PIER, words="the old pier with its lamps"):
    """A desk of one article, in which Ann Lee backs something."""
    row = reading(f"Ann Lee backs {words}.", name("Ann Lee"), holds("Ann Lee", words), id="a.txt")
    return desk(row, content=content(defined, *corrections))


def side_set(value, fact="the old pier with its lamps"):
    return correction("set", fact, article="a.txt", field="side", value=value)


@pytest.mark.parametrize("value", ["for", "against", "undecided", "not resolved"])
def test_an_editors_side_goes_before_words(desk, value):
    """Whatever the words would say."""
    made = made_with(desk, side_set(value))
    assert [cell.side for cell in made.issues[0].cells] == [value]
    assert made.problems == ()


def test_an_empty_side_is_none_that_is_known(desk):
    """As an empty value takes away what was found."""
    made = made_with(desk, side_set(""), words="the pier")
    assert [cell.side for cell in made.issues[0].cells] == ["not resolved"]


def test_the_log_tells_the_side_before_and_after(desk):
    """Before is what the words say, and of a second correction what the first one set."""
    made = made_with(desk, side_set("for"), side_set("against"))
    logged = [(one.action, one.before, one.after) for one in made.corrected]
    assert logged == [("set side", "not resolved", "for"), ("set side", "for", "against")]
    assert [cell.side for cell in made.issues[0].cells] == ["against"]


def test_a_side_of_no_proposition_is_reported(desk):
    """There is nothing to be for or against; another entry may set the issue."""
    (problem,) = made_with(desk, side_set("for"), defined=issue("pier", "pier")).problems
    assert (problem.code, "`proposition`" in problem.hint) == (Code.CORRECTION_STALE, True)


def test_a_side_that_is_none_comes_with_the_nearest(desk):
    """As every value that cannot be."""
    (problem,) = made_with(desk, side_set("agianst")).problems
    assert problem.hint == "did you mean against?"
