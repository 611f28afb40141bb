"""Two pieces that the model tells apart are one name."""

import pytest

from briefgen.parse.actors.spotting.runs import complete_names
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import name
from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


def test_a_first_name_before_a_town_makes_the_town_a_surname() -> None:
    """In that article, where she is named so."""
    found = find_kinds("Valeria Lisbon opened a bakery. In winter Lisbon sold bread to the ferries.")
    assert found.get("Valeria Lisbon") == "person"
    assert found.get("Lisbon") == "person"


def test_a_town_after_the_word_for_where_is_no_surname() -> None:
    """A town stands behind a comma, and the name before it is a person's."""
    found = find_kinds("They met Valeria, Lisbon agents and two sailors. The ferry left Lisbon at noon.")
    assert "Valeria Lisbon" not in found


def test_who_is_addressed_has_both_names() -> None:
    """Whatever the model takes the second for."""
    found = find_kinds("At the inn Mrs Halina Wrzoska serves perch with dill.")
    assert found.get("Halina Wrzoska") == "person"


@pytest.mark.parametrize(("first", "rest"), [("Omar", "El Sarr"), ("Maria", "van Orme")])
def test_a_first_name_before_a_particle_is_of_the_same_person(nlp, first: str, rest: str) -> None:
    """Where the model takes the two for two persons."""
    words = read_words(nlp(f"Then {first} {rest} sang."))
    found = [name(words, first, "PERSON"), name(words, rest, "PERSON")]
    assert [words.joined(one.start, one.end) for one in complete_names(words, found)] == [f"{first} {rest}"]


def test_a_double_surname_is_the_end_of_who_is_addressed() -> None:
    """Its hyphen joins it."""
    found = find_kinds("It rained. Mrs Femi Adeola-Neidle blamed the grocer.")
    assert found.get("Femi Adeola-Neidle") == "person"
