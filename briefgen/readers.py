"""Seeds read by an Executor: what hangs, dies or breaks its reader costs itself, and the others are read.

Any Executor will do. One that loses a worker and is broken for good (`ProcessPoolExecutor`) is made anew.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial
from pathlib import Path
from traceback import walk_tb
from typing import ParamSpec, TypeVar

import msgspec

from briefgen import libraries, load, parse
from briefgen.cache import remembering
from briefgen.cache.remembering import Outcome, Seedling
from briefgen.config import Config, LanguageConfig, Limits
from briefgen.memory import TOO_MUCH
from briefgen.model import Article, Reading
from briefgen.parse import model_package
from briefgen.problems import Code, Problem, SeedLeftOut, SeedSkipped, SeedWithdrawn
from briefgen.workers import WorkerDiedError

P = ParamSpec("P")
T = TypeVar("T")
Answer = tuple[Outcome, ...]
Ask = Callable[[Sequence[Seedling]], "Future[Answer]"]

PACKAGE_PATH = str(Path(__file__).parent)
WARMING_SENTENCE = "A minister said on Monday that 40 ships would leave by 3 March 2024."
TASK_SEEDS = 8
"""Seeds a task: enough for the language model to work in batches, few enough to share out."""


TOO_LONG_HINT = "shorten it, or raise limits.seconds in content/site.yaml"
MEMORY_HINT = "save its article as .txt; or it wants more than limits.memory in content/site.yaml allows"


class ReaderBrokeError(Exception):
    """Something that reading stands on failed: a library, a model package."""


ARTICLE_FAULTS = (ReaderBrokeError, WorkerDiedError, RecursionError)
"""What one article can do to its reader: no mistake of ours."""


def read_all(
    seeds: Sequence[Seedling], *, root: Path, config: Config, executor: Callable[[], Executor]
) -> Iterator[Outcome]:
    """An outcome a seed, in order. A batch that is lost is read again seed by seed, so that one seed pays."""
    task = partial(read_seeds, root=root, limits=config.limits, language=config.language)
    batches = [tuple(seeds[at : at + TASK_SEEDS]) for at in range(0, len(seeds), TASK_SEEDS)]
    with Lasting(executor) as workers:
        ask = partial(workers.submit, task)
        futures = [ask(batch) for batch in batches]
        for at, batch in enumerate(batches):
            known = _answer_of_task(batch, futures[at])
            yield from known or _one_by_one(batch, ask)
            if not known:
                _ask_again(batches, futures, at + 1, ask)


def _answer_of_task(batch: Sequence[Seedling], future: "Future[Answer]") -> Answer:
    """What the task gave; a Problem for a seed that was alone in it and broke it; else nothing."""
    try:
        return future.result()
    except TimeoutError as late:
        problem = (Code.SEED_TIMEOUT, f"reading it took too long: {late}", TOO_LONG_HINT)
    except MemoryError:
        problem = (Code.SEED_MEMORY, *TOO_MUCH)
    except Exception as crash:
        if _is_of_ours(crash) and not isinstance(crash, ARTICLE_FAULTS):
            raise
        problem = (Code.SEED_CRASH, f"reading it failed: {crash or type(crash).__name__}", MEMORY_HINT)
    if len(batch) > 1:
        return ()
    return (Outcome(batch[0].name, None, Problem(batch[0].name, 0, *problem)),)


def _one_by_one(batch: Sequence[Seedling], ask: Ask) -> Iterator[Outcome]:
    """One at a time, so that where a pool breaks it is known who broke it."""
    for seed in batch:
        yield from _answer_of_task((seed,), ask((seed,)))


def _ask_again(
    batches: Sequence[Sequence[Seedling]], futures: list["Future[Answer]"], start: int, ask: Ask
) -> None:
    """Batches that were lost with a pool and have broken nothing."""
    for at in range(start, len(batches)):
        if futures[at].done() and isinstance(futures[at].exception(), BrokenExecutor):
            futures[at] = ask(batches[at])


class Lasting(Executor):
    """An Executor that is made anew where it breaks."""

    def __init__(self, make: Callable[[], Executor]) -> None:
        self.make = make
        self.current = make()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        try:
            return self.current.submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self.current.shutdown(wait=False)
            self.current = self.make()
            return self.current.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.current.shutdown(wait, cancel_futures=cancel_futures)


def digest_reading_basis(config: Config) -> str:
    """The digest of all but the seed that a reading depends on: code, settings, model, libraries."""
    settings = msgspec.json.encode((config.limits, config.language)).decode()
    model = (f"{name}={version}" for name, version in model_package.list_model_versions(config.language))
    return remembering.digest_basis(settings, libraries.make_libraries_key(*libraries.READING), *model)


# ---------------------------------------------------------------- in the worker
def read_seeds(seeds: Sequence[Seedling], root: Path, limits: Limits, language: LanguageConfig) -> Answer:
    """Load and parse some seeds; runs in a worker. One outcome a seed, in order.

    Raises ReaderBrokeError where something failed that is not ours; our own mistakes and a want of memory
    come as they are.
    """
    try:
        return _read_batch(seeds, root, limits, language)
    except MemoryError:
        raise
    except Exception as error:
        if _is_of_ours(error) and _is_raised_here(error):
            raise
        raise ReaderBrokeError(f"{type(error).__name__}: {error}") from error


RAISING = {"builtins", "briefgen"}
"""Packages whose errors are raised on purpose."""


def _is_of_ours(error: Exception) -> bool:
    """Whether the class of `error` is one that we raise: Python's own, or of this package."""
    home = type(error).__module__.partition(".")[0]
    return home in RAISING


def _is_raised_here(error: Exception) -> bool:
    *_, (frame, _) = walk_tb(error.__traceback__)
    return frame.f_code.co_filename.startswith(PACKAGE_PATH)


def _read_batch(seeds: Sequence[Seedling], root: Path, limits: Limits, language: LanguageConfig) -> Answer:
    loaded = [_load_seed(seed, root, limits) for seed in seeds]
    articles = [one for one in loaded if isinstance(one, Article)]
    found = parse.read_findings(articles, language) if articles else iter(())
    return tuple(
        Outcome(one.id, Reading(one, next(found)), None) if isinstance(one, Article) else one
        for one in loaded
    )


def _load_seed(seed: Seedling, root: Path, limits: Limits) -> Article | Outcome:
    """The article, or what came of the seed instead."""
    try:
        found = load.read_seed(seed.path, root, limits, keep=seed.keep, piece=seed.piece)
    except SeedSkipped as skipped:
        uri = skipped.uri if isinstance(skipped, SeedWithdrawn) else ""
        return Outcome(seed.name, None, skipped.problem, withdraws=uri)
    except SeedLeftOut:
        return Outcome(seed.name, None, None)
    if isinstance(found, Article):
        return found
    return Outcome(seed.name, None, next(iter(found.problems), None), found.pieces)


def warm_reader(language: LanguageConfig) -> None:
    """Load what reading needs, the language model before all, so that no seed waits for it."""
    for _ in parse.read_findings([load.take_line("warm", WARMING_SENTENCE, None, None)], language):
        pass
