"""The terms of an issue, met in a text: which of their words stand where.

A term is one word or more, `a + b` needs both, and an ending `*` stands for any ending.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from briefgen.model import Span
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON

_ASIDE = r",\s{1,9}(?:which|who|whose|where)\b"
_YEARS = r"\s{1,9}for\s(?:[\w-]{1,20}\s){1,6}?(?:months|years|decades?)\b"
_TERM = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class TermWord(Struct, frozen=True, gc=False):
    """A word of a text as it is looked up, and where it stands."""

    looked_up: str
    span: Span


@dataclass(frozen=True, slots=True)
class Met:
    """A term whose pieces all stand in a text."""

    weight: int
    """How many words it has."""
    spans: tuple[Span, ...]


def list_terms(text: str, start: int = 0, end: int | None = None) -> tuple[TermWord, ...]:
    """The words of `text` between two offsets."""
    found = _TERM.finditer(text, start, len(text) if end is None else end)
    return tuple(
        TermWord(
            words.guess_singular(match.group().lower().removesuffix("'s").removesuffix("’s")),
            Span(*match.span()),
        )
        for match in found
    )


@cache
def _aside_pattern() -> re.Pattern[str]:
    """Where it is told of a thing what makes it no other: ", which", "because", "for two years"."""
    listed = "|".join(r"\s+".join(said.split()) for said in sorted(LEXICON.words("issues", "asides")))
    return re.compile(rf"{_ASIDE}|{_YEARS}|,?\s{{1,9}}(?:{listed})(?![-\w])", re.IGNORECASE)


def cut_aside(text: str, span: Span) -> Span:
    """The words up to a ", which" or "because", behind which more is told of the thing."""
    aside = _aside_pattern().search(text, span.start, span.end)
    return Span(span.start, aside.start()) if aside and aside.start() > span.start else span


def pieces(term: str) -> list[tuple[str, ...]]:
    """The runs of words of a term, as they are looked up."""
    return [tuple(split_term(piece)) for piece in term.split("+") if split_term(piece)]


def split_term(term: str) -> list[str]:
    """The words of a term as they are looked up: "U.S." is the two that a text is taken apart into."""
    kept: list[str] = []
    for word in term.lower().split():
        kept += map(words.guess_singular, words.split_tokens(word))
        if kept and word.endswith("*"):
            kept[-1] = words.split_tokens(word)[-1] + "*"
    return kept


def is_word_of(term: str, word: str) -> bool:
    """Whether a word of a text is the word of a term."""
    return word.startswith(term[:-1]) if term.endswith("*") else word == term


def met(terms: Sequence[str], text: Sequence[TermWord]) -> Iterator[Met]:
    """The terms whose pieces all stand in the text."""
    for term in terms:
        runs = pieces(term)
        found = [tuple(_places_of_run(run, text)) for run in runs]
        if found and all(found):
            yield Met(sum(map(len, runs)), tuple(span for spans in found for span in spans))


def _places_of_run(run: tuple[str, ...], text: Sequence[TermWord]) -> Iterator[Span]:
    """Every place where the words of one piece follow each other."""
    for at in range(len(text) - len(run) + 1):
        if all(is_word_of(term, text[at + nth].looked_up) for nth, term in enumerate(run)):
            yield from (text[at + nth].span for nth in range(len(run)))
