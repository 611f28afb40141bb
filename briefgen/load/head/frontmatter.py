"""What a seed states of itself in front matter: it wins over whatever is found in the text.

Broken front matter costs the seed; an unknown key or a value that cannot be read costs that key alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from urllib.parse import urlsplit

from briefgen.config import Limits
from briefgen.load import slugs, wikilinks
from briefgen.load.head import days, heads
from briefgen.model import ArticleKind, Basis, Published
from briefgen.problems import Code, Problem, nearest
from briefgen.typed import tree

LONGEST_VALUE = 500
AN_ADDRESS = "as in https://example.org/ferry.html"
A_SLUG = "words with hyphens between them, as in night-ferry"
YES, NO = ("true", "yes", "on"), ("false", "no", "off")
_BY = re.compile(r"by:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values stated, empty where they are not; `body` is where the article begins."""

    body: int = 0
    title: str = ""
    date: Published | None = None
    publisher: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    kind: ArticleKind | None = None
    slug: str = ""
    draft: bool = False
    """Whether the article is to be left out."""
    problems: tuple[Problem, ...] = ()


class DoubtError(Exception):
    """A value that cannot be read; the message ends "`key`: ...", the hint says what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read(text: str, path: str, limits: Limits) -> FrontMatter:
    """The front matter at the head of `text`; raises SeedSkipped with its line where it is broken."""
    head = heads.find(text, path, limits.front_matter_nodes, KNOWN)
    return FrontMatter() if head is None else _filled(FrontMatter(body=head.body), head.fields, path)


def _filled(front: FrontMatter, fields: tree.Fields, path: str) -> FrontMatter:
    """`front` with what its keys state: ours first, then those of other tools where they add to it."""
    problems: list[Problem] = []
    ours = [pair for pair in fields.pairs if pair[0].text in _READERS]
    others = [pair for pair in fields.pairs if pair[0].text not in _READERS]
    for key, value in (*ours, *others):
        reader = _READERS.get(key.text) or _OTHERS.get(key.text)
        if reader is None:
            problems.extend([] if key.text in LEFT else [_unknown(key, path)])
            continue
        try:
            front = reader(front, value)
        except DoubtError as doubt:
            told = f"front matter, `{key.text}`: {doubt}"
            problems.append(Problem(path, value.line, Code.SEED_FRONT_MATTER, told, doubt.hint))
    return replace(front, problems=tuple(sorted(problems)))


def _unknown(key: tree.Leaf, path: str) -> Problem:
    message = f"front matter has no key `{key.text[:40]}`"
    near = get_close_matches(key.text.lower(), sorted(KNOWN), n=1)
    return Problem(path, key.line, Code.SEED_FRONT_MATTER, message, nearest(key.text, near or _READERS))


def _words(value: tree.Tree) -> str:
    leaf = _linked(value)
    if not isinstance(leaf, tree.Leaf):
        raise DoubtError("must be words, no list and no keys of its own", "write one text behind the key")
    if len(leaf.text) > LONGEST_VALUE:
        raise DoubtError(f"longer than {LONGEST_VALUE} characters", "shorten it, or leave the line out")
    return wikilinks.plain(leaf.text)


def _linked(value: tree.Tree) -> tree.Tree:
    """A link without quotation marks as its words: to YAML, `[[Ida Holm]]` is a list in a list."""
    inner = value.trees[0] if isinstance(value, tree.Items) and len(value.trees) == 1 else None
    words = inner.trees[0] if isinstance(inner, tree.Items) and len(inner.trees) == 1 else None
    return tree.Leaf(f"[[{words.text}]]", words.line) if isinstance(words, tree.Leaf) else value


def _list(value: tree.Tree) -> tuple[str, ...]:
    whole = _linked(value)
    trees = whole.trees if isinstance(whole, tree.Items) else (whole,)
    return tuple(words for words in map(_words, trees) if words)


def _date(value: tree.Tree) -> Published | None:
    words = _words(value)
    if not words:
        return None
    day = days.parse(words) or days.basic(words)
    if day is not None:
        return Published(day.isoformat(), day, day, Basis.FRONT_MATTER, None)
    bounds = days.bounds(words)
    if bounds is None:
        raise DoubtError("no date", "write it as 2025-04-30")
    return Published("", *bounds, Basis.FRONT_MATTER, None)


def _url(value: tree.Tree) -> str:
    words = _words(value)
    try:
        parts = urlsplit(words)
    except ValueError as error:
        raise DoubtError("no address", AN_ADDRESS) from error
    if words and (parts.scheme not in ("http", "https") or not parts.netloc or " " in words):
        raise DoubtError("only addresses that begin with http:// or https:// are taken", AN_ADDRESS)
    return words


def _language(value: tree.Tree) -> str:
    code = _words(value).lower().replace("_", "-").partition("-")[0]
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise DoubtError("no language code", "two letters: `en` is English")
    return code


def _kind(value: tree.Tree) -> ArticleKind | None:
    words = _words(value).lower()
    if words and words not in list(ArticleKind):
        raise DoubtError("no kind of article", nearest(words, ArticleKind))
    return ArticleKind(words) if words else None


def _slug(value: tree.Tree) -> str:
    words = _words(value)
    if not slugs.from_words(words) and words:
        raise DoubtError("holds no letter or digit", A_SLUG)
    if slugs.is_path(words):
        raise DoubtError("is a path", A_SLUG)
    return slugs.from_words(words)


def _draft(value: tree.Tree) -> bool:
    words = _words(value).lower()
    if words not in (*YES, *NO, ""):
        raise DoubtError("must be true or false", "`draft: true` leaves the article out")
    return words in YES


def _published(front: FrontMatter, value: tree.Tree) -> FrontMatter:
    """A date; to some tools it says whether the article is a draft."""
    told = _words(value).lower()
    if told in (*YES, *NO):
        return replace(front, draft=front.draft or told in NO)
    return front if front.date else replace(front, date=_date(value))


def _source(front: FrontMatter, value: tree.Tree) -> FrontMatter:
    """An address, or who published the article."""
    words = _words(value)
    if "://" in words:
        return front if front.url else replace(front, url=_url(value))
    return front if front.publisher else replace(front, publisher=words)


def _link(front: FrontMatter, value: tree.Tree) -> FrontMatter:
    return front if front.url else replace(front, url=_url(value))


def _authors(front: FrontMatter, value: tree.Tree) -> FrontMatter:
    names = tuple(_BY.sub("", name) for name in _list(value))
    return front if front.authors else replace(front, authors=names)


def _site(front: FrontMatter, value: tree.Tree) -> FrontMatter:
    return front if front.publisher else replace(front, publisher=_words(value))


_READERS: dict[str, Callable[[FrontMatter, tree.Tree], FrontMatter]] = {
    "title": lambda front, value: replace(front, title=_words(value)),
    "date": lambda front, value: replace(front, date=_date(value)),
    "publisher": lambda front, value: replace(front, publisher=_words(value)),
    "author": lambda front, value: replace(front, authors=_list(value)),
    "url": lambda front, value: replace(front, url=_url(value)),
    "language": lambda front, value: replace(front, language=_language(value)),
    "kind": lambda front, value: replace(front, kind=_kind(value)),
    "slug": lambda front, value: replace(front, slug=_slug(value)),
    "draft": lambda front, value: replace(front, draft=_draft(value)),
}
"""The keys in the order in which messages name them."""

_OTHERS: dict[str, Callable[[FrontMatter, tree.Tree], FrontMatter]] = {
    "published": _published,
    "pubdate": _published,
    "pubDate": _published,
    "date_published": _published,
    "datePublished": _published,
    "publishDate": _published,
    "source": _source,
    "link": _link,
    "canonical": _link,
    "byline": _authors,
    "authors": _authors,
    "site": _site,
    "publication": _site,
}
"""What other tools write: clippers, blogs, feed readers. What a key of ours says wins over it."""

# fmt: off
LEFT = frozenset((
    "aliases", "categories", "category", "comments", "cover", "created", "cssclass", "cssclasses",
    "description", "excerpt", "id", "image", "keywords", "lastmod", "layout", "modified", "permalink",
    "summary", "tag", "tags", "toc", "type", "updated", "weight",
))
# fmt: on
"""Keys of other tools that say nothing of what an article states: known, and left."""

KNOWN = frozenset((*_READERS, *_OTHERS, *LEFT))
