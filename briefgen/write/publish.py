"""Pages -> site/: what changed is written, what is gone is removed, and the site is the old one or the new.

The next site is made in a twin of this one and shown in one step (see `twin`). A file that is not in our
manifest is never touched.
"""

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.folders import MANIFEST
from briefgen.problems import BriefgenError, Code, Problem
from briefgen.render.page import Page, PageDraft, Pages, bind_pages
from briefgen.write import files, manifest, salvage, twin
from briefgen.write.links import Follower
from briefgen.write.manifest import Manifest, WrittenFile
from briefgen.write.twin import SiteChange, Twin


class Publication(Struct, frozen=True):
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


class Plan(Struct, frozen=True):
    """What there will be and what there was."""

    paths: frozenset[str]
    """Every file of the next site."""
    old: Mapping[str, WrittenFile]

    @property
    def gone(self) -> tuple[str, ...]:
        return tuple(sorted(self.old.keys() - self.paths))

    @property
    def ours(self) -> frozenset[str]:
        """Every path that the site has had or will have from us."""
        return self.paths | self.old.keys()


class Done(Struct, frozen=True):
    """What became of the pages gone through: those that stay, those that were rendered."""

    kept: list[WrittenFile] = field(default_factory=list)
    rendered: list[WrittenFile] = field(default_factory=list)
    """As they will stand, but for size and time, which only the disk knows."""
    new: list[str] = field(default_factory=list)
    """Of the rendered ones those whose bytes are others than they were."""
    follower: Follower = field(default_factory=Follower)


def publish(pages: Pages | Sequence[Page], output: Path, state: Path) -> Publication:
    """Make `output` hold exactly `pages` (and whatever else is not ours). Raises BriefgenError.

    One page is made at a time, and what it showed is let go before the next.
    """
    if os.path.lexists(output) and not output.is_dir():
        raise BriefgenError("is no folder", path=str(output), hint="choose another --output")
    whole = pages if isinstance(pages, Pages) else bind_pages(pages)
    store = state / MANIFEST
    mark = manifest.read_mark(store)
    paths = _paths_of(whole.paths)
    known, lost = _read_record(store, output, paths)
    plan = Plan(paths, known.by_path())
    _look_out(plan, output)
    twin.clear_twin(output, state, mark, plan.ours)
    with ExitStack() as stack:

        def opened() -> Twin:
            _claim_paths(plan, store)
            stays = [path for path in plan.old if path in paths and _is_plain_file(f"{output}/{path}")]
            return stack.enter_context(twin.open_twin(output, state, mark, stays, plan.ours))

        press = _TwinWriter(plan, output, opened)
        for draft in whole.drafts:
            press.draw(draft)
        written = _show_site(press, whole, store)
    return replace(written, problems=(*written.problems, *lost))


def _read_record(store: Path, output: Path, paths: frozenset[str]) -> tuple[Manifest, tuple[Problem, ...]]:
    """What the last build wrote; where that is lost, what looks like it, and that it is so."""
    known = manifest.read_manifest(store)
    if known is not None:
        return known, ()
    if not os.path.lexists(store) and not salvage.is_a_site(output):
        return Manifest(), ()
    told = Problem(str(store), 0, Code.MEMORY_LOST, "what was written is not known: the site is written anew")
    return salvage.salvage_record(output, paths), (told,)


class _TwinWriter:
    """Puts pages into the twin of the site, which is made where the first page asks for it."""

    def __init__(self, plan: Plan, output: Path, opened: Callable[[], Twin]) -> None:
        self.plan, self.output = plan, output
        self.done = Done()
        self._opened = opened
        self._twin: Twin | None = None

    @property
    def twin(self) -> Twin:
        if self._twin is None:
            self._twin = self._opened()
        return self._twin

    @property
    def is_idle(self) -> bool:
        """Whether the site is as it should be."""
        return self._twin is None and not self.plan.gone

    def draw(self, draft: PageDraft) -> None:
        """Keep the page of a draft where its key is known beforehand; else make its pages one by one."""
        key, entry = draft.known(), self.plan.old.get(draft.paths[0]) if draft.paths else None
        if key and entry and entry.key == key and entry.stands(self.output):
            self.done.kept.append(entry)
            return
        for page in draft.make():
            self.take(page)

    def take(self, page: Page) -> None:
        """Keep the page where its key is known and its file stands; else render it."""
        entry = self.plan.old.get(page.path)
        if entry and entry.key == page.key and entry.stands(self.output):
            self.done.kept.append(entry)
        else:
            self._render(page, entry)

    def _render(self, page: Page, entry: WrittenFile | None) -> None:
        made, data = self.twin, page.bytes()
        digest = files.digest_data(data)
        if entry is not None and entry.digest == digest and entry.stands(self.output):
            made.keep(page.path)
        else:
            made.put(page.path, data)
            self.done.new.append(page.path)
        self.done.rendered.append(WrittenFile(page.path, page.key, digest, -1, -1, page.source))
        self.done.follower.show(page.path, data)

    def read(self, path: str) -> bytes:
        """The file at `path` of the next site."""
        place = self.twin.place / path
        return (place if place.is_file() else self.output / path).read_bytes()


def _show_site(press: _TwinWriter, pages: Pages, store: Path) -> Publication:
    """Show the site made in the twin, and remember what was written."""
    done, plan = press.done, press.plan
    if press.is_idle:
        _remember_written(done, press.output, store)  # a copied site has other times
        return Publication((), (), (), (), len(done.kept), ())
    made = press.twin
    for path in plan.gone:
        made.drop(path)
    problems = tuple(done.follower.dead(plan.paths, press.read, pages.notes))
    change = _order_change(plan, done)
    twin.show_twin(made, change)
    _remember_written(done, press.output, store)
    twin.keep_twin(made, change, manifest.read_mark(store))
    return _tell_written(plan, done, problems)


def _order_change(plan: Plan, done: Done) -> SiteChange:
    """The paths in the order that does least harm one by one."""
    put = sorted(done.new, key=lambda path: (path in plan.old, "/" not in path, path))
    return SiteChange(tuple(put), plan.gone)


def _look_out(plan: Plan, output: Path) -> None:
    """Raise BriefgenError where something that is not ours stands in the way of a page."""
    folders: set[str] = set()
    for path in sorted(plan.paths):
        files.check_target(output, path, folders)
        place = f"{output}/{path}"
        if path not in plan.old and os.path.lexists(place):
            told = "stands where the site needs a file, and briefgen did not write it"
            raise BriefgenError(told, path=place, hint=files.MOVE_AWAY_HINT)
        if path in plan.old and not _is_plain_file(place) and Path(place).is_dir():
            raise BriefgenError(
                "a folder stands where the site has a file", path=place, hint=files.MOVE_AWAY_HINT
            )


def _is_plain_file(place: str) -> bool:
    return files.find_file_kind(place) == stat.S_IFREG


def _paths_of(paths: Sequence[str]) -> frozenset[str]:
    """The paths; ValueError where two are one (case aside: some disks fold it)."""
    folded = Counter(path.casefold() for path in paths)
    shared = sorted(path for path, number in folded.items() if number > 1)
    if shared:
        raise ValueError(f"two pages at {', '.join(shared)}")
    return frozenset(paths)


def _claim_paths(plan: Plan, store: Path) -> None:
    """Say that all we are about to write is ours, so that a crash leaves nothing that is nobody's."""
    claimed = [WrittenFile(path, "", "", -1, -1, "") for path in sorted(plan.paths - plan.old.keys())]
    manifest.save_manifest(store, Manifest((*plan.old.values(), *claimed)))


def _remember_written(done: Done, output: Path, store: Path) -> None:
    manifest.save_manifest(store, Manifest(tuple(_standing_entries(output, (*done.kept, *done.rendered)))))


def _standing_entries(output: Path, entries: Iterable[WrittenFile]) -> Iterator[WrittenFile]:
    """The entries with size and time as the disk tells them."""
    for entry in entries:
        found = os.lstat(f"{output}/{entry.path}")
        yield WrittenFile(entry.path, entry.key, entry.digest, found.st_size, found.st_mtime_ns, entry.source)


def _tell_written(plan: Plan, done: Done, problems: tuple[Problem, ...]) -> Publication:
    put, digests = sorted(done.new), {entry.path: entry.digest for entry in done.rendered}
    known = [path for path in put if path in plan.old and plan.old[path].digest]  # claimed is not yet written
    restored = [path for path in known if plan.old[path].digest == digests[path]]
    return Publication(
        created=tuple(path for path in put if path not in known),
        changed=tuple(path for path in known if path not in restored),
        restored=tuple(restored),
        removed=plan.gone,
        unchanged=len(done.kept) + len(done.rendered) - len(put),
        problems=problems,
    )
