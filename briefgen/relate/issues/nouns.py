"""What a deed is called: by its noun with whose it is, where several articles say so.

"Demanded that the boat be returned" is on what others call "the boat's return" or "the return of the Arda".
"""

import re
from collections import Counter
from collections.abc import Sequence

CALLING_ARTICLES = 2
"""Articles that must call it so."""

_NOUN_ENDING = r"(?:ation|ition|ion|ment|al|ance|ence|ure)"
"""Endings that make a noun of a verb, and no form of it: "resignation", "withdrawal", "payment"."""
_OWNER = r"[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,2}"


def list_deed_names(stem: str, texts: Sequence[str]) -> set[str]:
    """“Oslo's return”, “return of the Arda”: the names of a deed that at least two articles use.

    Where none says whose it is, the noun alone: "resignation", which no verb of the articles is.
    """
    noun = re.escape(stem) + r"[a-z]{0,5}"
    owned = _count_names(rf"\b{_OWNER}['’]s {noun}\b|\b{noun} of (?:the )?{_OWNER}", texts)
    return owned or _count_names(rf"\b{re.escape(stem)}{_NOUN_ENDING}\b", texts)


def _count_names(pattern: str, texts: Sequence[str]) -> set[str]:
    """The words of the pattern that enough articles have."""
    told = re.compile(pattern)
    used = Counter(name for text in texts for name in set(told.findall(text)))
    return {name for name, count in used.items() if count >= CALLING_ARTICLES}
