"""Sides that somebody held before: "signed the bill, months after threatening to veto it", "a longtime foe".

Knows reads with their stance and speakers. Only where the same sentence tells the other side of the same one.
"""

from collections.abc import Sequence
from itertools import groupby

from spacy.tokens import Token

from briefgen.model import Stance
from briefgen.parse.grammar.labels import NOUNS
from briefgen.parse.grammar.verbs import is_infinitive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.drafts import PositionText

BEFORE_NOW = LEXICON.words("positions_rules", "superseded_before")
"""Words behind which it is told what one did earlier."""
PRONOUN = "PRON"
NAMING_THINGS = NOUNS | {PRONOUN}
CONTRARY = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}


def without_former(passage: PositionText, reads: Sequence[JudgedDraft]) -> list[JudgedDraft]:
    """The reads without those that tell what their speakers held before they turned."""

    def in_sentence(read: JudgedDraft) -> int:
        return passage.text.index(read.draft.opening().start)

    near = groupby(sorted(reads, key=in_sentence), key=in_sentence)
    gone = {one for _, told in near for one in _list_former(passage, list(told))}
    return [read for read in reads if id(read) not in gone]


def _list_former(passage: PositionText, near: Sequence[JudgedDraft]) -> set[int]:
    """Of the reads of a sentence those that another one turns."""
    return {
        id(one)
        for one in near
        if one.speakers and _tells_of_before(passage, one) and any(_turns(other, one) for other in near)
    }


def _turns(read: JudgedDraft, former: JudgedDraft) -> bool:
    """Whether it tells the other side of the same speakers on the same thing: "threatening to veto *it*"."""
    contrary = read.speakers == former.speakers and CONTRARY.get(former.stance) is read.stance
    before = _list_things(former)
    return contrary and (PRONOUN in before or bool(before & _list_things(read)))


def _list_things(read: JudgedDraft) -> set[str]:
    """The lemmas of the nouns in what a read is about; a pronoun may be any."""
    if read.about is None:
        return set()
    doc = read.about.head.doc
    parts = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in read.about.spans)
    named = (token for part in parts if part is not None for token in part if token.pos_ in NAMING_THINGS)
    return {PRONOUN if token.pos_ == PRONOUN else token.lemma_.lower() for token in named}


def _tells_of_before(passage: PositionText, read: JudgedDraft) -> bool:
    """As in "after threatening to veto it", "despite having opposed it", "a longtime foe of the bill"."""
    at = passage.tokens[read.draft.at] if read.draft.at >= 0 else None
    return at is not None and (_is_beside_name(at) or _stands_after(at))


def _is_beside_name(token: Token) -> bool:
    """As in "Berg, a longtime foe of the bill, voted for it"."""
    return token.dep_ == "appos" and token.pos_ == "NOUN"


def _stands_after(verb: Token) -> bool:
    while is_infinitive(verb) and verb.dep_ == "xcomp":
        verb = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in BEFORE_NOW
