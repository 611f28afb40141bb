"""A sentence that says what a name is has the word: the article follows it."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tessaria is a village in the hills. The road to Tessaria is closed.", "Tessaria", "place"),
        ("Quillon is a brewer of pale ale. Customers of Quillon complained.", "Quillon", "organisation"),
        ("Quillon is a nurse from the coast. The doctors thanked Quillon.", "Quillon", "person"),
    ],
)
def test_a_name_is_what_its_sentence_says(text: str, name: str, kind: str) -> None:
    """A place, a company, a person."""
    assert find_kinds(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Calypso is a space probe. In May Calypso will land on a comet.",
        "Sheru Mela is a festival of lamps. Thousands came to Sheru Mela on Friday.",
    ],
)
def test_a_thing_is_nobody(text: str) -> None:
    """A probe and a feast do not speak."""
    assert not {"Calypso", "Sheru Mela"} & set(find_kinds(text))


def test_a_leader_may_be_a_company() -> None:
    """The noun alone makes no person of it."""
    assert find_kinds("Tessel is a leader in ferries. Shares of Tessel rose.").get("Tessel") != "person"
