"""The search index: one classic script, so that search works from disk. Results are set as text only."""

from dataclasses import dataclass

import msgspec

from briefgen.relate.desk import Desk
from briefgen.render import urls, words
from briefgen.render.markup import json
from briefgen.render.views.scene import shorten

WORDS = 60
"""Words of an article that are searched beside its title: those of its key points."""


@dataclass(frozen=True, slots=True)
class Entry:
    kind: str
    title: str
    path: str
    more: str
    """Other words by which it is found: aliases, roles, key points."""


def entries(desk: Desk) -> tuple[Entry, ...]:
    """Everything that has a page, in the order results are shown among equals."""
    return (
        *(Entry("Issue", one.title, urls.issue(one.slug), one.question) for one in desk.issues),
        *(
            Entry(
                "Actor",
                one.name,
                urls.actor(one.slug),
                "; ".join((*one.aliases, *(r.text for r in one.roles))),
            )
            for one in desk.actors
        ),
        *(Entry("Figure", one.title, urls.figure(one.slug), one.unit) for one in desk.series),
        *(
            Entry(
                "Event", shorten(one.title.exact), urls.event(one.id), words.bounds(one.earliest, one.latest)
            )
            for one in desk.events
        ),
        *(_article(desk, n) for n in range(len(desk.briefs))),
        *(Entry("Page", one.title, urls.page(one.slug), "") for one in desk.pages),
    )


def _article(desk: Desk, index: int) -> Entry:
    brief = desk.briefs[index]
    article = brief.article
    told = " ".join(each.exact for each in brief.findings.key_points).split()[:WORDS]
    publisher = article.publisher.text if article.publisher else ""
    return Entry(
        "Article", article.title.text, urls.brief(article.slug), " ".join([publisher, *told]).strip()
    )


def script(rows: tuple[Entry, ...]) -> bytes:
    """The index as a script that sets one name."""
    told = [[row.kind, _clean(row.title), row.path, _clean(row.more)] for row in rows]
    encoded = msgspec.json.encode(told).decode()
    return f"window.BRIEFGEN_INDEX={json(encoded)};\n".encode()


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
