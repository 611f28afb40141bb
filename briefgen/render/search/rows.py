"""What a search can lead to, by article: the article, what it names first, its sentences."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache

from msgspec import Struct

from briefgen.cache.recall import RememberedCall
from briefgen.model import ActorKind, ArticleId, Brief, Slug, Span
from briefgen.parse import gazetteer
from briefgen.relate import remembered
from briefgen.relate.days import written
from briefgen.relate.desk import Actor, Event, Series
from briefgen.relate.remembered import Remembered
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.found import grouped
from briefgen.render.atlas.homes import Home
from briefgen.render.views.scene import shorten
from briefgen.render.wording import times, words


class RowKind(IntEnum):
    """In the order in which results are shown; static/js/search.js names them."""

    ISSUE = 0
    ACTOR = 1
    FIGURE = 2
    EVENT = 3
    ARTICLE = 4
    SENTENCE = 5
    PAGE = 6


LONGEST_SENTENCE = 600
"""Characters of a sentence that are shown and searched."""


class SearchRow(Struct, frozen=True):
    kind: RowKind
    text: str
    path: str
    """Where it leads to, with the fragment; of a sentence the fragment of the source page alone."""
    more: str = ""
    """Other words by which it is found: aliases, roles, the day it tells of."""


SENTENCES: RememberedCall[tuple[SearchRow, ...]] = RememberedCall("search-sentences", tuple[SearchRow, ...])


def make_row(kind: RowKind, text: str, path: str, more: str = "") -> SearchRow:
    return SearchRow(kind, fit_line(text), path, fit_line(more))


def fit_line(text: str) -> str:
    """The text in plain spaces, of characters that a file can hold."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


class ArticleRows(Struct, frozen=True):
    """An article with all that it brings; its own row is the first."""

    slug: Slug
    when: str
    publisher: str
    rows: tuple[SearchRow, ...]


class RowsOfArticles:
    """The rows of articles, made for those that are asked for: an archive's are never held at once."""

    def __init__(self, atlas: Atlas, kept: Remembered = remembered.NONE_KEPT) -> None:
        self._briefs, self._kept = atlas.desk.briefs, kept
        self._brought = _rows_brought(atlas)

    def __len__(self) -> int:
        return len(self._briefs)

    def of(self, part: slice) -> tuple[ArticleRows, ...]:
        """Those of some articles, in reading order."""
        return tuple(
            _rows_of_article(brief, self._brought.get(brief.article.id, ()), self._kept)
            for brief in self._briefs[part]
        )


def list_pages(atlas: Atlas) -> tuple[SearchRow, ...]:
    """What no article brings: the issues of the desk and the pages of its editors."""
    desk = atlas.desk
    issues = (make_row(RowKind.ISSUE, one.title, urls.issue(one.slug), one.question) for one in desk.issues)
    return (*issues, *(make_row(RowKind.PAGE, one.title, urls.page(one.slug)) for one in desk.pages))


def _rows_of_article(brief: Brief, brought: tuple[SearchRow, ...], kept: Remembered) -> ArticleRows:
    article = brief.article
    publisher = article.publisher.text if article.publisher else ""
    when = times.write_date(article.published.value) if article.published.value else ""
    own = make_row(
        RowKind.ARTICLE,
        article.title.text,
        urls.brief(article.slug),
        f"{publisher} {when} {article.published.value}",
    )
    sentences = kept.of(SENTENCES, brief, lambda: tuple(_rows_of_sentences(brief)))
    rows = (own, *brought, *sentences)
    return ArticleRows(article.slug, when, fit_line(publisher), rows)


def _rows_of_sentences(brief: Brief) -> Iterator[SearchRow]:
    told = grouped(
        (date.evidence.sentence.start, written.tell_day(date.earliest))
        for date in brief.findings.dates
        if date.earliest and date.earliest == date.latest
    )
    for span in brief.findings.sentences:
        more = " ".join(dict.fromkeys(told.get(span.start, ())))
        yield make_row(RowKind.SENTENCE, _shown_words(brief, span), urls.sentence(span.start), more)


def _shown_words(brief: Brief, span: Span) -> str:
    return span.of(brief.article.text)[:LONGEST_SENTENCE]


def _rows_brought(atlas: Atlas) -> dict[ArticleId, tuple[SearchRow, ...]]:
    """The actors, figures and events of each article that tells of them first."""
    place = {id_: index for index, id_ in enumerate(atlas.briefs)}
    order = tuple(atlas.briefs)

    def first(articles: Iterable[ArticleId]) -> ArticleId:
        return order[min((place[each] for each in articles if each in place), default=0)]

    desk = atlas.desk
    return grouped(
        (
            *((first(one.briefs), _row_of_actor(atlas, one)) for one in sorted(desk.actors, key=_is_unnamed)),
            *(
                (teller, _row_of_figure(atlas, one, teller))
                for one in desk.series
                for teller in (first(point.ref.article for point in one.points),)
            ),
            *((first(homes.list_tellers(atlas, one)), _row_of_event(atlas, one)) for one in desk.events),
        )
    )


def _is_unnamed(one: Actor) -> bool:
    """Whom nobody names comes last; how often one is named moves no row."""
    return one.kind is ActorKind.UNNAMED


def _row_of_actor(atlas: Atlas, one: Actor) -> SearchRow:
    called = _names_of_state().get(one.name, ()) if one.kind is ActorKind.STATE else ()
    more = "; ".join(dict.fromkeys((*one.aliases, *(role.text for role in one.roles), *called)))
    return make_row(RowKind.ACTOR, one.name, _address_of_home(homes.find_actor_home(atlas, one)), more)


@cache
def _names_of_state() -> dict[str, tuple[str, ...]]:
    """What else each state is called, whatever the articles call it: names, adjectives, capitals."""
    known = gazetteer.gazetteer()
    tables = (known.states, known.adjectives, known.capitals)
    return grouped((name, called) for table in tables for called, name in table.items())


def _row_of_figure(atlas: Atlas, one: Series, teller: ArticleId) -> SearchRow:
    """With the amounts of the article that tells it first; later ones are found in their own sentences."""
    told = (point.ref for point in one.points if point.ref.article == teller)
    values = (atlas.figures[ref].quantity for ref in told if ref in atlas.figures)
    more = " ".join((one.unit, *dict.fromkeys(map(words.quantity, values))))
    return make_row(RowKind.FIGURE, one.title, _address_of_home(homes.of_series(atlas, one)), more)


def _row_of_event(atlas: Atlas, one: Event) -> SearchRow:
    when = words.write_bounds(one.earliest, one.latest)
    return make_row(RowKind.EVENT, shorten(one.name), _address_of_home(homes.of_event(atlas, one)), when)


def _address_of_home(home: Home) -> str:
    return f"{home.path}#{home.fragment}" if home.fragment else home.path
