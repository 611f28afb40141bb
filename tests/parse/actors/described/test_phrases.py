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


def test_an_owner_without_a_name_is_in_the_phrase(nlp):
    """ "The firm's director", and not "'s director"."""
    read, (found,) = find_phrases(nlp, "They paid the firm's director.")
    assert (read.joined(found.start, found.end), found.office) == ("the firm's director", "director")


def test_two_offices_side_by_side_share_no_owner(nlp):
    """The general is nobody's, and the head of a school in Peru is not that of Peru."""
    _, found = find_phrases(nlp, "The envoy of Peru General Osei left.", Peru="Peru")
    assert [(one.office, one.of) for one in found] == [("envoy", "Peru"), ("general", "")]
    read, (head,) = find_phrases(nlp, "She is the head of the Peru school.", Peru="Peru")
    assert (read.joined(head.start, head.end), head.of) == ("the head of the Peru school", "")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The director of nursing left.", "director of nursing"),
        ("She is head of security at the port.", "head of security"),
        ("The director of a school left.", "director"),
        ("The director of ferry lines left.", "director"),
    ],
)
def test_what_is_headed_is_part_of_the_office(nlp, text, office):
    """Where it is a field, and no more is said of it."""
    assert find_phrases(nlp, text)[1][0].office == office


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("They met President General Osei.", ["president", "general"]),
        ("They met Attorney General Osei.", ["attorney general"]),
    ],
)
def test_a_rank_behind_an_office_is_another(nlp, text, offices):
    """But for those that are one office with it."""
    assert [one.office for one in find_phrases(nlp, text)[1]] == offices


@pytest.mark.parametrize(
    "text",
    [
        "The delay is clearly on the head of the airline.",
        "All the blame fell on the head of the ferry firm.",
        "A price was put on him, and shame rained on the head of the club.",
    ],
)
def test_what_is_laid_on_a_head_names_no_office(nlp, text):
    """As in "on the head of the firm": whom it concerns."""
    assert [one.office for one in find_phrases(nlp, text)[1] if one.office == "head"] == []


@pytest.mark.parametrize(
    "text",
    ["They called on the head of the airline to go.", "The head of the ferry firm bore the blame."],
)
def test_a_head_who_is_called_upon_is_one(nlp, text):
    """The counter-cases: who is asked, who does something."""
    assert [one.office for one in find_phrases(nlp, text)[1]] == ["head"]


def test_what_an_office_is_of_goes_before_where_its_holder_is_from(nlp):
    """ "The Peruvian secretary of Chad" is Chad's; "the Peruvian envoy for Chad" is Peru's."""
    states = {"Peruvian": "Peru", "Chad": "Chad"}
    assert find_phrases(nlp, "The Peruvian secretary of Chad left.", **states)[1][0].of == "Chad"
    assert find_phrases(nlp, "The Peruvian envoy for Chad left.", **states)[1][0].of == "Peru"
