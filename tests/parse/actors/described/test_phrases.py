"""Phrases that name an office or a kind of person: where they stand, what they name, whose it is."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.described import phrases
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.words import read_words
from briefgen.parse.gazetteer import gazetteer
from tests.parse.actors.drafting import draft


def find_phrases(nlp, text, **states):
    """The phrases of a text in which these words name a state: `Peruvian="Peru"`."""
    read = read_words(nlp(text))
    named = [
        draft(read, shown, ActorKind.STATE, called=state, calling=Calling.STATE)
        for shown, state in states.items()
    ]
    return read, phrases.find_phrases(read, named)


@pytest.mark.parametrize(
    ("text", "states", "shown", "told"),
    [
        (
            "The former Peruvian finance minister left.",
            {"Peruvian": "Peru"},
            "The former Peruvian finance minister",
            ("finance minister", "Peru"),
        ),
        ("The president of Peru left.", {"Peru": "Peru"}, "The president of Peru", ("president", "Peru")),
        (
            "Peru's minister of trade and industry left.",
            {"Peru": "Peru"},
            "Peru's minister of trade and industry",
            ("minister of trade and industry", "Peru"),
        ),
        (
            "The finance and energy minister of Peru left.",
            {"Peru": "Peru"},
            "The finance and energy minister of Peru",
            ("finance and energy minister", "Peru"),
        ),
        (
            "The trade and industry minister left.",
            {},
            "The trade and industry minister",
            ("trade and industry minister", ""),
        ),
        ("The secretary general left.", {}, "The secretary general", ("secretary general", "")),
        ("The president-elect left.", {}, "The president-elect", ("president-elect", "")),
    ],
)
def test_an_office_with_whose_it_is(nlp, text, states, shown, told):
    """From its determiner to its last word, by an adjective, a possessive or "of"."""
    read, (one,) = find_phrases(nlp, text, **states)
    assert (read.joined(one.start, one.end), (one.office, one.of)) == (shown, told)


def test_what_a_phrase_says_beside_its_office(nlp):
    """How it opens, whether it is over, and whether there are several."""
    _, (one,) = find_phrases(nlp, "The former mayor left.")
    assert (one.opening, one.former, one.plural) == ("the", True, False)
    _, (two,) = find_phrases(nlp, "Several senior officials left.")
    assert (two.opening, two.office, two.former, two.plural) == ("several", "official", False, True)


def test_a_longer_office_is_one_phrase(nlp):
    """A chief executive is no chief, and an adviser's minister stays apart."""
    _, found = find_phrases(nlp, "The chief executive met a mayor.")
    assert [one.office for one in found] == ["chief executive", "mayor"]


@pytest.mark.parametrize("text", ["The boat left.", "They minister to the sick."])
def test_what_names_nobody_is_no_phrase(nlp, text):
    """A thing, and a verb."""
    assert find_phrases(nlp, text)[1] == []


@pytest.mark.parametrize(
    ("word", "one"), [("ministers", "minister"), ("chairmen", "chairman"), ("mayor", "mayor"), ("boats", "")]
)
def test_the_singular_of_a_noun_for_a_person(word, one):
    """What is no such noun has none."""
    assert phrases.find_person_noun(gazetteer(), word) == one
