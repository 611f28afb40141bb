"""The feeds: of the desk's articles, of its changes, of an issue, of an actor."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.model import ArticleId, Brief
from briefgen.relate.desk import Actor, Change, Changes, FactRef, Issue
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.atlas.found import grouped
from briefgen.render.feeds import content
from briefgen.render.feeds.entries import (
    EPOCH,
    AtomEntry,
    AtomFeed,
    find_instant,
    find_link,
    id_of,
    list_instants,
    make_feed,
    urn,
)
from briefgen.render.markup import escape_text
from briefgen.render.quoted import in_marks
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording.texts import say

NEWEST, NEWEST_OF_THING, MOST_SAID, MOST_SAID_OF_ISSUE = 50, 4, 1, 4
"""Entries of the desk's feed, and of one of an issue or an actor; sentences of these in one entry."""


class _Making(Struct, frozen=True):
    """A feed being made: where it stands, of what it is, and when its articles are told as updated."""

    scene: Scene
    site: SiteConfig
    path: str
    page: str
    """Where it is read of; empty for the desk's own feed, whose entries are of the briefs."""
    when: dict[ArticleId, str]

    def entry(self, brief: Brief, told: str) -> AtomEntry:
        article, own = brief.article, urls.brief(brief.article.slug)
        words, dated = self.scene.when(article)
        published = find_instant(article.published.value)
        return AtomEntry(
            id=id_of(self.site, self.page, article.slug) if self.page else id_of(self.site, own),
            title=article.title.text,
            href=find_link(self.path, own, self.site.base_url),
            updated=self.when[article.id],
            published=published,
            summary=words if dated and published else say("unknown.date"),
            authors=tuple(each.text for each in article.authors),
            content=told,
        )


def _note_making(atlas: Faces, site: SiteConfig, path: str, page: str, briefs: Sequence[Brief]) -> _Making:
    return _Making(Scene(atlas, urls.here(path)), site, path, page, list_instants(atlas, briefs))


def follow_articles(atlas: Faces, site: SiteConfig, path: str) -> AtomFeed:
    briefs = atlas.desk.briefs
    making = _note_making(atlas, site, path, "", briefs)
    newest = briefs[::-1][:NEWEST]
    moves = grouped((one.after.article, one) for issue in atlas.desk.issues for one in issue.shifts)
    entries = tuple(
        making.entry(brief, content.of_article(making.scene, brief, moves.get(brief.article.id, ())))
        for brief in newest
    )
    return make_feed(site, path, site.title, urls.HOME, entries)


def follow_issue(issue: Issue, atlas: Faces, site: SiteConfig, path: str) -> AtomFeed:
    """One entry an article that speaks of it: who says what, and who moved."""
    said = grouped((ref.article, ref) for ref in issue.positions)
    moves = grouped((one.after.article, one) for one in issue.shifts)
    newest = [atlas.briefs[each] for each in issue.briefs[-NEWEST_OF_THING:]]
    making = _note_making(atlas, site, path, urls.issue(issue.slug), newest)

    def told(brief: Brief) -> str:
        article = brief.article.id
        refs = said.get(article, ())[:MOST_SAID_OF_ISSUE]
        return content.of_positions(making.scene, brief, refs, moves.get(article, ()))

    entries = tuple(making.entry(one, told(one)) for one in newest[::-1])
    return make_feed(site, path, f"{site.title}: {issue.title}", making.page, entries)


def follow_actor(actor: Actor, atlas: Faces, site: SiteConfig, path: str) -> AtomFeed:
    """One entry an article in which it takes the word: what it says there, and whether it moved."""
    said = grouped((ref.article, ref) for ref in actor.positions)
    moves = grouped((one.after.article, one) for one in atlas.shifts_of_actor.get(actor.id, ()))
    speaking = [each for each in actor.briefs if each in said]
    newest = [atlas.briefs[each] for each in speaking[-NEWEST_OF_THING:]]
    making = _note_making(atlas, site, path, urls.actor(actor.slug), newest)

    def told(brief: Brief) -> str:
        article = brief.article.id
        refs: tuple[FactRef, ...] = said[article][:MOST_SAID]
        return content.of_positions(making.scene, brief, refs, moves.get(article, ()))

    entries = tuple(making.entry(one, told(one)) for one in newest[::-1])
    return make_feed(site, path, f"{site.title}: {actor.name}", making.page, entries)


def follow_changes(atlas: Faces, site: SiteConfig, path: str) -> AtomFeed:
    """One entry a change, of the desk as it is and of every edition, newest first."""
    told = [(batch, one) for batch in reversed(atlas.desk.changes) for one in batch.changes]
    when = list_instants(atlas, atlas.desk.briefs)
    entries = {
        entry.id: entry
        for entry in (_enter_change(site, path, batch, one, when) for batch, one in told[: NEWEST * 2])
    }
    title = f"{site.title}: {say('subscribe.changes_title')}"
    return make_feed(site, path, title, urls.CHANGES, tuple(entries.values()))


def _enter_change(
    site: SiteConfig, path: str, batch: Changes, one: Change, when: dict[ArticleId, str]
) -> AtomEntry:
    side = one.after or one.before
    words = side.exact if side else one.reason
    ref = side.ref if side else None
    return AtomEntry(
        id=urn(batch.name, one.kind, one.family, *_list_sides(one)),
        title=shorten(f"{one.kind.capitalize()}: {words}", 120),
        href=find_link(path, urls.edition(batch.slug), site.base_url),
        updated=when.get(ref.article, EPOCH) if ref else max(when.values(), default=EPOCH),
        published="",
        summary=one.reason,
        authors=(),
        content=content.write_list(map(escape_text, _list_both_sides(one))),
    )


def _list_both_sides(one: Change) -> Iterable[str]:
    """Both sides, each with its sentence."""
    for side in (one.before, one.after):
        if side:
            yield f"{side.state}: {in_marks(' '.join(side.sentence.split()))}"


def _list_sides(one: Change) -> Iterable[str]:
    for side in (one.before, one.after):
        yield from (side.state, side.exact, side.sentence, side.article) if side else ("",)
