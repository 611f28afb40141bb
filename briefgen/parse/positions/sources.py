"""The words of a source: the noun phrase that heads it, clipped at the cue and at quotations.

Knows the parse and the marks; nothing of mentions.
"""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.positions import strays, tree
from briefgen.parse.positions.drafts import Passage

NOMINAL = {"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"}
DUMMIES = {"it", "there", "this", "that", "what", "which", "these", "those"}
"""Subjects that hold no view: "it was announced that", "that suggests"."""


def phrase(passage: Passage, head: Token, verb: Token) -> Span:
    """The noun phrase of `head`, on its own side of the verb and outside what is quoted."""
    whole = tree.reach(head)
    start, end = whole.start, whole.end
    if head.i < verb.i:
        end = min(end, tree.cue(passage, verb).start) if verb.idx > head.idx else end
    else:
        start = max(start, verb.idx + len(verb))
    for quote in _quotes_near(passage, start, end):
        if quote.end <= head.idx:
            start = max(start, quote.end)
        elif quote.start > head.idx:
            end = min(end, quote.start)
    return tree.trimmed(passage.text.text, Span(min(start, head.idx), max(end, head.idx + len(head))))


def _quotes_near(passage: Passage, start: int, end: int) -> list[Span]:
    """The speech that overlaps the stretch."""
    doc = passage.doc
    window = doc.char_span(start, end, alignment_mode="expand")
    seen = {passage.quoted[token.i] for token in window} if window is not None else set()
    return sorted(passage.quotes[at].span for at in seen if at >= 0 and passage.quotes[at].speech)


def holder(verb: Token) -> Token | None:
    """Who holds what the verb tells: its subject, or in the passive the agent."""
    above = strays.owner(verb)
    if above is not None:
        return tree.subject(above)
    if tree.passive(verb):
        return tree.agent(verb)
    return tree.subject(verb)
