"""Which names nothing in an article introduces as a person's."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting.bare import BareName, list_bare
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site


def list_texts(nlp, text, *shown, known=frozenset()):
    """The bare ones among `shown`, all of them persons for the model."""
    words = read_words(nlp(text))
    told = [BareName(site(words, one, "PERSON").name, one, ActorKind.PERSON) for one in shown]
    return [one.text for one in list_bare(words, told, known)]


def test_a_name_alone_is_bare(nlp):
    """As long as the article has no fuller one that ends in it."""
    assert list_texts(nlp, "They saw Zelmora there.", "Zelmora") == ["Zelmora"]
    assert list_texts(nlp, "They saw Odo Zelmora. Then Zelmora left.", "Odo Zelmora", "Zelmora") == []


def test_what_is_known_is_not_looked_at(nlp):
    """A title or an office has told what it is."""
    assert list_texts(nlp, "They saw Zelmora there.", "Zelmora", known={"Zelmora"}) == []


@pytest.mark.parametrize("name", ["Ingrid", "Hansen", "Harbour", "ZELMORA"])
def test_names_of_people_and_words_are_not_looked_at(nlp, name):
    """No sign is believed of what lists have for people, of a plain word, or of capitals alone."""
    assert list_texts(nlp, f"{name} was seen there.", name) == []


def test_a_word_with_its_capital_inside_is_looked_at(nlp):
    """A party may be called Dawn."""
    assert list_texts(nlp, "Six members of Dawn left.", "Dawn") == ["Dawn"]
