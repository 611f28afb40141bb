"""Which place lies in which, as the articles say it."""

import pytest

from briefgen.relate import relate
from briefgen.relate.events import places
from tests.factories import name, reading


def lying(text):
    """Which of the places of the text lies in which."""
    words = sorted((word for word in ("Lima", "Callao", "Peru") if word in text), key=text.index)
    rows = [name(word, "state" if word == "Peru" else "place") for word in words]
    found = places.lying(relate([reading(text, *rows)]).briefs)
    return {inner: set(outer) for inner, outer in found.items()}


def test_a_town_behind_which_a_place_stands_lies_in_it():
    """With but a comma between them."""
    assert lying("They met in Lima, Peru.") == {"lima": {"peru"}}
    assert lying("They met in Callao, Lima.") == {"callao": {"lima"}}


@pytest.mark.parametrize(
    "text",
    [
        "They met in Lima, Callao and Oslo.",
        "They sailed to Oslo, Lima, Peru.",
        "They met in Lima, Peru's largest town.",
        "They met in Lima and Peru.",
        "They met in Peru, Lima.",
    ],
)
def test_lists_and_owners_say_nothing(text):
    """Nor does a state lie in a town."""
    assert lying(text) == {}
