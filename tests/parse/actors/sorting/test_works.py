"""Films, ships, kinds of animals and short forms have names and do nothing; who makes them stays."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Her films are Silent Harbour (2005), Tin Coast (2009) and The Ferryman (2011).", "Silent Harbour"),
        ("He plays a doctor in the television series Northern Light, and sings.", "Northern Light"),
        ("The choir sang from the opera Salt Winter on Monday.", "Salt Winter"),
        ("They never read the novel Glass Orchard at school.", "Glass Orchard"),
    ],
)
def test_a_work_is_no_actor(text: str, work: str) -> None:
    """Its year in brackets tells, or the word for it right before."""
    assert work not in find_kinds(text)


def test_a_work_is_none_where_it_is_named_alone() -> None:
    """What one sentence tells of a title, the others know."""
    found = find_kinds("She wrote the series Harbour Lights. Critics loved Harbour Lights for its sailors.")
    assert "Harbour Lights" not in found


def test_a_year_in_brackets_makes_no_work_of_who_wrote_it() -> None:
    """A surname and a year cite somebody."""
    text = "The tides were measured by Lindgren. Lindgren (2004) found them high, said Marta Lindgren."
    assert find_kinds(text)["Lindgren"] == "person"


@pytest.mark.parametrize(
    ("text", "vessel"),
    [
        ("The cruise ship Aurelia burned for a day, and nobody was hurt.", "Aurelia"),
        ("The Calypso spacecraft fell into the sea on Monday.", "Calypso"),
        ("They saw Space Shuttle Meridian land in the rain.", "Space Shuttle Meridian"),
    ],
)
def test_a_ship_is_no_actor(text: str, vessel: str) -> None:
    """Whoever sails it may be one."""
    assert vessel not in find_kinds(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the wild, Rubronia lacustris eats reeds. We kept Rubronia lacustris in jars.", "Rubronia"),
        ("The roots were full of Tessara montanella, a fungus.", "Tessara"),
    ],
)
def test_a_kind_of_animal_or_plant_is_no_actor(text: str, name: str) -> None:
    """Its second word is no word of the language."""
    assert name not in find_kinds(text)


def test_initials_of_what_is_written_small_are_no_name() -> None:
    """Neither in the brackets nor later; those of a body that is written small are its name."""
    found = find_kinds("A deep water drill (DWD) broke. The DWD was old, and DWD parts are dear.")
    assert "DWD" not in found


def test_a_ship_is_named_behind_what_it_is() -> None:
    """Also where a comma stands between; its owner is somebody."""
    found = find_kinds("The first ferry, the Adora Star, would sail in May. Its owner, Brimsund, is ill.")
    assert "Adora Star" not in found
