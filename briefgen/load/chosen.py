"""Which files below seeds/ a desk wants read, by their names alone.

Left out are names that begin with `_`, what `skip` names, and the folder that a browser saves beside a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefgen import allowances
from briefgen.allowances import Skip
from briefgen.problems import Code, Problem

PAGE_SUFFIXES = (".html", ".htm")
FOLDERS = ("_files", ".files", "-Dateien", "_fichiers", "_archivos")
"""How the folder of a page that was saved whole is called, beside it: `X.html`, `X_files/`."""


@dataclass(frozen=True, slots=True)
class Chosen:
    names: tuple[str, ...]
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...]


def choose_seeds(names: Sequence[str], skip: Sequence[Skip]) -> Chosen:
    """What of `names`, paths below seeds/, is to be read."""
    known = frozenset(names)
    beside = {name: folder for name in names if (folder := _companion_folder(name, known))}
    own = [name for name in names if name not in beside]
    wanted = tuple(name for name in own if not _is_left_out(name, skip))
    left_out = tuple(name for name in own if _is_left_out(name, skip))
    return Chosen(wanted, left_out, (*_tell_companions(beside), *_tell_unused_skips(own, skip)))


def _is_left_out(name: str, skip: Sequence[Skip]) -> bool:
    return PurePosixPath(name).name.startswith("_") or any(one.meets(name) for one in skip)


def _companion_folder(name: str, known: frozenset[str]) -> str:
    """The folder around a file that belongs to a saved page beside it; empty for none."""
    for folder in PurePosixPath(name).parents:
        path = str(folder)
        pages = (
            path.removesuffix(end) + page for end in FOLDERS if path.endswith(end) for page in PAGE_SUFFIXES
        )
        if any(page in known for page in pages):
            return path
    return ""


def _tell_companions(beside: dict[str, str]) -> Iterator[Problem]:
    """One word for all folders of saved pages."""
    folders = sorted(set(beside.values()))
    if folders:
        more = f" ({len(folders) - 1} more like it)" if len(folders) > 1 else ""
        message = f"belongs to the saved page beside it{more}; no article is looked for in it"
        yield Problem(folders[0], 0, Code.SEED_COMPANION, message)


def _tell_unused_skips(names: Sequence[str], skip: Sequence[Skip]) -> Iterator[Problem]:
    for one in skip:
        if not any(one.meets(name) for name in names):
            yield allowances.find_unused("skip", one.pattern, one.place)
