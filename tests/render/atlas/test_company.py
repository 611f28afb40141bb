"""With whom an actor is on one side, and with whom on the other: as the matrices say, and no more."""

from dataclasses import replace

import pytest
from msgspec import structs

from briefgen.model import FactId, Stance
from briefgen.relate.desk import Desk, FactRef, Ground, Side
from briefgen.render.atlas.company import ACTORS_COMPARED, find_company
from briefgen.render.atlas.desk import Atlas
from tests.render.articles import OREV, SOLEN
from tests.render.conftest import rendered
from tests.work import steps


def test_both_sides_of_a_proposition_are_told(desk: Desk) -> None:
    """Each of the two is on another side than the other; where the other stands, and on what condition."""
    found = find_company(desk.issues)
    (one,) = found[SOLEN]
    assert (one.actor, one.same, one.side, one.conditional) == (OREV, False, Side.AGAINST, True)
    (one,) = found[OREV]
    assert (one.actor, one.same, one.side, one.conditional) == (SOLEN, False, Side.FOR, False)


def test_without_a_ground_nobody_is_compared(desk: Desk) -> None:
    """Two cells of one issue are no agreement: a side that is not resolved is on no ground."""
    assert find_company([replace(one, grounds=()) for one in desk.issues]) == {}


def crowd(desk: Desk, size: int) -> Desk:
    """So many who are for it, and one who is against."""
    issue, (first, *_) = desk.issues[0], desk.issues[0].cells
    cells = tuple(replace(first, actor=f"{n:04}") for n in range(size))
    sides = (*((cell.actor, Side.FOR) for cell in cells), (OREV, Side.AGAINST))
    return replace(desk, issues=(replace(issue, cells=(*cells, *issue.cells), grounds=(Ground("", sides),)),))


def test_a_crowd_is_compared_with_the_loudest_of_each_side(desk: Desk) -> None:
    """However many there are, nobody is compared with all of them."""
    found = find_company(crowd(desk, 200).issues)
    assert max(map(len, found.values())) == ACTORS_COMPARED + 1
    assert sum(one.same for one in found["0150"]) == ACTORS_COMPARED


def test_the_work_grows_with_the_actors_alone(desk: Desk) -> None:
    """Not with their pairs."""
    few, many = crowd(desk, 50), crowd(desk, 200)
    assert steps(lambda: find_company(many.issues)) < 5 * steps(lambda: find_company(few.issues))


def said_again(desk: Desk, **other: object) -> FactRef:
    """Where Orev is led to once it says in the last article what it said before, but for what is `other`."""
    issue, atlas = desk.issues[0], Atlas(desk)
    cell = next(one for one in issue.cells if one.actor == OREV)
    again = FactRef(desk.briefs[-1].article.id, FactId("position-again"))
    first = atlas.facts[cell.latest]
    told = structs.replace(first, fact=replace(first.fact, id=again.fact, **other))
    later = replace(cell, latest=again, positions=(*cell.positions, again))
    issue = replace(issue, cells=tuple(later if one is cell else one for one in issue.cells))
    (one,) = find_company([issue], {**atlas.facts, again: told})[SOLEN]
    return one.since


def test_who_says_it_again_is_led_to_where_it_was_said_first(desk: Desk) -> None:
    """So a side that is held is no news on the pages of all others; another stance is."""
    cell = next(one for one in desk.issues[0].cells if one.actor == OREV)
    assert said_again(desk) in cell.positions
    assert said_again(desk, stance=Stance.UNDECIDED).fact == "position-again"


@pytest.mark.parametrize("condition", ["", "if the villages agree"])
def test_a_page_shows_who_is_with_whom(desk: Desk, condition: str) -> None:
    """A branch for each, and on it what both take a side of, with the words of the other one click away."""
    issue = desk.issues[0]
    solen, orev = (replace(cell, condition=condition) for cell in issue.cells)
    third = next(one.id for one in desk.actors if one.id not in {SOLEN, OREV})
    more = replace(orev, actor=third)
    sides = ((SOLEN, Side.FOR), (OREV, Side.AGAINST), (third, Side.AGAINST))
    issue = replace(issue, cells=(solen, orev, more), grounds=(Ground("", sides),))
    page = rendered(replace(desk, issues=(issue,)))["actors/mira-solen.html"].decode()
    told = page[page.index('<div class="trees">') :].partition('<p class="section-note">')[0]
    assert told.count('href="../sources/dam-split.html#') == told.count("<li data-fact=") == 2
    assert told.count("<li><a href=") == 2
    assert "On another side than Mira Solen" in told
    assert "On the same side as" not in told
    assert ("stance-conditional" in told) is bool(condition)
    alone = rendered(desk)["actors/mira-solen.html"].decode()
    assert (
        alone.partition('<ul class="tree tree-other">')[2]
        .partition('<p class="section-note">')[0]
        .count("data-fact")
        == 1
    )
