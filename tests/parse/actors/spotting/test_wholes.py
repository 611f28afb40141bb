"""Names of bodies are whole: around the mark of a plural, around "and", behind an owner."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Larkton Boat Owners' Association wants a lock.", "Larkton Boat Owners' Association"),
        ("Tessel Women's Institute wants a hall.", "Tessel Women's Institute"),
        ("The St Odo's Students' Union will vote in May.", "St Odo's Students' Union"),
        ("St Odo's University will sell the hall.", "St Odo's University"),
        ("The Larkmoor and Tesselby NHS Trust may close the ward.", "Larkmoor and Tesselby NHS Trust"),
        ("Tull's Golden Bakery employs 85 people.", "Tull's Golden Bakery"),
        ("Crown and Thistle, which runs the shop, said it would stay.", "Crown and Thistle"),
        ("The British Kite Federation wants a field.", "British Kite Federation"),
    ],
)
def test_a_name_is_whole(text: str, name: str) -> None:
    """A plural and a saint own nothing: the body is called after them."""
    assert find_kinds(text).get(name) == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway's Supreme Court ruled in May.", "Norway's Supreme Court"),
        ("Ghana and Lumara Bank signed the lease.", "Ghana and Lumara Bank"),
        ("Labour and Larkton Council signed the lease.", "Labour and Larkton Council"),
        ("The players' Union Street protest ended.", "players' Union"),
    ],
)
def test_what_belongs_to_another_is_no_part_of_a_name(text: str, name: str) -> None:
    """A state, a body beside another, a plural written small."""
    assert name not in find_kinds(text)


def test_two_bodies_of_one_town_are_two() -> None:
    """Where the second begins as the first does."""
    found = find_kinds("Larkton Town Council and Larkton Brass Band want the hall. It stands in Larkton.")
    assert found.get("Larkton Town Council") == "organisation"


def test_towns_that_are_told_together_are_two() -> None:
    """ "The towns of Salfit and Tulkarem", which the model has for one body; a trust's name stays whole."""
    text = "Rockets hit the towns of Salfit and Tulkarem."
    assert [(one.name, str(one.kind)) for one in read(text)[0]] == [
        ("Salfit", "place"),
        ("Tulkarem", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Construction, Fishing, Mining and Energy Union's John Holm says no.",
            "Construction, Fishing, Mining and Energy Union",
        ),
        ("Members of the Farming, Timber and Water Board met.", "Farming, Timber and Water Board"),
    ],
)
def test_a_body_of_several_trades_is_one(text, name):
    """Plain words with capitals behind "the", and a body at the end."""
    assert name in {one.name for one in read(text)[0]}


@pytest.mark.parametrize(
    "text", ["The Board, Council and Trade Union met.", "It met Farming, Fishing and the Mining Union."]
)
def test_bodies_beside_each_other_are_several(text):
    """Nor is a list without "the" before it one name."""
    assert not any("," in one.name for one in read(text)[0])
