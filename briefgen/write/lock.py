"""One build at a time for one output."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from briefgen.problems import BuildBusy


@contextmanager
def held(state: Path) -> Iterator[None]:
    """Hold the lock of an output; raises BuildBusy at once where another build has it."""
    state.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(state / "lock", timeout=0):
            yield
    except Timeout as taken:
        raise BuildBusy("another build of this site is at work", hint="wait for it to end") from taken
