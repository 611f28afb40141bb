"""Appearances put together by blocks of names, each with its reason."""

import pytest

from briefgen.relate.actors.identity import appearances, clusters, edits
from tests.factories import name, reading


def group(*rows):
    """For each row its article's own; gives the clusters by the names in them, and the reasons."""
    found = appearances.list_appearances(
        [reading(f"{one[0].partition(':')[2]} spoke.", one, id=f"{at}.txt") for at, one in enumerate(rows)]
    )
    made = clusters.group_appearances(found, edits.read_edits(found, (), ()))
    named = [sorted(found.all[at].name for at in members) for members in made.members]
    return sorted(named), [join.why for join in made.joins]


@pytest.mark.parametrize("kind", ["state", "place"])
def test_one_name_is_one_state_or_town(kind):
    """However it is spelled; a state and a town of one name are two."""
    named, why = group(name("Perú", kind), name("Peru", kind))
    assert named == [["Peru", "Perú"]]
    assert why == [f"same {kind}"]
    assert len(group(name("Lund", "state"), name("Lund", "place"))[0]) == 2


def test_a_group_is_one_by_a_name_of_its_own():
    """ "The bakers" of two articles are not the same bakers."""
    assert len(group(name("River States", "group"), name("River States", "group"))[0]) == 1
    for plain in ("bakers", "Bakers"):
        assert len(group(name(plain, "group"), name(plain, "group"))[0]) == 2


def test_a_corporate_ending_makes_no_second_body():
    """The reason says that they differ in the ending only."""
    named, (why,) = group(name("Nordbank", "organisation"), name("Nordbank plc", "organisation"))
    assert named == [["Nordbank", "Nordbank plc"]]
    assert "differ in the ending only" in why


def test_an_abbreviation_that_is_known_everywhere_is_its_body():
    """Where both are told."""
    named, (why,) = group(name("European Union", "organisation"), name("EU", "organisation"))
    assert len(named) == 1
    assert why == "EU is the abbreviation of European Union"


def test_every_appearance_is_in_one_cluster():
    """Those that nothing joins are alone."""
    named, why = group(name("Ana Silva"), name("Per Berg"), name("Lima", "place"))
    assert (named, why) == ([["Ana Silva"], ["Lima"], ["Per Berg"]], [])


def test_what_the_model_alone_says_yields_to_a_rule():
    """ "The union Dockforce" once outweighs two articles in which the model took it for somebody."""
    told = name("Dockforce", "organisation")
    guessed = name("Dockforce", "person", sure=False)
    named, why = group(guessed, guessed, told)
    assert named == [["Dockforce"] * 3]
    assert why == ["Dockforce is told as organisation where its words say so"] * 2
    assert len(group(name("Dockforce", "person"), told)[0]) == 2


def test_a_body_that_many_states_have_needs_company_to_be_one():
    """Two supreme courts are two, unless two others are named beside both."""
    court = name("Supreme Court", "organisation")
    assert len(group(court, court)[0]) == 2
    assert len(group(name("Labour Party", "organisation"), name("Labour Party", "organisation"))[0]) == 2
    found = appearances.list_appearances(
        [
            reading("Ana Silva of Nordbank met the Supreme Court.", *rows, id=f"{at}.txt")
            for at, rows in enumerate([COMPANY, COMPANY, COMPANY[1:]])
        ]
    )
    made = clusters.group_appearances(found, edits.read_edits(found, (), ()))
    courts = [
        [found.all[at].article for at in members]
        for members in made.members
        if found.all[members[0]].name == "Supreme Court"
    ]
    assert courts == [["0.txt", "1.txt"], ["2.txt"]]
    assert "Supreme Court, beside Ana Silva and Nordbank in both articles" in [one.why for one in made.joins]


COMPANY = (
    name("Ana Silva"),
    name("Nordbank", "organisation"),
    name("Supreme Court", "organisation"),
)


def test_a_people_is_one_in_all_articles():
    """Danes are Danes everywhere; whoever is called bakers are not the same bakers."""
    assert len(group(name("Danes", "group"), name("Danes", "group"))[0]) == 1


def test_a_building_is_who_is_in_it():
    """One name of three words or more that says what it is; a town and its team are two."""
    place, body = name("Lumara Detention Centre", "place"), name("Lumara Detention Centre", "organisation")
    assert len(group(place, body)[0]) == 1
    assert len(group(name("New Obuya", "place"), name("New Obuya", "organisation"))[0]) == 2


@pytest.mark.parametrize(
    ("word", "other", "sure", "one"),
    [
        ("Halvora", "person", False, True),
        ("Halvora", "organisation", False, True),
        ("Halvora", "person", True, False),
        ("Peru", "person", False, False),
    ],
)
def test_a_state_that_no_list_knows_is_one_across_articles(word, other, sure, one):
    """Where another article only guesses at it."""
    rows = (name(word, "state"), name(word, other, sure=sure))
    assert (len(group(*rows)[0]) == 1) is one


def introduce(full, short):
    """A body and the initials it is introduced with."""
    return name(full, "organisation"), name(short, "organisation", same_as=0)


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("Northern Dock and Harbour Guild", "Northern Dock Harbour Guild", "NDHG"),
        ("Harbour Pilots Union", "Peruvian Harbour Pilots Union", "HPU"),
    ],
)
def test_bodies_of_one_acronym_whose_words_are_the_same_are_one(one, other, short):
    """The words of one are all among those of the other."""
    found = appearances.list_appearances(
        [
            reading(f"{full} ({short}) spoke.", *introduce(full, short), id=f"{at}.txt")
            for at, full in enumerate((one, other))
        ]
    )
    made = clusters.group_appearances(found, edits.read_edits(found, (), ()))
    assert len(made.members) == 1
    assert made.joins[0].why.endswith(f"are both {short}")


def test_bodies_of_one_acronym_and_other_words_are_two():
    """ "River Farm Council" and "Road Freight Council" are both "RFC"."""
    found = appearances.list_appearances(
        [
            reading(f"{full} (RFC) spoke.", *introduce(full, "RFC"), id=f"{at}.txt")
            for at, full in enumerate(("River Farm Council", "Road Freight Council"))
        ]
    )
    assert len(clusters.group_appearances(found, edits.read_edits(found, (), ())).members) == 2
