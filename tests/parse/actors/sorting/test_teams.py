"""Towns and counties that play."""

import pytest

from briefgen.parse.actors.sorting import teams
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The Turin striker scored twice.", "Turin"),
        ("It was Porto v Turin again.", "Turin"),
        ("Porto 2 Lisbon 1.", "Porto"),
        ("Porto 2 Lisbon 1.", "Lisbon"),
        ("He scored twice for Turin.", "Turin"),
        ("It was a 3-1 defeat by Turin.", "Turin"),
        ("He joined Turin in May.", "Turin"),
    ],
)
def test_what_stands_around_a_town_says_that_it_plays(nlp, text, town):
    """A player, an opponent, a score, for whom somebody plays."""
    assert teams.is_team(site(read_words(nlp(text)), town, "GPE"))


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The Turin mayor spoke twice.", "Turin"),
        ("They left for Turin.", "Turin"),
        ("Lisbon 2003-05-02", "Lisbon"),
        ("They met in Porto 2 years ago.", "Porto"),
        ("The Lumara striker scored twice.", "Lumara"),
    ],
)
def test_a_town_that_does_not_play_is_a_town(nlp, text, town):
    """Where somebody lives or goes, a date, and a name that no list knows as a town."""
    assert not teams.is_team(site(read_words(nlp(text)), town, "GPE"))
