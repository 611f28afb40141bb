"""What one speech says for or against beside its first stand: "We back the bridge, but we reject the toll".

Knows reads with their side. A later stand is one that its speaker avows, of another thing.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Mode, Span, Stance
from briefgen.parse.grammar.below import has_spelling, list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.spans import cover_phrase, trim_span
from briefgen.parse.grammar.verbs import cover_group
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.attribution.chains import JudgedDraft, withholds_truth
from briefgen.parse.positions.drafts import Manner, PositionText
from briefgen.parse.positions.stance import avowed, condition, objects
from briefgen.parse.positions.stance.classes import READ, DraftSide

SIDES_TOLD = {Stance.OPPOSES, Stance.SUPPORTS}
BACKING_VERBS = LEXICON.words("positions_rules", "later_backing")
NAMING_TAGS = {"NOUN", "PROPN"}
"""Parts of speech of what can be backed."""
MOST = 4
"""Stands of one speech that are told."""


def with_later_stands(passage: PositionText, reads: list[JudgedDraft]) -> list[JudgedDraft]:
    """The reads, each followed by the other stands that its speaker avows, or sets against it."""
    spoken = [one for read in reads for one in _with_stands(passage, read)]
    return [one for read in spoken for one in (read, *_contrasted(passage, read))]


def _contrasted(passage: PositionText, read: JudgedDraft) -> Iterator[JudgedDraft]:
    """As in "could support a fund but not the tearing down of the dam": what stands behind is not backed."""
    if read.stance is not Stance.SUPPORTS or read.about is None or not _backs_noun(read.about.head):
        return
    other = _set_against(read.about.head)
    if other is not None:
        whole = cover_phrase(other)
        start = other.left_edge.nbor(1).idx if other.left_edge.lower_ == "not" else whole.start
        span = trim_span(passage.text.text, Span(start, whole.end))
        draft = replace(read.draft, content=(span,), stance=None)
        yield JudgedDraft(draft, Stance.OPPOSES, (), read.speakers, objects.About((span,), other), None)


def _backs_noun(noun: Token) -> bool:
    """As in "supports a fund": who has proposed a fund but not a levy need not be against the levy."""
    return noun.pos_ in NAMING_TAGS and noun.head.lemma_.lower() in BACKING_VERBS


def _set_against(noun: Token) -> Token | None:
    """The noun behind "but not"."""
    for other in list_children(noun, {"conj"}):
        first = other.left_edge
        before = [word.lower_ for word in noun.doc[max(noun.i, first.i - 1) : first.i + 1]]
        denied = "not" in before or first.lower_ == "not"
        if other.pos_ in NAMING_TAGS and denied and has_spelling(noun.doc[noun.i : other.i], {"but"}):
            return other
    return None


def _with_stands(passage: PositionText, read: JudgedDraft) -> Iterator[JudgedDraft]:
    stands = list(_stands(passage, read)) if _tells_own_words(passage, read) else []
    if stands and read.stance is Stance.CLAIMS:
        first, *stands = stands
        yield replace(first, draft=read.draft)
    else:
        yield _without_conditions(passage, read, stands)
    yield from stands[:MOST]


def _tells_own_words(passage: PositionText, read: JudgedDraft) -> bool:
    """Whether its words are those of who speaks: in quotation marks, or behind "said that"."""
    draft = read.draft
    if draft.manner is Manner.QUESTION or not (draft.kind in READ or draft.turn >= 0):
        return False
    own = draft.mode is Mode.DIRECT or draft.manner is Manner.VERB
    return own and not withholds_truth(passage, read)


def _without_conditions(passage: PositionText, read: JudgedDraft, stands: list[JudgedDraft]) -> JudgedDraft:
    """As in "it backs the bridge and it would oppose the toll if fares rose": the bridge hangs on nothing.

    Of "it backs the bridge and opposes the toll if fares rise" that is not known.
    """
    theirs = {span for one in stands if _has_own_subject(passage, one) for span in one.conditions}
    if read.leaning is None or not read.conditions or not theirs.issuperset(read.conditions):
        return read
    return replace(read, stance=read.leaning, leaning=None, conditions=())


def _has_own_subject(passage: PositionText, read: JudgedDraft) -> bool:
    part = read.draft.content[0]
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand")
    return words is not None and len(words) > 0 and words[0].dep_ in SUBJECTS | {"mark"}


def _stands(passage: PositionText, read: JudgedDraft) -> Iterator[JudgedDraft]:
    """The stands of the speech on another thing than the read is about."""
    taken = list(read.about.spans) if read.about is not None else []
    for verb, content, side in avowed.list_stands(passage, read.draft):
        about = side.about
        if side.stance not in SIDES_TOLD or about is None or any(_meets(taken, span) for span in about.spans):
            continue
        taken += about.spans
        yield _read_stand(passage, read, verb, content, side)


def _meets(taken: list[Span], span: Span) -> bool:
    return any(span.overlaps(one) for one in taken)


def _read_stand(
    passage: PositionText, read: JudgedDraft, verb: Token, content: Span, side: DraftSide
) -> JudgedDraft:
    """The stand as a read of its own, with the conditions of its clause."""
    clause = _clause_of(passage, verb, content)
    draft = replace(read.draft, content=(clause,), stance=None)
    conditions = condition.find_conditions(passage, draft)
    words = tuple(one.span for one in conditions)
    if any(one.strong for one in conditions):
        return JudgedDraft(draft, Stance.CONDITIONAL, words, read.speakers, side.about, side.stance)
    return JudgedDraft(draft, side.stance, words, read.speakers, side.about, None)


def _clause_of(passage: PositionText, verb: Token, content: Span) -> Span:
    """From the verb, or from who does it, to the end of the clause, without what is joined to it."""
    whole = cover_phrase(verb)
    joined = [child.left_edge.idx for child in list_children(verb, {"cc", "conj"}) if child.i > verb.i]
    start = min(whole.start, cover_group(verb).start) if not joined else min(whole.start, verb.idx)
    end = min((one for one in joined if one >= content.end), default=whole.end)
    return trim_span(passage.text.text, Span(start, max(end, content.end)))
