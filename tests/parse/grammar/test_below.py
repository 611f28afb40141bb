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


def test_children_before_and_behind_are_asked_for_apart(words):
    """By their label, one or all, and by their spelling."""
    told, leave = words["told"], words["leave"]
    assert below.list_before(told, {"nsubj", "dobj"}) == [words["mayor"]]
    assert below.find_before(told, {"nsubj"}) == words["mayor"]
    assert below.find_after(told, {"nsubj"}) is None
    assert below.find_after(told, {"dobj"}) == words["crews"]
    assert below.has_before(told, {"nsubj"})
    assert not below.has_before(told, {"dobj"})
    assert below.has_after(told, {"dobj"})
    assert not below.has_after(told, {"nsubj"})
    assert below.has_word_before(leave, {"that"})
    assert not below.has_word_after(leave, {"that"})


def test_a_helper_is_told_by_its_spelling(words):
    """As "would" helps "leave"; "that" helps no verb."""
    assert below.has_helper(words["leave"], {"would"})
    assert not below.has_helper(words["leave"], {"that"})


def test_tokens_are_asked_for_a_spelling_or_a_lemma(words):
    """Whatever their capitals and endings."""
    assert below.has_spelling([words["The"]], {"the"})
    assert not below.has_spelling([words["crews"]], {"crew"})
    assert below.has_lemma([words["crews"]], {"crew"})
    assert not below.has_lemma([], {"crew"})


def test_a_preposition_governs_what_follows_it(words):
    """And nothing governs nothing."""
    assert below.find_governed(words["for"]) == words["island"]
    assert below.find_governed(None) is None


def test_that_opens_a_clause(words):
    """A "that" which is a determiner opens none."""
    assert below.find_that(words["leave"]) == words["that"]
    assert below.find_that(words["told"]) is None
