"""A bare name in which things happen, or which people are of, is a town, wherever the article has it."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell for a week. A bakery burned down in Zelmora. Zelmora has two schools.", "Zelmora"),
        ("The people of Vardheim waited. It was cold, and Vardheim was dark.", "Vardheim"),
        ("The patients were moved to Skeldun for the night. Skeldun was quiet.", "Skeldun"),
        ("They mended the tower at Oskavin. Snow lay on Oskavin.", "Oskavin"),
        ("The rescuers camped near Bel Okrast. The elders of Bel Okrast fed them.", "Bel Okrast"),
    ],
)
def test_where_things_happen_is_a_town(text: str, name: str) -> None:
    """Being in it, of it, moved to it, or standing at it."""
    assert find_kinds(text).get(name) == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The players lost confidence in Zelmora. Zelmora said he was sorry.", "Zelmora"),
        ("There was deep distrust in Zelmora. Zelmora said he was sorry.", "Zelmora"),
        ("Temba Zelmora runs the club. The fans believe in Zelmora.", "Zelmora"),
        ("She wrote to Zelmora twice. Zelmora wept.", "Zelmora"),
    ],
)
def test_whom_one_trusts_or_writes_to_is_no_town(text: str, name: str) -> None:
    """What is in a person, and who has a fuller name."""
    assert find_kinds(text).get(name) == "person"


def test_a_stake_is_in_a_firm() -> None:
    """Nobody has a stake in a town."""
    assert find_kinds("The fund holds a stake in Zelmora. Zelmora paid well.").get("Zelmora") != "place"


def test_what_a_report_stands_in_is_no_town() -> None:
    """Several words that the model took for nothing may be a journal."""
    text = "The team, led by Ines Holm, told of it in a report in Atmosphera Notes on Monday."
    assert find_kinds(text).get("Atmosphera Notes") != "place"


def test_a_town_beside_a_town_is_one() -> None:
    """As in "in Lumara and Tessel"."""
    found = find_kinds("The dairy employs forty people in Redbury and Thornholm.")
    assert found.get("Thornholm") == "place"


def test_what_lies_around_a_name_shows_a_place() -> None:
    """Hills do; people who rally around somebody do not."""
    text = "They searched the mountains around Tora Bistra near the border. A plane circled Tora Bistra."
    assert {mention.name: str(mention.kind) for mention in read(text)[0]}.get("Tora Bistra") == "place"
    rallied = {one.name: str(one.kind) for one in read("Voters rallied around Ines Holm.")[0]}
    assert rallied.get("Ines Holm") == "person"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The brother of a Zelmora woman was hurt.", "place"),
        ("A Vardheim pensioner won the raffle.", "place"),
        ("The Lindqvist couple were seen.", None),
        ("A Toyota truck was stolen.", None),
    ],
)
def test_a_woman_of_a_town_shows_it(text: str, kind: str | None) -> None:
    """With "a": "the Vardheim couple" may be called so, and a truck is made by a firm."""
    found = set(find_kinds(text).values()) & {"place"}
    assert found == ({kind} if kind else set())
