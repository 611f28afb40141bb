"""The twin of the site: the folder in which the next site is made, and from which it is shown at one blow.

    clear    what a killed build left is gone
    opened   a folder like the site at the cost of names: both folders name the same files (hard links)
    show     the twin stands where the site stood, in one step; there the site's own folder is brought level
             and takes its place again, in another
    keep     the twin waits for the next build

A kill at any point leaves the old site or the new one. The folder of the site stays the same folder, for
whoever opened or mounted it. A twin that is level with the site bears the mark of the manifest in its name;
any other is made anew. Where a twin cannot stand in for the site (no links or no exchange there, a folder of
somebody else in it, the site a disk of its own), all that is new is laid beside what it replaces, and then
renamed in one go.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from briefgen.write import files, strangers
from briefgen.write.exchange import exchange_places

AT_WORK, LEVEL = "stage", "twin-"
"""What a twin is called in the state folder: at work; level, with its mark behind."""


class Twin(Struct, frozen=True):
    """The folder in which the next site is made."""

    place: Path
    output: Path
    """Where the site stands."""
    ours: Collection[str]
    """Every path that the site has had or will have from us."""
    whole: bool
    """It holds all that stays, so it can stand where the site stands."""

    def put(self, path: str, data: bytes) -> None:
        files.put_file(files.find_target(self.place, path), data)

    def keep(self, path: str) -> None:
        """Have the file that the site has at `path`."""
        if self.whole and not files.are_one_file(self.output / path, self.place / path):
            (self.place / path).unlink(missing_ok=True)
            files.link_file(self.output / path, self.place / path)

    def drop(self, path: str) -> None:
        files.remove_ours(self.place, files.find_target(self.place, path))


class SiteChange(Struct, frozen=True):
    """What the next site does to this one, in the order in which it is done where one step cannot be had."""

    put: tuple[str, ...]
    gone: tuple[str, ...]


def clear_twin(output: Path, state: Path, mark: str, ours: Collection[str]) -> None:
    """Remove a twin of another mark, and one that a kill left at work, once its strangers are home."""
    at_work, level = state / AT_WORK, state / f"{LEVEL}{mark}"
    if at_work.is_dir() and output.is_dir():
        strangers.take_home(at_work, output, ours)
    for left in (at_work, *state.glob(f"{LEVEL}*")):
        if left.is_dir() and (left != level or not output.is_dir()):
            shutil.rmtree(left)


@contextmanager
def open_twin(
    output: Path, state: Path, mark: str, stays: Iterable[str], ours: Collection[str]
) -> Iterator[Twin]:
    """A twin of the site: the one that bears `mark`, else one with links to all that `stays`."""
    place, level = state / AT_WORK, state / f"{LEVEL}{mark}"
    try:
        if level.is_dir():
            yield Twin(level.rename(place), output, ours, whole=True)
        else:
            place.mkdir(parents=True)
            yield Twin(place, output, ours, whole=_link_into_twin(output, place, stays))
    finally:
        shutil.rmtree(place, ignore_errors=True)


def show_twin(twin: Twin, change: SiteChange) -> None:
    """Make the site the new one, in one step where that can be had."""
    twin.output.parent.mkdir(parents=True, exist_ok=True)
    if not twin.output.exists() and _rename_first_site(twin.place, twin.output):
        return
    twin.output.mkdir(exist_ok=True)
    if _may_stand_in(twin) and exchange_places(twin.place, twin.output):
        _give_back(twin, change)
    else:
        _bring_level(twin.place, twin.output, change)


def keep_twin(twin: Twin, change: SiteChange, mark: str) -> None:
    """Keep a twin that is level with the site for the next build, by the mark of what was remembered."""
    if twin.whole and all(files.are_one_file(twin.place / path, twin.output / path) for path in change.put):
        with suppress(OSError):
            twin.place.rename(twin.place.with_name(f"{LEVEL}{mark}"))


def _give_back(twin: Twin, change: SiteChange) -> None:
    """Bring the folder of the site level while the twin stands in for it, and put it back."""
    try:
        _bring_level(twin.output, twin.place, change)
        exchange_places(twin.place, twin.output)
        strangers.take_home(twin.place, twin.output, twin.ours)
    except OSError:  # the new site stands all the same, as the twin that it was made in
        shutil.rmtree(twin.place, ignore_errors=True)


def _link_into_twin(output: Path, place: Path, paths: Iterable[str]) -> bool:
    """Whether each of `paths` is in the twin now; not where this disk has no links."""
    with suppress(OSError):
        for path in paths:
            files.link_file(output / path, place / path)
        return True
    return False


def _rename_first_site(place: Path, output: Path) -> bool:
    """Whether a first site came to its place by one rename; not where that is another disk."""
    with suppress(OSError):
        place.rename(output)
        return True
    return False


def _may_stand_in(twin: Twin) -> bool:
    """Whether the twin may stand in for the site: it holds all that is not ours too, in folders alike."""
    theirs = strangers.find_strangers(twin.output, twin.ours)
    if theirs.folders or not twin.whole:  # a folder has no second name
        return False
    with suppress(OSError):
        strangers.carry_strangers(theirs, twin.output, twin.place, twin.ours)
        for folder in ("", *strangers.list_folders(twin.ours)):
            _look_alike(twin.output / folder, twin.place / folder)
        return True
    return False


def _look_alike(model: Path, folder: Path) -> None:
    """Give `folder` the owner and the rights of `model`, where both are there."""
    if model.is_dir() and folder.is_dir():
        wanted, found = model.stat(), folder.stat()
        if (wanted.st_uid, wanted.st_gid) != (found.st_uid, found.st_gid):
            os.chown(folder, wanted.st_uid, wanted.st_gid)
        shutil.copystat(model, folder)


def _bring_level(source: Path, place: Path, change: SiteChange) -> None:
    """Make `place` hold what `source` does, as far as `change` goes: all laid beside first, removals last."""
    new = [path for path in change.put if not files.are_one_file(source / path, place / path)]
    try:
        for path in new:
            files.lay_beside(source / path, files.find_target(place, path))
    except OSError:
        for path in new:
            files.name_beside(place / path).unlink(missing_ok=True)
        raise
    for path in new:
        files.name_beside(place / path).replace(place / path)
    for path in change.gone:
        files.remove_ours(place, files.find_target(place, path))
