"""Paths and bytes of the site: the one maker of output paths, and writing beside and renaming."""

import os
from hashlib import sha256
from pathlib import Path, PurePosixPath

from briefgen.problems import BriefgenError

SUFFIX = ".briefgen-tmp"
"""A file being written; what a crash leaves of it is swept away by the next build."""


def target(output: Path, path: str) -> Path:
    """Where `path` (relative, with `/`) stands below `output`; BriefgenError where it would leave it."""
    parts = PurePosixPath(path).parts
    if (
        not parts
        or path.startswith("/")
        or any(part in {"..", "."} or "\\" in part or "\0" in part for part in parts)
    ):
        raise BriefgenError(f"{path!r} is no path of a site")
    place = output.joinpath(*parts)
    for folder in place.parents:
        if folder == output:
            return place
        if folder.is_symlink():
            raise BriefgenError(
                "a link stands where the site has a folder", path=str(folder), hint="remove it"
            )
    raise BriefgenError(f"{path!r} is no path of a site")


def put(place: Path, data: bytes) -> None:
    """Write `data` beside `place` and rename it there: no reader meets half a file."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(place.name + SUFFIX)
    try:
        beside.write_bytes(data)
        beside.replace(place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def remove(output: Path, place: Path) -> None:
    """Remove a file of ours, and the folders that it leaves empty."""
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == output or any(folder.iterdir()):
            return
        folder.rmdir()


def sweep(output: Path) -> None:
    """Remove what an interrupted build left half written."""
    for folder, _, names in os.walk(output):
        for name in names:
            if name.endswith(SUFFIX):
                Path(folder, name).unlink(missing_ok=True)


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()
