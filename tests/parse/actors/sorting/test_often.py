"""What the whole article shows of a name: a plain word with a capital is none."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Thermos kept the tea warm. The crew filled thermos after thermos; each thermos held a litre.",
            "Thermos",
        ),
        ("Kayaks lay on the beach. They hired kayaks, and the kayaks leaked.", "Kayaks"),
    ],
)
def test_a_word_that_stands_there_in_small_letters_is_no_name(text: str, word: str) -> None:
    """A capital at the head of a sentence makes no name of it."""
    assert word not in find_kinds(text)


def test_who_does_things_again_and_again_is_somebody() -> None:
    """Also where no list and no model knows the name."""
    text = "Later Zuwendor went to the well. There Zuwendor sang. In the night Zuwendor left the village."
    assert find_kinds(text).get("Zuwendor") == "person"
