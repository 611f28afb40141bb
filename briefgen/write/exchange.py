"""Two folders that change places in one step, where the system has such a step."""

import ctypes
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

HERE, SWAP = -100, 2
"""AT_FDCWD; RENAME_EXCHANGE of linux/fs.h, which is RENAME_SWAP of macOS's sys/stdio.h."""

CALLS: tuple[tuple[str, Callable[[bytes, bytes], tuple[Any, ...]]], ...] = (
    ("renameat2", lambda one, other: (HERE, one, HERE, other, SWAP)),
    ("renamex_np", lambda one, other: (one, other, SWAP)),
)
"""What Linux and macOS call it, and how each is asked."""


def exchange_places(one: Path, other: Path) -> bool:
    """Whether `one` and `other` changed places; not where the system or the disk cannot."""
    for name, arguments in CALLS:
        call = getattr(_load_libc(), name, None)
        if call is not None:
            return bool(call(*arguments(os.fsencode(one), os.fsencode(other))) == 0)
    return False


@cache
def _load_libc() -> Any:
    return ctypes.CDLL(None) if os.name == "posix" else None
