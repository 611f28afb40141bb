"""Which side the words of a content take: sentence by sentence, the first that takes one.

Knows the lexicon and the parse, nothing of cues. What is asked takes no side: "Should we pay? No."
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefgen.model import Span, Stance
from briefgen.parse.positions import phrases
from briefgen.parse.positions.drafts import Passage

SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[”\"'’»]?")
POSSIBLE = re.compile(r"\b(?:would|will|can|could|may|might)\b", re.IGNORECASE)
REQUIRED = re.compile(r"\b(?:no|not|never|cannot|nobody|nothing|impossible)\b|n[’']t\b", re.IGNORECASE)
OPENING = 240
"""Characters of a long speech in which its side is read."""
SAID_OF = {"attr", "oprd", "ROOT", "acomp", "ccomp", "conj", "appos"}
"""Where a noun stands that something is said to be: "is an essential step"."""


@cache
def _sides() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.groups("en/positions_stance")


@cache
def _judgements() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.groups("en/positions_judgements")


def of(passage: Passage, parts: Iterable[Span], *, strong: bool = False, judged: bool = False) -> Stance:
    """The side of the first sentence that takes one; conditional or a claim where none does."""
    read = tuple(_sentences(passage, parts))
    lists = (*_sides(), *_judgements()) if judged else _sides()
    sides = (_side(passage, span, lists) for span in read)
    side = next((side for side in sides if side is not Stance.CLAIMS), Stance.CLAIMS)
    depends = strong and any(POSSIBLE.search(span.of(passage.text.text)) for span in read)
    return Stance.CONDITIONAL if side is Stance.CLAIMS and depends else side


def requires(passage: Passage, parts: Iterable[Span]) -> bool:
    """Whether something is denied, as in "no deal without them": what is missing is required."""
    return any(REQUIRED.search(part.of(passage.text.text)) for part in parts)


def _sentences(passage: Passage, parts: Iterable[Span]) -> Iterator[Span]:
    """The sentences of the parts that state something, as far as a side is looked for."""
    left = OPENING
    for part in parts:
        for match in SENTENCE.finditer(passage.text.text, part.start, min(part.end, part.start + left)):
            if not match.group().rstrip("”\"'’»").endswith("?"):
                yield Span(match.start(), match.end())
        left -= part.end - part.start
        if left <= 0:
            return


def _side(passage: Passage, span: Span, lists: tuple[tuple[str, re.Pattern[str]], ...]) -> Stance:
    """The first group of the lexicon that the words belong to."""
    for group, pattern in lists:
        found = pattern.finditer(passage.text.text, span.start, span.end)
        if any(_is_said(passage, Span(match.start(), match.end())) for match in found):
            return Stance(group)
    return Stance.CLAIMS


def _is_said(passage: Passage, words: Span) -> bool:
    """Whether a lone adjective is said of something: "is vital", not "vital supplies arrived"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand")
    if not tokens or len(tokens) > 1 or tokens[0].dep_ != "amod":
        return True
    head = tokens[0].head
    return head.dep_ in SAID_OF or (head.dep_ == "pobj" and head.head.lower_ == "as")
