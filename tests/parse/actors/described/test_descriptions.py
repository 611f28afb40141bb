"""Descriptions: the role of someone named beside them, or mentions of their own."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.described import descriptions, phrases
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def describe(nlp, text, *persons, **states):
    read = read_words(nlp(text))
    named = [draft(read, one) for one in persons]
    named += [
        draft(read, shown, ActorKind.STATE, called=state, calling=Calling.STATE)
        for shown, state in states.items()
    ]
    named.sort(key=lambda one: one.start)
    return read, descriptions.find_descriptions(read, named, phrases.find_phrases(read, named))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor Ama Obuya left.",
        "The mayor, Ama Obuya, left.",
        "Ama Obuya, the mayor, left.",
        "Ama Obuya (mayor) left.",
        "Ama Obuya is now mayor.",
        "The mayor, Dr Ama Obuya, left.",
    ],
)
def test_a_description_beside_a_name_is_a_role(nlp, text):
    """Before it or behind it, between commas or brackets, by a verb that says so."""
    read, told = describe(nlp, text, "Ama Obuya")
    assert [(read.text(one.holder), one.office, one.former) for one in told.roles] == [
        ("Ama", "mayor", False)
    ]


def test_whose_office_it_is_may_follow_the_name(nlp):
    """Finance Minister Ama Obuya of Ghana is Ghana's."""
    _, told = describe(nlp, "Finance Minister Ama Obuya of Ghana left.", "Ama Obuya", Ghana="Ghana")
    assert [(one.office, one.of) for one in told.roles] == [("finance minister", "Ghana")]


def test_what_is_no_role(nlp):
    """Whose doctor somebody is states no office, nor is the mayor whoever the next sentence names."""
    assert describe(nlp, "My doctor, Ama Obuya, left.", "Ama Obuya")[1].roles == ()
    assert describe(nlp, "The mayor left. Ama Obuya stayed.", "Ama Obuya")[1].roles == ()


@pytest.mark.parametrize(
    ("text", "states", "kind", "calling"),
    [
        ("The Peruvian finance minister left.", {"Peruvian": "Peru"}, ActorKind.OFFICE, Calling.OFFICE),
        ("The finance minister left.", {}, ActorKind.OFFICE, Calling.DESCRIPTION),
        ("The adviser left.", {}, ActorKind.UNNAMED, Calling.DESCRIPTION),
        ("A senior official said no.", {}, ActorKind.UNNAMED, Calling.UNNAMED),
        ("The finance ministers agreed.", {}, ActorKind.GROUP, Calling.GROUP),
    ],
)
def test_a_description_without_a_name_stands_for_itself(nlp, text, states, kind, calling):
    """An office, whoever is meant by "the", a source that speaks, those who act together."""
    _, told = describe(nlp, text, **states)
    assert [(one.kind, one.calling) for one in told.drafts] == [(kind, calling)]


def test_somebody_who_says_nothing_is_nobody(nlp):
    """One of many, who only does something."""
    assert describe(nlp, "A senior official left.")[1].drafts == ()


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The envoy of Peru (PE), Ama Obuya, left.", "envoy"),
        ("Ama Obuya, who is the mayor, left.", "mayor"),
        ("The firm's chief executive, Ama Obuya, left.", "chief executive"),
        ("The bishop, the Right Reverend Ama Obuya, left.", "bishop"),
        ("Our CEO, Ama Obuya, left.", "ceo"),
        ("Critics, including chairman Ama Obuya, left.", "chairman"),
        ("They have not given President Ama Obuya a boat.", "president"),
    ],
)
def test_what_stands_between_an_office_and_its_holder_hides_no_role(nlp, text, office):
    """Initials in brackets, "who is", the words for an owner, a title; and no verb is part of the office."""
    states = {"Peru": "Peru"} if "Peru" in text else {}
    _, told = describe(nlp, text, "Ama Obuya", **states)
    assert [one.office for one in told.roles] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "They wrote to Ama Obuya, the mayor's office reported.",
        "They wrote to Ama Obuya, the mayor said.",
        "Thanking the mayor, Ama Obuya left.",
        "Ama Obuya remains the only partner for peace.",
        "The mayor's brother, Ama Obuya, left.",
    ],
)
def test_a_comma_alone_makes_nobody_the_holder(nlp, text):
    """Who says it, whose office does, whom she thanks first, what somebody thinks of her, and a relative."""
    assert describe(nlp, text, "Ama Obuya")[1].roles == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The leaders of the four delegations agreed.", ["leaders of the four delegations"]),
        ("The heads of all the security services met.", ["heads of all the security services"]),
        ("The ministers agreed.", ["ministers"]),
    ],
)
def test_a_group_is_told_with_whose_it_is(nlp, text, told):
    """Heads of what, where no name says so."""
    assert [one.name for one in describe(nlp, text)[1].drafts] == told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("She spoke when she was the mayor of Peru.", 0),
        ("He resigned as the president of Peru.", 0),
        ("The president of Peru resigned.", 1),
        ("The fault was the president of Peru.", 1),
    ],
)
def test_what_somebody_is_told_to_be_is_nobody_else(nlp, text, count):
    """ "When she was mayor" tells of her; who acts, and whoever a noun turns out to be, is told of."""
    assert len(describe(nlp, text, Peru="Peru")[1].drafts) == count


@pytest.mark.parametrize(
    "text", ["The envoy to the Peru, Ama Obuya, left.", "The envoy in Peru Ama Obuya left."]
)
def test_where_one_serves_may_stand_between(nlp, text):
    """With "the" and a comma, or with neither."""
    read, told = describe(nlp, text, "Ama Obuya", Peru="Peru")
    assert [(read.text(one.holder), one.office) for one in told.roles] == [("Ama", "envoy")]
