"""Bytes in a file of their own behind a checksum; lost, damaged or of another make means none."""

from contextlib import suppress
from pathlib import Path

from briefgen import regular
from briefgen.cache.seal import SUM, open_sealed, seal_value


def get_from_shelf(path: Path) -> bytes:
    """What was put at `path`; empty where nothing was, or it is not as it was put."""
    with suppress(OSError):
        return open_sealed(regular.read_regular(path)) or b""
    return b""


def put_on_shelf(path: Path, value: bytes) -> None:
    """Keep it for the next build, unless it is there already; where the disk refuses, the next finds none."""
    if _is_as_long(path, value) and get_from_shelf(path) == value:
        return
    beside = path.with_name(f"{path.name}-new")
    with suppress(OSError):
        beside.write_bytes(seal_value(value))
        beside.replace(path)


def _is_as_long(path: Path, value: bytes) -> bool:
    """Whether what is kept may be the same: what is longer or shorter need not be read."""
    with suppress(OSError):
        return path.stat().st_size == SUM + len(value)
    return False
