"""Drafts that were read become Positions: evidence, mode, identity and order."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefgen.model import Mode, Position, Span, Stance, fact_id
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.drafts import SIDED, PositionText
from briefgen.parse.positions.stance import cuts, matters


def settle_positions(passage: PositionText, reads: Iterable[JudgedDraft]) -> tuple[Position, ...]:
    """The positions in the order of the text, one for each speaker, none twice."""
    count: Counter[tuple[str, str]] = Counter()
    seen: set[tuple[tuple[Span, ...], tuple[Span, ...] | int]] = set()
    found: list[Position] = []
    sound = sorted((_sound_read(read) for read in reads), key=_order_of_read)
    for read in (read for read in sound if not _is_taken_up(read, sound)):
        for speaker in read.speakers or (None,):
            key = (read.draft.content, read.draft.source if speaker is None else speaker)
            if key not in seen:
                seen.add(key)
                found.append(_make_position(passage, read, speaker, count))
    return tuple(found)


def _is_taken_up(read: JudgedDraft, reads: Iterable[JudgedDraft]) -> bool:
    """As in "objected to the scheme, but withdrew its objection": what comes of a side goes before it."""
    if read.stance is not Stance.CLAIMS or read.draft.kind not in SIDED:
        return False
    same = (read.draft.content, read.speakers or read.draft.source)
    return any(
        one.stance is not Stance.CLAIMS and (one.draft.content, one.speakers or one.draft.source) == same
        for one in reads
    )


def _sound_read(read: JudgedDraft) -> JudgedDraft:
    """The read without parts of which trimming left no word: the stop of "Corp." is no source."""
    parts = (read.draft.source, read.draft.cue, read.draft.content)
    source, cue, content = (tuple(span for span in spans if span.start < span.end) for spans in parts)
    return replace(read, draft=replace(read.draft, source=source, cue=cue, content=content))


def _order_of_read(read: JudgedDraft) -> tuple[int, int]:
    whole = _whole_of_read(read)
    return whole.start, whole.end


def _make_position(
    passage: PositionText, read: JudgedDraft, speaker: int | None, count: Counter[tuple[str, str]]
) -> Position:
    draft = read.draft
    evidence = passage.text.evidence(_whole_of_read(read), str(draft.rule))
    key = (evidence.exact, evidence.sentence.of(passage.text.text))
    nth, count[key] = count[key], count[key] + 1
    words = _object_of_side(passage, read)
    return Position(
        id=fact_id("position", *key, nth),
        source=draft.source,
        cue=draft.cue,
        content=draft.content,
        speaker=speaker,
        stance=read.stance,
        leaning=read.leaning if read.stance is Stance.CONDITIONAL else None,
        threat=read.threat,
        object=words,
        matter=matters.read_object_matter(passage, read.about.head, words)
        if words and read.about is not None
        else None,
        condition=read.conditions,
        mode=_mode_of_content(passage, draft.content, draft.mode),
        attributed_by=read.attributed_by,
        evidence=evidence,
    )


def _object_of_side(passage: PositionText, read: JudgedDraft) -> tuple[Span, ...]:
    """The words of what the side is taken towards, without what the position depends on."""
    if read.about is None or read.stance is Stance.CLAIMS:
        return ()
    return cuts.cut_object(passage, read.about, (*read.conditions, *read.draft.source))


def _whole_of_read(read: JudgedDraft) -> Span:
    """From the first to the last word of source, cue and content."""
    spans = (*read.draft.source, *read.draft.cue, *read.draft.content)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _mode_of_content(passage: PositionText, content: tuple[Span, ...], told: Mode) -> Mode:
    """Direct where all of the words are quoted, mixed where some are."""
    if told is Mode.ACT or (told is Mode.DIRECT and not passage.quotes):
        return told
    words, inside = 0, 0
    for part in content:
        for token in passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ():
            if token.is_alpha or token.like_num:
                words += 1
                inside += passage.quoted[token.i] >= 0
    if not inside:
        return told
    return Mode.DIRECT if inside == words else Mode.MIXED
