"""The page of a figure: a picture only where something changed, and each verdict once."""

import re
from dataclasses import replace
from datetime import date

from briefgen.relate.desk import Agreement, Desk, Series, Verdict
from tests.render.conftest import rendered


def page(desk: Desk, *verdicts: Verdict) -> str:
    """That of the first figure of the sample, its verdicts these."""
    first, *others = desk.series
    again = replace(first, verdicts=verdicts, points=_dated(first))
    return rendered(replace(desk, series=(again, *others)))[f"figures/{first.slug}.html"].decode()


def _dated(series: Series) -> tuple:  # type: ignore[type-arg]
    days = (date(2024, 3, n) for n in range(3, 30))
    return tuple(
        replace(one, earliest=day, latest=day) for one, day in zip(series.points, days, strict=False)
    )


def says(a: int, b: int, verdict: Agreement, reason: str) -> Verdict:
    return Verdict(a, b, verdict, reason, disputed=False)


def rows(told: str) -> list[str]:
    return [
        " ".join(re.sub("<[^>]+>", " ", row).split())
        for row in re.findall(
            "<li>(.*?)</li>", told.split('plain verdicts">')[1].split("</ul>", maxsplit=1)[0], re.DOTALL
        )
    ]


def test_points_that_say_the_same_are_told_of_together(desk: Desk) -> None:
    """In one row, by their numbers; what two alone say keeps its words."""
    same = says(0, 1, Agreement.AGREES, "both say 1,200"), says(1, 2, Agreement.AGREES, "both say 1,200")
    assert rows(page(desk, *same)) == ["1 2 3 agrees all say 1,200"]
    assert rows(page(desk, same[0])) == ["1 2 agrees both say 1,200"]


def test_what_does_not_agree_has_a_row_each(desk: Desk) -> None:
    """However alike the reasons are."""
    reason = "the articles do not say which is later"
    told = page(
        desk, says(0, 1, Agreement.NOT_COMPARABLE, reason), says(1, 2, Agreement.NOT_COMPARABLE, reason)
    )
    assert rows(told) == [f"1 2 not comparable {reason}", f"2 3 not comparable {reason}"]


def test_a_picture_is_drawn_where_something_changed(desk: Desk) -> None:
    """A line that is level, and points that nothing joins, say less than their words."""
    assert "<svg" in page(desk, says(0, 1, Agreement.CHANGED, "1,200 before, 1,500 then"))
    assert "<svg" not in page(desk, says(0, 1, Agreement.AGREES, "both say 1,200"))
    assert "<svg" not in page(desk, says(0, 1, Agreement.NOT_COMPARABLE, "one was in a question"))
