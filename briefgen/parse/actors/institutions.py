"""Bodies called by what they are: "the mission", "the civilian mission", "the bloc".

Found here as drafts; `anaphora` says which named body is meant, and drops those that may be two.
"""

from collections.abc import Iterator

from briefgen.model import ActorKind, Form
from briefgen.parse.actors.drafts import Draft
from briefgen.parse.actors.words import Words
from briefgen.parse.gazetteer import gazetteer


def find(words: Words) -> Iterator[Draft]:
    """Each "the ..." whose noun is one of the institution nouns, with its modifiers."""
    yield from _formations(words)
    contexts = gazetteer().contexts
    nouns = contexts["institution_nouns"] | contexts["everyday_bodies"]
    kinds = gazetteer().contexts["mission_kinds"]
    for at, text in enumerate(words.texts):
        if text not in nouns:
            continue
        start = at
        while words.doc[start - 1].tag_ in {"JJ", "NN"} and start > 0:
            start -= 1
        if (
            start > 0
            and words.lower(start - 1) in {"the", "this", "that"}
            and words.doc[at].dep_ != "compound"
        ):
            own = text == "mission" and start < at and words.lower(start) in kinds
            yield _draft(words, start, at, "actors.mission" if own else "actors.institution")


def _formations(words: Words) -> Iterator[Draft]:
    """As in the “alliance of the patient”: a body that has no capitals yet, in quotation marks."""
    nouns = gazetteer().contexts["formation_nouns"]
    for at, text in enumerate(words.texts):
        if text not in OPENING or words.lower(at - 1) not in {"a", "called", "the"}:
            continue
        end = at + 1
        while end < at + LONGEST and words.text(end).islower():
            end += 1
        told = {words.text(at + 1), words.text(end - 1)} & nouns
        if end - at > 2 and words.text(end) in CLOSING and told:
            name = words.joined(at + 1, end)
            yield Draft(at + 1, end, Form.NOMINAL, ActorKind.ORGANISATION, name, "actors.formation")


OPENING = frozenset({'"', "“", "‘", "``", "'", "«"})
CLOSING = frozenset({'"', "”", "’", "''", "'", "»"})
LONGEST = 7
"""Tokens of the longest formation."""


def _draft(words: Words, start: int, at: int, rule: str) -> Draft:
    name = words.joined(start, at + 1)
    return Draft(
        start=start - 1,
        end=at + 1,
        form=Form.NOMINAL,
        kind=ActorKind.ORGANISATION,
        name=name,
        rule=rule,
        office=name,
        definite=True,
    )
