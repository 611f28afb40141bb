"""Names that a list has behind a body."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Larkton Players' Guild, Age Concern Tessel and the Harbour Board had objected.",
            "Age Concern Tessel",
        ),
        ("Larkton Swimmers' Club, Sport Ashby and the Harbour Board had objected.", "Sport Ashby"),
    ],
)
def test_what_stands_between_bodies_is_one(text: str, name: str) -> None:
    """Where neither model nor rule knows it, and the parse ties it to the body before."""
    assert find_kinds(text).get(name) == "organisation"


def test_a_person_between_bodies_stays_a_person() -> None:
    """A first name is nobody's but a person's."""
    found = find_kinds("The Harbour Board, Anna Tesselby and the Mill Trust wrote a letter.")
    assert found.get("Anna Tesselby") == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The new airline flies from Sydney to Brisbane, Cairns, Perth, Darwin and Hobart.", "Darwin"),
        ("Trains run to Madrid, Lisbon, Wilson and Paris.", "Wilson"),
    ],
)
def test_what_stands_between_places_is_one(text: str, name: str) -> None:
    """Whatever the model takes it for."""
    assert find_kinds(text).get(name) == "place"


def test_a_list_of_people_has_no_place() -> None:
    """The same name beside people."""
    assert find_kinds("She met Ama, Darwin and Osei.").get("Darwin") == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There were fires in Lisbon, Ambrin, Varrinsay and Kelmarsh.", "Varrinsay"),
        ("The gale left large areas around Bergen, Gundalee and Quarrinda without light.", "Quarrinda"),
    ],
)
def test_what_things_happen_in_are_places(text: str, name: str) -> None:
    """Where one of three is a place, and none is surely anything else."""
    assert find_kinds(text).get(name) == "place"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He has shares in Google, Apple and Amazon.", "Apple", "organisation"),
        ("She believes in Ama Obuya, Tom Reed and London.", "Tom Reed", "person"),
        ("They met Lisbon, Oldwick and Varrinsay.", "Varrinsay", None),
        ("There is interest in Rembrandt, Vermeer and Delft.", "Vermeer", None),
        ("The fund invests in Google, Varrinsay and London.", "Varrinsay", None),
    ],
)
def test_a_list_with_a_firm_or_a_person_is_of_no_places(text: str, name: str, kind: str | None) -> None:
    """Nor is one that nothing is in."""
    assert find_kinds(text).get(name) == kind
