"""How much of the words of an article a reader kept, in their order: recall and precision of 4-grams."""

import re
from collections import Counter
from dataclasses import dataclass

N = 4
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*%?")


@dataclass(frozen=True, slots=True)
class Kept:
    recall: float
    precision: float


def grams(text: str) -> Counter[tuple[str, ...]]:
    found = _WORD.findall(text.replace("\u00a0", " "))
    return Counter(tuple(found[at : at + N]) for at in range(len(found) - N + 1))


def kept(text: str, words: str) -> Kept:
    """What of `words` is in `text`, and what of `text` is in `words`, in percent."""
    ours, meant = grams(text), grams(words)
    both = sum((ours & meant).values())
    return Kept(100 * both / max(1, sum(meant.values())), 100 * both / max(1, sum(ours.values())))
