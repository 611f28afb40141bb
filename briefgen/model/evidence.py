"""Where words stand: spans, evidence, and the one maker of evidence."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from msgspec import Struct

from briefgen.model.kinds import ArticleId
from briefgen.problems import EvidenceError


class Span(Struct, frozen=True, order=True, array_like=True, gc=False):
    """Half-open offsets into a text. A Struct, as Evidence is: there are a hundred of them in an article."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


_START = attrgetter("start")


class Evidence(Struct, frozen=True, array_like=True, gc=False):
    """The words a finding rests on. Made by `Sentences.evidence` only."""

    article: ArticleId
    span: Span
    sentence: Span
    """The sentence around `span`; from the first to the last where it crosses several."""
    exact: str
    rule: str
    """`family.name` of the rule that found it, such as `figures.money`."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """The text of an article with its sentences, in order: the one maker of Evidence."""

    article: ArticleId
    text: str
    spans: tuple[Span, ...]

    def evidence(self, span: Span, rule: str) -> Evidence:
        """Evidence for `span`; raises EvidenceError where the span is empty or outside the text."""
        if not 0 <= span.start < span.end <= len(self.text):
            raise EvidenceError(
                f"{rule}: no text at {span.start}:{span.end} of {len(self.text)}", path=str(self.article)
            )
        return Evidence(self.article, span, self.around(span), span.of(self.text), rule)

    def around(self, span: Span) -> Span:
        """The sentence or sentences that `span` touches; the span itself where it is in none."""
        at = self.index(span.start)
        if at < 0:
            return span
        first = self.spans[at]
        if span.end <= first.end:
            return first
        last = self.spans[self.index(span.end - 1)]
        return Span(first.start, max(last.end, span.end))

    def index(self, offset: int) -> int:
        """Which sentence holds `offset`, or the last one before it; -1 before the first."""
        return bisect_right(self.spans, offset, key=_START) - 1
