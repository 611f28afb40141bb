"""Positions shown by what is done: "vetoed the budget", "has ruled out sending troops but offered money".

A verb that things do too ("snow blocked the road") needs an actor: its rule is `positions.deed`.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Mode
from briefgen.parse.positions import complements, cues, sources, tree
from briefgen.parse.positions.drafts import Draft, Passage, joined

PRESENT = {"VBZ", "VBP", "VBG"}


def find(passage: Passage, taken: set[int]) -> Iterator[Draft]:
    """A draft for each act whose subject stands in the text."""
    known = cues.acts()
    for token in passage.doc:
        if token.pos_ != "VERB" or token.i in taken or passage.inside(token):
            continue
        particle = tree.particle(token)
        lemma = token.lemma_.lower()
        frames = known.get(f"{lemma}_{particle}" if particle else lemma)
        if frames is not None and not _hypothetical(token):
            yield from _draft(passage, token, frames)


def _hypothetical(verb: Token) -> bool:
    """As in "would veto", "urged them to veto", "if it blocks": nothing has been done."""
    return any(child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in verb.children) or any(
        child.dep_ == "mark" and child.lower_ in {"if", "unless"} for child in verb.children
    )


def _draft(passage: Passage, verb: Token, frames: cues.Frames) -> Iterator[Draft]:
    who = sources.holder(passage, verb)
    found = complements.of(passage, verb, frames)
    if who is None or found is None or who.lower_ in sources.DUMMIES:
        return
    if verb.lemma_ == "work" and verb.tag_ not in PRESENT:
        return
    cue = tuple(joined((tree.cue(passage, verb), *found.more_cue)))
    source = sources.phrase(passage, who, verb)
    content = tuple(complements.outside(passage, found, (source, *cue)))
    if content:
        rule = "positions.deed" if "actor" in frames else "positions.act"
        yield Draft(rule, (source,), cue, content, who.i, verb.i, found.kind, Mode.ACT)
