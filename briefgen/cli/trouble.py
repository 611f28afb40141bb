"""What the disk refuses, told in one sentence with the path and what to do, and no traceback."""

import errno
import os
from pathlib import Path

from briefgen.problems import BriefgenError

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
PLACE_TAKEN = frozenset({errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ELOOP, errno.ENOTEMPTY})
"""Something else stands where a file or a folder is to be."""
BARRED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def explain_error(error: OSError) -> BriefgenError:
    """What `error` means to whoever ran the command."""
    path = Path(os.fsdecode(error.filename2 or error.filename or ""))
    if error.errno in FULL:
        hint = "free some and run it again: what stood there still stands"
        return BriefgenError("no space is left on this disk", path=str(_nearest_existing(path)), hint=hint)
    if error.errno in PLACE_TAKEN:
        return _refuse_taken(_find_in_the_way(path))
    told = (error.strerror or str(error) or type(error).__name__).lower()
    hint = "give yourself the right to write it, or choose another folder" if error.errno in BARRED else ""
    return BriefgenError(told, path=str(path) if error.filename else "", hint=hint)


def _refuse_taken(path: Path) -> BriefgenError:
    what, needed = ("a folder", "a file") if path.is_dir() else ("a file", "a folder")
    if path.is_symlink():
        what, needed = "a link", "a file"
    return BriefgenError(f"{what} stands where {needed} is needed", path=str(path), hint="move it away")


def _find_in_the_way(path: Path) -> Path:
    """The file on the way to `path`, where one stands there; else what stands at `path`."""
    return next((one for one in reversed(path.parents) if os.path.lexists(one) and not one.is_dir()), path)


def _nearest_existing(path: Path) -> Path:
    """The folder that holds `path`, or the nearest above that is there."""
    return next((one for one in path.absolute().parents if one.is_dir()), path)
