"""What the last build wrote, kept outside the site: what is ours to change and to remove."""

import os
import stat
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from briefgen import regular
from briefgen.write import files


class WrittenFile(Struct, frozen=True):
    """One file of the site as it was written."""

    path: str
    key: str
    """Digest of all the page is a function of; a page with the same key is not rendered again."""
    digest: str
    size: int
    mtime: int
    """In ns, with `size` a quick sign that nobody touched the file since."""
    source: str

    def stands(self, output: Path) -> bool:
        """Whether the file is still there as it was written."""
        try:
            found = os.lstat(f"{output}/{self.path}")
        except OSError:
            return False
        if (found.st_size, found.st_mtime_ns) == (self.size, self.mtime):
            return True
        return stat.S_ISREG(found.st_mode) and self._holds_bytes(output / self.path)

    def _holds_bytes(self, place: Path) -> bool:
        return files.digest_data(place.read_bytes()) == self.digest


class Manifest(Struct, frozen=True):
    entries: tuple[WrittenFile, ...] = ()

    def by_path(self) -> dict[str, WrittenFile]:
        return {entry.path: entry for entry in self.entries}


def read_manifest(path: Path) -> Manifest | None:
    """The manifest at `path`; None where there is none, or none that can be trusted."""
    with suppress(OSError, msgspec.MsgspecError, RecursionError):
        found = msgspec.json.decode(regular.read_regular(path), type=Manifest)
        return found if all(files.is_inside(entry.path) for entry in found.entries) else None
    return None


class _Stands(Struct, frozen=True):
    """Of an entry what one look at its file can tell."""

    path: str
    size: int
    mtime: int


class _Standing(Struct, frozen=True):
    entries: tuple[_Stands, ...]


def is_untouched(path: Path, output: Path) -> bool:
    """Whether every file that the manifest at `path` names stands in `output` as it was written."""
    try:
        known = msgspec.json.decode(regular.read_regular(path), type=_Standing)
        for entry in known.entries:
            found = os.lstat(f"{output}/{entry.path}")
            if (found.st_size, found.st_mtime_ns) != (entry.size, entry.mtime):
                return False
    except (OSError, msgspec.MsgspecError):
        return False
    return True


class _Named(Struct, frozen=True):
    path: str


class _Paths(Struct, frozen=True):
    entries: tuple[_Named, ...]


def list_manifest_paths(path: Path) -> frozenset[str]:
    """What the last build wrote, by path; nothing where that is not known."""
    with suppress(OSError, msgspec.MsgspecError, RecursionError):
        return frozenset(entry.path for entry in msgspec.json.decode(path.read_bytes(), type=_Paths).entries)
    return frozenset()


def read_mark(path: Path) -> str:
    """What tells this manifest from any other; empty where there is none."""
    with suppress(OSError):
        return files.digest_data(regular.read_regular(path))[:16]
    return ""


def save_manifest(path: Path, manifest: Manifest) -> None:
    """Keep `manifest`, unless it is there already as it is."""
    data = msgspec.json.encode(Manifest(tuple(sorted(manifest.entries, key=lambda entry: entry.path))))
    if not path.is_file() or path.read_bytes() != data:
        files.put_file(path, data)
