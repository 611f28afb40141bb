"""The folder content/ -> Content. Knows which files lie where; what stands in them their readers know."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefgen import regular
from briefgen.load.content import Content, KeptAddress, corrections, editions, kept, notes, unread
from briefgen.load.content.notes import ContentFile
from briefgen.problems import ContentError, Mistakes, Problem

Noun = TypeVar("Noun")


def read_content(folder: Path) -> Content:
    """Everything that people wrote below `folder`; nothing where there is no such folder.

    Raises ContentError with all that is wrong, each with path, line and hint.
    """
    mistakes = Mistakes()
    read = partial(_read_folder, folder=folder, mistakes=mistakes)
    content = Content(
        actors=read("actors", notes.read_actor_notes),
        issues=read("issues", notes.read_issues),
        pages=read("pages", notes.read_pages),
        corrections=read("corrections", corrections.read_corrections),
        editions=read("editions", editions.read_editions),
        addresses=_read_addresses_file(folder, mistakes),
    )
    for each in found_unread(folder) if mistakes else ():
        mistakes.note(ContentError(each.message, path=each.path, hint=each.hint))
    mistakes.settle()
    return content


def found_unread(folder: Path) -> tuple[Problem, ...]:
    """A problem for each file and folder below `folder` that nobody reads."""
    return unread.find_unread(folder, CONTENT_SUFFIXES)


CONTENT_SUFFIXES = {
    "actors": (".md",),
    "issues": (".md",),
    "pages": (".md",),
    "corrections": (".yaml", ".yml"),
    "editions": (".yaml", ".yml"),
}
"""The folders of content/, and the files of each that are read."""


def _read_folder(
    name: str, reader: Callable[[tuple[ContentFile, ...]], tuple[Noun, ...]], folder: Path, mistakes: Mistakes
) -> tuple[Noun, ...]:
    """The nouns of one folder; what is wrong there is noted."""
    where = f"{folder.name or 'content'}/{name}"
    paths = _list_paths(folder / name, CONTENT_SUFFIXES[name])
    files = mistakes.each(lambda path: _read_files(path, f"{where}/{path.name}"), paths)
    with mistakes.noting():
        return reader(files)
    return ()


def _read_addresses_file(folder: Path, mistakes: Mistakes) -> tuple[KeptAddress, ...]:
    path = folder / kept.ADDRESSES_FILE
    with mistakes.noting():
        return (
            kept.read_kept((_read_files(path, f"{folder.name}/{kept.ADDRESSES_FILE}"),))
            if os.path.lexists(path)
            else ()
        )
    return ()


def _list_paths(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            if path.suffix in suffixes and not unread.is_passed_over(path.name) and path.is_file():
                yield path


def _read_files(path: Path, where: str) -> ContentFile:
    try:
        text = regular.read_regular(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError("not UTF-8", path=where, hint="save it as UTF-8") from error
    except OSError as error:
        raise ContentError(f"cannot be read: {error.strerror}", path=where) from error
    return ContentFile(where, path.stem, text)
