"""Reported speech, belief, intention and attitude: a verb of the lexicon with its complement.

Knows the lexicon; what a verb takes is read in `complements`.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.positions import complements, cues, sources, tree
from briefgen.parse.positions.cues import Frames
from briefgen.parse.positions.drafts import Draft, Passage, joined

POSSIBLY = {"can", "could", "may", "might", "should"}
OWED = {"need", "ought"}
"""To need to support a plan is not to support it."""
PURPOSES = {"acl", "advcl", "relcl"}
SUPPOSES = {"if", "unless"}


def find(passage: Passage, taken: set[int]) -> Iterator[Draft]:
    """A draft for each cue verb in the article's own voice; `taken` are the verbs that introduce speech."""
    known = cues.verbs()
    for token in passage.doc:
        if token.pos_ in tree.UPRIGHT and (token.lemma_.lower() in known or tree.particle(token)):
            frames = cues.of_verb(token)
            if frames is not None and token.i not in taken and _asserted(token) and not passage.inside(token):
                yield from _draft(passage, token, frames)


def _draft(passage: Passage, verb: Token, frames: Frames) -> Iterator[Draft]:
    """The draft of one verb, where one of its frames is filled and it has a source."""
    found = complements.of(passage, verb, frames)
    who = sources.holder(passage, verb)
    if found is None or _is_effect(verb, found.content) or (who is None and not _impersonal(verb, frames)):
        return
    source = () if who is None else (sources.phrase(passage, who, verb),)
    cue = tuple(joined((tree.cue(passage, verb), *found.more_cue)))
    content = tuple(complements.outside(passage, found, (*source, *cue)))
    if content:
        yield Draft(
            "positions.reported", source, cue, content, -1 if who is None else who.i, verb.i, found.kind
        )


def _is_effect(verb: Token, content: tuple[Span, ...]) -> bool:
    """As in "has set money aside, underlining its resolve": the deed says it, nobody does."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or cues.of_verb(verb.head) is not None:
        return False
    frames = cues.of_verb(verb) or {}
    clause = any(child.dep_ == "ccomp" for child in verb.children)
    return not clause and frames.get("object") == "say" and content[0].start > verb.idx


def _impersonal(verb: Token, frames: Frames) -> bool:
    """As in "is expected to win", "is said to have": a passive whose source the text keeps to itself."""
    finite = verb.dep_ not in {"acl", "advcl"} or any(child.dep_ == "auxpass" for child in verb.children)
    return finite and tree.passive(verb) and ("clause" in frames or "infinitive" in frames)


def _asserted(verb: Token) -> bool:
    """Whether the verb is said to be so: not wished for, put as a purpose, a mere possibility or an "if"."""
    if tree.controlled(verb) is not None or (verb.dep_ == "xcomp" and verb.head.lemma_ in OWED):
        return False
    tags = {child.tag_ for child in verb.children if child.dep_ == "aux"}
    if "TO" in tags and verb.dep_ in PURPOSES and tree.far(verb) is None:
        return False
    if any(child.dep_ == "mark" and child.lower_ in SUPPOSES for child in verb.children):
        return False
    return tree.denied(verb) or not any(child.lower_ in POSSIBLY for child in verb.children)
