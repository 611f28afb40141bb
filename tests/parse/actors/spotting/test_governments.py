"""Capitals that act, and capitals that are towns."""

import pytest

from briefgen.parse.actors.spotting import governments
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import place


def find_state(nlp, text, capital):
    read = read_words(nlp(text))
    return governments.state_of(read, *place(read, capital))


@pytest.mark.parametrize(
    ("text", "capital", "state"),
    [
        ("Lima rejected the fishing treaty.", "Lima", "Peru"),
        ("London and Oslo promote the treaty.", "Oslo", "Norway"),
        ("The senate criticised Oslo for the delay.", "Oslo", "Norway"),
        ("It signed an agreement with Ottawa.", "Ottawa", "Canada"),
        ("The vote left Tokyo isolated.", "Tokyo", "Japan"),
    ],
)
def test_a_capital_that_acts_is_its_state(nlp, text, capital, state):
    """Also beside another, as what is blamed or agreed with, and as what it is left."""
    assert find_state(nlp, text, capital) == state


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("She lives in Lima.", "Lima"),
        ("They flew to Oslo.", "Oslo"),
        ("The train left Ottawa at noon.", "Ottawa"),
        ("Cusco rejected the treaty.", "Cusco"),
    ],
)
def test_a_town_is_no_state(nlp, text, capital):
    """Where somebody is or goes, and a town that is no capital."""
    assert find_state(nlp, text, capital) == ""


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Peruvian Government", "Peru"),
        ("Government of Ghana", "Ghana"),
        ("Queensland Government", ""),
        ("Government", ""),
        ("Peruvian Navy", ""),
    ],
)
def test_a_named_government_is_its_state(name, state):
    """By an adjective or behind "of"; that of a part of a state is not."""
    assert governments.governed(name) == state
