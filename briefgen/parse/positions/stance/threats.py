"""Whether what is announced is a threat: "will strike if no deal is reached" is no support, on no condition.

Knows the lexicon and the parse.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from briefgen.parse.grammar.below import list_before, list_children
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.stance import objects
from briefgen.parse.positions.stance.classes import AGAINST
from briefgen.parse.positions.stance.objects import About

THREATENING = LEXICON.words("positions_rules", "threats_threatening")
CARRIES = LEXICON.words("positions_rules", "threats_carries")
"""Verbs that only carry the noun of a harm."""

COMING = LEXICON.words("positions_rules", "threats_coming")
"""Verbs of which the harm is the subject."""


@cache
def _harm_words(family: str) -> frozenset[str]:
    return LEXICON.words("harms", family)


def is_threatening(cue: Token) -> bool:
    """As in "threatened", "the threat of"."""
    return cue.lemma_.lower() in THREATENING


def is_harm(deed: Token) -> bool:
    """As in "strike", "go to court", "impose sanctions", whoever it is done to."""
    if deed.pos_ not in VERBS or is_denied(deed):
        return False
    lemma = deed.lemma_.lower()
    below = [one for child in deed.children for one in _with_governed(child) if one.i > deed.i]
    whole = {lemma, *(f"{lemma}_{one.lower_}" for one in below)}
    return not (
        _harm_words("verbs").isdisjoint(whole)
        and _harm_words("nouns").isdisjoint(_nouns_of_deed(deed, below))
    )


def is_harm_of(about: About | None, *, left_open: bool) -> bool:
    """As in "will strike if it fails"; "did not say whether they would strike if it fails" leaves it open."""
    return about is not None and not left_open and is_harm(about.head)


def _nouns_of_deed(deed: Token, below: Sequence[Token]) -> set[str]:
    """What a verb that says little carries, or what comes: "launch *attacks*", "further *strikes* follow"."""
    lemma = deed.lemma_.lower()
    carried = [one for one in below if one.dep_ in {"dobj", "pobj"}] if lemma in CARRIES else []
    coming = list_before(deed, {"nsubj"}) if lemma in COMING else []
    return {word for one in (*carried, *coming) for word in (one.lower_, one.lemma_.lower())}


def _with_governed(word: Token) -> tuple[Token, ...]:
    """The word, of a preposition also what hangs on it."""
    return (word, *word.children) if word.dep_ == "prep" else (word,)


def refused(passage: PositionText, draft: PositionDraft) -> tuple[bool, About | None]:
    """As in "the threat of a veto by Peru on any text": whether a refusal is threatened, and of what."""
    words = passage.doc.char_span(draft.content[0].start, draft.content[0].end, alignment_mode="expand")
    if draft.at < 0 or not words:
        return False, None
    frames = cues.nouns().get(words.root.lemma_.lower(), {})
    against = {frame for frame, kind in frames.items() if kind in AGAINST}
    links = (
        child for child in _tokens_behind(words.root, passage.tokens[draft.at]) if child.lower_ in against
    )
    things = (thing for child in links for thing in list_children(child, {"pobj"}))
    thing = next(things, None)
    return bool(against), objects.of_phrase(thing) if thing is not None else None


def _tokens_behind(noun: Token, cue: Token) -> Iterator[Token]:
    """What hangs behind the noun: on it, on the cue, or before the verb above."""
    for carrier in (noun, cue, cue.head):
        after = (child for child in carrier.children if noun.i < child.i)
        yield from (child for child in after if carrier != cue.head or child.i < carrier.i)
