"""One build at a time for one output."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from briefgen.problems import BuildBusy


@contextmanager
def hold_lock(state: Path) -> Iterator[None]:
    """Hold the lock of an output; raises BuildBusy at once where another build has it."""
    try:
        with _file_lock(state).acquire(timeout=0):
            yield
    except Timeout as taken:
        raise BuildBusy("another build of this site is at work", hint="wait for it to end") from taken


@contextmanager
def await_lock(state: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of an output, once a build that has it has ended; `tell` is told of the wait."""
    lock = _file_lock(state)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell("a build of this site is at work: waiting for it to end")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _file_lock(state: Path) -> FileLock:
    state.mkdir(parents=True, exist_ok=True)
    return FileLock(state / "lock")
