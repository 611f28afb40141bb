"""What can be seen of a name where it stands."""

import pytest

from briefgen.parse.actors.sorting import sites
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site
from tests.parse.actors.marked import read as read_marked


@pytest.mark.parametrize(
    ("test", "text", "shown", "label"),
    [
        (sites.is_event, "They won the Baltic Cup.", "Baltic Cup", "EVENT"),
        (sites.is_member_group, "The Member States agreed.", "Member States", "ORG"),
        (sites.is_office, "A Chief Operating Officer left.", "Chief Operating Officer", "ORG"),
        (sites.is_organisation, "The Harbour Workers Union left.", "Harbour Workers Union", "ORG"),
        (sites.is_organisation, "They sued Tessel Ltd twice.", "Tessel Ltd", "ORG"),
        (sites.is_landform, "They climbed Mount Obuya twice.", "Mount Obuya", "LOC"),
        (sites.is_served, "They left Lindqvist airport.", "Lindqvist", "GPE"),
        (sites.called_organisation, "They fly with the airline Norvik.", "Norvik", "GPE"),
        (sites.is_facility, "They met at the Lindqvist Center.", "Lindqvist Center", "ORG"),
        (sites.does_business, "Lumara sues Tessel.", "Lumara", "PERSON"),
        (sites.is_several, "They heard the Larks in May.", "Larks", "PERSON"),
        (sites.is_acronym, "Then CEMAB has forty boats.", "CEMAB", "RUN"),
        (sites.called_town, "They left the town of Bistra.", "Bistra", "PERSON"),
        (sites.in_county, "She lives in Devon.", "Devon", "GPE"),
        (sites.is_acting, "Lumara said no.", "Lumara", "GPE"),
    ],
)
def test_what_a_place_in_the_text_tells(nlp, test, text, shown, label):
    """Each by what its docstring says, of names that no list knows."""
    assert test(site(read_words(nlp(text)), shown, label))


@pytest.mark.parametrize(
    ("test", "text", "shown", "label"),
    [
        (sites.is_event, "Then Jean de la Cup sang.", "Jean de la Cup", "PERSON"),
        (sites.is_office, "A Lumara Officer left.", "Lumara Officer", "ORG"),
        (sites.is_organisation, "They met Lumara twice.", "Lumara", "ORG"),
        (sites.is_served, "They left the Lumara Bank hospital.", "Lumara Bank", "ORG"),
        (sites.called_organisation, "They fly over Norvik.", "Norvik", "GPE"),
        (sites.is_facility, "The Lindqvist Center sued them.", "Lindqvist Center", "ORG"),
        (sites.does_business, "The Lumara sues Tessel.", "Lumara", "PERSON"),
        (sites.is_several, "They heard Larks in May.", "Larks", "PERSON"),
        (sites.is_acronym, "They gave boats to CEM.", "CEM", "RUN"),
        (sites.called_town, "They left Bistra.", "Bistra", "PERSON"),
        (sites.in_county, "Devon beat them.", "Devon", "GPE"),
        (sites.is_acting, "She lives in Lumara.", "Lumara", "GPE"),
    ],
)
def test_what_it_does_not_tell(nlp, test, text, shown, label):
    """The same names where something else stands around them."""
    assert not test(site(read_words(nlp(text)), shown, label))


def test_a_site_knows_its_words_and_its_neighbours(nlp):
    """At the head of the text there is nothing before it."""
    one = site(read_words(nlp("Harbour Workers Union left.")), "Harbour Workers Union")
    assert (one.first, one.last, one.length, one.before, one.after) == ("Harbour", "Union", 3, "", "left")


@pytest.mark.parametrize(
    ("test", "text", "shown"),
    [
        (sites.clerical_office, "The Catholic Bishop of Lae left.", "Catholic Bishop of Lae"),
        (sites.clerical_office, "He was the Anglican Archbishop then.", "Anglican Archbishop"),
        (sites.is_office, "The Cabinet Minister left.", "Cabinet Minister"),
        (sites.part_of_office, "Then Rural Services Minister Ama Obuya left.", "Rural Services"),
    ],
)
def test_an_office_with_what_it_is_of_is_nobody(nlp, test, text, shown):
    """A faith, a body in general, a portfolio."""
    assert test(site(read_words(nlp(text)), shown, "ORG"))


@pytest.mark.parametrize(
    ("test", "text", "shown"),
    [
        (sites.clerical_office, "The Anglican Church paid.", "Anglican Church"),
        (sites.is_office, "The Party Larks sang.", "Party Larks"),
        (sites.part_of_office, "Then Peru Minister Ama Obuya left.", "Peru"),
    ],
)
def test_a_body_or_a_state_is_no_office(nlp, test, text, shown):
    """Though a faith or a minister stands beside it."""
    assert not test(site(read_words(nlp(text)), shown, "ORG"))


@pytest.mark.parametrize(
    ("test", "text", "told"),
    [
        (sites.is_side, "The *Anti-Lumara* forces left.", True),
        (sites.is_side, "The *Anti-Litter League* left.", False),
        (sites.called_organisation, "They ran a group called *Norvik*.", True),
        (sites.called_organisation, "They had a dog called *Norvik*.", False),
        (sites.is_served, "They fled the *Bora Obu* region.", True),
        (sites.is_served, "They fled to *Lindqvist* air base.", True),
        (sites.is_served, "They met *Lindqvist* there.", False),
    ],
)
def test_what_stands_beside_tells_what_it_is(nlp, test, text, told):
    """Who is against it, a word for a body and "called", a region, a base."""
    before, shown, behind = text.split("*")
    assert test(site(read_words(nlp(before + shown + behind)), shown, "PERSON")) is told


def test_the_state_of_what_somebody_has_is_no_town(nlp):
    """The state of Lumara's finances is how they are."""
    read = read_words(nlp("They hid the state of Lumara's debts."))
    assert not sites.called_town(site(read, "Lumara", "GPE"))


def test_an_office_with_a_hyphen_is_one(nlp):
    """A governor-general is no place."""
    assert sites.is_office(site(read_words(nlp("The Governor-General left.")), "Governor-General", "GPE"))


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("The fire near Lumara Road went out.", "Lumara Road"),
        ("They walked to the Royal Lumara Park.", "Lumara Park"),
        ("They swam at Vardheim Cove.", "Vardheim Cove"),
    ],
)
def test_roads_and_parks_are_places_where_one_is(text, site):
    """Behind "the" or a preposition of place, whatever the model takes them for."""
    (found,) = [one for one in read_marked(text)[0] if one.name.endswith(site)]
    assert str(found.kind) == "place"
