"""What softens or bounds a number: "about", "over", "at least", "up to". Text alone."""

import re
from functools import cache

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.lexicon import LEXICON

CHARACTERS_TO_MODIFIER = 34
"""Characters in which a modifier stands."""

OVER = "over"
BOUNDS = frozenset({OVER, "less than"})
LEADING_TO_THINGS = LEXICON.words("figures_rules", "modifiers_leading_to_things")
_WORD_BEFORE = re.compile(r"([^\W\d_]{1,40})\s$")
_RISEN = re.compile(
    r"\b(?:go|goes|going|gone|went|move[ds]?|moving|brings?|brought|takes?|took|taken|put|puts|pushe[ds]|drove|drives)"
    r"(?: (?:the|its|their)(?: [a-z]+){1,2}| it)? up to $"
)
"""As in "the wage goes up to 218 crowns": a level, no limit."""
_LACKED = re.compile(
    r"\b(?:is|are|was|were|be|been|being|runs?|running|ran|left)(?: (?:now|still|currently|already))?"
    r" short of (?:(?:some|about|around|nearly|almost|over) )?$"
)
SHORT_OF = "short of"
ESTIMATING = LEXICON.words("figures_rules", "modifiers_estimating")
_RANGED = re.compile(r"\b(?:between|from) $", re.IGNORECASE)


def find_modifier_before(text: str, amount: Amount, since: int = 0) -> tuple[str, int]:
    """The modifier that ends where the number begins, and its start; ("", start) where there is none.

    The sentence begins at `since`: what a headline ends with belongs to no number below it.
    """
    start = amount.span.start
    led = _RANGED.search(text, max(0, start - 8), start) if amount.high is not None else None
    if led is not None:
        return "", led.start()
    window = max(since, start - CHARACTERS_TO_MODIFIER)
    match = _modifiers_before().search(text, window, start)
    if match is None or (amount.family is Family.DURATION and _is_while(text, match)):
        return "", start
    if _RISEN.search(text, max(since, match.start() - CHARACTERS_TO_MODIFIER), start):
        return "", start
    name = _modifier_names()[" ".join(match[1].lower().split())]
    held = text.endswith("the ", match.end(1), start) and _holds_exactly(amount, name, match[1].lower())
    lacked = match[1].lower() == SHORT_OF and is_lacked(text, amount, since)
    return ("", start) if held else ("" if lacked else name, match.start(1))


def _holds_exactly(amount: Amount, name: str, written: str) -> bool:
    """Before "the": "above the 5 percent threshold", "analysts estimated the 13-nation group would grow".

    "Guards stood around the three gates", "spoke about the 40 posts" say where, or of what; "around the
    5 million mark" is about so much.
    """
    where = amount.family is Family.COUNT and written in LEADING_TO_THINGS
    return where or name in BOUNDS or written in ESTIMATING


def is_lacked(text: str, amount: Amount, since: int = 0) -> bool:
    """As in "the board is *short of* 640 nurses": so many are not there; not "came in short of 640".

    What is short of 40 percent, of 640 million euros or of a bare 640 is less than that.
    """
    if amount.family is not Family.COUNT:
        return False
    start = amount.span.start
    return _LACKED.search(text, max(since, start - CHARACTERS_TO_MODIFIER), start) is not None


def _is_while(text: str, match: re.Match[str]) -> bool:
    """As in "it costs 5 billion over ten years": when, not more than."""
    if match[1].lower() != OVER:
        return False
    leading = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
    return leading is None or leading[1].lower() not in words.context().lasting


def find_modifier_after(text: str, end: int) -> tuple[str, int]:
    """The modifier that follows the amount, and where it ends."""
    match = _modifiers_after().match(text, end)
    return (_names_after()[match[1].lower()], match.end(1)) if match else ("", end)


@cache
def _modifier_names() -> dict[str, str]:
    return {form: name for name, forms in words.context().modifiers.items() for form in forms}


@cache
def _names_after() -> dict[str, str]:
    return {form: name for name, forms in words.context().modifiers_after.items() for form in forms}


@cache
def _modifiers_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=^)|(?<![\w-]))({words.alternatives(tuple(_modifier_names()))})\s?(?:the )?$", re.IGNORECASE
    )


@cache
def _modifiers_after() -> re.Pattern[str]:
    return re.compile(rf" ?({words.alternatives(tuple(_names_after()))})(?!\w| than\b)", re.IGNORECASE)
