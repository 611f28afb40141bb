"""Whether what is announced is a threat: "will strike if no deal is reached" is no support, on no condition.

Knows the lexicon and the parse.
"""

from functools import cache

from spacy.tokens import Token

from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import Draft, Passage
from briefgen.parse.positions.stance import objects
from briefgen.parse.positions.stance.classes import AGAINST
from briefgen.parse.positions.stance.objects import About

THREATENING = {"threat", "threaten"}
CARRIES = {
    "begin",
    "call",
    "go",
    "impose",
    "launch",
    "lay",
    "levy",
    "organise",
    "organize",
    "resort",
    "start",
    "take",
    "use",
}
"""Verbs that only carry the noun of a harm."""


@cache
def _harms(family: str) -> frozenset[str]:
    return LEXICON.words("harms", family)


def is_threatening(cue: Token) -> bool:
    """As in "threatened", "the threat of"."""
    return cue.lemma_.lower() in THREATENING


def is_harm(deed: Token) -> bool:
    """As in "strike", "go to court", "impose sanctions", whoever it is done to."""
    if deed.pos_ not in VERBS or is_denied(deed):
        return False
    below = [
        one
        for child in deed.children
        for one in (child, *(child.children if child.dep_ == "prep" else ()))
        if one.i > deed.i
    ]
    lemma = deed.lemma_.lower()
    if lemma in _harms("verbs") or any(f"{lemma}_{one.lower_}" in _harms("verbs") for one in below):
        return True
    nouns = (one.lower_ for one in below if one.dep_ in {"dobj", "pobj"})
    return lemma in CARRIES and any(noun in _harms("nouns") for noun in nouns)


def refused(passage: Passage, draft: Draft) -> tuple[bool, About | None]:
    """As in "the threat of a veto by Peru on any text": whether a refusal is threatened, and of what."""
    words = passage.doc.char_span(draft.content[0].start, draft.content[0].end, alignment_mode="expand")
    if draft.at < 0 or not words:
        return False, None
    frames = cues.nouns().get(words.root.lemma_.lower(), {})
    against = {frame for frame, kind in frames.items() if kind in AGAINST}
    cue = passage.doc[draft.at]
    below = (
        one
        for carrier in (words.root, cue, cue.head)
        for child in carrier.children
        if child.lower_ in against and words.root.i < child.i and (carrier != cue.head or child.i < carrier.i)
        for one in child.children
        if one.dep_ == "pobj"
    )
    thing = next(below, None)
    return bool(against), objects.of_phrase(thing) if thing is not None else None
