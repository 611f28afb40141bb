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


@pytest.mark.parametrize("word", ["Turnout", "Attendance"])
def test_a_word_that_only_opens_a_sentence_is_no_name(word: str) -> None:
    """Whatever the model takes it for; with its capital inside of a sentence it may be one."""
    assert word not in find_kinds(f"The hall was full. {word} was 61 percent.")


def test_who_does_things_again_and_again_is_somebody() -> None:
    """Also where no list and no model knows the name."""
    text = "Later Zuwendor went to the well. There Zuwendor sang. In the night Zuwendor left the village."
    assert find_kinds(text).get("Zuwendor") == "person"


def test_a_name_that_is_a_word_too_is_one_where_it_is_never_written_small() -> None:
    """A dictionary knows poets; who is named six times and never in small letters is somebody."""
    text = (
        "Byron left the house. Later Byron wrote to his sister. In May Byron fell ill. "
        "Then Byron sold the horses. There Byron met nobody. At night Byron walked by the sea."
    )
    assert find_kinds(text).get("Byron") == "person"


def test_a_year_before_a_name_counts_nobody() -> None:
    """In that year somebody did something."""
    text = "In 1348 Zuwendor died. Later Zuwendor was named a saint. There Zuwendor had a well."
    assert find_kinds(text).get("Zuwendor") == "person"


def test_the_label_most_to_be_trusted_rules() -> None:
    """A person that the model takes for a work now and then stays a person."""
    text = "Odalric wept. They stayed with Odalric. A monk came to Odalric. Finally, Odalric called him."
    assert find_kinds(text).get("Odalric") in {"person", None}


@pytest.mark.parametrize("place", ["Tabenne", "Ulvasund"])
def test_where_things_happen_again_and_again_is_a_place(place: str) -> None:
    """Also where no list and no model knows the name; once in a while somebody is meant too."""
    text = f"It rained for days in {place}. Farmers from {place} lost crops. A road near {place} was closed."
    assert find_kinds(text).get(place) == "place"


@pytest.mark.parametrize("text", ["Gunships destroyed three helicopters.", "Longboats landed on the beach."])
def test_craft_that_open_a_sentence_are_nobody(text: str) -> None:
    """A plural for what people sail and fly in."""
    assert [mention.evidence.exact for mention in read(text)[0]] == []
