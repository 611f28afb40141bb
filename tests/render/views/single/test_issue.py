"""The page of an issue says who agrees and who does not."""

from dataclasses import replace

from briefgen.model import ActorKind
from briefgen.relate.desk import Desk, Reason
from tests.render.conftest import rendered


def test_agreement_and_disagreement_are_told(desk: Desk) -> None:
    """In the words of the desk, beside the matrix."""
    told = Reason("Mira Solen and Jan Orev: supports; the ministry: opposes")
    issue = replace(desk.issues[0], agreements=(told,))
    page = rendered(replace(desk, issues=(issue, *desk.issues[1:])))[f"issues/{issue.slug}.html"].decode()
    assert "<li>Mira Solen and Jan Orev: supports; the ministry: opposes</li>" in page


def test_what_stands_beside_a_stance_is_told_once(desk: Desk) -> None:
    """A stance that does not agree with the latest is one of the positions, and no second one."""
    issue = desk.issues[0]
    cell = issue.cells[0]
    cell = replace(cell, opposed=cell.positions[:1])
    page = rendered(replace(desk, issues=(replace(issue, cells=(cell,)), *desk.issues[1:])))
    told = page[f"issues/{issue.slug}.html"].decode()
    sentences = told.partition('id="said-')[2].partition("</section>")[0]
    assert sentences.count(f'data-fact="{cell.opposed[0].fact}"') == 1


def test_names_stand_before_those_who_have_none(desk: Desk) -> None:
    """On one side of an issue, in its table as in the lists of all issues."""
    issue, first, second = desk.issues[0], desk.actors[0], desk.actors[1]
    cell = issue.cells[0]
    both = replace(issue, cells=(replace(cell, actor=first.id), replace(cell, actor=second.id)))
    actors = (replace(first, kind=ActorKind.UNNAMED), *desk.actors[1:])
    site = rendered(replace(desk, actors=actors, issues=(both, *desk.issues[1:])))
    for path, table in ((f"issues/{issue.slug}.html", 'class="matrix'), ("issues.html", 'class="grid-table')):
        told = site[path].decode().partition(table)[2]
        assert 0 < told.index(second.name) < told.index(first.name)
