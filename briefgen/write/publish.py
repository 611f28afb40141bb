"""Pages -> site/: what changed is written, what is gone is removed, and no reader meets a half-built site.

A first or full build is staged beside the site and swapped in whole. A small one is written in place:
new pages, then changed ones, removals last. A file that is not in our manifest is never touched.
"""

import ctypes
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.problems import BriefgenError, Problem
from briefgen.render.page import Page
from briefgen.write import files, links, manifest
from briefgen.write.manifest import Entry, Manifest


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the site, as paths."""

    created: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do: which pages are to be rendered, which stay, which go."""

    pages: tuple[Page, ...]
    kept: tuple[Entry, ...]
    gone: tuple[str, ...]
    old: Mapping[str, Entry]


def publish(pages: Sequence[Page], output: Path, state: Path) -> Written:
    """Make `output` hold exactly `pages` (and whatever else is not ours). Raises BriefgenError."""
    if os.path.lexists(output) and not output.is_dir():
        raise BriefgenError("is no folder", path=str(output), hint="choose another --output")
    store = state / "manifest.json"
    plan = _plan(pages, output, manifest.read(store).by_path())
    if not plan.pages and not plan.gone:
        return Written((), (), (), len(plan.kept), ())
    _claim(plan, store)
    whole = len(plan.pages) > len(plan.kept) and not _has_foreign(output, plan)
    return _staged(plan, output, state, store) if whole else _in_place(plan, output, store)


def _plan(pages: Sequence[Page], output: Path, old: Mapping[str, Entry]) -> Plan:
    todo, kept, paths = [], [], _paths_of(pages)
    for page in pages:
        place, entry = files.target(output, page.path), old.get(page.path)
        if entry and entry.key == page.key and entry.stands(place):
            kept.append(entry)
        elif entry is None and os.path.lexists(place):
            raise BriefgenError(
                "stands where the site needs a file, and briefgen did not write it",
                path=str(place),
                hint="move it, or choose another --output",
            )
        else:
            todo.append(page)
    return Plan(tuple(todo), tuple(kept), tuple(sorted(old.keys() - paths)), old)


def _paths_of(pages: Sequence[Page]) -> frozenset[str]:
    """The paths of the pages; ValueError where two share one (case aside: some disks fold it)."""
    folded = Counter(page.path.casefold() for page in pages)
    shared = sorted(path for path, number in folded.items() if number > 1)
    if shared:
        raise ValueError(f"two pages at {', '.join(shared)}")
    return frozenset(page.path for page in pages)


def _claim(plan: Plan, store: Path) -> None:
    """Say that all we are about to write is ours, so that a crash leaves nothing that is nobody's."""
    claimed = [
        Entry(page.path, "", "", -1, -1, page.source) for page in plan.pages if page.path not in plan.old
    ]
    manifest.save(store, Manifest((*plan.old.values(), *claimed)))


def _has_foreign(output: Path, plan: Plan) -> bool:
    ours = plan.old.keys() | {page.path for page in plan.pages}
    return any(path not in ours and not path.endswith(files.SUFFIX) for path in _walk(output))


def _walk(output: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(output):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*names, *links):
            yield Path(folder, name).relative_to(output).as_posix()


def _staged(plan: Plan, output: Path, state: Path, store: Path) -> Written:
    stage = state / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    written: dict[str, bytes] = {}
    for page in plan.pages:
        data = written[page.path] = page.bytes()
        files.put(files.target(stage, page.path), data)
    for entry in plan.kept:
        place = files.target(stage, entry.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(files.target(output, entry.path), place)
    problems = tuple(links.dead(written, _paths(plan), stage))
    _swap(stage, output)
    shutil.rmtree(stage, ignore_errors=True)
    _remember(plan, written, output, store)
    return _told(plan, written, problems)


def _swap(stage: Path, output: Path) -> None:
    """Put `stage` where `output` is, in one step where the system has one."""
    output.parent.mkdir(parents=True, exist_ok=True)
    if not output.exists():
        stage.rename(output)
    elif not _exchange(stage, output):
        aside = stage.with_name("aside")
        shutil.rmtree(aside, ignore_errors=True)
        output.rename(aside)
        stage.rename(output)
        shutil.rmtree(aside, ignore_errors=True)


AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""From linux/fcntl.h and linux/fs.h."""


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically (renameat2); False where the system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    done: int = rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return done == 0


def _in_place(plan: Plan, output: Path, store: Path) -> Written:
    output.mkdir(parents=True, exist_ok=True)
    files.sweep(output)
    written = {page.path: page.bytes() for page in plan.pages}
    for page in sorted(plan.pages, key=lambda page: page.path in plan.old):
        if not _same(plan.old.get(page.path), written[page.path], files.target(output, page.path)):
            files.put(files.target(output, page.path), written[page.path])
    for path in plan.gone:
        files.remove(output, files.target(output, path))
    problems = tuple(links.dead(written, _paths(plan), output))
    _remember(plan, written, output, store)
    return _told(plan, written, problems)


def _same(entry: Entry | None, data: bytes, place: Path) -> bool:
    return entry is not None and entry.digest == files.digest(data) and entry.stands(place)


def _paths(plan: Plan) -> frozenset[str]:
    return frozenset({page.path for page in plan.pages} | {entry.path for entry in plan.kept})


def _remember(plan: Plan, written: Mapping[str, bytes], output: Path, store: Path) -> None:
    entries = [_entry(page, written[page.path], files.target(output, page.path)) for page in plan.pages]
    kept = [_touched(entry, files.target(output, entry.path)) for entry in plan.kept]
    manifest.save(store, Manifest((*kept, *entries)))


def _entry(page: Page, data: bytes, place: Path) -> Entry:
    found = place.stat()
    return Entry(page.path, page.key, files.digest(data), found.st_size, found.st_mtime_ns, page.source)


def _touched(entry: Entry, place: Path) -> Entry:
    found = place.stat()
    return Entry(entry.path, entry.key, entry.digest, found.st_size, found.st_mtime_ns, entry.source)


def _told(plan: Plan, written: Mapping[str, bytes], problems: tuple[Problem, ...]) -> Written:
    created = tuple(sorted(path for path in written if path not in plan.old))
    changed = tuple(
        sorted(
            path
            for path in written
            if path in plan.old and plan.old[path].digest != files.digest(written[path])
        )
    )
    unchanged = len(plan.kept) + len(written) - len(created) - len(changed)
    return Written(created, changed, plan.gone, unchanged, problems)
