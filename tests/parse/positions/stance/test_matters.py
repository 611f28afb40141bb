"""What an object is about in the end, and what is done to it: step by step from its head."""

import pytest

from tests.parse.positions import prose
from tests.parse.positions.test_objects import drawn


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("The mayor plans to build the bridge.", "bring build > the bridge"),
        ("The mayor called for an end to the ban on kites.", "undo end, undo ban > kites"),
        ("The mayor backs a law that closed the mill.", "bring law, undo closed > the mill"),
        ("The mayor backs a motion against the levy.", "undo motion > the levy"),
        ("The guild backs the wind farm plan.", "bring plan > wind farm"),
        ("The guild wants the mill open.", "bring open > the mill"),
        ("The guild wants trawlers out of the bay.", "undo out > trawlers"),
        ("The guild supports a shorter week.", "less shorter > a shorter week"),
        ("The guild opposes plans to scrap the levy.", "bring plans, undo scrap > the levy"),
        ("The guild promised to fight to save the mill.", "bring fight, bring save > the mill"),
        ("The guild is lobbying to have the levy scrapped.", "bring have, undo scrapped > the levy"),
        ("The mayor promised to do all she can to kill the levy.", "bring do, undo kill > the levy"),
        ("The mayor says she will continue to back the dam.", "the dam"),
        ("The mayor says she will continue to play a role.", "bring continue > to play a role"),
    ],
)
def test_each_word_that_does_something_is_a_step(nlp, text, matter):
    """A verb, a noun, a text, a word behind the thing, its size: down to what stays."""
    article, _, (position,) = prose.read(nlp, text)
    assert drawn(article.text, position)[2] == matter


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("The guild wants to return to Lima.", "return to Lima"),
        ("The guild supports a bill she wrote.", "a bill she wrote"),
    ],
)
def test_what_does_nothing_to_a_thing_is_the_matter_itself(nlp, text, matter):
    """Where one goes to is not brought about, and a bill is not what its writer does."""
    article, _, (position,) = prose.read(nlp, text)
    assert drawn(article.text, position)[2] == matter


def test_what_is_said_of_a_thing_heads_it(nlp):
    """Of "keeps the gate shut" that it is shut; and a deed is known for one."""
    _, _, (to_build,) = prose.read(nlp, "The guild wants to dance in the hall.")
    _, _, (hall,) = prose.read(nlp, "The guild wants a hall.")
    assert (to_build.matter.deed, hall.matter.deed) == (True, False)
