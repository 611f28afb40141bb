"""What is wanted of several, and how much of it."""

import pytest

from tests.factories import issue
from tests.relate.issues.standing import take_side

RAIDS = issue("raids", "raid*", proposition="The raids should stop", pro=["truce"], contra=["raid*"])
AID = issue("aid", "aid", proposition="The state should help the port", pro=["aid"])


@pytest.mark.parametrize(
    ("defined", "words", "stance", "more", "expected"),
    [
        (RAIDS, "more raids on the ports", "supports", "more", "against"),
        (RAIDS, "more raids on the ports", "opposes", "more", "not resolved"),
        (RAIDS, "further raids", "opposes", "further", "for"),
        (AID, "further aid", "opposes", "further", "against"),
        (AID, "more aid", "supports", "more", "for"),
        (AID, "more aid", "opposes", "more", "not resolved"),
        (AID, "higher aid", "opposes", "higher", "not resolved"),
        (AID, "higher aid", "supports", "higher", "not resolved"),
    ],
)
def test_more_of_a_listed_thing(defined, words, stance, more, expected):
    """Who wants more raids wants raids; who refuses further aid gives none; what is "higher" has a size."""
    made = take_side(defined, words, stance, head=words.split()[1], steps=[("more", more)])
    assert made == expected


@pytest.mark.parametrize(
    ("words", "stance", "expected"),
    [
        ("a truce", "supports", "for"),
        ("a truce or a vote", "supports", "not resolved"),
        ("a truce or a vote", "opposes", "against"),
        ("a truce for good", "supports", "for"),
        ("a truce ordered by a judge", "supports", "for"),
    ],
)
def test_who_wants_one_of_two_takes_no_side(words, stance, expected):
    """Either would do; who opposes both is against each."""
    assert take_side(RAIDS, words, stance, head="truce") == expected
