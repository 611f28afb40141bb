"""Lines by which a page calls readers elsewhere: the card of another article, an account to follow.

"New dock opens New dock opens" (the words under a picture and below it), "The port had waited years … Read
more", "Follow Ida Holm on Twitter."
"""

import re
from functools import cache

from briefgen.load.clean.furniture import any_of, write_as_phrase
from briefgen.load.clean.look import Seen
from briefgen.load.lexicon import LEXICON

DOUBLED_WORDS = 3
"""Words of a headline that stands twice in its line, at least."""
HEADLINE_COPIES = (2, 3)
"""So often it stands there."""
TEASER_WORDS = 60
"""Words of a teaser at most."""
FOLLOW_WORDS = 16
"""Words of a call to follow somebody at most."""
_ENDS = " .…»›>→:"


def is_teaser(line: Seen) -> bool:
    """Whether a line is the card of another article: its headline twice, or a sentence and "Read more"."""
    words = line.raw.text.split()
    return any(_repeats_itself(words, times) for times in HEADLINE_COPIES) or _ends_in_call(line)


def _repeats_itself(words: list[str], times: int) -> bool:
    length, rest = divmod(len(words), times)
    return rest == 0 and length >= DOUBLED_WORDS and words == words[:length] * times


def _ends_in_call(line: Seen) -> bool:
    if line.shape.words > TEASER_WORDS:
        return False
    text = write_as_phrase(line.raw.text).rstrip(_ENDS)
    ending = next((one for one in _calls()["ends"] if text.endswith(f" {one}")), "")
    before = text[: len(text) - len(ending)].rstrip()
    return bool(ending) and (before[-1:] in ".…!?»›" or before.endswith(ending))


def is_follow_call(line: Seen) -> bool:
    """As "Please follow the Harbour Desk on Twitter and Facebook" is one."""
    text = write_as_phrase(line.raw.text)
    return line.shape.words <= FOLLOW_WORDS and _follow_pattern().match(text) is not None


@cache
def _calls() -> dict[str, tuple[str, ...]]:
    return LEXICON.load("calls", dict[str, tuple[str, ...]])


@cache
def _follow_pattern() -> re.Pattern[str]:
    opens, networks = (any_of(_calls()[name], "(?:{})").pattern for name in ("follows", "networks"))
    return re.compile(
        rf"{opens} .{{1,60}} (?:on|at) {networks}(?:(?:,| and|, and) {networks}){{0,5}}[\s.!:]{{0,3}}$"
    )
