"""Reads that only add to another, or say nothing: "agreed with that", "but insisted on fair rules".

Knows reads with their stance and speakers, and the lexicon of plans.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from briefgen.model import Mode, Span, Stance
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.drafts import SIDED, Manner, PositionDraft, PositionText
from briefgen.parse.positions.holder.strays import owner
from briefgen.parse.positions.stance import objects, plans
from briefgen.parse.positions.stance.condition import find_needed_first

BARE = LEXICON.words("positions_rules", "additions_bare")
ADDING_BODIES = LEXICON.words("positions_rules", "additions_bodies")
RELATIVE = LEXICON.words("positions_rules", "additions_relative")
"""Contents that say nothing where they stand."""

NEED = re.compile(r"\b(?:need for|needs? to|must|required?|requires|necessary|essential)\b", re.IGNORECASE)
PROMISED = re.compile(r"\b(?:would|will|could|can|may|might|ready|willing|prepared)\b", re.IGNORECASE)


def merged(passage: PositionText, reads: list[JudgedDraft]) -> list[JudgedDraft]:
    """The reads without those that only add to another: "agreed with that", "but insisted on rules"."""
    needs = dict(_needs_after_but(passage, reads))
    kept = [_on_condition(passage, read, needs.get(read.draft.at)) for read in reads]
    gone = {needs[read.draft.at].draft.at for read in kept if _was_added(read, needs)}
    wished = [span for read in reads for span in read.conditions]
    return [
        read
        for read in kept
        if read.draft.at not in gone and not _is_empty_read(passage, read) and not _is_wish(read, wished)
    ]


def _was_added(read: JudgedDraft, needs: dict[int, JudgedDraft]) -> bool:
    """Whether the read has taken in what its speaker adds."""
    return read.draft.at in needs and read.stance is Stance.CONDITIONAL


def _is_wish(read: JudgedDraft, conditions: list[Span]) -> bool:
    """As in "provided that both towns accept it": what a condition names has not been done."""
    if not read.draft.cue or (read.draft.mode is not Mode.ACT and read.draft.kind not in SIDED):
        return False
    cue, content = read.draft.cue[0], read.draft.content[-1]
    return any(span.start <= cue.start and content.end <= span.end for span in conditions)


def _needs_after_but(passage: PositionText, reads: list[JudgedDraft]) -> Iterator[tuple[int, JudgedDraft]]:
    """For a verb, what the same speaker puts after a "but" as the condition of what it tells."""
    for read in reads:
        if read.draft.at >= 0 and (read.stance is Stance.CONDITIONAL or _is_need(passage, read.draft)):
            above = owner(passage.tokens[read.draft.at])
            if above is not None:
                yield above.i, read


def _is_need(passage: PositionText, draft: PositionDraft) -> bool:
    """As in "but insisted that both must agree", "but saw a need for rules"."""
    at = bisect_left(passage.tokens, draft.cue[0].start, key=lambda token: token.idx) if draft.cue else 0
    first = draft.content[0]
    but = at > 0 and passage.tokens[at - 1].lower_ == "but"
    return but and NEED.search(passage.text.text, first.start, first.end) is not None


def _on_condition(passage: PositionText, read: JudgedDraft, needs: JudgedDraft | None) -> JudgedDraft:
    """The read with the condition that its speaker adds to what is promised."""
    if needs is None or read.stance not in {Stance.CLAIMS, Stance.SUPPORTS}:
        return read
    if not any(PROMISED.search(part.of(passage.text.text)) for part in read.draft.content):
        return read
    words = find_needed_first(passage, needs.draft.content[0])
    about = read.about or objects.of_part(passage, read.draft.content[0], None)
    conditions = (*read.conditions, *words)
    return replace(
        read, stance=Stance.CONDITIONAL, leaning=Stance.SUPPORTS, about=about, conditions=conditions
    )


def _is_empty_read(passage: PositionText, read: JudgedDraft) -> bool:
    """Whether it is a mere "this", a thing's act ("blocked by snow") or a plan with its day."""
    if not read.speakers and _is_of_thing(passage, read.draft):
        return True
    if read.stance is Stance.SUPPORTS and plans.scheduled(passage, read.draft):
        return True
    words = " ".join(part.of(passage.text.text) for part in read.draft.content).casefold()
    return words in RELATIVE or (words in BARE and read.stance is Stance.CLAIMS)


def _is_of_thing(passage: PositionText, draft: PositionDraft) -> bool:
    """Whether it may be said of a thing, so that it is no position where nobody is known to hold it."""
    if draft.manner is Manner.HEADING and draft.holder >= 0 and passage.tokens[draft.holder].pos_ == "NOUN":
        return True  # "Dock strike: Talks stall"
    if draft.manner is Manner.THING:
        return not _is_deciding_body(passage, draft)
    return draft.kind in SIDED and _by_thing(passage, draft)


def _is_deciding_body(passage: PositionText, draft: PositionDraft) -> bool:
    """As in "the court blocked the sale", "the Greens blocked it": who decides is no thing."""
    if draft.holder < 0:
        return False
    who = passage.tokens[draft.holder]
    return who.lemma_.lower() in ADDING_BODIES or who.tag_ == "NNPS"


def _by_thing(passage: PositionText, draft: PositionDraft) -> bool:
    """As in "the measures target banks", "a text supporting the port": things fit, nobody takes a side."""
    if draft.holder >= 0 and passage.tokens[draft.holder].lemma_.lower() in cues.things():
        return True
    verb = passage.tokens[draft.at] if draft.at >= 0 else None
    # "The mayor issued a statement accusing the club": the statement is a thing, the mayor is not.
    return verb is not None and verb.dep_ == "acl" and verb.tag_ == "VBG" and draft.holder == verb.head.i
