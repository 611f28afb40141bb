"""What is denied: by a small word, by a subject that is nobody, by the verb above."""

import pytest

from briefgen.parse.grammar import negation


def verb(nlp, text, word):
    return next(token for token in nlp(text) if token.text == word)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry did not sail.",
        "The ferry never sails.",
        "The ferry hardly sails.",
        "The ferry scarcely sails.",
        "The ferries no longer sailed.",
        "The ferry neither docks nor sails.",
    ],
)
def test_small_words_deny_their_verb(nlp, text):
    """Each as "not" does."""
    assert negation.is_denied(verb(nlp, text, text.split()[-1].strip(".")))


@pytest.mark.parametrize("text", ["Nobody sailed.", "None of the ferries sailed.", "No ferry sailed."])
def test_nobody_does_it(nlp, text):
    """The verb stands without "not", and yet it did not happen."""
    sailed = verb(nlp, text, "sailed")
    assert not negation.is_denied(sailed)
    assert negation.is_undone(sailed)


def test_a_verb_above_undoes_it(nlp):
    """Whoever failed to sail has not sailed, whoever managed to has."""
    assert negation.is_undone(verb(nlp, "The ferry failed to sail.", "sail"))
    assert not negation.is_undone(verb(nlp, "The ferry managed to sail.", "sail"))


def test_few_are_some(nlp):
    """Few ferries that sailed did sail."""
    assert not negation.is_undone(verb(nlp, "Few ferries sailed.", "sailed"))


@pytest.mark.parametrize("word", ["almost", "nearly"])
def test_what_it_almost_came_to_did_not_happen(nlp, word):
    """A number that it nearly was is another thing."""
    assert negation.is_undone(verb(nlp, f"The crane {word} toppled on Friday.", "toppled"))
    assert not negation.is_undone(verb(nlp, f"Some cranes, {word} forty, toppled on Friday.", "toppled"))


def test_not_one_is_none(nlp):
    """As "no ferry" is; one ferry is one."""
    assert negation.is_undone(verb(nlp, "Not one ferry sailed.", "sailed"))
    assert negation.is_undone(verb(nlp, "He said “not one ferry” would be sold.", "sold"))
    assert not negation.is_undone(verb(nlp, "One ferry sailed, not two.", "sailed"))


@pytest.mark.parametrize(
    ("text", "word", "few"),
    [
        ("Few bakers back the levy.", "bakers", True),
        ("Few of the ferries sailed.", "Few", True),
        ("Hardly any growers met.", "growers", True),
        ("Scarcely a minister defended it.", "minister", True),
        ("A few bakers back the levy.", "bakers", False),
        ("The few bakers who came left.", "bakers", False),
        ("No minister defended it.", "minister", False),
    ],
)
def test_next_to_nobody_is_not_a_few(nlp, text, word, few):
    """ "A few bakers" are some; "few bakers" and "hardly any" are as good as none."""
    assert negation.is_few(verb(nlp, text, word)) is few
