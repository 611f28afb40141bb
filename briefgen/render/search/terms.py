"""Words as they are searched. static/js/terms.js says the same to a browser: change both together.

A word is put in small letters without accents; an abbreviation loses its points (U.S. is us); a number is
told by its value, however it is spelled: 80,000, 80 000 and 80k are 80000, €150bn is 150000000000.
"""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

TERM_LETTERS = 40
"""Letters of a word that are kept: a hostile word may be a whole book."""
MOST_DIGITS = 30
"""Digits of a number that are kept, and of its value."""
LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "’": "'",
    }
)
"""Letters that are no letter with an accent, as people write them who lack them."""
ZEROS = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}
TOKEN = re.compile(
    r"(?P<number>[0-9]{1,3}(?P<gap>[ ,.])[0-9]{3}(?:(?P=gap)[0-9]{3}){0,9}(?![0-9])|[0-9]+)"
    r"(?P<part>[.,][0-9]+)?"
    r"(?:(?:st|nd|rd|th)\b|[ -]?(?P<power>thousand|million|billion|trillion)\b|(?P<short>k|mn|m|bn|b|tn)\b)?"
    r"|(?P<points>(?:[^\W\d_]\.){2,})"
    r"|(?P<word>[^\W_]+)(?:'s\b)?"
)
ACCENTS = re.compile(r"[\u0300-\u036f]+")
TERM_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]")


class Term(Struct, frozen=True):
    text: str
    also: tuple[str, ...] = ()
    """What else the same words are found by: 150 and billion, of 150 billion."""


def fold_text(text: str) -> str:
    """`text` in small letters, without accents, each space a plain one."""
    low = text.lower()
    if not low.isascii():
        bare = ACCENTS.sub("", unicodedata.normalize("NFD", low))
        low = unicodedata.normalize("NFC", bare).translate(LETTERS)
    return TERM_SPACES.sub(" ", low)


def read_terms(text: str) -> Iterator[Term]:
    """The words of `text` in their order."""
    return (_term_of_match(found) for found in TOKEN.finditer(fold_text(text)))


def _term_of_match(found: re.Match[str]) -> Term:
    if found["points"]:
        return Term(found["points"].replace(".", "")[:TERM_LETTERS])
    if found["word"]:
        return Term(found["word"][:TERM_LETTERS])
    digits = found["number"].replace(found["gap"] or " ", "")[:MOST_DIGITS]
    part = (found["part"] or "")[1:MOST_DIGITS]
    power = found["power"] or found["short"]
    if not power:
        return Term(_value_of_digits(digits, part))
    return Term(_value_of_digits(digits, part, ZEROS[power]), (_value_of_digits(digits, part), power))


def _value_of_digits(digits: str, part: str, zeros: int = 0) -> str:
    """The number of `digits` and a decimal `part`, so many places larger: ("2", "5", 3) is 2500."""
    moved = part[:zeros].ljust(zeros, "0")
    whole, rest = (digits + moved).lstrip("0") or "0", part[zeros:].rstrip("0")
    return f"{whole}.{rest}" if rest else whole
