"""What holds for any desk: the same for any order, addresses of their own, every pointer lands."""

import dataclasses
import random
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.relate import ISSUES, WORDS, article
from briefgen.load.content import Content
from briefgen.model import Evidence
from briefgen.relate import relate
from briefgen.relate.desk import FactRef
from tests.factories import content, correction, issue, name, reading

SIZE = 40


@pytest.fixture(scope="module")
def readings():
    return [article(n, random.Random(n), SIZE) for n in range(SIZE)]


@pytest.fixture(scope="module")
def editors():
    return content(*(issue(f"issue-{n}", *WORDS[n * 12 : n * 12 + 12]) for n in range(ISSUES)))


@pytest.fixture(scope="module")
def made(readings, editors):
    return relate(readings, editors)


@settings(max_examples=3, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_order_of_readings_makes_the_same_desk(readings, editors, made, rng):
    """Files are found in any order."""
    shuffled = list(readings)
    rng.shuffle(shuffled)
    assert relate(shuffled, editors) == made


def test_nothing_makes_an_empty_desk():
    """No article is no error."""
    made = relate([], Content())
    assert made.briefs == ()
    assert made.as_of == ""


@pytest.mark.parametrize("room", ["actors", "offices", "series", "issues", "events"])
def test_addresses_are_of_their_own(made, room):
    """No two pages of a kind share an id or a slug."""
    things = getattr(made, room)
    assert len({one.id for one in things}) == len(things)
    assert len({one.slug for one in things}) == len(things)


@pytest.mark.parametrize("room", ["tensions", "commitments"])
def test_ids_are_of_their_own(made, room):
    """No two things of one room share an address."""
    things = getattr(made, room)
    assert things
    assert len({one.id for one in things}) == len(things)


def parts(value):
    """Every value in a desk, however deep."""
    yield value
    if dataclasses.is_dataclass(value):
        yield from chain.from_iterable(
            parts(getattr(value, field.name)) for field in dataclasses.fields(value)
        )
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(parts, value))


def test_every_pointer_lands(made):
    """A FactRef is a fact of its brief, and evidence stands where it says."""
    texts = {brief.article.id: brief.article.text for brief in made.briefs}
    facts = {
        FactRef(brief.article.id, fact.id)
        for brief in made.briefs
        for family in (brief.findings.figures, brief.findings.dates, brief.findings.positions)
        for fact in family
    }
    rooms = (
        made.actors,
        made.series,
        made.issues,
        made.events,
        made.tensions,
        made.related,
        made.review,
        made.copies,
    )
    found = [one for room in rooms for one in parts(room)]
    assert {one for one in found if isinstance(one, FactRef)} <= facts
    for one in found:
        if isinstance(one, Evidence):
            assert one.span.of(texts[one.article]) == one.exact
            assert one.sentence.holds(one.span)


def test_actors_of_rooms_have_an_entry(made):
    """Whoever a cell, an event or a series names has a page."""
    known = {actor.id for actor in made.actors}
    named = {cell.actor for one in made.issues for cell in one.cells}
    named |= {actor for event in made.events for actor in (*event.actors, *event.places)}
    named |= {one.holder for one in made.series if one.holder}
    assert named <= known


def people(*names):
    return [reading(f"{one} came.", name(one), id=f"{at}.txt") for at, one in enumerate(names)]


def shown(made):
    return sorted(actor.name for actor in made.actors)


def test_an_editor_merges_actors(desk):
    """The first name is the one shown; the log of problems stays empty."""
    made = desk(
        *people("José Silva", "Pepe Silva"),
        content=content(correction("merge", names=("José Silva", "Pepe Silva"))),
    )
    assert shown(made) == ["José Silva"]
    assert made.problems == ()
    assert [(one.action, one.before, one.after) for one in made.corrected] == [
        ("merge", "José Silva, Pepe Silva", "José Silva")
    ]


def test_a_merge_of_nobody_is_a_problem_and_not_in_the_log(desk):
    """What changed nothing is not printed as a correction."""
    made = desk(*people("José Silva"), content=content(correction("merge", names=("Ann Lee", "Bo Ek"))))
    assert made.problems
    assert made.corrected == ()


def test_an_editor_splits_actors(desk):
    """What a person parts stays apart, however alike the names."""
    made = desk(*people("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"))
    assert len(made.actors) == 1
    split = correction("split", names=("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"))
    assert (
        len(desk(*people("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"), content=content(split)).actors) == 2
    )


def test_an_editor_renames_an_actor(desk):
    """The name to show is the editor's."""
    made = desk(
        *people("J. Silva"), content=content(correction("rename", names=("J. Silva",), value="José da Silva"))
    )
    assert shown(made) == ["José da Silva"]
