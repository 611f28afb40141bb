"""Files that come as they are: static/ with styles and pictures, and a desk's root/ at the top of the site.

The desk's own file at a path below static/ wins over the package's. No link is followed, and nothing takes
the place of a page.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from briefgen.problems import Code, Problem
from briefgen.render import templating, urls

STATIC, ROOT = "static", "root"
"""Folders of a desk. What lies in the second stands at the top of the site: CNAME, favicon.ico."""
LITTER = frozenset((".DS_Store", ".git", ".gitignore", ".gitkeep", "Thumbs.db", "__pycache__"))
"""What systems and tools leave in folders."""
OVERRIDDEN = frozenset((urls.ROBOTS,))
"""Files of the site that no reader meets: a desk may lay its own."""


class Assets(Struct, frozen=True):
    """Files by their path in the site, and what cannot stand there."""

    files: dict[str, Path]
    problems: tuple[Problem, ...]


def find_static(folder: Path | None) -> Assets:
    """What stands below static/: the desk's own file at a path, else the package's."""
    files: dict[str, Path] = {}
    spelled: dict[str, str] = {}
    problems = []
    for home in templating.folders(STATIC, folder):
        for name, place in _list_below(home):
            path = f"{STATIC}/{name}"
            twin = spelled.setdefault(path.casefold(), path)
            if wrong := _why_unfit(name, place) or _why_twin(path, twin):
                problems.append(_asset_problem(path, *wrong))
            elif not place.name.startswith("."):
                files.setdefault(path, place)
    return Assets(files, tuple(problems))


def gather_root(folder: Path | None, ours: Collection[str]) -> Assets:
    """What the desk lays at the top of the site, beside the files `ours`."""
    taken = {path.casefold() for path in ours} - OVERRIDDEN
    files: dict[str, Path] = {}
    problems = []
    for name, place in _list_below(folder / ROOT) if folder else ():
        if wrong := _why_unfit(name, place) or _why_in_the_way(name.casefold(), taken):
            problems.append(_asset_problem(f"{ROOT}/{name}", *wrong))
        else:
            files[name] = place
            taken.add(name.casefold())
    return Assets(files, tuple(problems))


def _list_below(home: Path) -> Iterator[tuple[str, Path]]:
    """The files and links below `home`, by their path in it; no folder that a link leads to is entered."""
    for place in sorted(home.rglob("*")):
        name = place.relative_to(home)
        if LITTER.isdisjoint(name.parts) and (place.is_symlink() or not place.is_dir()):
            yield name.as_posix(), place


def _asset_problem(path: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, Code.CONTENT_INVALID, message, hint)


def _why_unfit(name: str, place: Path) -> tuple[str, str] | None:
    """Why no site can hold this file, with a hint; None where it can."""
    if place.is_symlink() or not place.is_file():
        return "links are not followed: it is left out", "copy the file there"
    if "\\" in name or not name.isprintable():
        return "no address can be made of this name: it is left out", "rename it"
    return None


def _why_twin(path: str, twin: str) -> tuple[str, str] | None:
    if path == twin:
        return None
    return f"differs from {twin} by its capitals only: it is left out", "rename it"


def _why_in_the_way(folded: str, taken: Collection[str]) -> tuple[str, str] | None:
    """Why a file may not stand at the path `folded`, on a disk that knows no capitals; None where it may."""
    if any(path == folded or path.startswith(f"{folded}/") for path in taken):
        return "the site has a file of its own there: it is left out", "rename it"
    above = folded.split("/")[:-1]
    if any("/".join(above[: n + 1]) in taken for n in range(len(above))):
        return "the site has a file where its folder would stand: it is left out", "rename the folder"
    return None
