"""What an article states of itself: title, date, publisher, authors, place - with its words, or not at all.

Front matter wins, then the lines at the head of the text, then what a saved page states in its head.
"""

from dataclasses import dataclass

from briefgen.load import header
from briefgen.load.body import ArticleBody
from briefgen.load.head import days, pieces
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.page.nouns import SavedPage, StatedFact
from briefgen.load.row import Row
from briefgen.load.structure import headline
from briefgen.model import ArticleId, Basis, Published, Sentences, Span, Stated, Title

NOT_STATED = Published("", None, None, Basis.NOT_STATED, None)


@dataclass(frozen=True, slots=True)
class Metadata:
    title: Title
    published: Published
    publisher: Stated | None
    authors: tuple[Stated, ...]
    place: Stated | None
    lines: tuple[Span, ...]
    """Lines of the text, and the dateline, that state any of this."""
    running: tuple[Row, ...]
    """The rows that are no lines of metadata."""


def find_metadata(body: ArticleBody, id: ArticleId, front: FrontMatter, page: SavedPage | None) -> Metadata:  # noqa: A002
    """The metadata of `body`, with evidence where its text states them."""
    text = body.text
    sentences = Sentences(id, text, tuple(row.span for row in body.rows))
    facts = header.find_header_facts(text, body.rows, page)
    stated = _Stated(sentences, front, page, facts)
    stamps = tuple(row.span for row in body.rows if row.day)
    lines = (*facts.lines, *stamps)
    running = tuple(row for row in body.rows if row.span not in lines)
    return Metadata(
        title=stated.title(running or body.rows),
        published=stated.published(),
        publisher=stated.publisher(),
        authors=stated.authors(),
        place=stated.place(),
        lines=lines,
        running=running,
    )


@dataclass(frozen=True, slots=True)
class _Stated:
    """Each fact by who has the first word on it."""

    sentences: Sentences
    front: FrontMatter
    page: SavedPage | None
    facts: header.HeadFacts

    def title(self, running: tuple[Row, ...]) -> Title:
        if self.front.title:
            return Title(self.front.title, False, None)
        if self.facts.title is not None:
            span = self.facts.title.span
            named = Span(span.start + headline.measure_label(span.of(self.sentences.text)), span.end)
            evidence = self.sentences.evidence(named, "metadata.title")
            return Title(evidence.exact, False, evidence)
        if self.page is not None and self.page.titles:
            return Title(self.page.titles[0].text, False, None)
        evidence = self.sentences.evidence(
            headline.derive_headline(self.sentences.text, running[0].span), "metadata.first_sentence"
        )
        return Title(evidence.exact, True, evidence)

    def published(self) -> Published:
        if self.front.date is not None:
            return self.front.date
        found = {day.day for _, day in self.facts.dates}
        if len(found) == 1:
            span, day = self.facts.dates[0]
            evidence = self.sentences.evidence(span, "metadata.date")
            return Published(day.day.isoformat(), day.day, day.day, Basis.STATED, evidence)
        return NOT_STATED if found else self._page_date() or self._bounded()

    def _page_date(self) -> Published | None:
        """The day that the head of a page states, else the one in the article's address."""
        told = (days.parse_day(found.text) for found in (self.page.dates if self.page else ()))
        addresses = (self.front.url, *(found.text for found in (self.page.addresses if self.page else ())))
        named = (days.in_address(address) for address in addresses)
        day = next(filter(None, (*told, *named)), None)
        return Published(day.isoformat(), day, day, Basis.STATED, None) if day else None

    def _bounded(self) -> Published:
        """What only says when it was changed was published then or before."""
        for span, day in self.facts.changes:
            evidence = self.sentences.evidence(span, "metadata.changed")
            return Published("", None, day.day, Basis.STATED, evidence)
        told = (days.parse_day(found.text) for found in (self.page.changes if self.page else ()))
        latest = next(filter(None, told), None)
        return Published("", None, latest, Basis.STATED, None) if latest else NOT_STATED

    def publisher(self) -> Stated | None:
        """A page's own name before the agency that its dateline names."""
        page = self._page("publishers")
        return self._one(self.front.publisher, () if page else self.facts.publishers, "publisher", page)

    def place(self) -> Stated | None:
        return self._one("", self.facts.places, "place", ())

    def authors(self) -> tuple[Stated, ...]:
        if self.front.authors:
            return tuple(Stated(name, None) for name in self.front.authors)
        if self.facts.authors:
            found = (self.sentences.evidence(span, "metadata.author") for span in self.facts.authors)
            return tuple(Stated(evidence.exact, evidence) for evidence in found)
        names = (name for found in self._page("authors") for name in pieces.find_authors(found.text))
        return tuple(Stated(name, None) for name in dict.fromkeys(names))

    def _one(
        self, stated: str, spans: tuple[Span, ...], what: str, page: tuple[StatedFact, ...]
    ) -> Stated | None:
        if stated:
            return Stated(stated, None)
        if spans:
            evidence = self.sentences.evidence(spans[0], f"metadata.{what}")
            return Stated(evidence.exact, evidence)
        return Stated(page[0].text, None) if page else None

    def _page(self, what: str) -> tuple[StatedFact, ...]:
        if self.page is None:
            return ()
        return self.page.authors if what == "authors" else self.page.publishers
