"""Styles, scripts and pictures: those of the package, a desk overrides each at its path."""

from pathlib import Path

from briefgen.problems import BriefgenError


def static(folders: tuple[Path, ...]) -> dict[str, bytes]:
    """The files of `folders` by path below `static/`; a later folder wins. Links are refused."""
    found: dict[str, bytes] = {}
    for folder in folders:
        for place in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if place.is_symlink():
                raise BriefgenError(
                    "a link is no file of a site", path=str(place), hint="copy the file there"
                )
            if place.is_file() and not place.name.startswith("."):
                found[f"static/{place.relative_to(folder).as_posix()}"] = place.read_bytes()
    return found
