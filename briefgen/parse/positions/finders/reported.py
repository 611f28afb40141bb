"""Reported speech, belief, intention and attitude: a verb of the lexicon with its complement.

Knows the lexicon; what a verb takes is read in `complements`.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import has_child, has_word_after, list_children
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.tense import has_will, has_would
from briefgen.parse.grammar.verbs import cover_group, is_passive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import contents, raids, realised, verbs
from briefgen.parse.positions.cues import Frames
from briefgen.parse.positions.drafts import (
    SIDED,
    Complement,
    Manner,
    PositionDraft,
    PositionText,
    RuleName,
    join_parts,
)
from briefgen.parse.positions.holder import sources, strays

NAMING = LEXICON.words("positions_rules", "reported_naming")
HABITS = LEXICON.words("positions_rules", "reported_habits")
PRICING = LEXICON.words("positions_rules", "reported_pricing")


def find_reported(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each cue verb in the article's own voice; `taken` are the verbs that introduce speech."""
    heads = cues.load_heads()
    for token in passage.tokens:
        if token.pos_ in VERBS and token.lemma_.lower() in heads:
            frames = cues.find_frames(token)
            if (
                frames is not None
                and token.i not in taken
                and realised.asserted(token)
                and not passage.inside(token)
            ):
                yield from _draft_reported(passage, token, frames)


def _draft_reported(passage: PositionText, verb: Token, frames: Frames) -> Iterator[PositionDraft]:
    """The draft of one verb, where one of its frames is filled and it has a source."""
    found = None if _holds_no_view(verb) else verbs.fill_frame(passage, verb, frames)
    who = sources.find_teller(passage, verb)
    open_since = realised.open_since(verb)
    if found is None or _is_effect(verb, found.content) or not _takes_side(verb, found, open_since):
        return
    if who is None and not _is_impersonal(verb, frames):
        return
    source = () if who is None else (sources.phrase(passage, who, verb),)
    cue = tuple(join_parts((_cue_group(passage, verb, open_since), *found.more_cue)))
    content = tuple(contents.list_outside(passage, found, (*source, *cue)))
    if content:
        draft = PositionDraft(
            RuleName.REPORTED, source, cue, content, -1, verb.i, found.kind, manner=Manner.VERB
        )
        side = _open_side(found, open_since)
        yield replace(draft, holder=draft.holder if who is None else who.i, stance=side)


def _open_side(found: Complement, open_since: Token | None) -> Stance | None:
    """As in "has yet to back it": undecided."""
    return Stance.UNDECIDED if open_since is not None and found.kind in SIDED else None


def _takes_side(verb: Token, found: Complement, open_since: Token | None) -> bool:
    """Whether a side that only people hold was taken, or said to be open."""
    return found.kind not in SIDED or open_since is not None or realised.was_taken(verb)


def _holds_no_view(verb: Token) -> bool:
    """Whether the verb tells of how a source is named, of what something costs, or of a raid."""
    return _hides_name(verb) or _prices(verb) or _is_habit(verb) or raids.is_raid(verb)


def _is_habit(verb: Token) -> bool:
    """As in "likes to point to the rate": what one often does; who "would like to" wants it."""
    deed = has_child(verb, {"xcomp"})
    return verb.lemma_.lower() in HABITS and deed and not (has_would(verb) or has_will(verb))


def _hides_name(verb: Token) -> bool:
    """As in "asked not to be named": how a source is named is no position."""
    return any(child.tag_ == "VBN" and child.lemma_ in NAMING for child in list_children(verb, {"xcomp"}))


def _prices(verb: Token) -> bool:
    """As in "the deal values the mill at 5 million": what something costs is no view of it."""
    return verb.lemma_.lower() in PRICING and has_word_after(verb, {"at"})


def _cue_group(passage: PositionText, verb: Token, open_since: Token | None) -> Span:
    """The verb group, from "has yet" or "failed" on where these leave the side open."""
    cue = cover_group(verb)
    return cue if open_since is None else Span(cover_group(open_since).start, cue.end)


def _is_effect(verb: Token, content: tuple[Span, ...]) -> bool:
    """As in "has set money aside, underlining its resolve": the deed says it, nobody does."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or cues.find_frames(verb.head) is not None:
        return False
    if strays.owner(verb) is not None:
        return False
    frames = cues.find_frames(verb) or {}
    clause = has_child(verb, {"ccomp"})
    return not clause and frames.get("object") == "say" and content[0].start > verb.idx


def _is_impersonal(verb: Token, frames: Frames) -> bool:
    """As in "is expected to win", "is said to have": a passive whose source the text keeps to itself."""
    finite = verb.dep_ not in {"acl", "advcl"} or has_child(verb, {"auxpass"})
    return finite and is_passive(verb) and ("clause" in frames or "infinitive" in frames)
