"""What a build was made of, file by file, so that one look tells whether anything is new.

A file that is as large and as old as it was is taken for what it was. Clocks may lie and are coarse: one that
is not older than the look that found it, by the clock of the disk, is read again, as is one of another time.
What counts in the end is its digest.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefgen.cache import shelf

COARSE = 2 * 10**9
"""Nanoseconds that the coarsest clock of a disk counts in one step (FAT)."""
LARGEST = 2**26
"""Bytes of the largest file that is read again: of a larger one size and time must do."""


class Trace(NamedTuple):
    """One file, folder or link as it was found."""

    size: int
    changed: int
    """Its two times in ns: when its bytes were written, and when anything of it was changed."""
    touched: int
    digest: str
    """Of its bytes; what else it is, where it is no regular file."""


Traces = dict[str, Trace]


@dataclass(frozen=True, slots=True)
class Root:
    """A folder or file that is looked at, with what is told of it."""

    name: str
    path: Path
    follow: bool = True
    """Whether links are followed, as whoever reads it does."""
    skip: frozenset[str] = frozenset()
    """Names that nobody reads."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What was found, with what it was done for and what came of it."""

    now: int
    """By the clock of the disk, before the first file was looked at."""
    settings: str
    traces: Traces
    told: bytes = b""


def take_fingerprint(
    roots: tuple[Root, ...], settings: str, now: int, old: Fingerprint | None
) -> Fingerprint:
    """Everything as it is; files that are as they were in `old` are not read."""
    known = old.traces if old else {}
    safe = old.now - COARSE if old else 0
    every = (found for root in roots for found in _walk_root(root))
    traces = {name: _trace_path(path, told, known.get(name), safe) for name, path, told in every}
    return Fingerprint(now, settings, traces)


def are_same_bytes(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether both were made of the same bytes by the same names, for the same settings."""
    return (
        one.settings == other.settings
        and one.traces.keys() == other.traces.keys()
        and all(trace.digest == other.traces[name].digest for name, trace in one.traces.items())
    )


def read_clock(place: Path) -> int:
    """The time by the clock of the disk that `place`, a file of ours, is on; 0 where it cannot be told."""
    with suppress(OSError):
        place.touch()
        return place.stat().st_mtime_ns
    return 0


def read_fingerprint(path: Path) -> Fingerprint | None:
    """The fingerprint at `path`; None where there is none that can be read."""
    with suppress(msgspec.MsgspecError, ValueError, RecursionError):
        return msgspec.msgpack.decode(shelf.get_from_shelf(path), type=Fingerprint)
    return None


def save_fingerprint(path: Path, found: Fingerprint) -> None:
    """Keep it for the next look; where the disk refuses, the next look finds none."""
    with suppress(UnicodeError):  # a name that is not UTF-8 has no place in it
        shelf.put_on_shelf(path, msgspec.msgpack.encode(found))


def forget_fingerprint(path: Path) -> None:
    """Before anything is done that it does not know."""
    path.unlink(missing_ok=True)


def worth_keeping(new: Fingerprint, old: Fingerprint) -> bool:
    """Whether the next look has less to read after this one than after the one before."""
    newly_safe = range(old.now - COARSE, new.now - COARSE)
    return new.traces != old.traces or any(_newest_time(trace) in newly_safe for trace in new.traces.values())


def _newest_time(trace: Trace) -> int:
    return max(trace.changed, trace.touched)


Lookup = tuple[str, str, os.stat_result | None]
"""What is called by a name, where it is, and how it was found; None where it was not."""


def _walk_root(root: Root) -> Iterator[Lookup]:
    """Every file, folder and link at and below `root`, by a name that no other root has."""
    found = _stat_quietly(str(root.path), follow=True)
    if found is not None:
        yield root.name, str(root.path), found
        yield from _walk_below(root, (root.name, str(root.path), found), frozenset())


def _walk_below(root: Root, folder: Lookup, above: frozenset[tuple[int, int]]) -> Iterator[Lookup]:
    name, place, told = folder
    if told is None or not stat.S_ISDIR(told.st_mode) or (told.st_dev, told.st_ino) in above:
        return
    inside = above | {(told.st_dev, told.st_ino)}
    for entry in _list_entries(place):
        if entry not in root.skip:
            path = f"{place}/{entry}"
            found = f"{name}/{entry}", path, _stat_quietly(path, follow=root.follow)
            yield found
            yield from _walk_below(root, found, inside)


def _list_entries(place: str) -> list[str]:
    """The names in a folder; none where it cannot be read, as its own trace says."""
    try:
        return os.listdir(place)  # noqa: PTH208 (a thousand paths are dearer than a thousand names)
    except OSError:
        return []


def _stat_quietly(path: str, *, follow: bool) -> os.stat_result | None:
    try:
        return os.stat(path, follow_symlinks=follow)  # noqa: PTH116 (the same)
    except OSError:
        return None


def _trace_path(path: str, found: os.stat_result | None, old: Trace | None, safe: int) -> Trace:
    if found is None or not stat.S_ISREG(found.st_mode):
        return Trace(-1, 0, 0, _describe_kind(path, found))
    size, changed, touched = found.st_size, found.st_mtime_ns, found.st_ctime_ns
    if old and (size, changed, touched) == old[:3] and max(changed, touched) < safe:
        return old
    return Trace(
        size, changed, touched, _digest_file(path) if size <= LARGEST else f"{size} {changed} {touched}"
    )


def _describe_kind(path: str, found: os.stat_result | None) -> str:
    if found is None:
        return "nothing"
    readable = os.access(path, os.R_OK | os.X_OK)
    return f"{stat.filemode(found.st_mode)[0]} {readable}"


def _digest_file(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unreadable {error.errno}"
