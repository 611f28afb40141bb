"""Whose eyes a thing is seen with: "For the miners, the closure is unacceptable", "In her view, it is late".

After "for" only judgements count: "For Silva, it was the last race" says nothing of what she holds.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.spans import cover_phrase, trim_span
from briefgen.parse.positions.drafts import Draft, Passage
from briefgen.parse.positions.stance import sides

FRONTED = {"for", "to"}
EYES = {"assessment", "estimation", "eyes", "judgement", "judgment", "opinion", "reading", "view", "words"}
NAMED = 6
"""Tokens that the one whose standpoint it is may take."""
AHEAD = 30
"""Tokens in which the judgement is looked for."""
OPENERS = {",", ";", "and", "but", "while", "whereas"}


def find(passage: Passage, taken: set[int]) -> Iterator[Draft]:
    """A draft for each judgement that a fronted "for" or "to" gives to someone."""
    for token in passage.doc:
        if token.lower_ in FRONTED and not passage.inside(token) and _opens(passage, token):
            yield from _draft(passage, token)
        elif token.lower_ == "in" and not passage.inside(token) and _opens(passage, token):
            yield from _in_view(passage, token)


def _in_view(passage: Passage, front: Token) -> Iterator[Draft]:
    """As in "In the mayor's view, the port needs cranes"."""
    comma = next(
        (token for token in passage.doc[front.i + 1 : front.i + 2 + NAMED] if token.text == ","), None
    )
    eyes = next((child for child in front.children if child.lower_ in EYES), None)
    who = next((child for child in eyes.children if child.dep_ == "poss"), None) if eyes is not None else None
    if comma is None or eyes is None or who is None or eyes.i + 1 != comma.i:
        return
    end = passage.text.around(_span(comma)).end
    content = trim_span(passage.text.text, Span(comma.idx, end))
    if content.start < content.end:
        yield Draft(
            "positions.in_view", (cover_phrase(who),), (_span(eyes),), (content,), who.i, eyes.i, "think"
        )


def _opens(passage: Passage, token: Token) -> bool:
    """Whether the phrase opens its sentence, or a clause after a comma."""
    if not token.i or token.is_sent_start or passage.text.around(_span(token)).start == token.idx:
        return True
    return token.nbor(-1).lower_ in OPENERS


def _draft(passage: Passage, front: Token) -> Iterator[Draft]:
    comma = next(
        (token for token in passage.doc[front.i + 1 : front.i + 2 + NAMED] if token.text == ","), None
    )
    verb = _verb(passage, comma) if comma is not None else None
    who = comma.nbor(-1) if comma is not None else front
    if comma is None or verb is None or who.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return
    last = max(child.right_edge.i for child in verb.children if child.dep_ in {"acomp", "attr"})
    content = Span(comma.idx + 2, passage.doc[last].idx + len(passage.doc[last]))
    if sides.of(passage, (content,)) not in {Stance.CLAIMS, Stance.CONDITIONAL}:
        source = Span(front.nbor(1).idx, comma.idx)
        yield Draft("positions.standpoint", (source,), (_span(front),), (content,), who.i, front.i, "think")


def _verb(passage: Passage, comma: Token) -> Token | None:
    """The "is" of the judgement, in the sentence of the comma."""
    sentence = passage.text.around(_span(comma))
    for token in passage.doc[comma.i + 1 : comma.i + 1 + AHEAD]:
        if token.idx >= sentence.end:
            return None
        if token.lemma_ == "be" and any(child.dep_ in {"acomp", "attr"} for child in token.children):
            return token
    return None


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
