"""Cues that the parser hangs below what was said, though they go on with who said it.

"Silva said it would rain but stressed that": "stressed" goes with "said", not with "would rain".
"Silva argued that it works, adding that": so does "adding".
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, has_helper, list_children
from briefgen.parse.grammar.labels import SUBJECTS, TENSED
from briefgen.parse.grammar.spans import trim_span
from briefgen.parse.grammar.subjects import HIGHEST
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import PositionDraft, PositionText

SELF = LEXICON.words("positions_rules", "third_person")
"""Subjects of what is said that may well be who says it."""
HAD = LEXICON.words("positions_rules", "strays_had")


def owner(verb: Token) -> Token | None:
    """The verb whose subject the stray shares; None for a verb that hangs where it belongs."""
    if verb.dep_ == "conj" and tenses(verb):
        if verb.head.tag_ == "VB":
            return _owner_alike(verb)
        return verb.head.head if _goes_above(verb) else None
    return verb.head.head if _is_added(verb) else None


def _is_added(verb: Token) -> bool:
    """As in "argued that it works, adding that it is cheap"."""
    above = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or above.dep_ != "ccomp":
        return False
    after = above.head.i < above.i and above.head.pos_ == "VERB"
    return after and bool(verb.i) and verb.nbor(-1).is_punct and "quote" in (cues.find_frames(verb) or {})


def _goes_above(verb: Token) -> bool:
    """As in "says it was late and says it paid", "said it was late and warned": by tense, or all the same."""
    inner, above = verb.head, verb.head.head
    if inner.dep_ != "ccomp" or inner.i < above.i or cues.find_frames(above) is None:
        return False
    if not tenses(verb) & tenses(above):
        return False
    later = _is_before(inner) and verb.tag_ == "VBD"
    return later or not tenses(verb) & tenses(inner) or _is_of_speaker(inner, verb)


def _is_of_speaker(inner: Token, verb: Token) -> bool:
    """Whether the subject of what is said may be who says it."""
    who = find_child(inner, SUBJECTS)
    return who is not None and who.lower_ in SELF and cues.find_frames(verb) is not None


def _is_before(inner: Token) -> bool:
    """As in "said Oslo had agreed, and urged": what had been done lies before the saying, "urged" with it."""
    had = has_helper(inner, HAD)
    return had and any(child.text == "," and child.i > inner.i for child in inner.children)


def _owner_alike(verb: Token) -> Token | None:
    """The nearest verb above in the same tense: a past after "would" belongs to another past."""
    above = verb.head
    for _ in range(HIGHEST):
        if above.dep_ == "ROOT":
            return None
        above = above.head
        if tenses(verb) & tenses(above):
            return above
    return None


def tenses(verb: Token) -> frozenset[str]:
    """The tags that make the verb finite: "has pledged" is as present as "opposes"; none of an infinitive."""
    return TENSED & {verb.tag_, *(child.tag_ for child in list_children(verb, {"aux"}))}


def part_strays(passage: PositionText, drafts: list[PositionDraft]) -> list[PositionDraft]:
    """The drafts, the content of each cut where a stray of its own goes on."""
    ends: dict[int, int] = {}
    for draft in drafts:
        above = owner(passage.tokens[draft.at]) if draft.at >= 0 else None
        if above is not None and draft.cue:
            start = _start_of_stray(passage, draft)
            for verb in _verbs_between(passage.tokens[draft.at], above):
                ends[verb.i] = min(ends.get(verb.i, start), start)
    return [_cut_draft(passage, draft, ends[draft.at]) if draft.at in ends else draft for draft in drafts]


def _verbs_between(verb: Token, above: Token) -> Iterator[Token]:
    """The verbs from the one that the stray hangs on up to its owner."""
    for _ in range(HIGHEST):
        verb = verb.head
        yield verb
        if verb == above:
            return


def _start_of_stray(passage: PositionText, draft: PositionDraft) -> int:
    """Where the stray's clause begins: at its "but" or "and", else at its cue."""
    first = passage.doc.char_span(draft.cue[0].start, draft.cue[0].end, alignment_mode="expand")
    before = first[0].nbor(-1) if first and first[0].i else None
    return before.idx if before is not None and before.tag_ == "CC" else draft.cue[0].start


def _cut_draft(passage: PositionText, draft: PositionDraft, end: int) -> PositionDraft:
    """The draft without the content after `end`; as it was where nothing would be left."""
    return replace(draft, content=tuple(_parts_before(passage, draft, end)) or draft.content)


def _parts_before(passage: PositionText, draft: PositionDraft, end: int) -> Iterator[Span]:
    for part in draft.content:
        if part.start >= end:
            continue
        clean = trim_span(passage.text.text, Span(part.start, min(part.end, end)))
        yield clean if part.end > end else part
