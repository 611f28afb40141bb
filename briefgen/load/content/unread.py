"""What lies in content/ and nobody reads: a slip in a name loses an editor's work without a word.

Knows names only; the tables of what is read stand in `load/desk.py` and its neighbours.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from briefgen.folders import HALF_WRITTEN
from briefgen.load import suffixes as endings
from briefgen.problems import Code, Problem

README = "readme"
"""A file of this name explains a folder, and is left to its readers."""
OF_SYSTEMS = frozenset({"desktop.ini", "thumbs.db"})
PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
PROBLEMS_TOLD = 50
"""Problems that are told; more are counted."""
CONFIG_FILE = "site.yaml"
TOP_FILES = (CONFIG_FILE, "addresses.yaml")
"""What is read at the top of content/."""
DEAD_LINK = "it is a link that leads nowhere"
HALF_WRITTEN_HINT = "a command that was ended left it half written: a build removes it, or you may"
MEANT_FOR_IT = ("config", "configuration", "desk", "mkdocs", "settings")


def is_passed_over(name: str) -> bool:
    """Whether a file or folder by that name is passed over on purpose."""
    low = name.lower()
    aside = name.startswith((".", "#", "_", "~$")) or low.endswith(endings.LEFT_BY_EDITORS)
    return aside or low in OF_SYSTEMS or Path(low).stem == README


def find_unread(folder: Path, suffixes: Mapping[str, Sequence[str]]) -> tuple[Problem, ...]:
    """A problem for each file and folder below content/ that nobody reads, with what may have been meant.

    `suffixes` names the folders that are read, each with the endings of its files.
    """
    found = list(_find_unread(folder, suffixes)) if folder.is_dir() else []
    if len(found) > PROBLEMS_TOLD:
        rest = f"{len(found) - PROBLEMS_TOLD} more files that nobody reads"
        found[PROBLEMS_TOLD:] = [
            Problem(_name_folder(folder), 0, Code.CONTENT_UNREAD, rest, "is this the folder you meant?")
        ]
    return tuple(found)


def _find_unread(folder: Path, suffixes: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name in TOP_FILES or is_passed_over(path.name):
            continue
        if path.name in suffixes and path.is_dir():
            yield from _find_unread_inside(path, f"{_name_folder(folder)}/{path.name}", suffixes[path.name])
        elif not path.is_dir():
            yield _unread_problem(
                f"{_name_folder(folder)}/{path.name}", _hint_for_file(path, _name_folder(folder), suffixes)
            )
        elif any(not is_passed_over(each.name) for each in path.iterdir()):
            yield _unread_problem(
                f"{_name_folder(folder)}/{path.name}/", _hint_for_folder(path, _name_folder(folder), suffixes)
            )


def _find_unread_inside(folder: Path, where: str, suffixes: Sequence[str]) -> Iterator[Problem]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if is_passed_over(path.name):
            continue
        if path.is_dir():
            yield _unread_problem(
                f"{where}/{path.name}/", f"did you mean {where}/? folders in it are not read"
            )
        elif path.suffix not in suffixes:
            yield _unread_problem(f"{where}/{path.name}", _hint_inside(path, where, suffixes))
        elif not path.is_file():
            yield _unread_problem(f"{where}/{path.name}", DEAD_LINK if path.is_symlink() else "it is no file")


def _hint_inside(path: Path, where: str, suffixes: Sequence[str]) -> str:
    if path.name.endswith(HALF_WRITTEN):
        return HALF_WRITTEN_HINT
    if path.suffix in PICTURES:
        return "pictures of the site lie in static/, beside content/"
    return f"did you mean {path.stem}{suffixes[0]}? files of {where}/ end in {' or '.join(suffixes)}"


def _hint_for_file(path: Path, where: str, folders: Mapping[str, Sequence[str]]) -> str:
    if path.name.endswith(HALF_WRITTEN):
        return HALF_WRITTEN_HINT
    stem = path.stem.lower()
    if path.is_symlink() and not path.exists():
        return DEAD_LINK
    near = get_close_matches(path.name.lower(), TOP_FILES, 1, 0.8) or [CONFIG_FILE] * (stem in MEANT_FOR_IT)
    if near:
        return f"did you mean {where}/{near[0]}?"
    near = get_close_matches(stem, list(folders), 1)
    if near:
        return f"did you mean {where}/{near[0]}/{path.stem}{folders[near[0]][0]}?"
    return _all_read(where, folders)


def _hint_for_folder(path: Path, where: str, folders: Mapping[str, Sequence[str]]) -> str:
    near = get_close_matches(path.name.lower(), list(folders), 1)
    return f"did you mean {where}/{near[0]}/?" if near else _all_read(where, folders)


def _all_read(where: str, folders: Mapping[str, Sequence[str]]) -> str:
    return f"in {where}/ are read {', '.join((*TOP_FILES, *(f'{name}/' for name in folders)))}"


def _name_folder(folder: Path) -> str:
    return folder.name or "content"


def _unread_problem(path: str, hint: str) -> Problem:
    return Problem(path, 0, Code.CONTENT_UNREAD, "nobody reads this", hint)
