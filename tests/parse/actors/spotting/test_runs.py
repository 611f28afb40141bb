"""Names that the model cut short or took for none."""

import pytest

from briefgen.parse.actors.spotting import runs
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import name
from tests.parse.actors.marked import read


def complete(nlp, text, *found):
    """The names where these were found before, each a pair of words and label."""
    read = read_words(nlp(text))
    done = runs.complete_names(read, [name(read, *one) for one in found])
    return [(read.joined(one.start, one.end), one.label) for one in done]


@pytest.mark.parametrize(
    ("text", "found", "full"),
    [
        ("Then Jan-Ove Lindqvist sang.", [("Ove Lindqvist", "PERSON")], "Jan-Ove Lindqvist"),
        ("Then Kim Soo-yeon sang.", [("Kim Soo", "PERSON")], "Kim Soo-yeon"),
        ("Then Maria van den Oever sang.", [("Maria", "PERSON"), ("Oever", "PERSON")], "Maria van den Oever"),
        ("Then Norvik Larsen paid.", [("Norvik", "ORG"), ("Larsen", "PERSON")], "Norvik Larsen"),
        ("Then Orme Lund closed.", [("Orme", "ORG"), ("Lund", "PERSON")], "Orme Lund"),
        (
            "The NATO Press Office spoke.",
            [("NATO", "GAZETTEER"), ("Press Office", "ORG")],
            "NATO Press Office",
        ),
        (
            "The Nordic Tidal and Wave Company paid.",
            [("Nordic Tidal", "ORG"), ("Wave Company", "ORG")],
            "Nordic Tidal and Wave Company",
        ),
    ],
)
def test_pieces_of_one_name_are_one(nlp, text, found, full):
    """Cut at a hyphen, around particles, between a body and its office, at an "and"."""
    assert full in [one for one, _ in complete(nlp, text, *found)]


def test_capitals_that_nobody_found_are_a_run(nlp):
    """For the rules that tell a name by its words."""
    assert ("Lumara Tessel", "RUN") in complete(nlp, "They sold it to Lumara Tessel in spring.")


@pytest.mark.parametrize("text", ["They sold it on Monday.", "They sold it to him.", "They sold it in May."])
def test_days_and_months_are_no_run(nlp, text):
    """A capital is not enough."""
    assert complete(nlp, text) == []


def test_two_persons_stay_two(nlp):
    """A name does not grow over the next."""
    found = [("Ama Obuya", "PERSON"), ("Kwame Osei", "PERSON")]
    assert complete(nlp, "Then Ama Obuya met Kwame Osei.", *found) == found


def test_a_party_of_many_is_one_name(nlp):
    """ "Workers" and "Party" around the mark of a plural; the board of Pelagos is its own."""
    found = complete(nlp, "The Workers' Party won.", ("Workers", "ORG"), ("Party", "ORG"))
    assert found == [("Workers' Party", "ORG")]
    apart = complete(nlp, "Then Pelagos' Board met.", ("Pelagos", "ORG"), ("Board", "ORG"))
    assert [shown for shown, _ in apart] == ["Pelagos", "Board"]


def test_a_town_is_whole_around_its_small_word(nlp):
    """As are the two halves of Mazar-e-Obu; a road from one to another is not."""
    assert complete(nlp, "They left Mazar-e-Obu.", ("Mazar", "GPE")) == [("Mazar-e-Obu", "GPE")]
    assert complete(nlp, "They left Mazar - Obu.", ("Mazar", "GPE"))[0] == ("Mazar", "GPE")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was signed by the UN special envoy for Peru Lakhdar Osei to applause.", "Lakhdar Osei"),
        (
            "The plan was good, former Norvik ambassador to Pakistan Abdul Salam Osei said.",
            "Abdul Salam Osei",
        ),
    ],
)
def test_where_one_serves_does_not_grow_into_who_it_is(text, who):
    """A state behind "envoy for" ends before the name."""
    assert who in {one.name for one in read(text)[0]}
