"""Bytes behind a checksum: what a disk or a crash has changed is not taken for what it was.

Nor is what was kept by another name.
"""

from zlib import crc32

SUM = 4
"""Bytes of the checksum."""


def seal_value(value: bytes, name: str = "") -> bytes:
    """`value` behind its checksum, and that of the name it is kept by."""
    return _sum_up(value, name) + value


def open_sealed(kept: object, name: str = "") -> bytes | None:
    """The value that was sealed by `name`; None where it is not as it was."""
    whole = isinstance(kept, bytes) and _sum_up(memoryview(kept)[SUM:], name) == kept[:SUM]
    return kept[SUM:] if isinstance(kept, bytes) and whole else None


def _sum_up(value: bytes | memoryview, name: str) -> bytes:
    return crc32(value, crc32(name.encode())).to_bytes(SUM, "big")
