"""Changes of facts: each side as it was told then, in the words of pages."""

from dataclasses import replace

import pytest

from briefgen.relate import keep_stand, relate
from tests.factories import content, correction, figure, holds, name, reading, when
from tests.render.conftest import rendered

SAID = reading(
    "Ann Lee spoke of the dam.", name("Ann Lee"), holds("Ann Lee", "Ann Lee spoke of the dam", "claims")
)
PAID = reading("They paid 500 grants.", figure("500 grants", 500, "grant", counts="grants"))


@pytest.mark.parametrize(
    ("article", "fact", "field", "value", "before"),
    [
        (SAID, "Ann Lee spoke of the dam", "stance", "opposes", ">comments<"),
        (PAID, "500 grants", "value", "400", ">500 grants<"),
    ],
)
def test_a_correction_shows_what_was_told_before_it(article, fact, field, value, before) -> None:
    """The side before it is what the program found, not what the editor put there."""
    kept = keep_stand(relate([article], content()), "first")
    mended = content(correction("set", fact, field=field, value=value))
    page = rendered(relate([article], replace(mended, editions=(kept,))))["changes.html"].decode()
    side = page.partition('class="side side-before"')[2].partition("</p>")[0]
    assert before in side


def test_a_date_that_was_not_known_yet_is_told_in_words() -> None:
    """`XXXX-03` is for programs."""
    (vague, known) = (
        reading("It rained in March.", when("March", value)) for value in ("XXXX-03", "2026-03")
    )
    kept = keep_stand(relate([vague], content()), "first")
    page = rendered(relate([known], replace(content(), editions=(kept,))))["changes.html"].decode()
    side = page.partition('class="side side-before"')[2].partition("</p>")[0]
    assert "March, year not stated" in side
