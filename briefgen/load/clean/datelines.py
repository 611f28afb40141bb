"""Whether a line is a date or a by-line and nothing else."""

import re
from functools import cache

from briefgen.load.lexicon import LEXICON

_LETTERS_AND_DIGITS = re.compile(r"[^\W_]+")
_DAY_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?$")
_TOWN = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,30}(?:[ -][^\W\d_]{2,30}){0,3}, (?=\d{1,2} )")
_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|^\d{1,2}[:.]\d\d$")
LABEL_WORDS = 2
"""Words of a label before a value at most."""


@cache
def _dateline_words() -> tuple[frozenset[str], tuple[str, ...]]:
    data = LEXICON.load("header", dict[str, tuple[str, ...]])
    return frozenset(data["date"]), tuple(f"{opening} " for opening in data["by"])


def is_date(line: str) -> bool:
    """Whether `line` is a date, a time of publication, and nothing else."""
    town = _TOWN.match(line)
    line = line[town.end() :] if town else line  # "Grobina, 14 March 2024"
    words = [word.lower() for word in _LETTERS_AND_DIGITS.findall(line[:200])]
    known, _ = _dateline_words()
    numbers = [word for word in words if word[0].isdigit()]
    return (
        bool(numbers)
        and len(words) <= 20
        and all(word in known or _DAY_NUMBER.match(word) for word in words)
        and _is_dated_line(line)
    )


def _is_dated_line(line: str) -> bool:
    """Numbers alone are a date where they are written as one, or as an hour."""
    return any(map(str.isalpha, line)) or bool(_NUMERIC.search(line[:200]))


def is_byline(line: str) -> bool:
    """Whether `line` names its author: "By" and a few words that begin with capitals."""
    _, openings = _dateline_words()
    opening = max((one for one in openings if line.lower().startswith(one)), key=len, default="")
    words = line[len(opening) : 200].split()
    if not opening or not 1 <= len(words) <= 19 or line.endswith((".", "?", "!")):
        return False
    return words[0][0].isupper() and sum(word[0].islower() for word in words) <= len(words) / 3


def is_value(above: str, line: str) -> bool:
    """What stands below its label, "From:", or is a day behind one, "Joined: 5 March 2013"."""
    label, _, value = line.partition(": ")
    labelled = above.endswith(":") and len(above.split()) <= LABEL_WORDS
    return labelled or (len(label.split()) <= LABEL_WORDS and bool(value) and is_date(value))
