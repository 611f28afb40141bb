"""A bare name that nothing introduces and that acts as firms do is a firm, wherever the article has it."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rival Nordan, which bought a mill in March, said no. Nordan will grow.", "Nordan"),
        ("The dairy Lumara Foods bought Helmsa in March. Helmsa has two sites.", "Helmsa"),
        ("Prices rose. The plan hurts rival Zelmo. Zelmo was sorry.", "Zelmo"),
        ("Trains stood still. Two jobs at Zelmo are gone. Zelmo was sorry.", "Zelmo"),
        ("Shops were empty. Zelmo said it would refund every ticket. Zelmo was sorry.", "Zelmo"),
        ("Seven members of Dawn left. Dawn said it had warned him.", "Dawn"),
        ("The mill belongs to Zelmo Bremla, whose chairman was abroad.", "Zelmo Bremla"),
        ("The maker is small. Its customers include Zelmo and Tarvik. Tarvik pays late.", "Tarvik"),
        ("The founder of Zelmo is ill. Zelmo sells boots, and Zelmo grew.", "Zelmo"),
        ("The ferries, operated by Norvik Bremla, stood still. Norvik Bremla was sorry.", "Norvik Bremla"),
        ("It rained. A union at the mill, Verdani, was told. Verdani called a strike.", "Verdani"),
        ("Zelmo beat Tarvik 3-1 on Saturday. Tarvik had won the cup.", "Tarvik"),
        ("On Saturday the club beat Tarvik 3-1. Tarvik had won the cup.", "Tarvik"),
        ("On Sunday Zelmo meet Tarvik in the cup. Tarvik trained at noon.", "Tarvik"),
    ],
)
def test_who_acts_as_a_firm_is_one(text: str, name: str) -> None:
    """Being bought, being a "which" and paying back are signs of a firm."""
    assert find_kinds(text).get(name) == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Temba Okafor runs the mill. A bank hired Okafor. Okafor said it would sell flour.", "Okafor"),
        ("The storm came at noon. Okafor said it would destroy the valley.", "Okafor"),
        ("Prime Minister Vasko spoke first. Vasko said it would sell well.", "Vasko"),
        ("Ingrid Bremla beat Okafor 6-3, 6-4 on Friday. Okafor said he was tired.", "Okafor"),
        ("The owner of the boat, Tolvan, went home. Tolvan wept.", "Tolvan"),
        ("His rival Tolvan, who lost, went home. Tolvan wept.", "Tolvan"),
        ("Teachers meet Tolvan on Friday. Tolvan wept.", "Tolvan"),
        ("The champion beat Tolvan 9-4 at noon. Later Tolvan wept.", "Tolvan"),
        ("Ingrid Bremla won on Sunday, beating Tolvan 9-4. Tolvan wept.", "Tolvan"),
    ],
)
def test_who_is_introduced_as_a_person_is_none(text: str, name: str) -> None:
    """A fuller name, an office, "who"; and "it" may be what is spoken of."""
    assert find_kinds(text).get(name) == "person"


def test_a_town_may_be_a_which() -> None:
    """What lies or was burned is no firm for it."""
    text = "They mended the temple at Zelmora, which was burned. Rice was given to Zelmora."
    assert find_kinds(text).get("Zelmora") != "organisation"


def test_what_kind_of_body_is_named_next_is_no_name() -> None:
    """As in "Consumer group Lumara": the first word is a plain one."""
    kinds = find_kinds("Prices rose again. Consumer group Norwatch said the bank was to blame.")
    assert "Consumer" not in kinds
    assert kinds.get("Norwatch") == "organisation"
