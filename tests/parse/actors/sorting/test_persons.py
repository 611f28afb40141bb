"""Names of families and first names tell persons where the model takes them for bodies or for nothing."""

import pytest

from briefgen.parse.actors.sorting import persons
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site
from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Ingrid,\nthe roof leaks again, and nobody comes.", "Ingrid"),
        ("It rained when Rasmus and the others left the pier.", "Rasmus"),
        ("The third prize went to Ludo Lindgren of Peru.", "Ludo Lindgren"),
        ("Brock Hansen scored twice, and Brock Hansen was sent off.", "Brock Hansen"),
    ],
)
def test_a_first_name_or_a_family_tells_a_person(text: str, name: str) -> None:
    """In a letter, in a list, in a report of a game."""
    assert find_kinds(text).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He sailed over the Ross Sea for a week.", "Ross Sea"),
        ("Snow fell on the Alexander Peninsula in May.", "Alexander Peninsula"),
    ],
)
def test_a_landform_with_a_first_name_is_a_place(text: str, name: str) -> None:
    """The article before it and its last word tell."""
    assert find_kinds(text).get(name) == "place"


def test_two_names_with_a_verb_between_are_no_body() -> None:
    """What the model took for one name is what one did to the other."""
    assert not any("founded" in name for name in find_kinds("Lumar founded Tessel in spring."))


@pytest.mark.parametrize("county", ["Devon", "Kent"])
def test_a_county_behind_its_town_is_a_place(county: str) -> None:
    """And a county that plays is its team."""
    assert find_kinds(f"She was born in Exeter, {county}, and left.").get(county) == "place"


def test_a_saint_is_a_person_where_the_article_has_one() -> None:
    """And a church or a town where it has none."""
    found = find_kinds("Dear Ingrid,\nmonks painted St. Ingrid in a cave, and you were named after her.")
    assert found.get("St. Ingrid") == "person"


def test_an_office_that_is_addressed_is_no_name() -> None:
    """A speaker and a chair have names of their own."""
    assert not {"Speaker", "Chair"} & set(find_kinds("Thank you, Mr. Speaker. Madam Chair, I yield."))


@pytest.mark.parametrize("name", ["County of Devon", "Municipality of Turin"])
def test_who_runs_a_county_is_a_body(name: str) -> None:
    """Not the land."""
    assert find_kinds(f"The {name} asked the school to pay its taxes.").get(name) == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The law firm Ross & Holm lost.", "Ross & Holm", "organisation"),
        ("The ferry operator Lumara cut its fares.", "Lumara", "organisation"),
        ("Ana Silva, Head of Investor Relations, left.", "Relations", None),
        ("The panel believed Dr Okafor.", "Okafor", "person"),
        ("Residents believed Cllr Lanyon.", "Lanyon", "person"),
    ],
)
def test_a_title_or_a_trade_tells_what_the_name_is(text: str, name: str, kind: str | None) -> None:
    """A firm of two surnames, an operator of ferries, the end of a title, and who is addressed."""
    assert find_kinds(text).get(name) == kind


@pytest.mark.parametrize(
    "name", ["Sigga Holmsdóttir", "Levan Lumashvili", "Darko Petralović", "Mina Zelmowska", "Ulla Bremsson"]
)
def test_an_ending_makes_a_surname(name: str) -> None:
    """A father's name or a place's, in Icelandic, Georgian, Serbian, Polish and Swedish."""
    assert find_kinds(f"The late goal came through {name} on Sunday.").get(name) == "person"


def test_children_are_named_behind_what_they_are() -> None:
    """First names alone, which no list and no model knows."""
    found = find_kinds("The baker is survived by two daughters, Nestavi and Tinaveh.")
    assert found.get("Nestavi") == found.get("Tinaveh") == "person"


def test_a_family_is_no_mill() -> None:
    """What the model has for a body, with a plural behind it that is a word."""
    text = "The founder of Sankora Mills is ill. Sankora Mills grinds maize."
    assert find_kinds(text).get("Sankora Mills") == "organisation"


def test_a_secretary_of_state_is_somebody() -> None:
    """An office of several words before the comma."""
    text = "The Secretary of State, Olufumi Adesanwa, told the miners so."
    assert find_kinds(text).get("Olufumi Adesanwa") == "person"


@pytest.mark.parametrize(("title", "office"), [("Mr.", "Speaker"), ("Madam", "Chair")])
def test_an_office_that_is_addressed_is_no_surname(nlp, title: str, office: str) -> None:
    """Where a name stands in its place it is one."""
    assert not persons.is_titled(
        site(read_words(nlp(f"They thanked {title} {office} twice.")), office, "PERSON")
    )
    assert persons.is_titled(site(read_words(nlp(f"They thanked {title} Okafor twice.")), "Okafor", "PERSON"))


def test_a_government_is_called_after_who_leads_it():
    """ "The Howard Government" is no person; without "the" it may be."""
    kinds = {one.name: str(one.kind) for one in read("The Howard Government raised the tax.")[0]}
    assert kinds == {"Howard Government": "organisation"}
