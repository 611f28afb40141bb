"""The side that speakers avow in what they say: "said it opposes the sale", "we will not sign".

Knows avowals, and the sides of classes and deeds.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_child
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import realised, verbs
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.stance import avowals, clefts, lacks, objects, sides, spoken
from briefgen.parse.positions.stance.classes import (
    BY_CLASS,
    TURNED,
    DraftSide,
    by_deed,
    concedes,
    is_turned,
    leaves_open,
    only_solicits,
)
from briefgen.parse.positions.stance.deeds import find_deed
from briefgen.parse.positions.stance.objects import About

UNSEEN_AVOWALS = LEXICON.words("positions_rules", "avowed_unseen")
"""Of what one does not see one says nothing: "I don't see how it could go on"."""


def avowed(passage: PositionText, draft: PositionDraft) -> DraftSide | None:
    """As in "said it opposes the sale", "“We will not sign,” she said", "I don't think it should"."""
    plain = _side_needed(passage, draft) or _side_stressed(passage, draft)
    if plain is not None:
        return plain
    for kind, head, content in avowals.classes(passage, draft):
        unseen = is_turned(head) and (head.lemma_ in UNSEEN_AVOWALS or avowals.is_ignorant(head))
        side = None if unseen else side_avowed(passage, kind, head, content[0])
        if side is not None:
            return side
    found = avowals.deed(passage, draft)
    return DraftSide(found[0], objects.read_deed(found[1])) if found is not None else None


def _side_needed(passage: PositionText, draft: PositionDraft) -> DraftSide | None:
    """As in "we see no need for it", "we need a bridge"."""
    for verb in avowals.list_main_verbs(passage, draft):
        none = lacks.find_lack(verb)
        if none is not None:
            return DraftSide(none[0], objects.of_part(passage, none[1], find_deed(passage, none[1])))
    things = map(avowals.find_needed, avowals.list_main_verbs(passage, draft))
    thing = next((one for one in things if one is not None), None)
    return DraftSide(Stance.SUPPORTS, objects.of_phrase(thing)) if thing is not None else None


def _side_stressed(passage: PositionText, draft: PositionDraft) -> DraftSide | None:
    """As in "what we want is a bridge"."""
    cleft = clefts.find_cleft(passage, draft)
    if cleft is None:
        return None
    return DraftSide(Stance.SUPPORTS if cleft[0] else Stance.OPPOSES, cleft[1])


def list_stands(passage: PositionText, draft: PositionDraft) -> Iterator[tuple[Token, Span, DraftSide]]:
    """Every side that a speaker avows, with its head and the words of what it is taken towards."""
    for verb in avowals.list_later_verbs(passage, draft):
        for kind, head, content in avowals.avowals_of_verb(passage, verb):
            unseen = is_turned(head) and (head.lemma_ in UNSEEN_AVOWALS or avowals.is_ignorant(head))
            side = None if unseen else side_avowed(passage, kind, head, content[0])
            if side is not None:
                yield verb, content[0], side
        yield from _list_deeds(verb)


def _list_deeds(verb: Token) -> Iterator[tuple[Token, Span, DraftSide]]:
    """As in "we will not allow it", as one of several sentences."""
    announced = avowals.deed_of_verb(verb)
    if announced is not None:
        about = objects.read_deed(announced[1])
        yield verb, about.spans[0], DraftSide(announced[0], about)


def side_avowed(passage: PositionText, kind: str, head: Token, content: Span) -> DraftSide | None:
    """The side of one avowal; None where it takes none."""
    denied, side = is_turned(head), BY_CLASS.get(kind)
    holds_none = denied and (realised.is_over(head) or side is Stance.OPPOSES or only_solicits(kind, head))
    if holds_none or leaves_open(passage, kind, content, denied):
        return DraftSide(Stance.UNDECIDED, objects.of_part(passage, content, None))
    if side is None:
        return _side_thought(passage, content) if kind == "think" and denied else None
    if denied:
        side = TURNED.get(side, side)
    deed = find_deed(passage, content)
    if concedes(head, deed):
        return DraftSide(side, objects.of_part(passage, content, deed))
    return by_deed(passage, side, content, deed)


def _side_thought(passage: PositionText, content: Span) -> DraftSide | None:
    """As in "I don't think it should": the other side of what one does not think."""
    told = sides.tell_side(passage, (content,))
    side = TURNED.get(told.stance)
    return DraftSide(side, about_words(passage, told)) if side is not None else None


def side_told(passage: PositionText, told: sides.SaidSide, about: About | None, *, strong: bool) -> DraftSide:
    """The side that the words take; of "would object to it if" the one that it would be."""
    conditional = told.stance is Stance.CONDITIONAL
    against = _opposed_then(passage, told.words) if conditional and strong and told.words else None
    if against is not None:
        return DraftSide(told.stance, against, Stance.OPPOSES)
    if about is None and (strong or not conditional):
        about = about_words(passage, told)
    leaning = Stance.SUPPORTS if conditional and told.words and strong else None
    return DraftSide(told.stance, about, leaning)


def _opposed_then(passage: PositionText, modal: Span) -> About | None:
    """What would be opposed: "the dam" of "her country would object to the dam if it was filled"."""
    tokens = passage.doc.char_span(modal.start, modal.end, alignment_mode="expand") or ()
    verb = tokens[0].head if tokens and tokens[0].dep_ == "aux" else None
    frames = None if verb is None or is_turned(verb) else cues.find_frames(verb)
    found = verbs.fill_frame(passage, verb, frames) if verb is not None and frames else None
    return objects.of_thing(verb) if verb is not None and found and found.kind == "against" else None


def about_words(passage: PositionText, told: sides.SaidSide) -> About | None:
    if told.words is None:
        return None
    if told.useful or told.stance is Stance.UNDECIDED:
        return spoken.of_subject(passage, told.words)
    return spoken.of_said(passage, told.words, supported=told.stance is not Stance.OPPOSES)


def about_deed(passage: PositionText, draft: PositionDraft) -> About | None:
    """What a speaker is about: "we are trying to keep it open", "Should we close it?"."""
    for verb in avowals.list_asked_verbs(passage, draft):
        below = find_child(verb, {"xcomp"})
        modal = any(child.tag_ == "MD" for child in verb.children)
        if below is not None or modal:
            return objects.read_deed(verb if below is None else below)
    return None
