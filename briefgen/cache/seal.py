"""Bytes behind a checksum: what a disk or a crash has changed is not taken for what it was."""

from zlib import crc32

SUM = 4
"""Bytes of the checksum."""


def seal_value(value: bytes) -> bytes:
    """`value` behind its checksum."""
    return crc32(value).to_bytes(SUM, "big") + value


def open_sealed(kept: object) -> bytes | None:
    """The value that was sealed; None where it is not as it was."""
    return kept[SUM:] if isinstance(kept, bytes) and seal_value(kept[SUM:]) == kept else None
