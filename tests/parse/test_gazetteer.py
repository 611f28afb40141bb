"""What the word lists know of names."""

import pytest

from briefgen.parse import gazetteer


@pytest.mark.parametrize("word", ["Peru", "Peruvian", "Lima", "Monday", "Ana", "New"])
def test_a_word_of_a_list_is_a_name(word):
    """A state, its adjective, a place, a day, a first name, the opening of a longer name."""
    assert gazetteer.is_name(word)


@pytest.mark.parametrize("word", ["Ferry", "peru", "Bridges", ""])
def test_other_words_are_none(word):
    """Nor is a name without its capital."""
    assert not gazetteer.is_name(word)


def test_names_lead_to_the_one_a_page_shows():
    """An alias and an adjective to the state, a capital to its country."""
    lists = gazetteer.gazetteer()
    assert lists.states["UK"] == lists.states["United Kingdom"] == "United Kingdom"
    assert lists.adjectives["Latvian"] == "Latvia"
    assert lists.capitals["Lima"] == "Peru"
    assert "Lima" in lists.cities


def test_the_longest_name_that_opens_so_comes_first():
    """So that "New South Wales" is not read as "New South"; words are cut as the tokenizer does."""
    for names in gazetteer.gazetteer().openings.values():
        assert [len(words) for words in names] == sorted((len(words) for words in names), reverse=True)
    assert ("Guinea", "-", "Bissau") in gazetteer.gazetteer().openings["Guinea"]


def test_a_short_name_is_long_beside_others():
    """ "Commission" is a body's where the text names that body's union."""
    names, full = gazetteer.gazetteer().beside["Commission"]
    assert (full, "EU" in names) == ("European Commission", True)


def test_nouns_of_persons_are_the_last_words_of_offices():
    """ "Minister" of "prime minister"; a number is nobody."""
    nouns = gazetteer.gazetteer().person_nouns
    assert {"minister", "mayor"} <= nouns
    assert "number" not in nouns


@pytest.mark.parametrize(
    ("word", "told"), [("mayor", True), ("doctor", True), ("police", False), ("toll", False)]
)
def test_a_noun_for_a_person_is_told_from_a_body_and_a_thing(word, told):
    """Of "chief of police" the chief is one, and the police are not."""
    assert gazetteer.is_person_noun(word) is told
