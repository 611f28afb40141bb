"""Persons whom the phrase that opens their sentence introduces."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A delegate from the so-called Lumara group, Sayed Hamed Osei, summed up the mood.",
            "Sayed Hamed Osei",
        ),
        ("However the Peruvian head of security, Jabril Osei says that groups must stop.", "Jabril Osei"),
        ("A teacher at the school, Temba Okafor, said that it was closed.", "Temba Okafor"),
    ],
)
def test_a_persons_noun_before_a_comma_introduces_a_person(text: str, name: str) -> None:
    """Whatever stands between the noun and the comma."""
    assert find_kinds(text).get(name) == "person"


@pytest.mark.parametrize(
    "text",
    [
        "A director of the bank, Lumara Freight, said that it was late.",
        "A plan of the town, Lumara Freight, was late.",
    ],
)
def test_plain_words_and_other_nouns_introduce_nobody(text: str) -> None:
    """A name that ends in a word of the language may be the body's; a plan is nobody."""
    assert find_kinds(text).get("Lumara Freight") != "person"
