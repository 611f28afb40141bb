"""A MinHash of an article's words, by which `relate` tells copies without the text.

Ours and short: the library that has it brings scipy, which costs each reader a second to import.
"""

import re
from collections.abc import Sequence
from functools import cache
from hashlib import sha1
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]

SIGNATURE_WORDS = re.compile(r"\w+")
SHINGLE = 4
"""Words in a row that two copies share."""
SIGNED_WORDS = 20
"""A text of fewer words is too short to be told for a copy."""
PERMUTATIONS = 64
SEED = 1
PRIME, HIGHEST = (1 << 61) - 1, (1 << 32) - 1
"""A multiple and a remainder of each shingle's number shuffle all numbers up to the highest."""
TOGETHER = 4096
"""Shingles that are shuffled at a time: a long text needs no more memory than a short one."""


def sign_text(text: str) -> tuple[int, ...]:
    """The signature of `text`; empty for a text too short to compare."""
    words = SIGNATURE_WORDS.findall(text.casefold())
    if len(words) < SIGNED_WORDS:
        return ()
    shingles = {" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1)}
    return tuple(int(value) for value in _lowest_numbers(sorted(map(_number_of_shingle, shingles))))


def _number_of_shingle(shingle: bytes) -> int:
    """Four bytes that any other shingle is unlikely to have."""
    return int.from_bytes(sha1(shingle, usedforsecurity=False).digest()[:4], "little")


def _lowest_numbers(numbers: Sequence[int]) -> "Numbers":
    """The lowest number that each permutation gives to any of these."""
    import numpy as np  # noqa: PLC0415 (dear: paid for where a text is read)

    lowest = np.full(PERMUTATIONS, HIGHEST, dtype=np.uint64)
    factors, summands = _make_permutations()
    for start in range(0, len(numbers), TOGETHER):
        some = np.array(numbers[start : start + TOGETHER], dtype=np.uint64)[:, None]
        shuffled = (some * factors + summands) % np.uint64(PRIME) & np.uint64(HIGHEST)
        lowest = np.minimum(lowest, shuffled.min(axis=0))
    return lowest


@cache
def _make_permutations() -> tuple["Numbers", "Numbers"]:
    """A factor and a summand for each, never changed: signatures are remembered."""
    import numpy as np  # noqa: PLC0415

    dice = np.random.RandomState(SEED)
    drawn = [
        (dice.randint(1, PRIME, dtype=np.uint64), dice.randint(0, PRIME, dtype=np.uint64))
        for _ in range(PERMUTATIONS)
    ]
    factors, summands = zip(*drawn, strict=True)
    return np.array(factors, dtype=np.uint64), np.array(summands, dtype=np.uint64)
