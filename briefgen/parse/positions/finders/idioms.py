"""Sides told by a verb with a noun of its own: "threw its weight behind it", "withdrew its support for it".

Knows the parse; the idioms and what is given up are read in `complements`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.spans import trim_span
from briefgen.parse.grammar.verbs import cover_group, is_passive
from briefgen.parse.positions.complements import idioms, realised, retractions
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName
from briefgen.parse.positions.holder import sources

OPEN = "decide"
"""Class of what leaves the side open where it has not been done."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """A side that a verb takes with a noun."""

    last: Token
    """What ends the cue."""
    about: Span
    kind: str
    stance: Stance | None = None


def find_idioms(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each verb that takes or gives up a side with a noun."""
    for token in passage.tokens:
        if token.pos_ not in VERBS or token.i in taken or is_passive(token) or passage.inside(token):
            continue
        side = _find_side(token)
        if side is not None and realised.asserted(token) and _is_held(token, side):
            yield from _draft_side(passage, token, side)


def _is_held(verb: Token, side: _Taken) -> bool:
    """Whether the side was taken, or is said to be open: "has yet to make up its mind on it"."""
    return side.kind == OPEN or realised.was_taken(verb)


def _find_side(verb: Token) -> _Taken | None:
    idiom = idioms.find_idiom(verb)
    if idiom is not None and idiom.kind == OPEN:
        about = idioms.cover_thing(verb, idiom.what)
        is_open = is_denied(verb) or realised.open_since(verb) is not None
        return _Taken(idiom.last, about, OPEN, Stance.UNDECIDED) if is_open else None
    if idiom is not None:
        return _Taken(idiom.last, idioms.cover_thing(verb, idiom.what), idiom.kind)
    given_up = None if is_denied(verb) else retractions.find_retraction(verb)
    if given_up is None:
        return None
    if given_up.kind == "weigh":
        return _Taken(given_up.noun, given_up.about, given_up.kind, Stance.UNDECIDED)
    return _Taken(verb, given_up.about, given_up.kind)


def _draft_side(passage: PositionText, verb: Token, side: _Taken) -> Iterator[PositionDraft]:
    who = sources.find_teller(passage, verb)
    if who is None or who.lower_ in sources.DUMMIES:
        return
    source = sources.phrase(passage, who, verb)
    since = realised.open_since(verb)
    cue = Span(cover_group(verb if since is None else since).start, side.last.idx + len(side.last))
    content = trim_span(passage.text.text, side.about)
    if content.start < content.end:
        yield PositionDraft(
            RuleName.IDIOM, (source,), (cue,), (content,), who.i, verb.i, side.kind, stance=side.stance
        )
