"""What a name is, where it stands and in the whole article."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting import kinds
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import name


def decide(nlp, text, *found):
    """For each of these names (words and label) its text, its kind, and whether that is sure."""
    read = read_words(nlp(text))
    settled = kinds.settle_kinds(read, kinds.decide_kinds(read, [name(read, *one) for one in found]))
    return [(one.text, one.kind, one.sure) for one in settled]


def test_where_no_rule_is_sure_the_model_says_it(nlp):
    """And a rule that is sure overrules it."""
    assert decide(nlp, "They drew Lumaro in chalk.", ("Lumaro", "PERSON")) == [
        ("Lumaro", ActorKind.PERSON, False)
    ]
    assert decide(nlp, "They fly with the airline Norvik.", ("Norvik", "PERSON")) == [
        ("Norvik", ActorKind.ORGANISATION, True)
    ]


def test_a_name_has_one_kind_in_an_article(nlp):
    """That of its sure sighting."""
    text = "They fly with the airline Norvik. They drew Norvik in chalk."
    told = decide(nlp, text, ("Norvik", "PERSON"), ("Norvik", "PERSON", 1))
    assert [kind for _, kind, _ in told] == [ActorKind.ORGANISATION] * 2


def test_a_surname_is_the_person(nlp):
    """Whatever the model takes it for where it stands alone."""
    text = "Then Mr Kwame Osei sang. They drew Osei in chalk."
    told = decide(nlp, text, ("Kwame Osei", "PERSON"), ("Osei", "ORG", 1))
    assert [kind for _, kind, _ in told] == [ActorKind.PERSON] * 2


def test_what_is_joined_to_a_body_is_one(nlp):
    """A name of which nothing else is known."""
    found = [("Norvik Airlines", "ORG"), ("Lumara", "PERSON")]
    told = decide(nlp, "They sued Norvik Airlines and Lumara twice.", *found)
    assert [kind for _, kind, _ in told] == [ActorKind.ORGANISATION] * 2


def test_the_acronym_of_what_is_no_actor_is_none(nlp):
    """A policy and its letters are nobody."""
    found = [("Common Harbour Policy", "ORG"), ("CHP", "ORG")]
    told = decide(nlp, "They left the Common Harbour Policy (CHP) as it was.", *found)
    assert [kind for _, kind, _ in told] == [None, None]


@pytest.mark.parametrize(
    ("shown", "text"), [("HARBOUR BANK OF GHANA", "Harbour Bank of Ghana"), ("Harbour Bank", "Harbour Bank")]
)
def test_a_shouted_name_is_spelt_as_others_are(nlp, shown, text):
    """Small words stay small."""
    assert decide(nlp, f"They sued {shown} twice.", (shown, "ORG"))[0][0] == text
