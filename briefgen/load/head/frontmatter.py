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
from briefgen.problems import Code, Problem, name_nearest
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


def read_front_matter(text: str, path: str, limits: Limits) -> FrontMatter:
    """The front matter at the head of `text`; raises SeedSkipped with its line where it is broken."""
    head = heads.find_page_head(text, path, limits.front_matter_nodes, KNOWN_KEYS)
    return FrontMatter() if head is None else _fill_front(FrontMatter(body=head.body), head.fields, path)


def _fill_front(front: FrontMatter, fields: tree.Fields, path: str) -> FrontMatter:
    """`front` with what its keys state: ours first, then those of other tools where they add to it."""
    problems: list[Problem] = []
    ours = [pair for pair in fields.pairs if pair[0].text in _READERS]
    others = [pair for pair in fields.pairs if pair[0].text not in _READERS]
    for key, value in (*ours, *others):
        reader = _READERS.get(key.text) or _OTHERS.get(key.text)
        if reader is None:
            problems.extend([] if key.text in KEYS_LEFT_ALONE else [_unknown_key(key, path)])
            continue
        try:
            front = reader(front, value)
        except DoubtError as doubt:
            told = f"front matter, `{key.text}`: {doubt}"
            problems.append(Problem(path, value.line, Code.SEED_FRONT_MATTER, told, doubt.hint))
    return replace(front, problems=tuple(sorted(problems)))


def _unknown_key(key: tree.YamlLeaf, path: str) -> Problem:
    message = f"front matter has no key `{key.text[:40]}`"
    near = get_close_matches(key.text.lower(), sorted(KNOWN_KEYS), n=1)
    return Problem(path, key.line, Code.SEED_FRONT_MATTER, message, name_nearest(key.text, near or _READERS))


def _words_of_value(value: tree.YamlTree) -> str:
    leaf = _unwrap_link(value)
    if not isinstance(leaf, tree.YamlLeaf):
        raise DoubtError("must be words, no list and no keys of its own", "write one text behind the key")
    if len(leaf.text) > LONGEST_VALUE:
        raise DoubtError(f"longer than {LONGEST_VALUE} characters", "shorten it, or leave the line out")
    return wikilinks.strip_links(leaf.text)


def _unwrap_link(value: tree.YamlTree) -> tree.YamlTree:
    """A link without quotation marks as its words: to YAML, `[[Ida Holm]]` is a list in a list."""
    inner = value.trees[0] if isinstance(value, tree.Items) and len(value.trees) == 1 else None
    words = inner.trees[0] if isinstance(inner, tree.Items) and len(inner.trees) == 1 else None
    return tree.YamlLeaf(f"[[{words.text}]]", words.line) if isinstance(words, tree.YamlLeaf) else value


def _list_of_words(value: tree.YamlTree) -> tuple[str, ...]:
    whole = _unwrap_link(value)
    trees = whole.trees if isinstance(whole, tree.Items) else (whole,)
    return tuple(words for words in map(_words_of_value, trees) if words)


def _parse_published(value: tree.YamlTree) -> Published | None:
    words = _words_of_value(value)
    if not words:
        return None
    day = days.parse_day(words) or days.parse_basic_day(words)
    if day is not None:
        return Published(day.isoformat(), day, day, Basis.FRONT_MATTER, None)
    bounds = days.find_day_bounds(words)
    if bounds is None:
        raise DoubtError("no date", "write it as 2025-04-30")
    return Published("", *bounds, Basis.FRONT_MATTER, None)


def _parse_url(value: tree.YamlTree) -> str:
    words = _words_of_value(value)
    try:
        parts = urlsplit(words)
    except ValueError as error:
        raise DoubtError("no address", AN_ADDRESS) from error
    if words and (parts.scheme not in ("http", "https") or not parts.netloc or " " in words):
        raise DoubtError("only addresses that begin with http:// or https:// are taken", AN_ADDRESS)
    return words


def _parse_language(value: tree.YamlTree) -> str:
    code = _words_of_value(value).lower().replace("_", "-").partition("-")[0]
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise DoubtError("no language code", "two letters: `en` is English")
    return code


def _parse_kind(value: tree.YamlTree) -> ArticleKind | None:
    words = _words_of_value(value).lower()
    if words and words not in list(ArticleKind):
        raise DoubtError("no kind of article", name_nearest(words, ArticleKind))
    return ArticleKind(words) if words else None


def _parse_slug(value: tree.YamlTree) -> str:
    words = _words_of_value(value)
    if not slugs.from_words(words) and words:
        raise DoubtError("holds no letter or digit", A_SLUG)
    if slugs.is_path(words):
        raise DoubtError("is a path", A_SLUG)
    return slugs.from_words(words)


def _parse_draft(value: tree.YamlTree) -> bool:
    words = _words_of_value(value).lower()
    if words not in (*YES, *NO, ""):
        raise DoubtError("must be true or false", "`draft: true` leaves the article out")
    return words in YES


def _take_published(front: FrontMatter, value: tree.YamlTree) -> FrontMatter:
    """A date; to some tools it says whether the article is a draft."""
    told = _words_of_value(value).lower()
    if told in (*YES, *NO):
        return replace(front, draft=front.draft or told in NO)
    return front if front.date else replace(front, date=_parse_published(value))


def _take_source(front: FrontMatter, value: tree.YamlTree) -> FrontMatter:
    """An address, or who published the article."""
    words = _words_of_value(value)
    if "://" in words:
        return front if front.url else replace(front, url=_parse_url(value))
    return front if front.publisher else replace(front, publisher=words)


def _take_link(front: FrontMatter, value: tree.YamlTree) -> FrontMatter:
    return front if front.url else replace(front, url=_parse_url(value))


def _take_authors(front: FrontMatter, value: tree.YamlTree) -> FrontMatter:
    names = tuple(_BY.sub("", name) for name in _list_of_words(value))
    return front if front.authors else replace(front, authors=names)


def _take_site(front: FrontMatter, value: tree.YamlTree) -> FrontMatter:
    return front if front.publisher else replace(front, publisher=_words_of_value(value))


_READERS: dict[str, Callable[[FrontMatter, tree.YamlTree], FrontMatter]] = {
    "title": lambda front, value: replace(front, title=_words_of_value(value)),
    "date": lambda front, value: replace(front, date=_parse_published(value)),
    "publisher": lambda front, value: replace(front, publisher=_words_of_value(value)),
    "author": lambda front, value: replace(front, authors=_list_of_words(value)),
    "url": lambda front, value: replace(front, url=_parse_url(value)),
    "language": lambda front, value: replace(front, language=_parse_language(value)),
    "kind": lambda front, value: replace(front, kind=_parse_kind(value)),
    "slug": lambda front, value: replace(front, slug=_parse_slug(value)),
    "draft": lambda front, value: replace(front, draft=_parse_draft(value)),
}
"""The keys in the order in which messages name them."""

_OTHERS: dict[str, Callable[[FrontMatter, tree.YamlTree], FrontMatter]] = {
    "published": _take_published,
    "pubdate": _take_published,
    "pubDate": _take_published,
    "date_published": _take_published,
    "datePublished": _take_published,
    "publishDate": _take_published,
    "source": _take_source,
    "link": _take_link,
    "canonical": _take_link,
    "byline": _take_authors,
    "authors": _take_authors,
    "site": _take_site,
    "publication": _take_site,
}
"""What other tools write: clippers, blogs, feed readers. What a key of ours says wins over it."""

# fmt: off
KEYS_LEFT_ALONE = frozenset((
    "aliases", "categories", "category", "comments", "cover", "created", "cssclass", "cssclasses",
    "description", "excerpt", "id", "image", "keywords", "lastmod", "layout", "modified", "permalink",
    "summary", "tag", "tags", "toc", "type", "updated", "weight",
))
# fmt: on
"""Keys of other tools that say nothing of what an article states: known, and left."""

KNOWN_KEYS = frozenset((*_READERS, *_OTHERS, *KEYS_LEFT_ALONE))
