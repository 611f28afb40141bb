"""Which side a position takes: first by the class of its cue, else by the words of its content.

Negation turns a side. What takes no side is a claim.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from briefgen.model import Mode, Span, Stance
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import name_verb
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import nouns
from briefgen.parse.positions.drafts import Draft, Passage
from briefgen.parse.positions.stance import avowals, lacks, sides
from briefgen.parse.positions.stance.condition import Condition

BY_CLASS = {
    "favour": Stance.SUPPORTS,
    "float": Stance.SUPPORTS,
    "promise": Stance.SUPPORTS,
    "supports": Stance.SUPPORTS,
    "plan": Stance.SUPPORTS,
    "want": Stance.SUPPORTS,
    "against": Stance.OPPOSES,
    "opposes": Stance.OPPOSES,
    "weigh": Stance.UNDECIDED,
}
"""Classes of cue that take a side by themselves."""
TURNED = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}
READ = {"judge", "say", "show", "tell", "think"}
"""Classes whose side stands in what is said."""
LEFT_OPEN = {"exclude", "rule_out"}
"""What one does not do so is left open."""
NOBODY = {"neither", "nobody", "none"}
ASKS = re.compile(r"(?:whether|how)\b", re.IGNORECASE)
OPEN = re.compile(r"(?:how|if|what|when|where|whether|which|who|why)\b", re.IGNORECASE)
"""After a denied cue, a question that is still open: "has not said when"."""


def of(passage: Passage, draft: Draft, conditions: Sequence[Condition]) -> Stance:
    """The side that the draft takes."""
    strong = any(condition.strong for condition in conditions)
    if draft.holder < 0 and draft.turn < 0 and not draft.source:
        return Stance.CLAIMS  # "is expected to resign": nobody is said to hold it
    if draft.stance is None and draft.kind in READ and any(one.required for one in conditions):
        return Stance.CONDITIONAL
    side = draft.stance or _by_cue(passage, draft) or _by_content(passage, draft, strong)
    if strong and side in TURNED and draft.stance is None:
        return Stance.CONDITIONAL
    return side


def _by_cue(passage: Passage, draft: Draft) -> Stance | None:
    """The side of the cue's class, turned where the cue is denied; None where the class takes none."""
    denied = draft.at >= 0 and turned(passage.doc[draft.at])
    if _is_open(passage, draft, denied) or (denied and _neither(passage.doc[draft.at])):
        return Stance.UNDECIDED
    side = Stance.CLAIMS if draft.kind == "ask" else BY_CLASS.get(draft.kind)
    if side is None:
        # "We will not recognise the border": a verb of thinking that is a deed as well.
        return avowals.resolve(passage.doc[draft.at]) if draft.at >= 0 else None
    deed = _deed(passage, draft.content[0])
    if deed is not None and not denied and concedes(passage.doc[draft.at], deed):
        return side
    return _by_deed(TURNED.get(side, side) if denied else side, deed)


def _is_open(passage: Passage, draft: Draft, denied: bool) -> bool:
    """As in "asked whether", "decided how", "has not said which"."""
    return _leaves_open(passage, draft.kind, draft.content[0], denied)


def _leaves_open(passage: Passage, kind: str, content: Span, denied: bool) -> bool:
    text, at = passage.text.text, content.start
    asks = kind in {"ask", "think", "promise"} and ASKS.match(text, at) is not None
    return asks or (denied and kind in READ and OPEN.match(text, at) is not None)


def _by_deed(side: Stance, deed: Token | None) -> Stance:
    """The side towards the thing itself, where what is wanted or refused is a stand of its own."""
    if deed is None or side not in TURNED:
        return side
    if is_denied(deed):
        return TURNED[side]  # "agreed not to send ships"
    if side is Stance.SUPPORTS:  # "urged the council to reject the plan"
        return Stance.OPPOSES if _takes(deed, "object") & {"against", "opposes"} else side
    if name_verb(deed) not in cues.deeds() and _takes(deed, "clause", "about") & {"say", "topic"}:
        # "Declined to comment" says nothing, "refused to say when" leaves it open.
        return Stance.UNDECIDED if OPEN.match(_next(deed)) else Stance.CLAIMS
    # "Does not want to be left out", "refused to abandon the plan": to keep a thing is to stand for it.
    return Stance.SUPPORTS if name_verb(deed) in cues.losses() else side


def concedes(cue: Token, deed: Token) -> bool:
    """As in "is willing to suspend the strike": whoever gives way is for what ends."""
    known = cues.concessions()
    gives = {cue.lemma_.lower(), cue.lower_} & {*known["cues"]}
    return bool(gives) and name_verb(deed) in known["deeds"] and not is_denied(deed)


def _next(word: Token) -> str:
    return word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""


def _neither(verb: Token) -> bool:
    """As in "has neither backed nor rejected it": whoever is on neither side is undecided."""
    if verb.dep_ != "conj" or not any(child.lower_ == "nor" for child in verb.head.children):
        return False
    both = {BY_CLASS.get(kind) for word in (verb, verb.head) for kind in _takes(word, "object", "infinitive")}
    return both >= TURNED.keys()


def _takes(deed: Token, *frames: str) -> set[str]:
    """The classes of a verb with one of these complements."""
    known = (cues.verbs().get(name_verb(deed), {}), cues.acts().get(name_verb(deed), {}))
    return {kind for frame in frames for found in known if (kind := found.get(frame))}


def _deed(passage: Passage, part: Span) -> Token | None:
    """What is to be done: the verb that heads "to reject the plan", "to be left out"."""
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
    deeds = (
        word.head if word.dep_ in {"aux", "auxpass"} else word for word in words if word.tag_ in {"VB", "VBG"}
    )
    deed = next(
        (deed for deed in deeds if deed.dep_ == "ROOT" or not part.start <= deed.head.idx < part.end), None
    )
    if deed is None and words and words[-1].tag_ == "VBN":
        deed = words[-1]  # "wants the whips banned"
    heads = deed is not None and deed.dep_ in {"xcomp", "ccomp", "pcomp", "advcl", "acl", "ROOT"}
    return deed if heads else None


def turned(word: Token) -> bool:
    """Whether the cue, or the verb it hangs on ("does not want to back"), is denied."""
    denied = is_denied(word)
    if word.dep_ in {"xcomp", "acomp", "attr", "prep"}:
        denied ^= is_denied(word.head)
    subject = find_subject(word)
    if subject is None:
        return denied
    nobody = subject.lower_ in NOBODY or any(
        child.lower_ in {"few", "neither", "no"} for child in subject.children
    )
    return denied ^ nobody


def _by_content(passage: Passage, draft: Draft, strong: bool) -> Stance:
    """The side that the words of the content take; a claim where they take none."""
    if draft.kind not in READ:
        return Stance.CLAIMS
    attitude = _by_noun(passage, draft) or avowed(passage, draft)
    if attitude is not None:
        return attitude
    side = Stance.SUPPORTS if _is_demand(passage, draft) else None
    side = side or sides.of(
        passage, draft.content, strong=strong and draft.mode is not Mode.DIRECT, judged=draft.kind == "judge"
    )
    return _as_told(passage, draft, side)


def _as_told(passage: Passage, draft: Draft, side: Stance) -> Stance:
    """Whoever does not think that it should go on is against it; who did not say so may still be for it."""
    if draft.at < 0 or not turned(passage.doc[draft.at]) or side not in TURNED:
        return side
    return TURNED[side] if draft.kind in {"judge", "think"} else Stance.CLAIMS


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


def _by_noun(passage: Passage, draft: Draft) -> Stance | None:
    """As in "highlighted plans to build", "announced the continuation of its strike"."""
    words = passage.doc.char_span(draft.content[0].start, draft.content[0].end, alignment_mode="expand")
    if draft.at < 0 or not words or passage.doc[draft.at].lemma_.lower() not in cues.light():
        return None
    return BY_CLASS.get(nouns.attitude(words.root))


def avowed(passage: Passage, draft: Draft) -> Stance | None:
    """As in "said it opposes the sale", "“We will not sign,” she said", "I don't think it should"."""
    for verb in avowals.heads(passage, draft):
        none = lacks.of(verb)
        if none is not None:
            return none[0]
    for kind, head, content in avowals.classes(passage, draft):
        if name_verb(head) in LEFT_OPEN and turned(head):
            return Stance.UNDECIDED
        side = BY_CLASS.get(kind)
        if _leaves_open(passage, kind, content[0], turned(head)):
            return Stance.UNDECIDED  # "“We have not decided whether to sign,” she said"
        if side is not None:
            side = TURNED.get(side, side) if turned(head) else side
            deed = _deed(passage, content[0])
            return side if deed is not None and concedes(head, deed) else _by_deed(side, deed)
        if kind == "think" and turned(head):
            side = sides.of(passage, content)
            return TURNED.get(side)
    return avowals.deed(passage, draft)
