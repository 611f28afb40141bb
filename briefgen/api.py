"""The calls of `import briefgen`: the pipeline for programs and notebooks. See docs/api.md.

Everything is read in this process, without the caps in time that a build of the command line holds: a
program that reads what strangers wrote passes `briefgen.workers.Workers`.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from os import PathLike
from pathlib import Path

from briefgen import config, extract, load, pipeline
from briefgen.folders import Folders
from briefgen.load.content import Content
from briefgen.model import Article, Reading
from briefgen.pipeline import Built, Run
from briefgen.problems import Problem
from briefgen.relate import relate
from briefgen.write import lock

__all__ = ["Built", "Read", "build", "read", "relate"]

AnyPath = str | PathLike[str]
IN_THIS_PROCESS = partial(ThreadPoolExecutor, 1)


@dataclass(frozen=True, slots=True)
class Read:
    """Articles as they were read, with what people wrote of them."""

    readings: tuple[Reading, ...]
    """Each article with its findings: actors, figures, dates, positions."""
    content: Content
    problems: tuple[Problem, ...]
    """What gave no article, and what is doubtful."""


def read(*paths: AnyPath, texts: Mapping[str, str] | None = None, content: AnyPath | None = None) -> Read:
    """The articles of files and folders, and `texts` by their ids, which are analysed as they are.

    With `content`, the folder of that name is read too. Raises BriefgenError, with path, line and hint, where
    something in it is wrong.
    """
    folder = None if content is None else Path(content).absolute()
    settings = config.Config() if folder is None else config.read_config(folder)
    given = [*extract.from_files([Path(path) for path in paths], settings), *_read_spoken(texts or {})]
    articles = load.settle_slugs([one for one in given if isinstance(one, Article)])
    readings = tuple(extract.read_articles(articles, settings))
    return Read(
        readings=readings,
        content=Content() if folder is None else load.read_content(folder),
        problems=(*(one for one in given if isinstance(one, Problem)), *pipeline.list_doubts(readings)),
    )


def _read_spoken(texts: Mapping[str, str]) -> list[Article]:
    return [load.take_line(id, text, None, None) for id, text in texts.items()]  # noqa: A001 - the field's own name


def build(
    desk: AnyPath = ".",
    output: AnyPath | None = None,
    *,
    base_url: str = "",
    fresh: bool = False,
    executor: Callable[[], Executor] = IN_THIS_PROCESS,
) -> Built:
    """Build the site of `desk`, a folder with seeds/ and content/, into `output`, else into its site/.

    Raises BriefgenError, with path, line and hint, where the desk is not what it must be.
    """
    home = Path(desk).absolute()
    folders = Folders(home / "seeds", home / "content", Path(output or home / "site").resolve())
    settings = config.read_config(folders.content)
    if base_url:
        settings = replace(settings, site=replace(settings.site, base_url=config.read_address(base_url)))
    with lock.hold_lock(folders.state):
        return pipeline.build(Run(folders, settings, executor, lambda outcome, total: None, fresh))
