"""The page of an issue says who agrees and who does not."""

from dataclasses import replace

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
