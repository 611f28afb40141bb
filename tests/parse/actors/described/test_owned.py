"""Bodies of a state that are written as names, told by whose they are."""

import pytest

from tests.parse.actors.marked import head, read


def called(text):
    """exact -> the name of whom it means, for each organisation."""
    mentions, _ = read(text)
    return {one.evidence.exact: head(mentions, at).name for at, one in enumerate(mentions)}


@pytest.mark.parametrize(
    ("text", "shown", "name"),
    [
        ("The Norwegian Navy sailed. The Norwegian navy came back.", "Norwegian Navy", "Norway's navy"),
        ("Peru's Foreign Ministry protested.", "Foreign Ministry", "Peru's foreign ministry"),
        ("The Danish Parliament voted. Parliament sat late.", "Parliament", "Denmark's parliament"),
    ],
)
def test_such_a_body_is_called_by_its_state(text, shown, name):
    """By an adjective inside the name or before it, by a possessive, or told so before."""
    assert called(text)[shown] == name


def test_of_two_states_neither_is_meant_without_a_word():
    """The ministry that comes without its state may be either."""
    text = "Peru's Foreign Ministry protested. Ghana's Foreign Ministry agreed. The Foreign Ministry is shut."
    mentions, _ = read(text)
    names = [head(mentions, at).name for at, one in enumerate(mentions) if one.kind == "organisation"]
    assert names == ["Peru's foreign ministry", "Ghana's foreign ministry", "Foreign Ministry"]
