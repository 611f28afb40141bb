"""A site whose record is lost: what of it is ours, by its looks, so that the next build writes it anew.

What stands where a page is to stand is taken for ours, and so is what only briefgen makes. All else stays.
"""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefgen.render import urls
from briefgen.write import files
from briefgen.write.manifest import Entry, Manifest

PAGE = re.compile(
    r"(?:(?:actors|briefs|changes|events|figures|issues|pages|sources)/[^/]{1,255}|[a-z]{1,40}(?:-\d{1,9})?)\.html"
)
DATA = re.compile(r"data/(?:[^/]+/)?[^/]+\.(?:csv|js|json)")
STYLE = b"static/css/tokens.css"
"""What every page of ours names and no other has a reason to."""


@dataclass(frozen=True, slots=True)
class _Version:
    name: str


@dataclass(frozen=True, slots=True)
class _Public:
    """What the site says of itself, as far as it is asked here."""

    versions: tuple[_Version, ...]


def is_a_site(output: Path) -> bool:
    """Whether the folder says that briefgen made it."""
    with suppress(OSError, msgspec.MsgspecError):
        told = msgspec.json.decode((output / urls.data("manifest.json")).read_bytes(), type=_Public)
        return any(version.name == "briefgen" for version in told.versions)
    return False


def record(output: Path, paths: Collection[str]) -> Manifest:
    """What of `output` is ours, where pages are to stand at `paths`. No key fits: each is made anew."""
    return Manifest(tuple(_entries(output, paths)))


def _entries(output: Path, paths: Collection[str]) -> Iterator[Entry]:
    for folder, _, names in os.walk(output):
        for name in names:
            place = Path(folder, name)
            path = place.relative_to(output).as_posix()
            if place.is_file() and not place.is_symlink() and (path in paths or _is_ours(place, path)):
                found = place.stat()
                data = place.read_bytes()
                yield Entry(path, "", files.digest(data), found.st_size, found.st_mtime_ns, "")


def _is_ours(place: Path, path: str) -> bool:
    if PAGE.fullmatch(path):
        return STYLE in place.read_bytes()
    return DATA.fullmatch(path) is not None
