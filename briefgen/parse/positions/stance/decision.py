"""Which side a position takes and towards what: first by the class of its cue, else by its content.

Negation turns a side. What takes no side is a claim, and a claim has no object.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Effect, Mode, Stance
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import nouns, realised
from briefgen.parse.positions.drafts import Draft, Passage
from briefgen.parse.positions.stance import avowals, avowed, effects, objects, sides, threats
from briefgen.parse.positions.stance.classes import (
    AGAINST,
    BY_CLASS,
    CLAIM,
    READ,
    TURNED,
    Side,
    by_deed,
    concedes,
    find_deed,
    is_neither,
    leaves_open,
    takes,
    turned,
)
from briefgen.parse.positions.stance.condition import Condition

WONDERS = {"question", "wonder"}
DENIES = {"deny", "dispute", "rebut", "refute"}
ANNOUNCES = {"announce", "decree", "unveil"}


def of(passage: Passage, draft: Draft, conditions: Sequence[Condition]) -> Side:
    """The side that the draft takes."""
    strong = any(condition.strong for condition in conditions)
    if draft.holder < 0 and draft.turn < 0 and not draft.source:
        return CLAIM  # "is expected to resign": nobody is said to hold it
    required = next((one for one in conditions if one.required), None)
    if draft.stance is None and draft.kind in READ and required is not None:
        return Side(Stance.CONDITIONAL, objects.of_missed(passage, required.span), Stance.SUPPORTS)
    side = _given(passage, draft) or _by_cue(passage, draft) or _by_content(passage, draft, strong)
    if side.threat or (strong and side.about is not None and threats.is_harm(side.about.head)):
        return Side(Stance.CONDITIONAL if conditions else Stance.CLAIMS, side.about, None, threat=True)
    if strong and side.stance in TURNED and draft.stance is None:
        return Side(Stance.CONDITIONAL, side.about, side.stance)
    return side


def _given(passage: Passage, draft: Draft) -> Side | None:
    """The side that the draft's rule knows."""
    if draft.stance is None:
        return None
    if draft.at >= 0 or draft.turn < 0:
        return Side(
            draft.stance, objects.of_part(passage, draft.content[0], find_deed(passage, draft.content[0]))
        )
    own = avowed.avowed(passage, draft)
    if own is not None and own.stance is draft.stance:
        return own
    told = sides.said(passage, draft.content)
    about = avowed.about_words(passage, told) if told.stance is draft.stance else None
    return Side(draft.stance, about or avowed.about_deed(passage, draft))


def _by_cue(passage: Passage, draft: Draft) -> Side | None:
    """The side of the cue's class, turned where the cue is denied; None where the class takes none."""
    denied = draft.at >= 0 and turned(passage.doc[draft.at])
    if _is_open(passage, draft, denied) or (denied and _holds_none(draft, passage.doc[draft.at])):
        return Side(Stance.UNDECIDED, objects.of_part(passage, draft.content[0], None))
    side = Stance.CLAIMS if draft.kind == "ask" else BY_CLASS.get(draft.kind)
    if side is None:
        # "We will not recognise the border": a verb of thinking that is a deed as well.
        side = avowals.resolve(passage.doc[draft.at]) if draft.at >= 0 else None
        return Side(side, objects.of_part(passage, draft.content[0], None)) if side is not None else None
    deed = find_deed(passage, draft.content[0])
    if draft.at >= 0 and threats.is_threatening(passage.doc[draft.at]):
        return _threatened(passage, draft, deed)
    if deed is not None and not denied and concedes(passage.doc[draft.at], deed):
        return Side(side, objects.of_part(passage, draft.content[0], deed))
    return by_deed(passage, TURNED.get(side, side) if denied else side, draft.content[0], deed)


def _threatened(passage: Passage, draft: Draft, deed: Token | None) -> Side:
    """As in "threatened to veto the text", which is against it; "threatened to strike" takes no side."""
    if deed is not None and takes(deed, "object") & AGAINST:
        return Side(Stance.OPPOSES, objects.of_thing(deed))
    is_refusal, thing = threats.refused(passage, draft) if deed is None else (False, None)
    if is_refusal:
        return Side(Stance.OPPOSES, thing)
    return Side(Stance.CLAIMS, objects.of_part(passage, draft.content[0], deed), threat=True)


def _is_open(passage: Passage, draft: Draft, denied: bool) -> bool:
    """As in "wondered whether", "decided how", "has not said which"; a question asked of others is none."""
    if draft.kind == "ask" and (draft.at < 0 or passage.doc[draft.at].lemma_ not in WONDERS):
        return False
    return leaves_open(passage, draft.kind, draft.content[0], denied)


def _holds_none(draft: Draft, cue: Token) -> bool:
    """As in "does not oppose it", "no longer backs it", "neither backs nor rejects it": no side is held."""
    return BY_CLASS.get(draft.kind) is Stance.OPPOSES or realised.is_over(cue) or is_neither(cue)


def _by_content(passage: Passage, draft: Draft, strong: bool) -> Side:
    """The side that the words of the content take; a claim where they take none."""
    if draft.kind not in READ or (draft.at >= 0 and passage.doc[draft.at].lemma_ in DENIES):
        return CLAIM  # "denied that it backs the sale": what is denied is no stand
    attitude = _by_noun(passage, draft) or avowed.avowed(passage, draft)
    if attitude is not None:
        return attitude
    if _is_demand(passage, draft):
        side = Side(Stance.SUPPORTS, objects.of_part(passage, draft.content[0], None))
    else:
        side = _by_words(passage, draft, strong)
    return _as_told(passage, draft, side)


def _by_words(passage: Passage, draft: Draft, strong: bool) -> Side:
    """The side of the words that the lexicon knows, towards what they speak of."""
    judged = draft.kind == "judge"
    told = sides.said(passage, draft.content, strong=strong and draft.mode is not Mode.DIRECT, judged=judged)
    about = objects.of_judged(passage.doc[draft.at]) if judged and draft.at >= 0 else None
    if told.stance is not Stance.CONDITIONAL or strong:
        about = about or avowed.about_words(passage, told)
    leaning = Stance.SUPPORTS if told.stance is Stance.CONDITIONAL and told.words and strong else None
    return Side(told.stance, about, leaning)


def _as_told(passage: Passage, draft: Draft, side: Side) -> Side:
    """Whoever does not think that it should go on is against it; who did not say so may still be for it."""
    if draft.at < 0 or not turned(passage.doc[draft.at]) or side.stance not in TURNED:
        return side
    return replace(side, stance=TURNED[side.stance]) if draft.kind in {"judge", "think"} else CLAIM


def _is_demand(passage: Passage, draft: Draft) -> bool:
    """As in "insisted that he go": a bare verb after "that" tells what is to be done."""
    if draft.at < 0:
        return False
    clauses = (child for child in passage.doc[draft.at].children if child.dep_ == "ccomp")
    return any(
        (
            clause.tag_ == "VB"
            or any(child.tag_ == "VB" for child in clause.children if child.dep_ == "auxpass")
        )
        and not any(child.dep_ == "aux" for child in clause.children)
        and any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
        for clause in clauses
    )


def _by_noun(passage: Passage, draft: Draft) -> Side | None:
    """As in "highlighted plans to build", "announced the continuation of its strike"."""
    words = passage.doc.char_span(draft.content[0].start, draft.content[0].end, alignment_mode="expand")
    if draft.at < 0 or not words or passage.doc[draft.at].lemma_.lower() not in cues.light():
        return None
    kind = nouns.attitude(words.root)
    side = BY_CLASS.get(kind)
    if side is None:
        return _announced(passage, draft, words.root)
    # "Announced the suspension of its strike": the noun has taken the side, towards what it names.
    below = next((span for _, span in nouns.complements(words.root)), None) if kind in AGAINST else None
    return Side(side, objects.of_part(passage, below or draft.content[0], None))


def _announced(passage: Passage, draft: Draft, noun: Token) -> Side | None:
    """As in "announced the closure of the mine": who announces the end of a thing is for that."""
    verb = passage.doc[draft.at]
    if verb.lemma_ not in ANNOUNCES or is_denied(verb) or effects.of_noun(noun) is not Effect.UNDO:
        return None
    of = any(child.lower_ == "of" for child in noun.children)
    agents = any(child.lower_ == "by" for child in noun.subtree)
    return (
        Side(Stance.SUPPORTS, objects.of_part(passage, draft.content[0], None)) if of and not agents else None
    )
