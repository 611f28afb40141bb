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
