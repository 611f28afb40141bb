"""Campaigns called by what they ask for are bodies, and no sentence."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Save Our Weir said the lock had to stay.", "Save Our Weir"),
        ("Keep Larkton Afloat has asked the council for a hearing.", "Keep Larkton Afloat"),
        ("The mill was bought by Hands Off Our Heath in May.", "Hands Off Our Heath"),
        ("Stop the Pylons, a residents' group, wants the cables underground.", "Stop the Pylons"),
        ("Clean Up Larkton, formed by two teachers, opposes the quarry.", "Clean Up Larkton"),
        ("Step Free Larkton said the lifts were broken again.", "Step Free Larkton"),
        ("The campaign group Warm Homes Tessel met in May.", "Warm Homes Tessel"),
    ],
)
def test_a_call_that_acts_is_a_body(text: str, name: str) -> None:
    """Inside a sentence, before a verb, before or behind the word for a group."""
    assert find_kinds(text).get(name) == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Save Our Weir, the banner read.",
        'The film "Save Our Souls" won in May.',
        "She read the book Stop the Pylons in May.",
        "Keep calm, said Ama Obuya, and wait in Larkton.",
        "The Clean Water Act was passed in May.",
    ],
)
def test_what_is_only_called_out_is_none(text: str) -> None:
    """A banner, a film, a book, an order, a law."""
    assert "organisation" not in find_kinds(text).values()
