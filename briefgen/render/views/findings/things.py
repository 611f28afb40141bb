"""What several pages list: events, series, commitments, tensions, each with a few of all that it holds."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import ArticleId, Modality, Span
from briefgen.relate.desk import Agreement, Event, FactRef, Issue, Point, Series, Tension, TensionKind
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.views.findings import facts, passages
from briefgen.render.views.findings.latest import find_latest
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.parts import ArticleLink, FactView, Link, Quote
from briefgen.render.views.scene import Scene
from briefgen.render.wording import times, words
from briefgen.render.wording.texts import say, tell_count


class EventRow(Struct, frozen=True):
    anchor: str
    """On the brief of an article that tells of it: the address it has there; else empty."""
    link: Link
    quote: Quote
    tells_more: bool
    """The sentence says markedly more than the words of the link."""
    when: str
    said: str
    """The article's own words for when, where they give no day: “Thursday”; else empty."""
    precision: str
    """day, month, between, open or unknown: how it is drawn."""
    basis: str
    planned: bool
    actors: tuple[Link, ...]
    places: tuple[Link, ...]
    issues: tuple[Link, ...]
    articles: tuple[ArticleLink, ...]
    """The first that tell of it."""
    more: int
    """Articles beside these: the event's page has them all."""


class SeriesRow(Struct, frozen=True):
    link: Link
    latest: str
    latest_href: str
    when: str
    unit: str
    measure: str
    points: int
    articles: int
    verdicts: tuple[str, ...]
    """The kinds of verdict on its card, without repetition; what is not comparable where nothing else is."""
    holder: Link | None


class TensionRow(Struct, frozen=True):
    id: str
    href: str
    """Where it stands among all tensions."""
    kind: str
    minor: bool
    """Told by its words more than by its reason."""
    reason: str
    passages: tuple[FactPassage, ...]
    quotes: tuple[Quote, ...]
    more: int
    """Facts and sentences beside those shown."""
    data: str
    """Where they all stand."""
    issue: Link | None


class TensionLine(Struct, frozen=True):
    """A tension where its facts stand beside it: with those of one article alone, or none."""

    id: str
    href: str
    kind: str
    reason: str
    facts: tuple[FactView, ...]
    others: bool
    """Other articles give facts to it too."""


TENSION_TAGS = {
    TensionKind.DISAGREE: say("tension_tag.disagree"),
    TensionKind.ONE_SOURCE: say("tension_tag.one_source"),
    TensionKind.CONSTRAINT: say("tension_tag.conflict"),
    TensionKind.NOT_REPORTED: say("tension_tag.not_reported"),
    TensionKind.NOT_ANSWERED: say("tension_tag.not_answered"),
}
ONE_SOURCE = "one-source"
"""Where facts of one source stand, among all tensions."""
MUCH_MORE = 1.6
"""So many times as long as what an event is called is a sentence that is quoted below it."""
MOST_ARTICLES = 3
MOST_ACTORS = 8
MOST_FACTS = 8
"""Of what a hub holds, on every page that lists it."""


def row_of_event(scene: Scene, one: Event) -> EventRow:
    return scene.once("event", one.id, lambda: _view_event(scene, one))


def _view_event(scene: Scene, one: Event) -> EventRow:
    told = dict.fromkeys(told.article for told in one.told if told.article in scene.atlas.briefs)
    shown = tuple(told)[:MOST_ARTICLES]
    named, quote = scene.event(one), _shorten_context(scene.quote(one.title))
    return EventRow(
        anchor="",
        link=named,
        quote=quote,
        tells_more=len(quote.before + quote.exact + quote.after) > MUCH_MORE * len(named.text),
        when=words.write_bounds(one.earliest, one.latest),
        said=_tell_when(scene, one),
        precision=_precision_of_event(one),
        basis=words.BASES[one.basis] if one.earliest or one.latest else "",
        planned=one.modality == Modality.PLANNED,
        actors=scene.actors(one.actors[:MOST_ACTORS]),
        places=scene.actors(one.places[:MOST_ACTORS]),
        issues=tuple(link for each in one.issues[:MOST_ACTORS] if (link := scene.issue(each))),
        articles=tuple(scene.article(each) for each in shown),
        more=len(told) - len(shown),
    )


def _tell_when(scene: Scene, one: Event) -> str:
    """Of an event of no known day, what its first article says of when."""
    if one.earliest or one.latest:
        return ""
    told = (scene.atlas.facts[ref].fact.evidence.exact for ref in one.facts if ref in scene.atlas.facts)
    words_ = next(told, "")
    return f"“{words_}”" if words_ else ""


CONTEXT = 140
"""Characters of the sentence on each side of an event's words in a list."""


def _shorten_context(quote: Quote) -> Quote:
    before, after = quote.before, quote.after
    if len(before) > CONTEXT + 2:
        before = "… " + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT + 2:
        after = after[:CONTEXT].rpartition(" ")[0] + " …"
    return replace(quote, before=before, after=after)


def _precision_of_event(one: Event) -> str:
    if one.earliest and one.latest:
        days = (one.latest - one.earliest).days
        return "day" if days == 0 else "month" if days <= 31 else "between"
    return "open" if one.earliest or one.latest else "unknown"


def own_event(scene: Scene, one: Event, *, has_page: bool) -> EventRow:
    """The event on the brief of one of its articles: who else tells of it stands on its own page.

    Where it has none its words lead into the text.
    """
    row = row_of_event(scene, one)
    link = row.link if has_page else replace(row.link, href=row.quote.href)
    lean = replace(row, actors=(), places=(), issues=(), articles=(), more=0)
    return replace(lean, anchor=urls.event_row(one.id), link=link)


def row_of_series(scene: Scene, one: Series) -> SeriesRow:
    return scene.once("series", one.id, lambda: _view_series(scene, one))


def _view_series(scene: Scene, one: Series) -> SeriesRow:
    points = one.points
    latest = find_latest(scene, one)
    fact = facts.view_point(scene, latest) if latest else None
    return SeriesRow(
        link=scene.series(one),
        latest=_latest_words(scene, one, latest) if latest else words.NOT_STATED,
        latest_href=fact.href if fact else "",
        when=tell_as_of(latest) if latest else words.NOT_STATED,
        unit=one.unit,
        measure=words.MEASURES[one.measure],
        points=len(points),
        articles=len({point.ref.article for point in points}),
        verdicts=_tell_verdicts(one),
        holder=scene.actor(one.holder),
    )


def _tell_verdicts(one: Series) -> tuple[str, ...]:
    """Beside an amount "not comparable" reads like doubt of it: the figure's page says of which point."""
    kinds = dict.fromkeys(verdict.verdict for verdict in one.verdicts)
    comparable = [kind for kind in kinds if kind is not Agreement.NOT_COMPARABLE]
    return tuple(kind.value for kind in comparable or kinds)


def _latest_words(scene: Scene, one: Series, latest: Point) -> str:
    """The amount; both amounts where another of that moment cannot hold beside it."""
    at = one.points.index(latest)
    rivals = [n for v in one.verdicts if v.disputed and at in (v.a, v.b) for n in (v.a, v.b)]
    shown = [at] if not rivals else sorted(set(rivals))
    told = dict.fromkeys(fact.words for n in shown if (fact := facts.view_point(scene, one.points[n])))
    shown_words = say("words.or").join(told)
    return say("label.disputed", amounts=shown_words) if rivals else shown_words or words.NOT_STATED


def latest_dated(scene: Scene) -> str:
    """Until when the desk knows its dates: `10 April 2025; 2 undated articles may be later`."""
    later = scene.atlas.later_undated
    told = times.write_date(scene.atlas.desk.as_of)
    if not later:
        return told
    return f"{told}; {tell_count('count.later', later)}"


def latest_dated_of(scene: Scene, issue: Issue) -> str:
    """Until when the articles of an issue go: the same, of these alone."""
    stated = [scene.atlas.briefs[each].article.published.latest for each in issue.briefs]
    newest = max((day for day in stated if day), default=None)
    if newest is None:
        return words.NOT_STATED
    later = stated[::-1].index(newest)
    told = times.write_date(newest.isoformat())
    return f"{told}; {tell_count('count.later', later)}" if later else told


def tell_as_of(point: Point) -> str:
    """When a figure held: its own date, else what is known of its article's."""
    if point.as_of:
        return times.write_date(point.as_of)
    return words.write_bounds(point.earliest, point.latest)


def row_of_tension(scene: Scene, one: Tension) -> TensionRow:
    return scene.once("tension", one.id, lambda: _view_tension(scene, one))


def _view_tension(scene: Scene, one: Tension) -> TensionRow:
    shown = [ref for ref in one.facts if ref in scene.atlas.facts][:MOST_FACTS]
    known = {place for ref in one.facts if (place := _place_of_fact(scene, ref))}
    told = [
        each
        for each in one.told
        if each.article in scene.atlas.briefs and (each.article, each.sentence) not in known
    ]
    quotes = tuple(scene.quote(each) for each in told[: MOST_FACTS - len(shown)])
    return TensionRow(
        id=one.id,
        href=_tension_href(scene, one),
        kind=one.kind,
        minor=one.kind not in {TensionKind.DISAGREE, TensionKind.CONSTRAINT},
        reason=one.reason,
        passages=passages.quote_facts(scene, shown),
        quotes=quotes,
        more=len(one.facts) + len(told) - len(shown) - len(quotes),
        data=scene.here.to(urls.data("tensions.json")),
        issue=scene.issue(one.issue),
    )


def _place_of_fact(scene: Scene, ref: FactRef) -> tuple[ArticleId, Span] | None:
    found = scene.atlas.facts.get(ref)
    return (ref.article, found.fact.evidence.sentence) if found else None


def _tension_href(scene: Scene, one: Tension) -> str:
    anchor = ONE_SOURCE if one.kind == TensionKind.ONE_SOURCE and one.facts else one.id
    return scene.here.to(scene.atlas.tension_pages[one.id], anchor)


def join_lines(lines: Iterable[TensionLine]) -> tuple[TensionLine, ...]:
    """Lines that say and lead to one thing as one line, with the facts of all."""
    alike = grouped(((one.href, one.kind, one.reason, one.others), one) for one in lines)
    return tuple(
        replace(own[0], facts=tuple(fact for one in own for fact in one.facts)) for own in alike.values()
    )


def tension_line(scene: Scene, one: Tension, own: tuple[FactRef, ...]) -> TensionLine:
    """The tension beside `own`, those of its facts that are told with it."""
    shown, href = facts.show_facts(scene, own[:MOST_FACTS]), _tension_href(scene, one)
    return TensionLine(one.id, href, TENSION_TAGS[one.kind], one.reason, shown, len(one.facts) > len(shown))
