"""A process that is killed before a chosen change of the file system, so that a test can try every one."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from briefgen.write import twin

KILLED = 77
CHANGES = frozenset(
    f"os.{name}"
    for name in (
        "rename", "remove", "mkdir", "rmdir", "link", "symlink", "truncate", "chmod", "chown", "utime",
        "setxattr",
    )
)  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def every_point(prepare: Callable[[], None], work: Callable[[], object], stride: int = 1) -> Iterator[int]:
    """Each point of `work` at which it can be killed: prepared, worked up to there, killed.

    A point lies before each change of the file system. Ends when `work` came to its end. With a `stride`
    only every so many points are tried.
    """
    point, ended = 1 - stride, False
    while not ended:
        point += stride
        prepare()
        ended = ended_before(work, point)
        yield point


def ended_before(work: Callable[[], object], point: int) -> bool:
    """Whether `work`, done in a process of its own, came to its end before its point of that number."""
    child = os.fork()
    if not child:
        _die_at(work, point)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, KILLED), f"it failed before point {point}"
    return status == 0


def _die_at(work: Callable[[], object], point: int) -> None:
    """Do `work` and exit, or be gone at once before its change number `point`."""
    left = iter(range(point - 1, -1, -1))

    def step() -> None:
        if next(left) == 0:
            os._exit(KILLED)

    def look(event: str, given: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(given[2], int) and given[2] & WRITING
        if event in CHANGES or (writes and Path(str(given[0])) != Path(os.devnull)):
            step()

    exchange = twin.exchange
    twin.exchange = lambda one, other: (step(), exchange(one, other))[1]  # C is heard by no audit
    try:
        sys.addaudithook(look)
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
