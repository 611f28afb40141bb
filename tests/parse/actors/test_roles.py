"""What a role says of somebody, in words that stand without the sentence."""

import pytest

from tests.parse.actors.marked import read


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Norvik Ltd grew. Its director, Ida Holm, was glad.", ["director"]),
        ("Ida Holm resigned. Her deputy, Per Dahl, takes over.", ["deputy"]),
        ("Latvia's defence minister, Ida Holm, was glad.", ["Latvia's defence minister"]),
        ("The mayor, Ida Holm, was glad.", ["The mayor"]),
    ],
)
def test_whose_office_it_is_is_told_by_a_name_alone(text, stated):
    """ "Its" and "her" point at a sentence that does not stand beside the role on a page."""
    _, roles = read(text)
    assert [role.evidence.exact for role in roles] == stated


def test_a_counterpart_keeps_whose_it_is():
    """The words only point at another office, and say so."""
    text = "Defence Minister Ida Holm met her Peruvian counterpart, Ana Silva, in Lima."
    _, roles = read(text)
    assert [role.evidence.exact for role in roles] == ["Defence Minister", "her Peruvian counterpart"]


def test_a_counterpart_has_the_office_told_before():
    """And of the state that its own words name."""
    _, roles = read("Defence Minister Ida Holm met her Peruvian counterpart, Ana Silva, in Lima.")
    assert [(role.office, role.of) for role in roles][1] == ("defence minister", "Peru")


def test_a_role_opens_with_no_mark_of_an_owner():
    """Where who owns the office is no actor: "Harbouring's general manager"."""
    mentions, roles = read("Harbourtrade's executive general manager Ines Holm says it grows.")
    assert [mentions[one.mention].name for one in roles] == ["Ines Holm"]
    assert not roles[0].evidence.exact.startswith("'")
