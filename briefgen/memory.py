"""A cap on what this process may still write into memory: whatever asks for more gets MemoryError, and lives.

The kernel keeps it where it counts that (Linux); elsewhere nothing is capped.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOO_MUCH = (
    "reading it takes more memory than its cap",
    "split it, or raise limits.memory in content/site.yaml",
)
"""What is said of a file, and the hint."""

_STATUS = Path("/proc/self/status")
_HELD = re.compile(rb"^VmData:\s{0,99}(\d{1,15}) kB$", re.MULTILINE)


@contextmanager
def cap_memory(more: int) -> Iterator[None]:
    """In its block the process may hold `more` bytes beyond those that it holds now; 0 is no cap."""
    held = _find_limit()
    if held is None or not more:
        yield
        return
    import resource  # noqa: PLC0415 - Windows has none

    was, most = resource.getrlimit(resource.RLIMIT_DATA)
    caps = [cap for cap in (held + more, was, most) if cap != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min(caps), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (was, most))


def _find_limit() -> int | None:
    """Bytes of memory that this process may write; None where the system does not say."""
    try:
        found = _HELD.search(_STATUS.read_bytes())
    except OSError:
        return None
    return int(found[1]) * 1024 if found else None
