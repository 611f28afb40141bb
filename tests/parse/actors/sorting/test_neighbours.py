"""What the words around a name say it is."""

import pytest

from briefgen.parse.actors.sorting import neighbours, persons, works
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site

YES = [
    (neighbours.body_by_apposition, "Lumara, a Chilean software firm, grew.", "Lumara", "PERSON"),
    (neighbours.person_by_apposition, "They met Temba Okafor, a nurse.", "Temba Okafor", "ORG"),
    (neighbours.place_by_apposition, "They left Lumara, a small town.", "Lumara", "ORG"),
    (neighbours.speaks_in_office, "Then spokesman Jihad Okoro said no.", "Jihad Okoro", "ORG"),
    (neighbours.office_and_comma, "They met its director, Temba Okafor, twice.", "Temba Okafor", "ORG"),
    (persons.is_told_person, "They met Okafor, who flew in.", "Okafor", "GPE"),
    (persons.has_kin, "They met Okafor's late father.", "Okafor", "ORG"),
    (neighbours.is_talking, "It rained, Okafor said.", "Okafor", "RUN"),
    (neighbours.called_after, "They met the Vidara party.", "Vidara", "PERSON"),
    (neighbours.has_posts, "They met Lumara's shareholders.", "Lumara", "PERSON"),
    (neighbours.named_after_state, "They flew with Air Ghana.", "Air Ghana", "GPE"),
    (neighbours.agency_of_dateline, "LIMA (Lumara Wire) - It rained.", "Lumara Wire", "ORG"),
    (neighbours.is_people_or_faith, "They met many Tamils there.", "Tamils", "NORP"),
    (neighbours.is_award, "She is Young Player of the Year.", "Young Player", "ORG"),
    (works.is_ship, "They saw the USS Halden there.", "USS Halden", "ORG"),
    (neighbours.is_gathering, "They met at the Lumara conference.", "Lumara", "PERSON"),
    (neighbours.person_speaks, "Simeon Poisle asked him to leave.", "Simeon Poisle", "RUN"),
    (neighbours.person_speaks, "It rained, Teodor Vraska said.", "Teodor Vraska", "RUN"),
]
NO = [
    (neighbours.body_by_apposition, "Lumara grew, the company said.", "Lumara", "PERSON"),
    (neighbours.person_by_apposition, "They met Lumara Nine, the market leader.", "Lumara Nine", "ORG"),
    (neighbours.place_by_apposition, "They left Lumara, a small firm.", "Lumara", "ORG"),
    (neighbours.speaks_in_office, "Then spokesman Jihad Okoro left.", "Jihad Okoro", "ORG"),
    (neighbours.office_and_comma, "They met its boat, Temba Okafor, twice.", "Temba Okafor", "ORG"),
    (persons.is_told_person, "They met Okafor, which flew in.", "Okafor", "GPE"),
    (persons.has_kin, "They met Okafor's late boat.", "Okafor", "ORG"),
    (neighbours.is_talking, "It rained on Okafor.", "Okafor", "RUN"),
    (neighbours.called_after, "They met the Vidara boat.", "Vidara", "PERSON"),
    (neighbours.has_posts, "They met Lumara's neighbours.", "Lumara", "PERSON"),
    (neighbours.named_after_state, "They flew to Peru Ghana.", "Peru Ghana", "GPE"),
    (neighbours.agency_of_dateline, "They (Lumara Wire) said no.", "Lumara Wire", "ORG"),
    (neighbours.is_award, "She is Young Player of Ghana.", "Young Player", "ORG"),
    (works.is_ship, "They saw the Halden there.", "Halden", "ORG"),
    (neighbours.is_gathering, "They met at the Lumara bridge.", "Lumara", "PERSON"),
    (neighbours.person_speaks, "They waited for Simeon Poisle there.", "Simeon Poisle", "RUN"),
]


@pytest.mark.parametrize(("test", "text", "shown", "label"), YES)
def test_what_stands_around_a_name_tells(nlp, test, text, shown, label):
    """Each by what its docstring says, whatever the model takes the name for."""
    assert test(site(read_words(nlp(text)), shown, label))


@pytest.mark.parametrize(("test", "text", "shown", "label"), NO)
def test_what_something_else_does_not_tell(nlp, test, text, shown, label):
    """The same name where one word is another."""
    assert not test(site(read_words(nlp(text)), shown, label))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Lumara, a Chilean software firm, grew.", "firm"),
        ("Lumara, Chile's largest bank, grew.", "bank"),
        ("Lumara, who grew, left.", ""),
        ("Lumara grew.", ""),
    ],
)
def test_the_noun_of_an_apposition(nlp, text, noun):
    """The last of its words; of another clause none."""
    assert neighbours.told_after(site(read_words(nlp(text)), "Lumara")) == noun


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lumara, the military wing of the League, paid.", True),
        ("Lumara, a branch in the wind, fell.", False),
        ("Lumara, the wing, fell.", False),
    ],
)
def test_a_part_of_a_body_is_a_body(nlp, text, kind):
    """Where it is said of what."""
    assert neighbours.body_by_apposition(site(read_words(nlp(text)), "Lumara", "PERSON")) is kind


@pytest.mark.parametrize("people", ["Danes", "Peruvians", "Kurds"])
def test_the_many_of_a_state_are_nobody_in_particular(nlp, people):
    """By a name of their own, or by the adjective of the state; the Philippines are a state."""
    assert neighbours.is_people_or_faith(site(read_words(nlp(f"They met {people} there.")), people))
    assert not neighbours.is_people_or_faith(
        site(read_words(nlp("They left the Philippines.")), "Philippines")
    )


def test_workers_make_a_firm_of_what_looked_like_somebody(nlp):
    """A town has workers too; only firms have creditors."""
    text = "They met Lumara workers there."
    assert neighbours.has_posts(site(read_words(nlp(text)), "Lumara", "PERSON"))
    assert not neighbours.has_posts(site(read_words(nlp(text)), "Lumara", "GPE"))
    assert neighbours.has_posts(site(read_words(nlp("They met Lumara's creditors.")), "Lumara", "GPE"))
