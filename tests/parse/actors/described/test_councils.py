"""Bodies of a place that are written small, by their whole name."""

import pytest

from tests.parse.actors.marked import head, read


def find_names(text: str) -> dict[str, str]:
    mentions, _ = read(text)
    return {one.evidence.exact: head(mentions, at).name for at, one in enumerate(mentions)}


@pytest.mark.parametrize(
    ("text", "exact", "name"),
    [
        ("Lumara city council rejected the toll.", "Lumara city council", "Lumara city council"),
        ("The Vidara parish council backs the hall.", "The Vidara parish council", "Vidara parish council"),
        ("Lumara's cabinet voted to build it.", "Lumara's cabinet", "Lumara's cabinet"),
        ("Norvik's parish council backs it.", "Norvik's parish council", "Norvik's parish council"),
        ("Norvik district court heard the case.", "Norvik district court", "Norvik district court"),
    ],
)
def test_a_council_goes_by_its_place(text: str, exact: str, name: str) -> None:
    """The name of the place, the kind and the body are one name, without "the"."""
    assert find_names(text).get(exact) == name


@pytest.mark.parametrize(
    "text", ["The Lumara city council leader left.", "Lumara city centre was closed.", "The council met."]
)
def test_what_only_stands_beside_a_place_is_no_council_of_it(text: str) -> None:
    """A leader of the council, or a centre, is not the council."""
    assert not any("city c" in name for name in find_names(text).values() if "leader" not in name)
