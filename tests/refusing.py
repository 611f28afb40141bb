"""A disk that refuses from a chosen change on, so that a test can try every one."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from briefgen import cli

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
GROWING = frozenset({"os.mkdir", "os.rename", "os.link", "os.symlink"})
"""What takes room on the disk, beside writing: removing is always possible."""


def run(words: list[str], number: int, point: int, told: Path) -> int:
    """The exit status of a command whose change number `point`, and all after it, end in error `number`.

    What it says on stderr is in `told`. 0 where it came to its end before.
    """
    child = os.fork()
    if not child:
        _command(words, number, point, told)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def refused(work: Callable[[], object], number: int, point: int) -> bool:
    """Whether `work` met the disk that refuses, from its change number `point` on; what it changed stands."""
    child = os.fork()
    if not child:
        _work(work, number, point)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 1), f"it failed at point {point}"
    return status == 1


def _work(work: Callable[[], object], number: int, point: int) -> None:
    try:
        sys.addaudithook(_refuse(number, point))
        work()
    except OSError:
        os._exit(1)
    except BaseException:
        traceback.print_exc()
        os._exit(70)
    os._exit(0)


def _command(words: list[str], number: int, point: int, told: Path) -> None:
    status: object = 70
    try:
        with told.open("w") as sys.stderr:
            sys.addaudithook(_refuse(number, point))
            sys.argv = ["briefgen", *words]
            cli.main()
    except SystemExit as ended:
        status = ended.code
    finally:
        os._exit(status if isinstance(status, int) else 70)


def _refuse(number: int, point: int) -> Callable[[str, tuple[object, ...]], None]:
    count = 0

    def look(event: str, given: tuple[object, ...]) -> None:
        nonlocal count
        writes = event == "open" and isinstance(given[2], int) and bool(given[2] & WRITING)
        if event in GROWING or (writes and Path(str(given[0])) != Path(os.devnull)):
            count += 1
            if count >= point:
                # Where a disk fills up while a file is written, the system does not say which file.
                nameless = writes and number == errno.ENOSPC and given[1] is not None
                raise OSError(number, os.strerror(number), None if nameless else str(given[0]))

    return look
