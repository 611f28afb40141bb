"""Paths and bytes of the site: the one maker of output paths, and writing beside and renaming."""

import os
import shutil
import stat
from hashlib import sha256
from pathlib import Path

from briefgen.folders import HALF_WRITTEN
from briefgen.problems import BriefgenError

SUFFIX = HALF_WRITTEN
"""A file being written; what a crash leaves of it is swept away by the next build."""
MOVE_AWAY_HINT = "move it away, or choose another --output"


def find_target(output: Path, path: str) -> Path:
    """Where `path` (relative, with `/`) stands below `output`; BriefgenError where it would leave it."""
    check_target(output, path, set())
    return output / path


def check_target(output: Path, path: str, known: set[str]) -> None:
    """Raise BriefgenError where `path` would leave `output`; folders that were looked at become `known`."""
    if not is_inside(path):
        raise BriefgenError(f"{path!r} is no path of a site")
    end = path.rfind("/")
    while end > 0 and path[:end] not in known:
        known.add(path[:end])
        folder = f"{output}/{path[:end]}"
        kind = find_file_kind(folder)
        if kind not in {0, stat.S_IFDIR}:
            what = "a link" if kind == stat.S_IFLNK else "a file"
            raise BriefgenError(
                f"{what} stands where the site has a folder", path=folder, hint=MOVE_AWAY_HINT
            )
        end = path.rfind("/", 0, end)


def is_inside(path: str) -> bool:
    """Whether `path` (relative, with `/`) is one of a site: it cannot lead out of it."""
    parts = path.split("/")
    return all(part not in {"", ".", ".."} and "\\" not in part and "\0" not in part for part in parts)


def find_file_kind(place: str) -> int:
    """What stands at `place`, as `stat` names it; 0 for nothing."""
    try:
        return stat.S_IFMT(os.lstat(place).st_mode)
    except OSError:
        return 0


def put_file(place: Path, data: bytes) -> None:
    """Write `data` beside `place` and rename it there: no reader meets half a file.

    Never through a name that stands: the file may have another one, in the site or in its twin.
    """
    there = name_beside(place)
    try:
        _write_new(there, data)
        there.replace(place)
    except OSError as error:
        there.unlink(missing_ok=True)
        error.filename = error.filename or str(place)  # where a disk is full, nobody says which file
        raise


def _write_new(there: Path, data: bytes) -> None:
    """Write a file where there is none; what stands in the way, or is missing, is seen to when it is met."""
    try:
        file = there.open("xb")
    except (FileExistsError, FileNotFoundError):
        there.parent.mkdir(parents=True, exist_ok=True)
        there.unlink(missing_ok=True)
        file = there.open("xb")
    with file:
        file.write(data)


def name_beside(place: Path) -> Path:
    """Where what is to stand at `place` is made."""
    return place.with_name(place.name + SUFFIX)


def link_file(source: Path, place: Path) -> None:
    """A second name for the file at `source`; OSError where this disk has none, or `place` is taken."""
    place.parent.mkdir(parents=True, exist_ok=True)
    os.link(source, place, follow_symlinks=False)


def lay_beside(source: Path, place: Path) -> None:
    """Have the file at `source` beside `place`, by a second name where there can be one, else as a copy."""
    place.parent.mkdir(parents=True, exist_ok=True)
    there = name_beside(place)
    there.unlink(missing_ok=True)
    try:
        link_file(source, there)
    except OSError:
        shutil.copy2(source, there)


def are_one_file(one: Path, other: Path) -> bool:
    """Whether both are names of one file."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except OSError:
        return False


def remove_ours(output: Path, place: Path) -> None:
    """Remove a file of ours, and the folders that it leaves empty."""
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == output or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def digest_data(data: bytes) -> str:
    return sha256(data).hexdigest()
