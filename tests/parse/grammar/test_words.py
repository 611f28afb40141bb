"""The word lists of the grammar."""

import pytest

from briefgen.parse.grammar.words import load_words


@pytest.mark.parametrize(
    ("group", "holds", "leaves"),
    [
        ("tells", "say", "meet"),
        ("plans", "hope", "say"),
        ("conditions", "unless", "while"),
        ("back_modals", "would", "will"),
        ("undoing", "refuse", "manage"),
    ],
)
def test_each_group_holds_its_words_alone(group, holds, leaves):
    """What announces is not what reports; what undoes is not what does."""
    assert holds in load_words()[group]
    assert leaves not in load_words()[group]


def test_words_are_as_the_rules_ask_for_them():
    """Lower case and no list empty: a rule asks with the lemma or the word in small letters."""
    assert all(group for group in load_words().values())
    assert [word for group in load_words().values() for word in group if word != word.lower()] == []
