"""What the directory says of an actor beside its name."""

from datetime import date

from tests.factories import happens, name, reading, role, when


def test_a_state_lists_all_that_it_is_called(desk):
    """Its capital, its adjective and its short name, as the articles have them."""
    text = "Lima's envoys left. The Peruvian fleet sailed. Peru is calm."
    one = reading(
        text,
        name("Lima's", "state", called="Peru"),
        name("Peruvian", "state", called="Peru", form="nominal"),
        name("Peru", "state"),
    )
    (peru,) = desk(one).actors
    assert peru.aliases == ("Lima", "Peruvian")


def test_a_counterpart_is_told_by_the_office(desk):
    """ "Her Peruvian counterpart" is a minister."""
    text = "Her Peruvian counterpart Bo Ek spoke."
    one = reading(
        text,
        name("Peruvian", "state", called="Peru", form="nominal"),
        name("Bo Ek"),
        role("Her Peruvian counterpart", "Bo Ek", "trade minister", "Peru"),
    )
    person = next(each for each in desk(one).actors if each.kind == "person")
    assert [each.text for each in person.roles] == ["trade minister of Peru"]


def test_a_role_has_the_bounds_of_its_article(desk):
    """An article of some day from 3 June on states it on such a day."""
    text = "The port of Lund opened on 3 June 2024, the mayor Bo Ek said."
    one = reading(
        text,
        name("Bo Ek"),
        role("the mayor", "Bo Ek", "mayor"),
        when("3 June 2024", "2024-06-03", event="The port of Lund opened"),
        happens("The port of Lund opened", "open", date="3 June 2024"),
    )
    person = next(each for each in desk(one).actors if each.kind == "person")
    assert [(each.earliest, each.latest) for each in person.roles] == [(date(2024, 6, 3), None)]
