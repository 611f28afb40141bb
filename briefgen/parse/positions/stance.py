"""Which side a position takes: first by the class of its cue, else by the words of its content.

Negation turns a side. What takes no side is a claim.
"""

import re
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.positions import phrases, tree
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
ASKS = re.compile(r"(?:whether|how)\b", re.IGNORECASE)
OPENING = 240
"""Characters of a long speech in which its side is read."""


@cache
def _sides() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.groups("en/positions_stance")


def of(passage: Passage, draft: Draft, conditions: Iterable[Condition]) -> Stance:
    """The side that the draft takes."""
    strong = any(condition.strong for condition in conditions)
    side = draft.stance or _by_cue(passage, draft) or _by_content(passage, draft, strong)
    if strong and side in TURNED and draft.stance is None:
        return Stance.CONDITIONAL
    return side


def _by_cue(passage: Passage, draft: Draft) -> Stance | None:
    """The side of the cue's class, turned where the cue is denied."""
    if draft.kind == "ask":
        return Stance.UNDECIDED if ASKS.match(passage.text.text, draft.content[0].start) else Stance.CLAIMS
    if ASKS.match(passage.text.text, draft.content[0].start) and draft.kind in {"think", "promise"}:
        return Stance.UNDECIDED
    side = BY_CLASS.get(draft.kind)
    if side is None:
        return None
    if draft.at >= 0 and _turned(passage.doc[draft.at]):
        return TURNED.get(side, side)
    return side


def _turned(word: Token) -> bool:
    """Whether the cue, or the verb it hangs on ("does not want to back"), is denied."""
    denied = tree.denied(word)
    if word.dep_ in {"xcomp", "acomp", "attr"}:
        denied ^= tree.denied(word.head)
    subject = tree.subject(word)
    nobody = subject is not None and any(child.lower_ in {"no", "few"} for child in subject.children)
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
