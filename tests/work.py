"""What work costs, without a clock: a count that is the same on every machine, however busy.

What runs in C has no steps to count; there only a hang is caught, in a process that can be killed.
"""

import multiprocessing
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import briefgen

PACKAGE = str(Path(briefgen.__file__).parent)
HANGS = 20
"""Seconds of a processor after which what takes a moment hangs: a thousand times what it needs."""


def steps(work: Callable[[], object]) -> int:
    """How many lines of briefgen run; each turn of a loop counts."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def grows_with(work: Callable[[int], Callable[[], object]], size: int) -> None:
    """Fails where four times the size takes more than six times the steps; `work(size)` makes the work."""
    small, large = work(size), work(4 * size)
    small()  # what is looked up once is known from here on
    less, more = steps(small), steps(large)
    assert more < 6 * less + 1000, f"{less} steps for {size}, {more} for four times as much"


def finishes(work: Callable[[], object], seconds: int = HANGS) -> None:
    """Fails where `work` does, or hangs."""
    process = multiprocessing.get_context("fork").Process(target=_limited, args=(work, seconds))
    process.start()
    process.join()
    assert process.exitcode == 0, "it hangs" if (process.exitcode or 0) < 0 else "it fails"


def _limited(work: Callable[[], object], seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    work()
