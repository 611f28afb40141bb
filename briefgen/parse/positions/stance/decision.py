"""Which side a position takes and towards what: first by the class of its cue, else by its content.

Negation turns a side. What takes no side is a claim, and a claim has no object.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from spacy.tokens import Token

from briefgen.model import Mode, Span, Stance
from briefgen.parse.grammar.negation import is_by_few
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import nouns, realised
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.stance import (
    ahead,
    announced,
    avowals,
    avowed,
    demands,
    objects,
    sides,
    spoken,
    threats,
)
from briefgen.parse.positions.stance.classes import (
    AGAINST,
    BY_CLASS,
    CLAIM,
    READ,
    TURNED,
    DraftSide,
    by_deed,
    concedes,
    is_assault,
    is_neither,
    is_past,
    is_turned,
    leaves_open,
    list_classes,
    only_solicits,
    rejects_words,
)
from briefgen.parse.positions.stance.condition import Condition
from briefgen.parse.positions.stance.deeds import find_deed
from briefgen.parse.rules import Rule, RuleTable

WONDERS = LEXICON.words("positions_rules", "decision_wonders")
DENIES = LEXICON.words("positions_rules", "decision_denies")
NOBODY = LEXICON.words("positions_rules", "decision_nobody")
LETS = re.compile(
    r"\bno\s(?:\w{1,20}\s)?objections?\b|\bnothing against\b|\bnot (?:object|oppose)\b", re.IGNORECASE
)


class SideRule(StrEnum):
    """What tells the side, in the order in which it is asked."""

    NOBODY = "nobody"
    MISSED = "missed"
    GIVEN = "given"
    OPEN = "open"
    AVOWAL = "avowal"
    CUE = "cue"
    DENIAL = "denial"
    NOUN = "noun"
    SPEAKER = "speaker"
    DEMAND = "demand"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Case:
    """A draft whose side is asked, with what several rules ask of it."""

    passage: PositionText
    draft: PositionDraft
    strong: bool
    """Whether it hangs on a condition."""
    required: Span | None
    """What must be there for it: "no talks without us"."""
    cue: Token | None
    denied: bool

    @property
    def given(self) -> bool:
        """Whether the draft's rule knows the side for good; of a turn it reads it, conditions aside."""
        return self.draft.stance is not None and self.draft.turn < 0

    def towards(self, stance: Stance, deed: Token | None = None) -> DraftSide:
        """The side, towards what the draft tells."""
        return DraftSide(stance, objects.of_part(self.passage, self.draft.content[0], deed))


def decide_side(passage: PositionText, draft: PositionDraft, conditions: Sequence[Condition]) -> DraftSide:
    """The side that the draft takes."""
    case = _make_case(passage, draft, conditions)
    firm = FIRM.first(case)
    if firm is not None:
        return firm[1]
    found = SIDE_TABLE.first(case)
    side = found[1] if found is not None else CLAIM
    if side.threat or (case.strong and threats.is_harm_of(side.about, left_open=side.left_open)):
        return DraftSide(Stance.CONDITIONAL if conditions else Stance.CLAIMS, side.about, None, threat=True)
    return _side_depending(case, side) if case.strong and not case.given else side


def _side_depending(case: Case, side: DraftSide) -> DraftSide:
    """The side where its condition holds: who does not object, provided that, would be for it."""
    text, words = case.passage.text.text, (*case.draft.cue, *case.draft.content)
    if side.stance is Stance.UNDECIDED and any(LETS.search(one.of(text)) for one in words):
        return DraftSide(Stance.CONDITIONAL, side.about, Stance.SUPPORTS)
    return DraftSide(Stance.CONDITIONAL, side.about, side.stance) if side.stance in TURNED else side


def _make_case(passage: PositionText, draft: PositionDraft, conditions: Sequence[Condition]) -> Case:
    cue = passage.tokens[draft.at] if draft.at >= 0 else None
    return Case(
        passage,
        draft,
        strong=any(condition.strong for condition in conditions),
        required=next((one.span for one in conditions if one.required), None),
        cue=cue,
        denied=cue is not None and is_turned(cue),
    )


def _held_by_nobody(case: Case) -> DraftSide | None:
    """As in "is expected to resign", "had once backed it", "few back it": nobody is said to hold it now."""
    draft = case.draft
    held = (draft.holder >= 0 or draft.turn >= 0 or bool(draft.source)) and not is_by_few(case.cue)
    return None if held and not is_past(draft.kind, case.cue) else CLAIM


def _side_missed(case: Case) -> DraftSide | None:
    """As in "said there would be no talks without us"."""
    if case.required is None or case.given or case.draft.kind not in READ:
        return None
    return DraftSide(Stance.CONDITIONAL, spoken.of_missed(case.passage, case.required), Stance.SUPPORTS)


def _side_given(case: Case) -> DraftSide | None:
    """The side that the draft's rule knows."""
    passage, draft = case.passage, case.draft
    if draft.stance is None:
        return None
    if draft.at >= 0 or draft.turn < 0:
        return case.towards(draft.stance, find_deed(passage, draft.content[0]))
    own = avowed.avowed(passage, draft)
    if own is not None and own.stance is draft.stance:
        return own
    told = sides.tell_side(passage, draft.content)
    about = avowed.about_words(passage, told) if told.stance is draft.stance else None
    return DraftSide(draft.stance, about or avowed.about_deed(passage, draft))


def _left_open(case: Case) -> DraftSide | None:
    """As in "wondered whether to sign", "does not oppose the sale"."""
    if case.draft.mode is Mode.ACT and case.denied and case.draft.kind == Stance.OPPOSES:
        return CLAIM  # whoever has not banned a thing is not told to weigh it
    if case.draft.holder >= 0 and case.passage.tokens[case.draft.holder].lower_ in NOBODY:
        return None  # "nobody has said how it is to be paid for" is a reproach
    none = case.cue is not None and case.denied and _holds_none(case.draft, case.cue)
    if not (none or _leaves_side_open(case)):
        return None
    return replace(case.towards(Stance.UNDECIDED), left_open=True)


def _by_avowal(case: Case) -> DraftSide | None:
    """As in "We will not recognise the border": a verb of thinking that is a deed as well."""
    if case.cue is None or _class_side(case.draft, case.cue) is not None:
        return None
    side = avowals.find_resolve(case.cue)
    return case.towards(side) if side is not None else None


def _class_side(draft: PositionDraft, cue: Token | None) -> Stance | None:
    """The side of the cue's class; to ask a court to act is to want it."""
    if draft.kind == "ask":
        return Stance.SUPPORTS if demands.asks_for_measure(cue) else Stance.CLAIMS
    return BY_CLASS.get(draft.kind)


def _by_cue(case: Case) -> DraftSide | None:
    """The side of the cue's class, turned where the cue is denied; None where the class takes none."""
    side = _class_side(case.draft, case.cue)
    if side is None or rejects_words(case.cue):
        return None
    part = next((one for one in case.draft.content if find_deed(case.passage, one)), case.draft.content[0])
    deed = find_deed(case.passage, part)
    if case.cue is not None and threats.is_threatening(case.cue):
        return _side_threatened(case, deed)
    if concedes(case.cue, deed) and not case.denied:
        return case.towards(side, deed)
    return by_deed(case.passage, TURNED.get(side, side) if case.denied else side, part, deed)


def _side_threatened(case: Case, deed: Token | None) -> DraftSide:
    """As in "threatened to veto the text", which is against it; "threatened to strike" takes no side."""
    if deed is not None and not is_assault(deed) and list_classes(deed, "object") & AGAINST:
        return DraftSide(Stance.OPPOSES, objects.of_thing(deed))
    is_refusal, thing = threats.refused(case.passage, case.draft) if deed is None else (False, None)
    if is_refusal:
        return DraftSide(Stance.OPPOSES, thing)
    return replace(case.towards(Stance.CLAIMS, deed), threat=True)


def _leaves_side_open(case: Case) -> bool:
    """As in "wondered whether", "decided how", "has not said which"; a question asked of others is none."""
    kind = case.draft.kind
    if kind == "ask" and (case.cue is None or case.cue.lemma_ not in WONDERS):
        return False
    if case.cue and (ahead.is_watched(case.cue) or (case.denied and avowals.is_ignorant(case.cue))):
        return False
    unsaid = case.denied or (case.cue is not None and realised.open_since(case.cue) is not None)
    return leaves_open(case.passage, kind, case.draft.content[0], unsaid)


def _holds_none(draft: PositionDraft, cue: Token) -> bool:
    """As in "does not oppose it", "no longer backs it", "neither backs nor rejects it": no side is held."""
    if draft.kind == "want":  # who "no longer wants" it is against it
        return only_solicits(draft.kind, cue) or is_neither(cue)
    return BY_CLASS.get(draft.kind) is Stance.OPPOSES or realised.is_over(cue) or is_neither(cue)


def _side_denied(case: Case) -> DraftSide | None:
    """As in "denied that it backs the sale": what is denied is no stand, nor is what no class reads."""
    denies = case.cue is not None and case.cue.lemma_ in DENIES
    return CLAIM if denies or case.draft.kind not in READ else None


def _by_speaker(case: Case) -> DraftSide | None:
    return avowed.avowed(case.passage, case.draft)


def _by_demand(case: Case) -> DraftSide | None:
    """As in "insisted that he go"."""
    return _as_told(case, case.towards(Stance.SUPPORTS)) if demands.is_demand(case.cue) else None


def _by_words(case: Case) -> DraftSide:
    """The side of the words that the lexicon knows, towards what they speak of, or a claim."""
    draft, judged = case.draft, case.draft.kind == "judge"
    strong = case.strong and draft.mode is not Mode.DIRECT
    told = sides.tell_side(case.passage, draft.content, strong=strong, judged=judged)
    about = objects.of_judged(case.cue) if judged and case.cue is not None else None
    return _as_told(case, avowed.side_told(case.passage, told, about, strong=case.strong))


def _as_told(case: Case, side: DraftSide) -> DraftSide:
    """Whoever does not think that it should go on is against it; who did not say so may still be for it."""
    if not case.denied or side.stance not in TURNED:
        return side
    return replace(side, stance=TURNED[side.stance]) if case.draft.kind in {"judge", "think"} else CLAIM


def _by_noun(case: Case) -> DraftSide | None:
    """As in "highlighted plans to build", "announced the continuation of its strike"."""
    part = case.draft.content[0]
    words = case.passage.doc.char_span(part.start, part.end, alignment_mode="expand")
    if case.cue is None or not words or case.cue.lemma_.lower() not in cues.light():
        return None
    kind = nouns.attitude(words.root)
    side = BY_CLASS.get(kind)
    if side is None:
        return case.towards(Stance.SUPPORTS) if announced.announces_end(case.cue, words.root) else None
    # "Announced the suspension of its strike": the noun has taken the side, towards what it names.
    below = next((span for _, span in nouns.complements(words.root)), None) if kind in AGAINST else None
    return DraftSide(side, objects.of_part(case.passage, below or part, None))


def _first_span(case: Case) -> Span:
    return (*case.draft.cue, *case.draft.content)[0]


FIRM = RuleTable(
    "positions.side",
    (Rule(SideRule.NOBODY, _held_by_nobody), Rule(SideRule.MISSED, _side_missed)),
    _first_span,
)
"""Sides that no condition changes."""
SIDE_TABLE = RuleTable(
    "positions.side",
    (
        Rule(SideRule.GIVEN, _side_given),
        Rule(SideRule.OPEN, _left_open),
        Rule(SideRule.AVOWAL, _by_avowal),
        Rule(SideRule.CUE, _by_cue),
        Rule(SideRule.DENIAL, _side_denied),
        Rule(SideRule.NOUN, _by_noun),
        Rule(SideRule.SPEAKER, _by_speaker),
        Rule(SideRule.DEMAND, _by_demand),
        Rule(SideRule.WORDS, _by_words),
    ),
    _first_span,
)
