"""What stands in the site and is not ours (CNAME, .git, a note): never changed, never lost."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from briefgen.write import files


class Strangers(Struct, frozen=True):
    """Single files, and whole folders with all that is in them."""

    files: frozenset[str]
    folders: frozenset[str]


def find_strangers(root: Path, ours: Collection[str]) -> Strangers:
    """What stands below `root` and is neither one of `ours` nor a folder for them.

    What an interrupted build left half written is nobody's: it is removed.
    """
    known, files_, folders_ = list_folders(ours), set(), set()
    for path, is_folder in _walk_strangers(root, "", known):
        if path.endswith(files.SUFFIX) and not is_folder:
            (root / path).unlink(missing_ok=True)
        elif is_folder and path not in known:
            folders_.add(path)
        elif not is_folder and path not in ours:
            files_.add(path)
    return Strangers(frozenset(files_), frozenset(folders_))


def carry_strangers(theirs: Strangers, output: Path, twin: Path, ours: Collection[str]) -> None:
    """Give `twin`, by link, just the single files of `theirs`, the strangers of `output`."""
    copies = find_strangers(twin, ours)
    for path in copies.files - theirs.files:
        (twin / path).unlink()
    for path in copies.folders:
        shutil.rmtree(twin / path)
    for path in theirs.files:
        if not files.are_one_file(output / path, twin / path):
            (twin / path).unlink(missing_ok=True)
            files.link_file(output / path, twin / path)


def take_home(twin: Path, output: Path, ours: Collection[str]) -> None:
    """Give `output` the strangers that only `twin` has: they came while it stood in for the site."""
    left = find_strangers(twin, ours)
    for path in left.folders | left.files:
        if not os.path.lexists(output / path):
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (twin / path).rename(output / path)


def list_folders(ours: Iterable[str]) -> frozenset[str]:
    """Every folder on the way to one of `ours`."""
    known: set[str] = set()
    for path in ours:
        folder = path.rpartition("/")[0]
        while folder and folder not in known:
            known.add(folder)
            folder = folder.rpartition("/")[0]
    return frozenset(known)


def _walk_strangers(root: Path, below: str, known: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Every path below, with whether it is a folder; only `known` folders are gone into."""
    inner = []
    with os.scandir(root / below) as entries:
        for entry in entries:
            path = below + entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            yield path, is_folder
            if is_folder and path in known:
                inner.append(path)
    for path in inner:
        yield from _walk_strangers(root, f"{path}/", known)
