"""What a correction does to one fact: the field that is set, the fact that is dropped."""

from decimal import Decimal

import pytest

from briefgen.load.content import Anchor
from briefgen.model import ActorKind, Basis
from briefgen.relate.corrections import amend, anchors
from briefgen.relate.corrections.values import RefusedError
from tests.factories import figure, happens, holds, name, promises, reading, when

TEXT = "Ana Silva said 60 goats left, 20 of them on 3 May. Per Berg will buy hay by June."


def article():
    return reading(
        TEXT,
        name("Ana Silva"),
        name("Per Berg"),
        figure("60 goats", 60, "goat", holder="Ana Silva"),
        figure("20 of them", 20, "goat", part_of="60 goats"),
        when("3 May", "XXXX-05-03"),
        when("June", "XXXX-06"),
        happens("60 goats left", "leave", date="3 May"),
        holds("Ana Silva", "60 goats left", "claims"),
        promises("Per Berg", "Per Berg will buy hay", due="June"),
    )


def target(quote, family):
    (found,) = anchors.find_quoted(article(), Anchor("", quote, "", family))
    return found


def test_a_value_is_a_number_or_a_range():
    """With the value before; a comma parts thousands."""
    made, before, after = amend.amend_fact(article(), target("60 goats", "figure"), "value", "1,200-1,400")
    quantity = made.findings.figures[0].quantity
    assert (quantity.value, quantity.high) == (Decimal(1200), Decimal(1400))
    assert (before, after) == ("60", "1,200-1,400")


def test_a_date_that_an_editor_sets_needs_nothing_more():
    """It has the editor's basis and all the days of its value; emptied it has none."""
    made, _, _ = amend.amend_fact(article(), target("June", "date"), "value", "2024-06")
    date = made.findings.dates[1]
    assert (str(date.earliest), str(date.latest), date.basis) == ("2024-06-01", "2024-06-30", Basis.EDITOR)
    emptied, before, _ = amend.amend_fact(made, target("June", "date"), "value", "")
    assert (emptied.findings.dates[1].earliest, before) == (None, "2024-06")


@pytest.mark.parametrize(
    ("quote", "family", "field", "value", "told"),
    [
        ("60 goats", "figure", "value", "many", "is no number"),
        ("60 goats", "figure", "actor", "Eva Lund", "names no 'Eva Lund'"),
        ("60 goats", "figure", "colour", "red", "a figure has no field 'colour'"),
        ("60 goats left", "position", "condition", "if it snows", "does not stand in the article"),
        ("Ana Silva", "actor", "kind", "ship", "is no kind"),
    ],
)
def test_what_cannot_be_is_refused_in_words(quote, family, field, value, told):
    """A number that is none, a name or words that the article does not have, a field, a kind."""
    with pytest.raises(RefusedError, match=told):
        amend.amend_fact(article(), target(quote, family), field, value)


def test_a_kind_that_an_editor_sets_is_sure():
    """So no rule takes it for another."""
    made, before, _ = amend.amend_fact(article(), target("Ana Silva", "actor"), "kind", "organisation")
    assert (made.findings.actors[0].kind, before) == (ActorKind.ORGANISATION, "person")


@pytest.mark.parametrize(
    ("quote", "family", "left"),
    [
        ("60 goats", "figure", lambda found: [one.part_of for one in found.figures] == [None]),
        ("3 May", "date", lambda found: (len(found.dates), found.events[0].date) == (1, None)),
        ("June", "date", lambda found: found.commitments[0].due is None),
        ("60 goats left", "position", lambda found: found.positions == ()),
        ("Ana Silva", "actor", lambda found: (len(found.actors), found.actors[0].name) == (2, "")),
    ],
)
def test_what_pointed_at_a_dropped_fact_points_at_nothing(quote, family, left):
    """Parts lose their whole, events and promises their day; a mention keeps its place and names nobody."""
    assert left(amend.drop_fact(article(), target(quote, family)).findings)


def test_a_promise_goes_with_the_position_that_states_it():
    """Nobody says it any more."""
    made = reading(
        TEXT,
        name("Per Berg"),
        holds("Per Berg", "will buy hay"),
        promises("Per Berg", "Per Berg will buy hay", said="will buy hay"),
    )
    (found,) = anchors.find_quoted(made, Anchor("", "will buy hay", "", "position"))
    assert amend.drop_fact(made, found).findings.commitments == ()
