"""Mails, feeds, books, newsroom items and saved pages as real programs write them: their words in order."""

from pathlib import Path

import pytest

from briefgen import load
from briefgen.config import Limits
from briefgen.load.formats import Several
from briefgen.model import Article
from tests.load.formats.files import FILES, KINDS, packed, words
from tests.load.formats.grams import kept

SAMPLES = [path for kind in KINDS for path in packed(kind)]


def articles(path: Path) -> list[Article]:
    """All that a file holds, in order."""
    found, waiting = [], [load.read_seed(path, FILES, Limits())]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, Several):
            waiting[:0] = [load.read_seed(path, FILES, Limits(), piece=piece) for piece in one.pieces]
        else:
            found.append(one)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_six_of_each_kind(kind):
    """At least."""
    assert len(packed(kind)) >= 6


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.relative_to(FILES).as_posix())
def test_the_words_are_kept_in_order(path):
    """As a careful reader would copy them, and no others; the file says no more of itself than it is."""
    found = articles(path)
    told = kept(
        "\n".join(one.text for one in found), words(path.relative_to(FILES).with_suffix("").as_posix())
    )
    assert min(told.recall, told.precision) >= 98, found
    assert [problem for one in found for problem in one.problems] == []
