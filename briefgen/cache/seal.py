"""Bytes behind a checksum: what a disk or a crash has changed is not taken for what it was."""

from zlib import crc32

SUM = 4
"""Bytes of the checksum."""


def seal_value(value: bytes) -> bytes:
    """`value` behind its checksum."""
    return crc32(value).to_bytes(SUM, "big") + value


def open_sealed(kept: object) -> bytes | None:
    """The value that was sealed; None where it is not as it was."""
    whole = isinstance(kept, bytes) and crc32(memoryview(kept)[SUM:]).to_bytes(SUM, "big") == kept[:SUM]
    return kept[SUM:] if isinstance(kept, bytes) and whole else None
