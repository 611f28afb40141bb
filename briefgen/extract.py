"""Briefs without a site: files or lines in, one JSON brief a line out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from os.path import commonpath
from pathlib import Path

import msgspec

from briefgen import load, parse, relate
from briefgen.config import Config
from briefgen.load.content import Content
from briefgen.model import Article, Brief, Findings, Reading
from briefgen.problems import Problem, SeedSkipped, UsageError
from briefgen.render.data import contract

ANALYSED = "en"

BATCH = 64
"""Articles that go through the language model together."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of `extract --lines`."""

    id: str
    text: str
    date: str | None = None
    title: str | None = None


def from_lines(lines: Iterable[bytes]) -> Iterator[Article]:
    """An article for each JSON line; raises UsageError with the line's number where one is wrong."""
    decoder, seen = msgspec.json.Decoder(Line), set()
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = decoder.decode(raw)
        except msgspec.MsgspecError as wrong:
            raise UsageError(
                str(wrong), path="stdin", line=number, hint='a line is {"id", "text"}'
            ) from wrong
        if line.id in seen:
            raise UsageError(f"the id {line.id!r} comes a second time", path="stdin", line=number)
        seen.add(line.id)
        yield load.from_line(line.id, line.text, line.date, line.title)


def from_files(paths: Sequence[Path], config: Config) -> Iterator[Article | Problem]:
    """An article for each file in order, or the problem that kept it from being one."""
    root = Path(commonpath([path.absolute().parent for path in paths])) if paths else Path()
    found: list[Article | Problem] = []
    for path in paths:
        try:
            found.append(load.read(path.absolute(), root, config.limits, foreign=True))
        except SeedSkipped as skipped:
            found.append(replace(skipped.problem, path=str(path)))
    articles = iter(load.settle([each for each in found if isinstance(each, Article)]))
    return (each if isinstance(each, Problem) else next(articles) for each in found)


def briefs(
    articles: Iterable[Article], content: Content, config: Config, *, together: bool
) -> Iterator[Brief]:
    """The brief of each article, in order; with `together` an actor has one id across all of them."""
    readings = _readings(articles, config)
    if not together:
        return (relate.relate([reading], content).briefs[0] for reading in readings)
    known = list(readings)
    related = {brief.article.id: brief for brief in relate.relate(known, content).briefs}
    return (related[reading.article.id] for reading in known)


def _readings(articles: Iterable[Article], config: Config) -> Iterator[Reading]:
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH)):
        found = parse.read([article for article in batch if article.language == ANALYSED], config.language)
        for article in batch:
            yield Reading(article, next(found) if article.language == ANALYSED else _nothing(article))


def _nothing(article: Article) -> Findings:
    """No findings, for a text in a language that is not analysed: it is cleaned and that is all."""
    return Findings(article.id, (), (), (), (), (), (), (), (), (), (), ())


def encode(brief: Brief) -> bytes:
    """One line of JSON."""
    return msgspec.json.encode(contract.brief(brief)) + b"\n"
