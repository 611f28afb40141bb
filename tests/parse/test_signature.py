"""Signatures: the same text the same numbers, a copy nearly the same, another text others."""

import random
import sys

from briefgen.parse import signature

TEXT = (
    """the council of the northern towns agreed to build a new harbour wall before the winter storms return"""
)
WORDS = TEXT.split()


def prose(seed: int, words: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def alike(a: str, b: str) -> float:
    one, other = signature.sign_text(a), signature.sign_text(b)
    return sum(x == y for x, y in zip(one, other, strict=True)) / len(one)


def test_the_same_text_has_the_same_signature():
    """Numbers only, however often it is asked, and whatever the case."""
    assert signature.sign_text(prose(1)) == signature.sign_text(prose(1).upper())
    assert all(type(value) is int for value in signature.sign_text(prose(1)))


def test_a_copy_with_another_opening_is_nearly_the_same():
    """A line put before a text changes few of its numbers."""
    assert alike(prose(1), "From our own correspondent in the north. " + prose(1)) > 0.8


def test_another_text_of_the_same_words_is_not():
    """Words in a row count, not words."""
    assert alike(prose(1), prose(2)) < 0.2


def test_a_text_too_short_to_compare_has_none():
    """A teaser is no copy of a teaser."""
    assert signature.sign_text("Three words only.") == ()


def test_importing_it_costs_nothing():
    """A build with nothing new must not load numpy through it."""
    assert "np" not in vars(signature)
    assert "briefgen.parse.signature" in sys.modules


def test_a_long_text_is_read_as_one():
    """More shingles than are shuffled at a time give the lowest numbers of all of them."""
    words = [f"w{at}" for at in range(2 * signature.TOGETHER)]
    halves = (words[: signature.TOGETHER + 3], words[signature.TOGETHER :])
    one, other = (signature.sign_text(" ".join(half)) for half in halves)
    assert signature.sign_text(" ".join(words)) == tuple(map(min, one, other))
