"""Which files are seeds, and their bytes: regular files below the folder; nothing is followed out of it."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.allowances import Skip
from briefgen.config import Limits
from briefgen.load import suffixes
from briefgen.load.chosen import choose_seeds
from briefgen.problems import Code, Problem, SeedSkipped

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class SeedFolder:
    """What lies in a folder of seeds."""

    files: tuple[Path, ...]
    """Sorted by their path below the folder."""
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]
    """The seeds that are to give no article, by the will of the desk."""


def find_seeds(root: Path, limits: Limits, skip: Sequence[Skip] = ()) -> SeedFolder:
    """The seeds below `root`, in sub-folders too; a problem for each file that looks like one and is none.

    Of a kind that is no article the first file is named, with how many there are. What the desk does not want
    read, by its name or by `skip`, is left out.
    """
    seeds: list[Path] = []
    problems: list[Problem] = []
    others: dict[str, list[str]] = {}
    files = {_printable_name(path, root): path for path in _list_files(root)}
    chosen = choose_seeds(sorted(files, key=lambda name: files[name].relative_to(root).as_posix()), skip)
    for name in chosen.names:
        path = files[name]
        problem = _find_seed_problem(path, root, limits)
        if problem is not None:
            problems.append(problem)
        elif path.suffix.lower() in suffixes.READ:
            seeds.append(path)
        else:
            others.setdefault(path.suffix.lower(), []).append(name)
    return SeedFolder(tuple(seeds), (*problems, *_passed_over(others), *chosen.problems), chosen.left_out)


def _passed_over(others: dict[str, list[str]]) -> Iterator[Problem]:
    for suffix, names in others.items():
        more = f" ({len(names)} of them)" if len(names) > 1 else ""
        hint = suffixes.OTHERS.get(suffix, suffixes.PASSED_OVER)
        yield Problem(names[0], 0, Code.SEED_SUFFIX, f"{suffixes.of_kind(suffix)} are not read{more}", hint)


def read_contents(path: Path, root: Path, limits: Limits) -> bytes:
    """The bytes of one seed; raises SeedSkipped where it is a link, no regular file, empty or too large."""
    name = _printable_name(path, root)
    problem = _find_seed_problem(path, root, limits)
    if problem is None and path.suffix.lower() not in suffixes.READ:
        problem = _not_read(name, path.suffix)
    if problem is not None:
        raise SeedSkipped(problem)
    try:
        with open(os.open(path, os.O_RDONLY | _NO_LINK), "rb") as file:  # noqa: PTH123 - a path alone follows links
            data = file.read(limits.bytes + 1)
    except OSError as error:
        raise SeedSkipped(_unreadable_problem(name, error.strerror or type(error).__name__)) from error
    if len(data) > limits.bytes:
        raise SeedSkipped(_too_large(name, len(data), limits))
    if not data.strip():
        raise SeedSkipped(
            Problem(name, 0, Code.SEED_EMPTY, "the file is empty", "paste the article, or delete it")
        )
    return data


def _list_files(root: Path) -> Iterator[Path]:
    """Everything below `root` but folders and what is hidden; linked folders are not entered."""
    for folder, folders, files in os.walk(root, followlinks=False):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in links)
        yield from (Path(folder, name) for name in (*files, *links) if not _is_ignored(name))


def _is_ignored(name: str) -> bool:
    return name.startswith((".", "#", "~$")) or name.lower().endswith(suffixes.LEFT_BY_EDITORS)


def _find_seed_problem(path: Path, root: Path, limits: Limits) -> Problem | None:
    """Why this file cannot be a seed; None where it can, or where nobody would take it for one."""
    name = _printable_name(path, root)
    below = len(path.relative_to(root).parts) - 1
    suffix = path.suffix.lower()
    if any(part.is_symlink() for part in (path, *path.parents[:below])):
        return Problem(
            name, 0, Code.SEED_LINK, "is a link; links are not followed", "put the file itself here"
        )
    if suffix in suffixes.READ:
        return _find_unfit(path, name, limits)
    if suffix in suffixes.MEANT:
        return _not_read(name, suffix)
    return None


def _find_unfit(path: Path, name: str, limits: Limits) -> Problem | None:
    try:
        state = path.lstat()
    except OSError as error:
        return _unreadable_problem(name, error.strerror or type(error).__name__)
    if not stat.S_ISREG(state.st_mode):
        return _unreadable_problem(name, "it is no regular file")
    if not os.access(path, os.R_OK):
        return _unreadable_problem(name, "permission denied")
    if name != path.as_posix()[-len(name) :]:
        return Problem(name, 0, Code.SEED_UNREADABLE, "its name is not UTF-8", "rename it")
    return _too_large(name, state.st_size, limits) if state.st_size > limits.bytes else None


def _not_read(name: str, suffix: str) -> Problem:
    hint = suffixes.MEANT.get(suffix, suffixes.SAVE)
    return Problem(name, 0, Code.SEED_SUFFIX, f"{suffixes.of_kind(suffix)} are not read", hint)


def _unreadable_problem(name: str, why: str) -> Problem:
    return Problem(name, 0, Code.SEED_UNREADABLE, f"cannot be read: {why}")


def _too_large(name: str, size: int, limits: Limits) -> Problem:
    message = f"has {size:,} bytes, {limits.bytes:,} are read at most"
    return Problem(name, 0, Code.SEED_TOO_LARGE, message, "limits.bytes in content/site.yaml raises the cap")


def _printable_name(path: Path, root: Path) -> str:
    """The path below the folder, in characters that can be printed."""
    return path.relative_to(root).as_posix().encode("utf-8", "backslashreplace").decode()
