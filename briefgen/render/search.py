"""The search index: classic scripts, so that search works from disk. Results are set as text only.

A page loads nothing of it at first. The words of the desk stand in SHARDS files, each word in the file that
its first two letters lead to; what is found is named in files of BLOCK entries. So a search loads two small
files, however large the desk is.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from briefgen.relate.desk import Desk
from briefgen.render import homes, urls, words
from briefgen.render.atlas import Atlas
from briefgen.render.homes import Home
from briefgen.render.markup import json
from briefgen.render.views.scene import shorten

WORDS = 60
"""Words of an article that are searched beside its title: those of its key points."""
LONGEST = 40
"""Letters of a word that are kept: a hostile word may be a whole book."""
SHARDS = 64
BLOCK = 200
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    kind: str
    title: str
    path: str
    more: str
    """Other words by which it is found: aliases, roles, key points."""


def entries(atlas: Atlas) -> tuple[Entry, ...]:
    """Everything that can be led to, in the order results are shown among equals."""
    desk = atlas.desk
    return (
        *(Entry("Issue", one.title, urls.issue(one.slug), one.question) for one in desk.issues),
        *(
            Entry(
                "Actor",
                one.name,
                _place(homes.of_actor(atlas, one)),
                "; ".join((*one.aliases, *(r.text for r in one.roles))),
            )
            for one in desk.actors
        ),
        *(Entry("Figure", one.title, _place(homes.of_series(atlas, one)), one.unit) for one in desk.series),
        *(
            Entry(
                "Event",
                shorten(one.name),
                _place(homes.of_event(atlas, one)),
                words.bounds(one.earliest, one.latest),
            )
            for one in desk.events
        ),
        *(_article(desk, n) for n in range(len(desk.briefs))),
        *(Entry("Page", one.title, urls.page(one.slug), "") for one in desk.pages),
    )


def _place(home: Home) -> str:
    return f"{home.path}#{home.fragment}" if home.fragment else home.path


def _article(desk: Desk, index: int) -> Entry:
    brief = desk.briefs[index]
    article = brief.article
    told = " ".join(each.exact for each in brief.findings.key_points).split()[:WORDS]
    publisher = article.publisher.text if article.publisher else ""
    return Entry(
        "Article", article.title.text, urls.brief(article.slug), " ".join([publisher, *told]).strip()
    )


def count(desk: Desk) -> int:
    """How many entries there are."""
    return sum(map(len, (desk.issues, desk.actors, desk.series, desk.events, desk.briefs, desk.pages)))


def paths(entries: int) -> tuple[str, ...]:
    """Each file of the index of so many entries."""
    blocks = (f"entries-{n}" for n in range(-(-max(1, entries) // BLOCK)))
    return tuple(map(urls.search_file, (*blocks, *(f"words-{n}" for n in range(SHARDS)))))


def scripts(rows: tuple[Entry, ...]) -> Iterator[tuple[str, bytes]]:
    """Each file of the index with its path: the blocks of entries, then the words."""
    for start in range(0, max(1, len(rows)), BLOCK):
        part = [[row.kind, _clean(row.title), row.path] for row in rows[start : start + BLOCK]]
        yield urls.search_file(f"entries-{start // BLOCK}"), _script("entries", start // BLOCK, part)
    found: list[dict[str, list[int]]] = [{} for _ in range(SHARDS)]
    for word, places in sorted(_places(rows).items()):
        found[shard(word)][word] = places
    for number, told in enumerate(found):
        yield urls.search_file(f"words-{number}"), _script("words", number, told)


def _places(rows: tuple[Entry, ...]) -> dict[str, list[int]]:
    """Where each word stands: twice the entry's number, and one more where its title has the word."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        title = frozenset(_words(row.title))
        for word in title | frozenset(_words(f"{row.kind} {row.more}")):
            found.setdefault(word, []).append(2 * number + (word in title))
    return found


def _words(text: str) -> Iterator[str]:
    return (word[:LONGEST] for word in WORD.findall(_clean(plain(text))))


def plain(text: str) -> str:
    """`text` as it is searched: in small letters, without accents."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in parts if not "\u0300" <= char <= "\u036f")


def shard(word: str) -> int:
    """The file a word stands in, by its first two letters; static/js/search.js counts alike."""
    first, second = (ord(char) for char in f"{word} "[:2])
    return (first * 31 + second) % SHARDS


def _script(name: str, number: int, told: object) -> bytes:
    encoded = msgspec.json.encode(told).decode()
    return f"briefgenSearch.{name}({number},{json(encoded)});\n".encode()


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
