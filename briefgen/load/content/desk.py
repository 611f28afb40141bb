"""The folder content/ -> Content. Knows which files lie where; what stands in them their readers know."""

from collections.abc import Iterator
from pathlib import Path

from briefgen.load.content import Content, corrections, editions, notes
from briefgen.load.content.notes import Written
from briefgen.problems import ContentError

NOT_READ = "readme"
"""A file of this name explains a folder, and is left to its readers."""


def read_content(folder: Path) -> Content:
    """Everything that people wrote below `folder`; nothing where there is no such folder.

    Raises ContentError, with path, line and hint, for the first thing that is wrong.
    """
    return Content(
        actors=notes.actors(_files(folder, "actors", (".md",))),
        issues=notes.issues(_files(folder, "issues", (".md",))),
        pages=notes.pages(_files(folder, "pages", (".md",))),
        corrections=corrections.read(_files(folder, "corrections", (".yaml", ".yml"))),
        editions=editions.read(_files(folder, "editions", (".yaml", ".yml"))),
    )


def _files(folder: Path, name: str, suffixes: tuple[str, ...]) -> tuple[Written, ...]:
    return tuple(
        _written(path, f"{folder.name or 'content'}/{name}/{path.name}")
        for path in _paths(folder / name, suffixes)
    )


def _paths(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            hidden = path.name.startswith((".", "#", "_"))
            if path.suffix in suffixes and not hidden and path.stem.lower() != NOT_READ and path.is_file():
                yield path


def _written(path: Path, where: str) -> Written:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError("not UTF-8", path=where, hint="save it as UTF-8") from error
    except OSError as error:
        raise ContentError(f"cannot be read: {error.strerror}", path=where) from error
    return Written(where, path.stem, text)
