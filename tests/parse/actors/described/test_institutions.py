"""Bodies called by what they are."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.described import institutions
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def find_bodies(nlp, text, *owned):
    read = read_words(nlp(text))
    known = [draft(read, one, ActorKind.ORGANISATION) for one in owned]
    return [
        (read.joined(one.start, one.end), one.name, one.calling)
        for one in institutions.find_institutions(read, known)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The company refused.", ("The company", "company", Calling.INSTITUTION)),
        ("This ministry refused.", ("This ministry", "ministry", Calling.INSTITUTION)),
        ("The teachers' union refused.", ("The teachers' union", "teachers' union", Calling.INSTITUTION)),
        ("The civilian mission refused.", ("The civilian mission", "civilian mission", Calling.MISSION)),
        (
            "They met in the “alliance of the patient”.",
            ("alliance of the patient", "alliance of the patient", Calling.FORMATION),
        ),
        (
            "The mayors want a “league of small ports” by May.",
            ("league of small ports", "league of small ports", Calling.FORMATION),
        ),
        (
            'She leads the so-called "dairy farmers bloc" in Tarn.',
            ("dairy farmers bloc", "dairy farmers bloc", Calling.FORMATION),
        ),
    ],
)
def test_a_body_by_its_noun(nlp, text, found):
    """With what stands before the noun, and who is in it; one in quotation marks has no capitals yet."""
    assert find_bodies(nlp, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "A company refused.",
        "The company-wide plan failed.",
        "The airline Norvik refused.",
        "They bought the “old green boat”.",
        "It is the “price of a coalition”.",
        "The boat sank.",
    ],
)
def test_what_is_no_body(nlp, text):
    """Any company, a word that goes on, the noun before a name, quoted words of a thing."""
    assert find_bodies(nlp, text) == []


def test_a_body_that_has_an_owner_is_told_elsewhere(nlp):
    """Norway's navy is no second navy."""
    assert find_bodies(nlp, "The Norwegian navy left.", "The Norwegian navy") == []
