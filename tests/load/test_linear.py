"""Hostile input costs time in proportion to its length."""

import time

import pytest

from briefgen.config import Limits

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
    """Eight times the text takes about eight times as long, never sixty-four times."""
    seed(unit * 100, limits=ROOMY, foreign=True)
    times = []
    for count in (500, 4000):
        began = time.process_time()
        seed(unit * count, limits=ROOMY, foreign=True)
        times.append(time.process_time() - began)
    assert times[1] < 20 * times[0] + 0.5
