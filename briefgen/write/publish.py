"""Pages -> site/: what changed is written, what is gone is removed, and the site is the old one or the new.

The next site is made in a twin of this one and shown in one step (see `twin`). A file that is not in our
manifest is never touched.
"""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.folders import MANIFEST
from briefgen.problems import BriefgenError, Code, Problem
from briefgen.render.page import Page
from briefgen.write import files, links, manifest, salvage, twin
from briefgen.write.manifest import Entry, Manifest
from briefgen.write.twin import Change, Twin


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the site, as paths."""

    created: tuple[str, ...]
    changed: tuple[str, ...]
    restored: tuple[str, ...]
    """What had been as it should, and was not there any more, or was touched by another."""
    removed: tuple[str, ...]
    unchanged: int
    problems: tuple[Problem, ...]

    @property
    def put(self) -> tuple[str, ...]:
        """Every file that was written."""
        return tuple(sorted((*self.created, *self.changed, *self.restored)))


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do: which pages are to be rendered, which stay, which go."""

    pages: tuple[Page, ...]
    kept: tuple[Entry, ...]
    gone: tuple[str, ...]
    old: Mapping[str, Entry]

    @property
    def ours(self) -> frozenset[str]:
        """Every path that the site has had or will have from us."""
        return frozenset((*self.old, *(page.path for page in self.pages)))


def publish(pages: Sequence[Page], output: Path, state: Path) -> Written:
    """Make `output` hold exactly `pages` (and whatever else is not ours). Raises BriefgenError."""
    if os.path.lexists(output) and not output.is_dir():
        raise BriefgenError("is no folder", path=str(output), hint="choose another --output")
    store = state / MANIFEST
    mark = manifest.mark(store)
    paths = _paths_of(pages)
    known, lost = _recorded(store, output, paths)
    plan = _plan(pages, output, known.by_path())
    twin.clear(output, state, mark, plan.ours)
    if not plan.pages and not plan.gone:
        return Written((), (), (), (), len(plan.kept), lost)
    _claim(plan, store)
    stays = [entry.path for entry in plan.kept]
    with twin.opened(output, state, mark, stays, plan.ours) as made:
        written = _published(plan, made, output, store)
    return replace(written, problems=(*written.problems, *lost))


def _recorded(store: Path, output: Path, paths: frozenset[str]) -> tuple[Manifest, tuple[Problem, ...]]:
    """What the last build wrote; where that is lost, what looks like it, and that it is so."""
    known = manifest.read(store)
    if known is not None:
        return known, ()
    if not os.path.lexists(store) and not salvage.is_a_site(output):
        return Manifest(), ()
    told = Problem(str(store), 0, Code.MEMORY_LOST, "what was written is not known: the site is written anew")
    return salvage.record(output, paths), (told,)


def _published(plan: Plan, made: Twin, output: Path, store: Path) -> Written:
    """Make the next site in the twin, show it, and remember what was written."""
    written = {page.path: page.bytes() for page in plan.pages}
    change = _made(plan, written, made, output)
    problems = tuple(links.dead(written, _paths(plan), output, links.noted(plan.pages)))
    twin.show(made, change)
    _remember(plan, written, output, store)
    twin.keep(made, change, manifest.mark(store))
    return _told(plan, written, change, problems)


def _made(plan: Plan, written: Mapping[str, bytes], made: Twin, output: Path) -> Change:
    """Put into the twin what differs; the paths come in the order that does least harm one by one."""
    new = []
    for path, data in written.items():
        if _same(plan.old.get(path), data, files.target(output, path)):
            made.keep(path)
        else:
            made.put(path, data)
            new.append(path)
    for path in plan.gone:
        made.drop(path)
    return Change(tuple(sorted(new, key=lambda path: (path in plan.old, "/" not in path, path))), plan.gone)


def _plan(pages: Sequence[Page], output: Path, old: Mapping[str, Entry]) -> Plan:
    todo, kept = [], []
    for page in pages:
        place, entry = files.target(output, page.path), old.get(page.path)
        if entry and entry.key == page.key and entry.stands(place):
            kept.append(entry)
        elif entry is None and os.path.lexists(place):
            told = "stands where the site needs a file, and briefgen did not write it"
            raise BriefgenError(told, path=str(place), hint=files.AWAY)
        elif place.is_dir():
            raise BriefgenError("a folder stands where the site has a file", path=str(place), hint=files.AWAY)
        else:
            todo.append(page)
    gone = old.keys() - {page.path for page in pages}
    return Plan(tuple(todo), tuple(kept), tuple(sorted(gone)), old)


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


def _told(plan: Plan, written: Mapping[str, bytes], change: Change, problems: tuple[Problem, ...]) -> Written:
    put = sorted(change.put)
    known = [path for path in put if path in plan.old and plan.old[path].digest]  # claimed is not yet written
    restored = [path for path in known if plan.old[path].digest == files.digest(written[path])]
    return Written(
        created=tuple(path for path in put if path not in known),
        changed=tuple(path for path in known if path not in restored),
        restored=tuple(restored),
        removed=plan.gone,
        unchanged=len(plan.kept) + len(written) - len(put),
        problems=problems,
    )
