"""What a seed states of itself in front matter: it wins over whatever is found in the text.

Broken front matter costs the seed; an unknown key or a value that cannot be read costs that key alone.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from frontmatter.default_handlers import YAMLHandler

from briefgen.config import Limits
from briefgen.load import slugs
from briefgen.load.head import days
from briefgen.model import ArticleKind, Basis, Published
from briefgen.problems import Code, Problem, SeedSkipped, nearest
from briefgen.typed import tree

LONGEST_VALUE = 500


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
    problems: tuple[Problem, ...] = ()


class DoubtError(Exception):
    """A value that cannot be read; the message ends "`key`: ..."."""


def read(text: str, path: str, limits: Limits) -> FrontMatter:
    """The front matter at the head of `text`; raises SeedSkipped with its line where it is broken."""
    lead = len(text) - len(text.lstrip())
    handler = YAMLHandler()
    if not handler.detect(text[lead : lead + 100]):
        return FrontMatter()
    try:
        matter, content = handler.split(text[lead:])
    except ValueError:
        return _unclosed(text[lead:], path)
    fields = _fields(matter, path, limits, 1 + text.count("\n", 0, lead))
    if fields is None:
        return FrontMatter()
    return _filled(FrontMatter(body=len(text) - len(content)), fields, path)


def _unclosed(text: str, path: str) -> FrontMatter:
    """A `---` without a second one is a rule across the page, unless a key follows it."""
    line = text.split("\n", 2)[1] if "\n" in text else ""
    if line.partition(":")[0].strip() not in _READERS:
        return FrontMatter()
    problem = Problem(
        path, 1, Code.SEED_FRONT_MATTER, "front matter that is never closed", "end it with a line of ---"
    )
    raise SeedSkipped(problem)


def _fields(matter: str, path: str, limits: Limits, first_line: int) -> tree.Fields | None:
    """The keys; None where a text that stands between two rules is no front matter."""
    try:
        found = tree.parse(matter, nodes=limits.front_matter_nodes, first_line=first_line)
    except tree.TreeError as error:
        problem = Problem(
            path, error.line, Code.SEED_FRONT_MATTER, f"front matter: {error.message}", error.hint
        )
        raise SeedSkipped(problem) from error
    if isinstance(found, tree.Fields):
        return found
    return None if matter.strip() else tree.Fields((), first_line)


def _filled(front: FrontMatter, fields: tree.Fields, path: str) -> FrontMatter:
    problems: list[Problem] = []
    for key, value in fields.pairs:
        reader = _READERS.get(key.text)
        if reader is None:
            problems.append(_unknown(key, path))
            continue
        try:
            front = reader(front, value)
        except DoubtError as doubt:
            problems.append(
                Problem(path, value.line, Code.SEED_FRONT_MATTER, f"front matter, `{key.text}`: {doubt}")
            )
    return replace(front, problems=tuple(problems))


def _unknown(key: tree.Leaf, path: str) -> Problem:
    message = f"front matter has no key `{key.text[:40]}`"
    return Problem(path, key.line, Code.SEED_FRONT_MATTER, message, nearest(key.text, _READERS))


def _words(value: tree.Tree) -> str:
    if not isinstance(value, tree.Leaf):
        raise DoubtError("must be words, no list and no keys of its own")
    if len(value.text) > LONGEST_VALUE:
        raise DoubtError(f"longer than {LONGEST_VALUE} characters")
    return " ".join(value.text.split())


def _list(value: tree.Tree) -> tuple[str, ...]:
    trees = value.trees if isinstance(value, tree.Items) else (value,)
    return tuple(words for words in map(_words, trees) if words)


def _date(value: tree.Tree) -> Published | None:
    words = _words(value)
    if not words:
        return None
    day = days.parse(words)
    if day is not None:
        return Published(day.isoformat(), day, day, Basis.FRONT_MATTER, None)
    bounds = days.bounds(words)
    if bounds is None:
        raise DoubtError("no date; write it as 2025-04-30")
    return Published("", *bounds, Basis.FRONT_MATTER, None)


def _url(value: tree.Tree) -> str:
    words = _words(value)
    try:
        parts = urlsplit(words)
    except ValueError as error:
        raise DoubtError("no address") from error
    if words and (parts.scheme not in ("http", "https") or not parts.netloc or " " in words):
        raise DoubtError("only addresses that begin with http:// or https:// are taken")
    return words


def _language(value: tree.Tree) -> str:
    code = _words(value).lower().replace("_", "-").partition("-")[0]
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise DoubtError("no language code; write `en` for English")
    return code


def _kind(value: tree.Tree) -> ArticleKind | None:
    words = _words(value).lower()
    if words and words not in list(ArticleKind):
        raise DoubtError(f"is one of {', '.join(ArticleKind)}")
    return ArticleKind(words) if words else None


def _slug(value: tree.Tree) -> str:
    words = _words(value)
    if not slugs.from_words(words) and words:
        raise DoubtError("holds no letter or digit")
    if slugs.is_path(words):
        raise DoubtError("is a path; a slug is words with hyphens between them")
    return slugs.from_words(words)


_READERS: dict[str, Callable[[FrontMatter, tree.Tree], FrontMatter]] = {
    "title": lambda front, value: replace(front, title=_words(value)),
    "date": lambda front, value: replace(front, date=_date(value)),
    "publisher": lambda front, value: replace(front, publisher=_words(value)),
    "author": lambda front, value: replace(front, authors=_list(value)),
    "url": lambda front, value: replace(front, url=_url(value)),
    "language": lambda front, value: replace(front, language=_language(value)),
    "kind": lambda front, value: replace(front, kind=_kind(value)),
    "slug": lambda front, value: replace(front, slug=_slug(value)),
}
"""The keys in the order in which messages name them."""
