"""What a crash leaves: half-written files in content/, and a site whose record is lost.

What of such a site is ours is told by its looks, so that the next build writes it anew: what stands where a
page is to stand, and what only briefgen makes. All else stays.
"""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from briefgen import regular
from briefgen.problems import Code, Problem
from briefgen.render import urls
from briefgen.write import files
from briefgen.write.manifest import Manifest, WrittenFile

PAGE_PATH = re.compile(
    r"(?:(?:actors|briefs|changes|events|figures|issues|pages|sources)/[^/]{1,255}|[a-z]{1,40}(?:-\d{1,9})?)\.html"
)
DATA = re.compile(r"data/(?:[^/]+/)?[^/]+\.(?:csv|js|json)")
STYLE = b"static/css/tokens.css"
"""What every page of ours names and no other has a reason to."""


def sweep_content(content: Path) -> tuple[Problem, ...]:
    """What killed commands left half written in content/, now removed; what people write ends otherwise."""
    found = sorted((*content.glob(f"*{files.SUFFIX}"), *content.glob(f"*/*{files.SUFFIX}")))
    return tuple(_swept_problem(path, content) for path in found if _is_file(path) and _remove_leftover(path))


def _swept_problem(path: Path, content: Path) -> Problem:
    where = path.relative_to(content.parent).as_posix()
    told = "was left half written by a command that was ended, and is removed"
    return Problem(where, 0, Code.HALF_WRITTEN, told)


def _remove_leftover(path: Path) -> bool:
    """Whether it could be; where content/ may not be written it stays, and is told as what nobody reads."""
    with suppress(OSError):
        path.unlink()
        return True
    return False


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


class _Version(Struct, frozen=True):
    name: str


class _Public(Struct, frozen=True):
    """What the site says of itself, as far as it is asked here."""

    versions: tuple[_Version, ...]


def is_a_site(output: Path) -> bool:
    """Whether the folder says that briefgen made it."""
    with suppress(OSError, msgspec.MsgspecError):
        told = msgspec.json.decode(regular.read_regular(output / urls.data("manifest.json")), type=_Public)
        return any(version.name == "briefgen" for version in told.versions)
    return False


def salvage_record(output: Path, paths: Collection[str]) -> Manifest:
    """What of `output` is ours, where pages are to stand at `paths`. No key fits: each is made anew."""
    return Manifest(tuple(_entries_on_disk(output, paths)))


def _entries_on_disk(output: Path, paths: Collection[str]) -> Iterator[WrittenFile]:
    for folder, _, names in os.walk(output):
        for name in names:
            place = Path(folder, name)
            path = place.relative_to(output).as_posix()
            if _is_file(place) and (path in paths or _is_ours(place, path)):
                found = place.stat()
                data = place.read_bytes()
                yield WrittenFile(path, "", files.digest_data(data), found.st_size, found.st_mtime_ns, "")


def _is_ours(place: Path, path: str) -> bool:
    if PAGE_PATH.fullmatch(path):
        return STYLE in place.read_bytes()
    return DATA.fullmatch(path) is not None
