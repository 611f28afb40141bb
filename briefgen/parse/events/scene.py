"""One article laid out for finding events: which actor or date stands on which word of the parse."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from briefgen.model import ActorKind, ActorMention, Article, DateMention, Evidence, Sentences, Span
from briefgen.parse.dates import governors
from briefgen.parse.grammar.below import find_child
from briefgen.parse.grammar.spans import stands_in_one
from briefgen.parse.lexicon import LEXICON

WHERE = LEXICON.words("events_rules", "scene_where")
ABOUT_PREPOSITIONS = LEXICON.words("events_rules", "scene_about")


@cache
def load_event_words() -> dict[str, frozenset[str]]:
    """The lists of the lexicon, each a set."""
    return LEXICON.load("events", dict[str, frozenset[str]])


@dataclass(frozen=True, slots=True)
class EventScene:
    doc: Doc
    text: Sentences
    article: Article
    actors: tuple[ActorMention, ...]
    starts: tuple[int, ...]
    """Where each actor mention begins."""
    lines: tuple[Span, ...]
    """Headings and lines of metadata, in order."""
    dated: dict[int, tuple[DateMention, ...]]
    """By the index of the word that a date hangs on, in the order of the text."""
    times: tuple[Span, ...]
    """The words of all dates, in the order of the text."""
    days: tuple[Span, ...]
    """The same without stretches of time that no day begins: "four years"."""

    @classmethod
    def of(
        cls,
        doc: Doc,
        text: Sentences,
        article: Article,
        actors: tuple[ActorMention, ...],
        dates: tuple[DateMention, ...],
    ) -> "EventScene":
        """The scene of one article; dates of its metadata date no event."""
        by_word: dict[int, list[DateMention]] = {}
        times = [date.evidence.span for date in dates]
        for date in dates:
            words = governors.list_governors(doc, date.evidence.span, times)
            if not any(line.holds(date.evidence.span) for line in article.metadata):
                for word in words:
                    by_word.setdefault(word.i, []).append(date)
        starts = tuple(mention.evidence.span.start for mention in actors)
        lines = tuple(sorted((*article.metadata, *article.headings)))
        dated = {word: tuple(some) for word, some in by_word.items()}
        days = [date.evidence.span for date in dates if date.timex.type != "DURATION"]
        return cls(
            doc, text, article, actors, starts, lines, dated, tuple(sorted(times)), tuple(sorted(days))
        )

    def tokens(self, *kinds: str) -> list[Token]:
        """The words of some parts of speech, in the order of the text."""
        return [token for token in self.doc if token.pos_ in kinds]

    def outside(self, token: Token) -> bool:
        """Whether the token stands in a heading or a line of metadata, where nothing happens."""
        at = bisect_right(self.lines, token.idx, key=lambda line: line.start) - 1
        return at >= 0 and token.idx < self.lines[at].end

    def tells_time(self, token: Token) -> bool:
        """Whether the token is a word of a date."""
        return stands_in_one(token, self.times)

    def tells_day(self, token: Token) -> bool:
        """Whether the token is a word of a date, and not of how long something lasts."""
        return stands_in_one(token, self.days)

    def sentence(self, token: Token) -> Span:
        return self.text.around(Span(token.idx, token.idx + len(token)))

    def mentions(self, spans: Iterable[Span]) -> list[int]:
        """The actor mentions inside one of `spans`, in the order of the text."""
        found = {index for span in spans for index in self._inside(span)}
        return sorted(found)

    def _inside(self, span: Span) -> Iterator[int]:
        """Those that begin inside: a name may be longer than what the parser hung there."""
        yield from range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def mention_at(self, token: Token) -> int | None:
        """The actor mention that holds a word."""
        index = bisect_right(self.starts, token.idx) - 1
        held = index >= 0 and token.idx < self.actors[index].evidence.span.end
        return index if held else None

    def is_place(self, index: int) -> bool:
        """A place, or a state named as where: "in Denmark"."""
        mention = self.actors[index]
        if mention.kind is ActorKind.PLACE:
            return True
        if mention.kind is not ActorKind.STATE:
            return False
        if index and self.is_place(index - 1) and self._between(index) == ", ":
            return True  # "in Copenhagen, Denmark"
        before = self.doc.char_span(
            mention.evidence.span.start, mention.evidence.span.end, alignment_mode="expand"
        )
        if before is None or before.start == 0:
            return False
        return before.root.dep_ == "pobj" and before.root.head.lower_ in WHERE

    def take_part(self, mentions: Sequence[int], event: Token, verb: Token | None) -> list[int]:
        """Those of `mentions` not in what is only spoken of: in “talks on the war in Gaza” nobody is there.

        “A summit on Crete” is on it; `verb` is what holds the event, as in “held talks”.
        """
        if event.lemma_.lower() not in load_event_words()["spoken"]:
            return list(mentions)
        matters = list(find_matters(event))
        matters += find_matters(verb) if verb is not None and verb != event else ()
        return [index for index in mentions if not self._is_within(matters, index)]

    def _is_within(self, matters: Sequence[Token], index: int) -> bool:
        """Whether the mention begins in what hangs on one of these words."""
        start = self.actors[index].evidence.span.start
        laid = (span for one in matters for span in self._lay_matter(one, index))
        return any(span.start <= start < span.end for span in laid)

    def _lay_matter(self, one: Token, index: int) -> Iterator[Span]:
        """The words of what is spoken of, but for an island that someone is on."""
        inner = find_child(one, {"pobj"})
        on_it = inner is not None and self.mention_at(inner) == index
        if not (on_it and self.actors[index].kind is ActorKind.PLACE):
            yield subtree(one)

    def _between(self, index: int) -> str:
        """What stands between a mention and the one before it."""
        return self.article.text[
            self.actors[index - 1].evidence.span.end : self.actors[index].evidence.span.start
        ]

    def evidence(self, span: Span, rule: str) -> Evidence:
        return self.text.evidence(span, rule)


def find_matters(event: Token) -> Iterator[Token]:
    """What a word for speaking hangs its matter on: “about”, “on”, or its object in “discussed rents”."""
    discussed = event.lemma_.lower() in load_event_words()["discussed"]
    for child in event.children:
        if (child.dep_ == "prep" and child.lower_ in ABOUT_PREPOSITIONS) or (
            discussed and child.dep_ == "dobj"
        ):
            yield child


def subtree(token: Token) -> Span:
    """All words under `token`."""
    return Span(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))
