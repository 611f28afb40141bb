"""Addresses that articles had before."""

from briefgen.load.content import Edition, EditionFact, KeptAddress, Place
from briefgen.problems import Code
from briefgen.relate import relate
from briefgen.relate.sources import moved
from tests.factories import reading

PLACE = Place("content/addresses.yaml", 4)


def kept(address, seed):
    return KeptAddress(address, seed, PLACE)


def briefs():
    return relate([reading("It rained in Lund.", id="rain.txt", title="Rain")]).briefs


def test_an_address_that_was_left_leads_to_the_article():
    """In the order of the alphabet; the one at which it stands is not told."""
    found = moved.find_moved(
        [
            kept("wet-day", "rain.txt"),
            kept("rain", "rain.txt"),
            kept("flood", "rain.txt"),
            kept("x", "no.txt"),
        ],
        briefs(),
    )
    assert [(one.address, one.to, one.title) for one in found] == [
        ("flood", "rain", "Rain"),
        ("wet-day", "rain", "Rain"),
    ]


def test_an_address_for_no_article_is_a_problem():
    """With its line; a desk without articles tells none."""
    (problem,) = moved.find_unused_kept([kept("x", "no.txt"), kept("wet-day", "rain.txt")], briefs())
    assert (problem.code, problem.line) == (Code.CONTENT_UNUSED, 4)
    assert list(moved.find_unused_kept([kept("x", "no.txt")], ())) == []


def test_editions_follow_an_article_that_moved():
    """A page under another address is no news; what did not move stays as it was kept."""
    fact = EditionFact("figure-1", "wet-day", "figure", "", "", "40 goats", "40 goats left.", "40", "")
    edition = Edition("first", ("snow", "wet-day"), (fact,), PLACE)
    (followed,) = moved.follow_editions([edition], moved.find_moved([kept("wet-day", "rain.txt")], briefs()))
    assert followed.articles == ("rain", "snow")
    assert [one.article for one in followed.facts] == ["rain"]
    assert moved.follow_editions([edition], ()) == (edition,)
