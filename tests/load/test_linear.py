"""Hostile input costs time in proportion to its length."""

import importlib
import pkgutil
import re
import time

import pytest

import briefgen.load
from briefgen.config import Limits
from briefgen.load import days

BODY = "The council met on Tuesday and agreed to mend the bridge before the winter."
WORST = (
    "a",
    "A ",
    "1",
    "1.",
    " ",
    "-",
    "(",
    "[",
    "*",
    "“",
    '"',
    "By A ",
    "Ab: ",
    "May ",
    "<a ",
    "&a",
    "x.",
    "\n",
    "A, ",
)
ROOMY = Limits(words=10**7, lines=10**6, bytes=10**8)


def patterns():
    """Every regular expression of the package's modules, by name."""
    for info in pkgutil.walk_packages(briefgen.load.__path__, "briefgen.load."):
        module = importlib.import_module(info.name)
        for name, value in sorted(vars(module).items()):
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield pytest.param(value, id=f"{info.name.removeprefix('briefgen.load.')}.{name}")
    yield pytest.param(days._pattern(), id="days")


@pytest.mark.slow
@pytest.mark.parametrize("pattern", patterns())
def test_a_regular_expression_is_linear(pattern: re.Pattern):
    for unit in WORST:
        text = unit * (100_000 // len(unit))
        began = time.process_time()
        for _ in pattern.finditer(text):
            pass
        assert time.process_time() - began < 5, f"on {unit!r}"


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
