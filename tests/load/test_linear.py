"""Hostile input costs time in proportion to its length."""

from functools import partial

import pytest

from briefgen.config import Limits
from tests.work import grows_with

BODY = "The council met on Tuesday and agreed to mend the bridge before the winter."
ROOMY = Limits(words=10**7, lines=10**6, bytes=10**8)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        f"Head of it\n\n{BODY}\n\n",
        f"Ida Holm: {BODY}\n\nPer Dahl: Is it?\n\n",
        f"Q. Is it?\n\n{BODY}\n\n",
        f"{BODY}\n",
    ],
    ids=["headings", "speakers", "questions", "lines"],
)
def test_reading_grows_with_the_length(seed, unit):
    """Four times the text takes about four times the work, never sixteen times."""
    grows_with(lambda count: partial(seed, unit * count, limits=ROOMY, foreign=True), 100)
