"""Sides told by a quantity of people: "some favour a ban; some are willing to pay, some are not".

Knows what the model's tagger gets wrong there: "some favour" looks like a noun to it.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.positions import cues, tree
from briefgen.parse.positions.drafts import Draft, Passage

QUANTITIES = {"few", "many", "most", "others", "several", "some"}
STOP = re.compile(r"[;.!?\n]|,?\s(?:while|whereas|but)\s|,\s(?:others|some|many|most)\s")
BACK = 25
"""Tokens back to the adjective that "are not" denies."""
SIDED = {"against", "favour", "promise", "want"}
FOLLOWS = {"DT", "VBG", "TO", "PRP$", "JJ"}


def find(passage: Passage, taken: set[int]) -> Iterator[Draft]:
    """A draft for each quantity of people with a verb of attitude that was read as a noun, or with none."""
    for token in passage.doc:
        if token.lower_ in QUANTITIES and token.i + 2 < len(passage.doc) and not passage.inside(token):
            yield from _mistaken(passage, token, taken)
            yield from _short(passage, token)


def _mistaken(passage: Passage, who: Token, taken: set[int]) -> Iterator[Draft]:
    """As in "some favour extending it": the word after the quantity is a verb."""
    word, following = who.nbor(1), who.nbor(2)
    frames = cues.verbs().get(word.lower_)
    if frames is None or word.i in taken or word.pos_ != "NOUN" or following.tag_ not in FOLLOWS:
        return
    kind = frames.get("infinitive") if following.tag_ in {"VBG", "TO"} else frames.get("object")
    stop = STOP.search(passage.text.text, following.idx)
    content = tree.trimmed(
        passage.text.text, Span(following.idx, stop.start() if stop else len(passage.text.text))
    )
    if kind in SIDED and content.start < content.end:
        yield Draft("positions.faction", (_span(who),), (_span(word),), (content,), who.i, word.i, kind)


def _short(passage: Passage, who: Token) -> Iterator[Draft]:
    """As in "some are willing to join, some are not": the second side says only "not"."""
    verb = who.nbor(1)
    denied = who.nbor(2)
    if verb.lemma_ not in {"be", "do"} or denied.dep_ != "neg" or not who.i or who.nbor(-1).text != ",":
        return
    before = reversed(passage.doc[max(0, who.i - BACK) : who.i])
    deeds = (
        child
        for word in before
        if word.lower_ in cues.adjectives()
        for child in word.children
        if child.dep_ == "xcomp"
    )
    content = next((tree.reach(child) for child in deeds if child.i < who.i), None)
    if content is not None:
        cue = Span(verb.idx, denied.idx + len(denied))
        yield Draft(
            "positions.faction",
            (_span(who),),
            (cue,),
            (content,),
            who.i,
            verb.i,
            "against",
            stance=Stance.OPPOSES,
        )


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
