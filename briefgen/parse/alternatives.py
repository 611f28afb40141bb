"""Many words as one pattern, in any case. Those that begin alike stand together: "o(?:nce|ne)|two".

At a letter with which no word begins one look tells so; word by word it would be a look for each.
"""

import re
from collections.abc import Callable, Iterable


def join_words(words: Iterable[str], spell: Callable[[str], str] = re.escape) -> str:
    """A pattern for any of the words, the longest first, to be compiled with IGNORECASE.

    `spell` makes the pattern of a word; what begins with a letter it leaves as it is up to there.
    """
    alike: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        first = word[0].lower() if word[0].isalnum() else ""
        alike.setdefault(first, []).append(spell(word)[len(first) :])
    return "|".join(f"{_open_with(first)}(?:{'|'.join(rests)})" for first, rests in alike.items())


def _open_with(first: str) -> str:
    """A letter in both cases, spelled out: only such a beginning is looked at before the words behind it."""
    return f"(?-i:[{first}{first.upper()}])" if first.isalpha() else first
