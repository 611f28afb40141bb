"""Sentences in which a page sells itself: an offer, an appeal, a call to register."""

import re
from functools import cache

from briefgen.load.clean.furniture import any_of, write_as_phrase
from briefgen.load.clean.look import Seen
from briefgen.load.lexicon import LEXICON

OFFER_WORDS = 70
"""Words of an offer at most: a report on subscriptions is longer."""
_SENTENCE = re.compile(r"(?:^|(?<=[.!?:;])\s{1,3})(?=\w)")
_QUOTES = ('"', "'")


def is_offer(line: Seen) -> bool:
    """Whether a sentence of the line opens as an offer does and the line speaks of one.

    What somebody says in quotation marks is a sentence of the article.
    """
    if line.shape.words > OFFER_WORDS:
        return False
    text = write_as_phrase(line.raw.text)
    if text.startswith(_QUOTES) or '"' in text:
        return False
    opens, speaks = _offer_patterns()
    starts = [match.end() for match in _SENTENCE.finditer(text)]
    opening = next((found for at in starts if (found := opens.match(text, at))), None)
    return opening is not None and any(
        not opening.start() <= found.start() < opening.end() for found in speaks.finditer(text)
    )


@cache
def _offer_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = LEXICON.load("offers", dict[str, tuple[str, ...]])
    return any_of(words["opens"], r"(?:{})(?!\w)"), any_of(words["speaks_of"], r"(?<!\w)(?:{})(?!\w)")
