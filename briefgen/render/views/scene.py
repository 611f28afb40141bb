"""Links, quotations and reasons as one page shows them: what every view is made with."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable
from hashlib import sha256
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct

from briefgen.model import ActorId, ActorKind, Article, ArticleId, Basis, Brief, Evidence, IssueId, Span
from briefgen.relate.desk import Event, Issue, Office, Reason, Series
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.faces import Faces
from briefgen.render.atlas.homes import Home
from briefgen.render.urls import Here
from briefgen.render.views.parts import ArticleLink, Link, Quote, ReasonView, Why
from briefgen.render.wording import times, words

BY_START = attrgetter("start")
AROUND_SENTENCE = " \n\t.,;:!?\"'“”‘’«»()"
"""What may stand around words that are the whole sentence."""
LONGEST_QUOTE = 700
"""Characters of a sentence shown on each side of the words; a hostile sentence may be a whole book."""


CONTEXT = 60
"""Characters of the words that tell one unnamed actor from another."""
SHORT_TITLE = 54
"""Characters of a title below a quotation."""
MOST_QUOTES = 4
"""Sentences below one reason: a reason may rest on every article of the desk."""
V = TypeVar("V")


class Scene(Struct, frozen=True):
    """One page's way of seeing the desk."""

    atlas: Faces
    here: Here

    def once(self, kind: str, key: Hashable, make: Callable[[], V]) -> V:
        """What `make` gives, made once for all pages of one folder: their links are the same."""
        return self.atlas.once((kind, self.here.prefix, key), make)

    def article(self, id: ArticleId) -> ArticleLink:  # noqa: A002 - the field's own name
        return self.link_to(self.atlas.briefs[id])

    def link_to(self, brief: Brief) -> ArticleLink:
        return self.once("article", brief.article.id, lambda: self._link_to(brief))

    def _link_to(self, brief: Brief) -> ArticleLink:
        article = brief.article
        when, dated = self.when(article)
        return ArticleLink(
            title=article.title.text,
            short=shorten(article.title.text, SHORT_TITLE),
            derived=article.title.derived,
            href=self.here.to(urls.brief(article.slug)),
            source_href=self.here.to(urls.source(article.slug)),
            when=when,
            dated=dated,
            publisher=article.publisher.text if article.publisher else "",
            kind=article.kind,
        )

    def when(self, article: Article) -> tuple[str, bool]:
        """The article's date in words, and whether it is a date; bounds of the desk where none is stated."""
        if article.published.value:
            return times.write_date(article.published.value), True
        dating = self.atlas.datings.get(article.id)
        if dating is None or dating.basis == Basis.NOT_STATED:
            return words.write_bounds(article.published.earliest, article.published.latest), False
        if dating.value:
            return times.write_date(dating.value), True
        return words.write_bounds(dating.earliest, dating.latest), False

    def data(self, name: str) -> str:
        """The address of a table to take away."""
        return self.here.to(urls.data(name))

    def actor(self, id: ActorId | None) -> Link | None:  # noqa: A002
        return self.once("actor", id, lambda: self._actor(id)) if id is not None else None

    def _actor(self, id: ActorId) -> Link | None:  # noqa: A002
        face = self.atlas.actor_faces.get(id)
        if face is None:
            return None
        return Link(face.name, self.to_home(face.home), self._context(id, face.alike) if face.alike else "")

    def to_home(self, home: Home) -> str:
        """A link to where a thing is read of."""
        return self.here.to(home.path, home.fragment)

    def _context(self, actor: ActorId, article: ArticleId) -> str:
        """The words that follow its first mention, else its sentence: two unnamed sources are never one."""
        brief = self.atlas.briefs.get(article)
        known = next((each for each in brief.actors if each.id == actor), None) if brief else None
        if brief is None or known is None or not known.mentions:
            return ""
        text, first = brief.article.text, brief.findings.actors[known.mentions[0]].evidence
        follows = any(map(str.isalnum, text[first.span.end : first.sentence.end]))
        start = first.span.start if follows else first.sentence.start
        return f"“{shorten(text[start : first.sentence.end].lstrip(AROUND_SENTENCE), CONTEXT)}”"

    def is_unnamed(self, actor: ActorId) -> bool:
        """Whether it is told by what it is alone: lists have those after the ones with a name."""
        face = self.atlas.actor_faces.get(actor)
        return face is not None and face.kind is ActorKind.UNNAMED

    def actors(self, ids: Iterable[ActorId]) -> tuple[Link, ...]:
        found = (self.actor(each) for each in ids)
        return tuple(link for link in found if link)

    def issue(self, id: IssueId | None) -> Link | None:  # noqa: A002
        face = self.atlas.issue_faces.get(id) if id is not None else None
        return Link(face.title, self.here.to(urls.issue(face.slug))) if face else None

    def issue_link(self, issue: Issue) -> Link:
        return Link(issue.title, self.here.to(urls.issue(issue.slug)))

    def series(self, series: Series) -> Link:
        return Link(series.title, self.to_home(homes.of_series(self.atlas, series)))

    def event(self, event: Event) -> Link:
        return Link(shorten(event.name, 110), self.to_home(homes.of_event(self.atlas, event)))

    def office(self, office: Office) -> Link | None:
        """The page of whose office it is, where its holders are listed."""
        owner = self.atlas.actor_faces.get(office.of) if office.of is not None else None
        return Link(office.name, self.here.to(urls.actor(owner.slug), "offices")) if owner else None

    def place_of(self, evidence: Evidence) -> str:
        """The address of a sentence on its source page."""
        brief = self.atlas.briefs[evidence.article]
        start, sentences = evidence.sentence.start, brief.findings.sentences
        at = bisect_left(sentences, start, key=BY_START)
        known = at < len(sentences) and sentences[at].start == start
        return self.here.to(urls.source(brief.article.slug), urls.sentence(start) if known else "text")

    def quote(self, evidence: Evidence, href: str = "") -> Quote:
        """The sentence of `evidence` around its words; `href` where they have an address of their own."""
        brief = self.atlas.briefs[evidence.article]
        before, after = cut_around(brief.article.text, evidence.sentence, evidence.span)
        part = bool(before.strip(AROUND_SENTENCE) or after.strip(AROUND_SENTENCE))
        return Quote(
            before,
            evidence.exact,
            after,
            part,
            href or self.place_of(evidence),
            self.link_to(brief),
            name_sentence(evidence.sentence.of(brief.article.text)),
        )

    def reason(self, reason: Reason) -> ReasonView:
        """The reason with the sentences it rests on, each once."""
        known = {
            (each.article, each.sentence): each
            for each in reason.evidence
            if each.article in self.atlas.briefs
        }
        told = tuple(known.values())
        shown = tuple(self.quote(each) for each in told[:MOST_QUOTES])
        return ReasonView(reason.text, shown, len(told) - len(shown))

    def lines(self, reasons: Iterable[Reason]) -> tuple[Why, ...]:
        """Reasons in a line each, for where their sentences stand already or would fill the page."""
        shown = self.reasons(reasons)
        return tuple(Why(one.text, tuple(_label_of_quote(each) for each in one.quotes)) for one in shown)

    def reasons(self, reasons: Iterable[Reason]) -> tuple[ReasonView, ...]:
        return tuple(self.reason(each) for each in reasons)


def _label_of_quote(quote: Quote) -> Link:
    return Link(f"“{shorten(quote.exact, CONTEXT)}”", quote.href)


def name_sentence(sentence: str) -> str:
    """A short name of a sentence, the same in whichever article it stands."""
    return sha256(" ".join(sentence.split()).encode("utf-8", "replace")).hexdigest()[:16]


def cut_around(text: str, sentence: Span, span: Span) -> tuple[str, str]:
    """What stands before and after `span` in its sentence, capped."""
    before, after = text[sentence.start : span.start], text[span.end : sentence.end]
    if len(before) > LONGEST_QUOTE:
        before = "… " + before[-LONGEST_QUOTE:]
    if len(after) > LONGEST_QUOTE:
        after = after[:LONGEST_QUOTE] + " …"
    return before, after


def shorten(text: str, length: int = 90) -> str:
    """`text` on one line, cut at a word where it is long: for links and titles, never as evidence."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0][:length].rstrip(" ,;:–—-") + " …"
