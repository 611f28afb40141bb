"""Which side a position takes: first by the class of its cue, else by the words of its content.

Negation turns a side. What takes no side is a claim.
"""

import re
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.positions import cues, phrases, tree
from briefgen.parse.positions.condition import Condition
from briefgen.parse.positions.drafts import Draft, Passage

BY_CLASS = {
    "favour": Stance.SUPPORTS,
    "promise": Stance.SUPPORTS,
    "supports": Stance.SUPPORTS,
    "want": Stance.SUPPORTS,
    "against": Stance.OPPOSES,
    "opposes": Stance.OPPOSES,
    "weigh": Stance.UNDECIDED,
}
"""Classes of cue that take a side by themselves."""
TURNED = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}
READ = {"say", "tell", "think", "judge"}
"""Classes whose side stands in what is said."""
NOBODY = {"neither", "nobody", "none"}
ASKS = re.compile(r"(?:whether|how)\b", re.IGNORECASE)
OPENING = 240
"""Characters of a long speech in which its side is read."""


@cache
def _sides() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.groups("en/positions_stance")


def of(passage: Passage, draft: Draft, conditions: Iterable[Condition]) -> Stance:
    """The side that the draft takes."""
    strong = any(condition.strong for condition in conditions)
    if draft.holder < 0 and draft.turn < 0 and not draft.source:
        return Stance.CLAIMS  # "is expected to resign": nobody is said to hold it
    side = draft.stance or _by_cue(passage, draft) or _by_content(passage, draft, strong)
    if strong and side in TURNED and draft.stance is None:
        return Stance.CONDITIONAL
    return side


def _by_cue(passage: Passage, draft: Draft) -> Stance | None:
    """The side of the cue's class, turned where the cue is denied; None where the class takes none."""
    asks = ASKS.match(passage.text.text, draft.content[0].start) is not None
    if asks and draft.kind in {"ask", "think", "promise"}:
        return Stance.UNDECIDED
    side = Stance.CLAIMS if draft.kind == "ask" else BY_CLASS.get(draft.kind)
    if side is None:
        return None
    if draft.at >= 0 and _turned(passage.doc[draft.at]):
        return TURNED.get(side, side)
    return _by_deed(side, _deed(passage, draft.content[0]))


def _by_deed(side: Stance, deed: str) -> Stance:
    """The side towards the thing itself, where what is wanted or refused is a stand of its own."""
    if side is Stance.SUPPORTS and _takes(deed, "object") & {"against", "opposes"}:
        return Stance.OPPOSES  # "urged the council to reject the plan"
    if side is Stance.OPPOSES and _takes(deed, "clause", "about") & {"say", "topic"}:
        return Stance.CLAIMS  # "declined to comment"
    return side


def _takes(deed: str, *frames: str) -> set[str]:
    """The classes of a verb with one of these complements."""
    known = (cues.verbs().get(deed, {}), cues.acts().get(deed, {}))
    return {kind for frame in frames for found in known if (kind := found.get(frame))}


def _deed(passage: Passage, part: Span) -> str:
    """What is to be done: the lemma of the verb that heads "to reject the plan"; else empty."""
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
    deed = next((word for word in words if word.tag_ in {"VB", "VBG"}), None)
    heads = deed is not None and deed.dep_ in {"xcomp", "ccomp", "pcomp", "advcl", "acl", "ROOT"}
    return deed.lemma_.lower() if deed is not None and heads else ""


def _turned(word: Token) -> bool:
    """Whether the cue, or the verb it hangs on ("does not want to back"), is denied."""
    denied = tree.denied(word)
    if word.dep_ in {"xcomp", "acomp", "attr"}:
        denied ^= tree.denied(word.head)
    subject = tree.subject(word)
    if subject is None:
        return denied
    nobody = subject.lower_ in NOBODY or any(child.lower_ in {"no", "few"} for child in subject.children)
    return denied ^ nobody


def _by_content(passage: Passage, draft: Draft, strong: bool) -> Stance:
    """The side that the words of the content take; a claim where they take none."""
    if draft.kind not in READ:
        return Stance.CLAIMS
    return of_words(
        passage,
        Span(draft.content[0].start, min(draft.content[0].end, draft.content[0].start + OPENING)),
        strong,
    )


def of_words(passage: Passage, span: Span, strong: bool = False) -> Stance:
    """The first group of the lexicon that the words belong to."""
    for group, pattern in _sides():
        if pattern.search(passage.text.text, span.start, span.end):
            return Stance(group)
    if strong and re.search(r"\b(?:would|will|can|could)\b", span.of(passage.text.text)):
        return Stance.CONDITIONAL
    return Stance.CLAIMS
