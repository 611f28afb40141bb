"""Briefs without a site: files or lines in, one JSON brief a line out."""

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice
from os.path import commonpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import msgspec

from briefgen import load, parse, relate
from briefgen.config import Config
from briefgen.load.content import Content
from briefgen.memory import TOO_MUCH, cap_memory
from briefgen.model import Article, Brief, Findings, Piece, Reading
from briefgen.problems import Code, Problem, SeedLeftOut, SeedSkipped
from briefgen.render.taken.data import contract

EXTRACTED_LANGUAGE = "en"

BATCH_ARTICLES = 64
"""Articles that go through the language model together."""


STDIN = Path("-")
"""As a file: the article on standard input."""
EXTRACT_KEYS = ("id", "text", "date", "title")
KEYS_NEEDED = {"id", "text"}
"""What every line has."""
A_LINE = 'a line is {"id": "…", "text": "…"}, with "date" and "title" where they are known'
A_DATE = "write it as 2025-04-30"


def from_lines(lines: Iterable[bytes]) -> Iterator[Article | Problem]:
    """An article for each line of JSON, or the problem that kept it from being one."""
    seen: set[str] = set()
    for number, raw in enumerate(lines, 1):
        if raw.strip():
            try:
                given = _read_line(raw, seen)
            except ValueError as wrong:
                yield Problem("stdin", number, Code.LINE_INVALID, str(wrong), A_LINE)
            else:
                seen.add(given["id"])
                yield _check_date(load.take_line(**given), number, given["date"])


def _read_line(raw: bytes, seen: Set[str]) -> dict[str, str]:
    """The words of one line; raises ValueError where it is not what it must be."""
    try:
        found = msgspec.json.decode(str(raw, "utf-8"))  # which error bad bytes are depends on the msgspec
    except UnicodeDecodeError as wrong:
        raise ValueError("the line is not UTF-8") from wrong
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise ValueError("the line is no JSON") from wrong
    if not isinstance(found, dict):
        raise ValueError("the line is no object")
    words = {key: _read_words(key, found.get(key), needed=key in KEYS_NEEDED) for key in EXTRACT_KEYS}
    if words["id"] in seen:
        raise ValueError(f"the id {words['id']!r} comes a second time")
    return words


def _read_words(key: str, value: object, *, needed: bool) -> str:
    """`value` as words; an id may be a number. Raises ValueError for anything else."""
    if value is None and needed:
        raise ValueError(f"the line has no `{key}`")
    if key == "id" and type(value) is int:
        return str(value)
    if not isinstance(value, str | None):
        raise ValueError(f"`{key}` must be words")
    return value or ""


def _check_date(article: Article, number: int, date: str) -> Article:
    """`article`, with a problem where the `date` that came with it cannot be read."""
    if not date or article.published.value or article.published.earliest:
        return article
    doubt = Problem("stdin", number, Code.LINE_INVALID, f"`date` is no date: {date[:40]}", A_DATE)
    return replace(article, problems=(*article.problems, doubt))


def from_files(
    paths: Sequence[Path], config: Config, stdin: BinaryIO | None = None
) -> Iterator[Article | Problem]:
    """An article for each file in order, a folder standing for its seeds, or the problem in its place."""
    root = Path(commonpath([_home_of_path(path) for path in paths])) if paths else Path()
    reader = _Files(root, config, stdin)
    found = [each for path in paths for each in reader.read(path)]
    articles = iter(load.settle_slugs([each for each in found if isinstance(each, Article)]))
    return (each if isinstance(each, Problem) else next(articles) for each in found)


def _home_of_path(path: Path) -> Path:
    """The folder that a path of the command line speaks of."""
    return path.absolute() if path.is_dir() else path.absolute().parent


@dataclass(frozen=True, slots=True)
class _Files:
    """Reads what the command line names; paths in articles are those below `root`."""

    root: Path
    config: Config
    stdin: BinaryIO | None

    def read(self, path: Path) -> Iterator[Article | Problem]:
        if path == STDIN and self.stdin:
            yield from self._piped(self.stdin.read(self.config.limits.bytes + 1))
        elif path.is_dir():
            home = path.absolute()
            found = load.find_seeds(home, self.config.limits, self.config.skip)
            yield from (replace(problem, path=str(path / problem.path)) for problem in found.problems)
            for file in found.files:
                with suppress(SeedLeftOut):
                    yield from self._articles(
                        file, self.root, str(path / file.relative_to(home)), drafts=False
                    )
        elif not path.exists():
            yield Problem(str(path), 0, Code.SEED_UNREADABLE, "there is no such file", _hint_at_nearest(path))
        else:
            yield from self._articles(path.absolute(), self.root, str(path))

    def _piped(self, data: bytes) -> Iterator[Article | Problem]:
        """What stands on standard input, read as a file would be."""
        name = "stdin.html" if data.lstrip()[:9].lower().startswith(PAGE_OPENINGS) else "stdin.txt"
        with TemporaryDirectory() as folder:
            place = Path(folder, name)
            place.write_bytes(data)
            yield from self._articles(place, place.parent, "stdin")

    def _articles(
        self, place: Path, root: Path, shown: str, *, drafts: bool = True, piece: Piece | None = None
    ) -> Iterator[Article | Problem]:
        """The article of a file, or each that it holds; a draft too where it was asked for by its name.

        Problems call the file as it was called.
        """
        called = shown + (piece.name.removeprefix(place.relative_to(root).as_posix()) if piece else "")
        try:
            with cap_memory(self.config.limits.memory):
                found = load.read_seed(
                    place, root, self.config.limits, foreign=True, drafts=drafts, piece=piece
                )
        except MemoryError:
            yield Problem(called, 0, Code.SEED_MEMORY, *TOO_MUCH)
            return
        except SeedSkipped as skipped:
            yield replace(skipped.problem, path=called)
            return
        if isinstance(found, Article):
            yield replace(found, problems=tuple(replace(one, path=called) for one in found.problems))
            return
        inside = (
            each
            for one in found.pieces
            for each in self._articles(place, root, shown, drafts=drafts, piece=one)
        )
        yield from _with_doubts(inside, tuple(replace(one, path=called) for one in found.problems))


def _with_doubts(
    found: Iterator[Article | Problem], doubts: tuple[Problem, ...]
) -> Iterator[Article | Problem]:
    """What a file holds; what is doubtful about the whole is told with its first article."""
    for one in found:
        if isinstance(one, Article) and doubts:
            yield replace(one, problems=(*doubts, *one.problems))
            doubts = ()
        else:
            yield one
    yield from doubts


PAGE_OPENINGS = (b"<!doctype", b"<html")


def _hint_at_nearest(path: Path) -> str:
    """A hint that names the file beside `path` whose name is most like it; empty for none."""
    names = sorted(each.name for each in path.parent.iterdir()) if path.parent.is_dir() else []
    near = get_close_matches(path.name, names, 1)
    return f"did you mean {path.with_name(near[0])}?" if near else ""


def extract_briefs(
    articles: Iterable[Article], content: Content, config: Config, *, together: bool
) -> Iterator[Brief]:
    """The brief of each article, in order; with `together` an actor has one id across all of them."""
    found = read_articles(articles, config)
    if not together:
        return (relate.relate([reading], content).briefs[0] for reading in found)
    known = list(found)
    related = {brief.article.id: brief for brief in relate.relate(known, content).briefs}
    return (related[reading.article.id] for reading in known)


def read_articles(articles: Iterable[Article], config: Config) -> Iterator[Reading]:
    """What each article says, in order; nothing of one in a language that is not analysed."""
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH_ARTICLES)):
        found = parse.read_findings(
            [article for article in batch if article.language == EXTRACTED_LANGUAGE], config.language
        )
        for article in batch:
            yield Reading(
                article, next(found) if article.language == EXTRACTED_LANGUAGE else _no_findings(article)
            )


def _no_findings(article: Article) -> Findings:
    """No findings, for a text in a language that is not analysed: it is cleaned and that is all."""
    return Findings(article.id, (), (), (), (), (), (), (), (), (), (), ())


def encode(brief: Brief) -> bytes:
    """One line of JSON."""
    return msgspec.json.encode(contract.record_brief(brief)) + b"\n"
