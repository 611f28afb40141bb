"""Whose relative a person is said to be."""

import pytest

from briefgen.parse.actors import kin
from briefgen.parse.actors.kin import Relative
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def find_relatives(nlp, text, *names):
    read = read_words(nlp(text))
    return kin.find_relatives(read, [draft(read, name) for name in names])


@pytest.mark.parametrize(
    ("text", "names", "relative"),
    [
        ("His father, Omar Sarr, sold the boat.", ["Omar Sarr"], Relative("Omar Sarr", "father", "")),
        ("Her late uncle Omar Sarr sold the boat.", ["Omar Sarr"], Relative("Omar Sarr", "uncle", "")),
        (
            "Awa Diop's cousin Omar Sarr sold the boat.",
            ["Awa Diop", "Omar Sarr"],
            Relative("Omar Sarr", "cousin", "Awa Diop"),
        ),
        ("Omar Sarr, her brother, sold the boat.", ["Omar Sarr"], Relative("Omar Sarr", "brother", "")),
        ("The minister's son Omar Sarr sold the boat.", ["Omar Sarr"], Relative("Omar Sarr", "son", "")),
    ],
)
def test_whose_relative_somebody_is(nlp, text, names, relative):
    """Before the name or behind it; of a pronoun, of a name, of whoever holds an office."""
    assert find_relatives(nlp, text, *names) == [relative]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Sarr, a father of two, sold the boat.",
        "His father said Omar Sarr sold the boat.",
        "His father left. Omar Sarr sold the boat.",
    ],
)
def test_nobodys_relative(nlp, text):
    """Whoever is a father of somebody, and whom a verb or a stop parts from the noun."""
    assert find_relatives(nlp, text, "Omar Sarr") == []
