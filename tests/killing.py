"""A process that stands still, or is killed, before a change of the file system: a test can try every one."""

import os
import signal
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


def every_point(prepare: Callable[[], None], work: Callable[[], object]) -> Iterator[int]:
    """Each point of `work` at which it can be killed: prepared, worked up to there, killed.

    A point lies before each change of the file system. Ends when `work` came to its end.
    """
    point, ended = 0, False
    while not ended:
        point += 1
        prepare()
        ended = ended_before(work, point)
        yield point


def every_stop(work: Callable[[], object]) -> Iterator[int]:
    """Each point of `work` at which it could be killed, while it stands still there; at last its end.

    What a kill at that point would leave is what stands now, and all points cost one run.
    """
    told, tell = os.pipe()
    waits, go = os.pipe()
    child = os.fork()
    if not child:
        os.close(told)
        _do(work, lambda: (os.write(tell, b"."), os.read(waits, 1)))
    os.close(tell)
    point, status = 1, None
    try:
        while os.read(told, 1):
            yield point
            point += os.write(go, b".")
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status == 0, f"it failed after point {point - 1}"
        yield point
    finally:
        if status is None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        for end in (told, waits, go):
            os.close(end)


def ended_before(work: Callable[[], object], point: int) -> bool:
    """Whether `work`, done in a process of its own, came to its end before its point of that number."""
    child = os.fork()
    if not child:
        left = iter(range(point - 1, -1, -1))
        _do(work, lambda: next(left) == 0 and os._exit(KILLED))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, KILLED), f"it failed before point {point}"
    return status == 0


def _do(work: Callable[[], object], step: Callable[[], object]) -> None:
    """Do `work`, with a `step` before each change of the file system, and exit."""

    def look(event: str, given: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(given[2], int) and given[2] & WRITING
        if event in CHANGES or (writes and Path(str(given[0])) != Path(os.devnull)):
            step()

    exchange = twin.exchange_places
    twin.exchange_places = lambda one, other: (step(), exchange(one, other))[1]  # C is heard by no audit
    try:
        sys.addaudithook(look)
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
