"""A verb as lexicons and rules name it: its particle, its group, its voice."""

import pytest

from briefgen.parse.grammar import verbs


def word(nlp, text, spelled):
    return next(token for token in nlp(text) if token.text == spelled)


def test_a_verb_is_named_with_its_particle(nlp):
    """Wherever the particle stands, in the form of the lexicon."""
    assert verbs.name_verb(word(nlp, "The abbot ruled out a sale.", "ruled")) == "rule_out"
    assert verbs.name_verb(word(nlp, "The abbot wrote a letter.", "wrote")) == "write"


@pytest.mark.parametrize(
    ("text", "spelled", "passive"),
    [
        ("The organ was sold by the abbot.", "sold", True),
        ("The organ, sold by the abbot, is gone.", "sold", True),
        ("The organ was built by Bach and sold by the abbot.", "sold", True),
        ("The choir was built by Bach and opened in May.", "opened", False),
        ("The abbot sold the organ.", "sold", False),
        ("The abbot has sold the organ.", "sold", False),
    ],
)
def test_in_the_passive_it_is_done_to_the_subject(nlp, text, spelled, passive):
    """With its helper or without."""
    assert verbs.is_passive(word(nlp, text, spelled)) is passive


def test_the_group_holds_helpers_not_and_particle(nlp):
    """As they stand around the verb, with what stands between them."""
    text = "The abbot has not yet ruled out a sale."
    ruled = word(nlp, text, "ruled")
    assert [token.text for token in verbs.find_group(ruled)] == ["has", "not", "ruled", "out"]
    assert verbs.cover_group(ruled).of(text) == "has not yet ruled out"


def test_a_helper_far_away_is_not_of_the_stretch(nlp):
    """In a question the subject stands between."""
    text = "Did the abbot sell it?"
    assert verbs.cover_group(word(nlp, text, "sell")).of(text) == "sell"


def test_what_governs_is_climbed_from_below(nlp):
    """The nearest first, and verbs alone where those are asked for."""
    organ = word(nlp, "The abbot hopes to sell the organ.", "organ")
    assert [token.text for token in verbs.climb_verbs(organ)] == ["sell", "hopes"]
    assert verbs.find_governor(word(nlp, "The abbot hopes to sell it.", "sell")).text == "hopes"
    assert verbs.find_governor(word(nlp, "The abbot sells it.", "sells")) is None


def test_an_infinitive_has_its_to(nlp):
    """ "Will go" has none."""
    assert verbs.is_infinitive(word(nlp, "He wants to go.", "go"))
    assert not verbs.is_infinitive(word(nlp, "He will go.", "go"))
    assert verbs.is_passive_infinitive(word(nlp, "He wants the port to be closed.", "closed"))
    assert not verbs.is_passive_infinitive(word(nlp, "The port was closed.", "closed"))


def test_the_verb_of_a_clause_stands_above_its_words(nlp):
    """A verb is its own; a helper is none."""
    text = "The abbot who sold the old organ of the choir has left."
    assert verbs.find_verb_above(word(nlp, text, "choir")).text == "sold"
    assert verbs.find_verb_above(word(nlp, text, "sold")).text == "sold"
    assert verbs.find_verb_above(word(nlp, text, "has")).text == "left"
    assert verbs.find_verb_above(nlp("The old organ.")[0]) is None
