"""A MinHash of an article's words, by which `relate` tells copies without the text."""

import re

WORDS = re.compile(r"\w+")
SHINGLE = 4
"""Words in a row that two copies share."""
FEWEST = 20
"""A text of fewer words is too short to be told for a copy."""
PERMUTATIONS = 64
SEED = 1
"""Never changed: signatures are remembered."""


def of(text: str) -> tuple[int, ...]:
    """The signature of `text`; empty for a text too short to compare."""
    words = WORDS.findall(text.casefold())
    if len(words) < FEWEST:
        return ()
    from datasketch import MinHash  # noqa: PLC0415 (numpy and scipy are dear: paid for where a text is read)

    shingles = {" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1)}
    signature = MinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update_batch(sorted(shingles))
    return tuple(int(value) for value in signature.digest())
