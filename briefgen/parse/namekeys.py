"""Names as they are compared: without accents, case, points and corporate endings; transliterations made one.

Used inside an article by `chains`, across articles by `relate.actors.identity`; so no spaCy here.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from briefgen.parse.lexicon import LEXICON

_NAME_MARKS = re.compile(r"[.,'’`\"“”()\[\]]")
_SPACES = re.compile(r"[\s\-–/]+")
_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("kh", "h"), ("zh", "z"), ("ts", "c"), ("tch", "c"), ("ch", "c"),
    ("sh", "s"),
    ("ck", "k"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
_GLIDES = re.compile(r"(?:iy|yi|yy|ii|ij|yj|ie|ye|yo|io|y|j|i)+")
_DEPARTMENTS = LEXICON.words("actors_rules", "namekeys_departments")
_DOUBLES = re.compile(r"(.)\1+")
_LATIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Lower case without accents and points: `Sprūds` and `Spruds` are one, `U.S.` is `us`."""
    plain = unicodedata.normalize("NFKD", name.translate(_LATIN))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _SPACES.sub(" ", _NAME_MARKS.sub("", bare)).strip().casefold()


@lru_cache(maxsize=65536)
def hear_word(word: str) -> str:
    """One spelling for the ways one name is written in Latin letters: Zelenskiy, Zelenskyy, Zelensky."""
    low = fold_name(word)
    for written, heard in _SOUNDS:
        low = low.replace(written, heard)
    return _DOUBLES.sub(r"\1", _GLIDES.sub("i", low)).removesuffix("i")


def hear_name(name: str) -> tuple[str, ...]:
    """`hear_word` of each word."""
    return tuple(hear_word(word) for word in name.split())


@cache
def load_endings() -> frozenset[str]:
    """Corporate endings, folded: `inc`, `nv`."""
    lists = LEXICON.load("actors_organisations", dict[str, tuple[str, ...]])
    return frozenset(fold_name(ending) for ending in lists["endings"])


@cache
def load_abbreviations() -> dict[str, str]:
    """`EU` -> `European Union`: what means one body everywhere."""
    lists = LEXICON.load("actors_organisations", dict[str, tuple[str, ...]])
    return dict(alias.split(" = ") for alias in lists["aliases"])


@cache
def load_state_names() -> dict[str, str]:
    """Other names of states, folded, to the one a page shows, folded."""
    listed = LEXICON.load("actors_states", tuple[dict[str, Any], ...])
    return {fold_name(alias): fold_name(state["name"]) for state in listed for alias in state["aliases"]}


def _with_full_state(name: str) -> str:
    """As in "us air force" -> "united states air force"."""
    first, blank, rest = name.partition(" ")
    return f"{load_state_names().get(first, first)} {rest}" if blank else name


@cache
def load_unowned() -> frozenset[str]:
    """Names, folded, that many bodies bear, each of another state or town: `senate`, `labour party`."""
    lists = LEXICON.load("actors_organisations", dict[str, tuple[str, ...]])
    nouns = LEXICON.load("actors_bodies", dict[str, tuple[str, ...]])["of_states"]
    told = (noun.partition(" = ")[0] for noun in nouns)
    return frozenset(map(fold_name, (*lists["generic"], *lists["unowned"], *told)))


@lru_cache(maxsize=65536)
def fold_company(name: str) -> str:
    """The folded name without its corporate endings; the whole where nothing else is left.

    "Department of Trade" and "Trade Department" are one, "Al-Watan" and "Watan" too.
    """
    words = _with_full_state(fold_name(name)).split()
    while len(words) > 1 and words[-1] in load_endings():
        words.pop()
    if len(words) > 1 and words[0] == "al":
        del words[0]
    if len(words) > 2 and words[0] in _DEPARTMENTS and words[1] == "of":
        words = [*words[2:], words[0]]
    return " ".join(words)


@lru_cache(maxsize=65536)
def list_acronyms(name: str) -> frozenset[str]:
    """What may abbreviate the name: its initials with and without those of small words."""
    words = [word for word in re.split(r"[\s\-–]+", name) if word[:1].isalpha()]
    if len(words) < 2:
        return frozenset()
    every = "".join(word[0] for word in words).upper()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    inner = "".join(char for word in words for char in word if char.isupper())
    return frozenset({every, capitals, inner}) - {""}
