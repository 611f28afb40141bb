"""Names in the Opening Lines That Have Capitals Throughout: there the model takes every word for a name.

Such a name stays where the article has its last word in a name below, where it is an acronym or a state.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting.kinds import Kinded
from briefgen.parse.actors.words import TokenTexts

UNBROKEN_LINE = re.compile(r"[^\n]+")
WORD = re.compile(r"[^\W\d_][^\W\d_’'-]{3,40}")
"""Words long enough for a headline to give them a capital."""
CAPITAL_WORDS = 4
"""Such words in a line that may be one."""
HEADLINE_CHARACTERS = 300
CAPITALS_IN_HEADLINE = 0.75
"""Share of capitals from which a line is one."""
BODY_CHARACTERS = 200
"""Characters an article must have below its headlines for them to be doubted."""


def drop_doubted(words: TokenTexts, kinded: Sequence[Kinded]) -> list[Kinded]:
    """The names without those of headlines that nothing else in the article bears out."""
    end = _end_of_headlines(words)
    if not end or len(words.whole) - end < BODY_CHARACTERS:
        return list(kinded)
    below = [one for one in kinded if words.starts[one.name.start] >= end]
    above = (one for one in kinded if words.starts[one.name.start] < end)
    borne = _list_words(one for one in below if one.kind is not None)
    return [*(one for one in above if _is_sure(one, borne)), *below]


def _end_of_headlines(words: TokenTexts) -> int:
    """Where the lines end at the head that are written as headlines; 0 where the first is none."""
    opening = takewhile(lambda line: _is_headline_case(line.group()), UNBROKEN_LINE.finditer(words.whole))
    return max((line.end() for line in opening), default=0)


def _list_words(kinded: Iterable[Kinded]) -> set[str]:
    return {word for one in kinded for word in one.text.split()}


def _is_sure(one: Kinded, borne: set[str]) -> bool:
    acronym = one.text.isupper() and one.text.isalpha()
    # "Oslo Ferry Talks" is not borne out by Oslo: the last word of a name tells what it is.
    return acronym or one.kind is ActorKind.STATE or one.text.split()[-1] in borne


def _is_headline_case(line: str) -> bool:
    """Whether nearly every long word has a capital, and not all are in capitals."""
    if len(line) > HEADLINE_CHARACTERS:
        return False
    told = WORD.findall(line)
    capitals = sum(word[0].isupper() for word in told)
    return len(told) >= CAPITAL_WORDS and capitals >= CAPITALS_IN_HEADLINE * len(told) and not line.isupper()
