"""Says that something in some folders changed: once for a burst of saves, and once at first.

What counts is a look at the files: their names, sizes and times. The system's notices (watchfiles) only say
when to look. So a name that cannot be told, a folder that comes later and a disk that tells nothing cost a
moment, and no change is missed that is made while a build is at work. Links are not followed, as no build
follows them.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, suppress
from pathlib import Path

import watchfiles
from msgspec import Struct
from watchfiles._rust_notify import WatchfilesRustInternalError

from briefgen.write import files

QUIET = 0.05
"""Seconds in which nothing may change before a burst of saves is over."""
LOOKS = 40
"""How often a burst is waited for: who never stops saving gets a build all the same."""
PATIENCE = 2.0
"""Seconds after which it is looked without a notice."""
PASSING = ("~", ".swp", ".swo", ".swx", files.SUFFIX, "__pycache__")
"""How names end that editors and we make for a moment, and where Python keeps what was compiled."""

FileState = tuple[str, int, int, int]
"""A path with size, time and number: another one means another file."""


class FolderState(Struct, frozen=True):
    """What stands in the watched folders, and the folders in which a change would be seen."""

    entries: frozenset[FileState]
    folders: frozenset[str]


async def watch_bursts(watched: Sequence[Path]) -> AsyncIterator[None]:
    """At first, and whenever something in `watched` is not what it was and all is quiet again."""
    known = None
    while True:
        seen = await asyncio.to_thread(look_at_folders, watched)
        if seen.entries == known:
            await _wait_for_notice(seen.folders)
        else:
            known = (await _wait_for_quiet(seen, watched)).entries
            yield


async def _wait_for_quiet(seen: FolderState, watched: Sequence[Path]) -> FolderState:
    for _ in range(LOOKS):
        await asyncio.sleep(QUIET)
        before, seen = seen, await asyncio.to_thread(look_at_folders, watched)
        if before.entries == seen.entries:
            break
    return seen


async def _wait_for_notice(folders: Sequence[str] | frozenset[str]) -> None:
    """Wait until the system tells of a change in `folders`, or for a while."""
    told = watchfiles.awatch(
        *(folder for folder in sorted(folders) if _has_a_name(folder)),
        watch_filter=None,
        recursive=False,
        debounce=100,
        step=10,
        rust_timeout=int(PATIENCE * 1000),
        yield_on_timeout=True,
    )
    try:
        async with aclosing(told):
            await anext(told)
    except* (
        WatchfilesRustInternalError,
        OSError,
    ):  # a name that is not UTF-8, a folder just gone, no watches left
        await asyncio.sleep(QUIET)


def _has_a_name(folder: str) -> bool:
    with suppress(UnicodeEncodeError):
        return bool(folder.encode())
    return False


def look_at_folders(watched: Sequence[Path]) -> FolderState:
    """What stands in `watched` now; for a folder that is not there, the nearest above it is kept in sight."""
    entries: set[FileState] = set()
    folders: set[str] = set()
    for folder in watched:
        near = next(each for each in (folder, *folder.parents) if each.is_dir())
        folders.add(str(near))
        if near == folder:
            for path, found, is_folder in _walk_folder(str(folder)):
                if is_folder:
                    folders.add(path)
                    entries.add((path, 0, 0, found.st_ino))
                else:
                    entries.add((path, found.st_size, found.st_mtime_ns, found.st_ino))
    return FolderState(frozenset(entries), frozenset(folders))


def _walk_folder(folder: str) -> Iterator[tuple[str, os.stat_result, bool]]:
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.name.endswith(PASSING):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            with suppress(FileNotFoundError):
                yield entry.path, entry.stat(follow_symlinks=False), is_folder
            if is_folder:
                yield from _walk_folder(entry.path)
