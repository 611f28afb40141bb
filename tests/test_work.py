"""The two nets in which slow rules are caught do catch them."""

import itertools
import re

import pytest

from briefgen.relate import words
from tests.work import finishes, grows_with


def test_the_square_of_a_size_is_caught():
    """Work for each pair is sixteen times as much for four times the size."""
    grows_with(lambda size: lambda: [words.split_tokens("a") for _ in range(size)], 10)
    with pytest.raises(AssertionError, match="four times"):
        grows_with(lambda size: lambda: [words.split_tokens("a") for _ in range(size * size)], 50)


@pytest.mark.slow
@pytest.mark.parametrize(
    "work",
    [lambda: sum(itertools.repeat(0)), lambda: re.search("(a+)+b", "a" * 60), lambda: 1 / 0],
    ids=["in C", "in a pattern", "raised"],
)
def test_what_hangs_or_fails_is_caught(work, capfd):
    """Whatever runs, it is killed when it takes what only a hang does."""
    with pytest.raises(AssertionError, match=r"it (hangs|fails)"):
        finishes(work, seconds=1)


def test_what_is_done_at_once_passes():
    """A net, and no measure of speed."""
    finishes(lambda: None)
