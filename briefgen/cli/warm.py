"""Readers that outlive a build, so that the next one finds them with the language model loaded."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from briefgen.config import Config

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Executor):
    """An Executor that works on when who used it is done."""

    inner: Executor
    jobs: int
    settings: Config

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        return self.inner.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing ends."""


class Warm:
    """The readers of a process that builds again and again."""

    def __init__(self) -> None:
        self.kept: Kept | None = None

    def readers(self, jobs: int, settings: Config) -> Kept:
        """Those of the build before where they fit, else new ones; none works before it is asked."""
        from briefgen.workers import Workers  # noqa: PLC0415 (only a process that stays comes here)

        old = self.kept
        fits = old and (old.jobs, old.settings.limits) == (jobs, settings.limits)
        if old and not fits:
            old.inner.shutdown(wait=False)
        inner = old.inner if old and fits else Workers(jobs, settings.limits.seconds, settings.limits.memory)
        self.kept = Kept(inner, jobs, settings)
        return self.kept

    def up(self) -> None:
        """Have a reader load the language model before a seed waits for it."""
        from briefgen import readers  # noqa: PLC0415 (a build has imported it)

        if self.kept:
            self.kept.submit(readers.warm_reader, self.kept.settings.language)
