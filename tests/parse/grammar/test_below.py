"""The words that hang on a word, by label and by spelling."""

import pytest

from briefgen.parse.grammar import below


@pytest.fixture(scope="module")
def words(nlp):
    doc = nlp("The mayor told the crews that no ferry would leave for the island before May.")
    return {token.text: token for token in doc}


def test_children_are_found_by_their_label(words):
    """The first of them, or all in order; after the word only those on its right."""
    told = words["told"]
    assert below.find_child(told, {"nsubj"}) == words["mayor"]
    assert below.list_children(told, {"nsubj", "dobj"}) == [words["mayor"], words["crews"]]
    assert below.list_after(told, {"nsubj", "dobj"}) == [words["crews"]]
    assert below.has_child(told, {"ccomp"})
    assert not below.has_child(told, {"agent"})


def test_children_are_found_by_their_spelling_and_tag(words):
    """In small letters."""
    assert below.find_word(words["mayor"], {"the"}) == words["The"]
    assert not below.has_word(words["mayor"], {"no"})
    assert below.has_tag(words["leave"], {"MD"})


def test_a_preposition_governs_what_follows_it(words):
    """And nothing governs nothing."""
    assert below.find_governed(words["for"]) == words["island"]
    assert below.find_governed(None) is None


def test_that_opens_a_clause(words):
    """A "that" which is a determiner opens none."""
    assert below.find_that(words["leave"]) == words["that"]
    assert below.find_that(words["told"]) is None
