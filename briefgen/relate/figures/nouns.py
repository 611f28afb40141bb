"""Nouns of an amount of which a thing has one at a time: "the fare has risen to 4 pounds"."""

import re
from collections.abc import Iterable
from functools import cache

from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON

BEHIND_NOUNS = LEXICON.words("rules", "nouns_behind")
"""What begins behind the noun that says what a thing is: the "at" of "bridge at Tarn"."""
WORDS_TO_MEASURE = 9
"""Words before a figure among which the noun of its measure stands."""
MEASURED_NOUNS = LEXICON.load("levels", dict[str, str])
"""From a noun to the measure that it names, and behind a stroke the thing: "price tag" is a cost."""
PRICE = "price"
"""Of what is not said, it is no cost of a thing."""
SOFT = r"(?: (?:about|almost|an estimated|around|at least|just|nearly|more than|now|over|some|up to)){0,2}"
"""What softens an amount."""
_OF_THING = re.compile(r"^ (?:of|for) (?:a |an |the |its |their |his |her )?(?P<thing>[^,;:]{2,60})")
_OF_SO_MANY = re.compile(rf"^ of{SOFT}$")
_TO_SO_MANY = re.compile(
    r"^(?: (?:of|for|on|to|in|at) [^,;:]{2,70}?)?"
    r"(?: (?:has|have|had|will|would|is|was|are|were|be|been|now|currently|also|then|again)){0,4}"
    r"(?: (?:amount(?:s|ed)? to|as high as|at|climbed to|come to|comes to|cut to|dropped to|fallen to|fell to"
    r"|gone up to|grown to|is|be|hit|increased to|lowered to|of|put at|raised to|reached|rise to|risen to"
    r"|rises to|rose to|set at|stands? at|stood at|to|total(?:s|led)?|was|went up to|went down to"
    r"|(?:has|have|had) [a-z]+ed to))"
    rf"{SOFT}$"
)


def find_noun_before(before: str) -> tuple[str, str] | None:
    """The last noun of a measure, with its thing, where nothing but a verb parts it from so much."""
    for noun in reversed(tuple(_measured_nouns().finditer(before))):
        rest = before[noun.end() :]
        if len(rest.split()) <= WORDS_TO_MEASURE and _TO_SO_MANY.match(rest):
            measure, _, own = MEASURED_NOUNS[noun[0].lower()].partition("/")
            thing = _OF_THING.match(rest) if not _OF_SO_MANY.match(rest) else None
            told = find_head(_VERB.sub("", thing["thing"])) if thing else _compound(before[: noun.start()])
            return (PRICE if noun[0].lower() == PRICE and not told else measure), own or told
    return None


def find_noun_behind(behind: str) -> tuple[str, str] | None:
    spoken = words.split_tokens(behind)[:3]
    at = next((at for at, word in enumerate(spoken) if word in MEASURED_NOUNS), None)
    if at is None or not words.load_stop_words().isdisjoint(spoken[:at]):
        return None
    thing = _OF_THING.match(behind.partition(spoken[at])[2])
    measure, _, own = MEASURED_NOUNS[spoken[at]].partition("/")
    return measure, own or (find_head(thing["thing"]) if thing else "")


_VERB = re.compile(r" (?:has|have|had|will|would|is|was|are|were|to|at|reached|stands?|stood|rose|fell)\b.*$")


def find_head(phrase: str) -> str:
    """The stem of its last noun: "new bridge at Tarn" is a bridge."""
    spoken = words.split_tokens(phrase)
    end = next((at for at, word in enumerate(spoken) if at and word in BEHIND_NOUNS), len(spoken))
    head = words.cut_stem(spoken[end - 1]) if spoken[:end] else ""
    nameless = head in NAMELESS_HEADS or "/" not in MEASURED_NOUNS.get("".join(spoken[end - 1 : end]), "/")
    return "" if nameless else head


NAMELESS_HEADS = frozenset(map(words.cut_stem, LEXICON.words("rules", "levels_nameless")))
"""What stands for anything named before: "the project", "it"."""


def _compound(before: str) -> str:
    """The word of which the noun is told: "the *bus* fare", "the bridge's cost"."""
    spoken = words.split_tokens(before)
    if spoken[-2:-1] == ["to"]:
        return ""  # "promised *to clear* debts of 48 million"
    plain = [word.removesuffix("'s").removesuffix("’s") for word in spoken[-1:]]
    return (
        find_head(plain[0])
        if plain and plain[0] not in words.load_stop_words() and plain[0] != "total"
        else ""
    )


@cache
def _measured_nouns() -> re.Pattern[str]:
    nouns: Iterable[str] = sorted(MEASURED_NOUNS, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(nouns)})\b", re.IGNORECASE)
