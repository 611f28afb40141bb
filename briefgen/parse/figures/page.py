"""An article as the figures read it: its parse, and what other readers found in it, by place."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefgen.model import ActorMention, DateMention, Sentences, Span

NESTED = 8
"""Mentions that may begin before a token and still hold it."""


@dataclass(frozen=True, slots=True)
class FigureText:
    doc: Doc
    sentences: Sentences
    dates: tuple[DateMention, ...]
    """In the order of the text."""
    actors: tuple[ActorMention, ...]
    actor_starts: tuple[tuple[int, int], ...]
    """Where each mention begins, with its index in `actors`; sorted."""

    @property
    def text(self) -> str:
        """The text of the article; `Doc.text` would be put together anew at each call."""
        return self.sentences.text

    def dates_in(self, span: Span) -> tuple[DateMention, ...]:
        """The dates that begin inside `span`."""
        first = bisect_left(self.dates, span.start, key=_start_of_date)
        return self.dates[first : bisect_left(self.dates, span.end, first, key=_start_of_date)]

    def together(self, one: Token, other: Token) -> bool:
        """Whether both stand in one sentence: the parser may take a headline for a part of the next."""
        return self.sentences.index(one.idx) == self.sentences.index(other.idx)

    def actor_at(self, token: Token) -> int | None:
        """Index of the longest mention of an actor that holds the token."""
        at = Span(token.idx, token.idx + len(token))
        end = bisect_right(self.actor_starts, (at.start, len(self.actors)))
        near = (index for _, index in self.actor_starts[max(0, end - NESTED) : end])
        holding = [index for index in near if self.actors[index].evidence.span.holds(at)]
        return max(holding, key=self._length) if holding else None

    def _length(self, index: int) -> int:
        span = self.actors[index].evidence.span
        return span.end - span.start


def make_page(
    doc: Doc, text: Sentences, dates: tuple[DateMention, ...], actors: tuple[ActorMention, ...]
) -> FigureText:
    starts = sorted((actor.evidence.span.start, index) for index, actor in enumerate(actors))
    return FigureText(doc, text, tuple(sorted(dates, key=_start_of_date)), actors, tuple(starts))


def _start_of_date(date: DateMention) -> int:
    return date.evidence.span.start
