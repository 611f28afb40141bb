"""The story, one line a verb: load -> parse -> relate -> render -> write.

What is slow is asked of `cache` first; what can hang happens in a process that can be killed.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefgen import __version__, allowances, libraries, load, readers, relate, render
from briefgen.cache import remembering, shelf
from briefgen.cache.recall import Recall
from briefgen.cache.remembering import Memory, Outcome, Seedling
from briefgen.cache.store import Store
from briefgen.config import Config
from briefgen.folders import MANIFEST, MINUTES, RECALLED, Folders
from briefgen.load.content import Action, Content, KeptAddress, kept
from briefgen.model import Piece, Reading, verify
from briefgen.parse import model_package
from briefgen.problems import HARMLESS, OF_SEEDS, Problem
from briefgen.relate.desk import Desk
from briefgen.relate.remembered import Remembered
from briefgen.render import PressedSite, SiteExtras
from briefgen.render.atlas import homes
from briefgen.write import history, links, manifest, publish, salvage
from briefgen.write.publish import Publication

Progress = Callable[[Outcome, int], None]
"""Told each outcome as it comes, and how many there will be."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the pipeline: where, with what settings, by which workers, told to whom."""

    folders: Folders
    config: Config
    executor: Callable[[], Executor]
    """Called only where something is to be read."""
    progress: Progress
    fresh: bool = False
    """Use nothing that is remembered."""
    preview: bool = False
    """Show how the site would be: what it holds was never out in the world."""


@dataclass(frozen=True, slots=True)
class SeedsRead:
    """All seeds as they were read: the articles, and what kept the others from being one."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    skipped: int
    left_out: int
    """Drafts, and what the desk skips."""
    known: tuple[KeptAddress, ...] = ()
    """The addresses that people and earlier builds wrote into content/."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did, for the summary."""

    read: SeedsRead
    desk: Desk
    written: Publication
    problems: tuple[Problem, ...]
    kept: bool
    """Whether addresses that would have moved were written into content/."""


def build(run: Run) -> Built:
    """Seeds to site."""
    with Store(run.folders.state / RECALLED) as store:
        recalled = Recall(store, fresh=run.fresh)
        built = _build_site(run, Remembered(recalled))
        recalled.finish()
        return built


def _build_site(run: Run, known: Remembered) -> Built:
    swept = salvage.sweep_content(run.folders.content)
    content, read = _read_everything(run)
    related = _relate_readings(read, content, run, known)
    content = replace(content, addresses=_gather_addresses(content, related, run))
    made = make_site(related, run, known)
    moved = not run.preview and history.keep_history(run.folders.content, read.known, content.addresses)
    written = publish.publish(made.pages, run.folders.output, run.folders.state)
    shelf.put_on_shelf(run.folders.state / MINUTES, made.minutes.told())
    if not run.preview:
        articles = [reading.article for reading in read.readings]
        history.remember_articles(run.folders.state, articles, content.addresses)
    found = {*read.problems, *related.problems, *made.problems, *written.problems, *swept}
    return Built(read, related, written, _known_problems(found, run), moved)


@dataclass(frozen=True, slots=True)
class Checked:
    """A build that wrote nothing."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    skipped: int


def check_run(run: Run) -> Checked:
    """Everything but writing: all problems, with every link of every page followed."""
    content, read = _read_everything(run)
    known = Remembered()
    related = _relate_readings(read, content, run, known)
    made = make_site(related, run, known)
    rendered = {page.path: page.bytes() for page in made.pages}
    dead = links.find_dead_links(rendered, frozenset(rendered), run.folders.output, made.pages.notes)
    found = {*read.problems, *related.problems, *made.problems, *dead}
    return Checked(read.readings, _known_problems(found, run), read.skipped)


def _relate_readings(read: SeedsRead, content: Content, run: Run, known: Remembered) -> Desk:
    """The desk, with a page left at each address of the last build whose thing has no page any more."""
    related = relate.relate(read.readings, content, known)
    lost = homes.find_outgrown(related, manifest.list_manifest_paths(run.folders.state / MANIFEST))
    return replace(related, moved=(*related.moved, *lost)) if lost else related


def _gather_addresses(content: Content, related: Desk, run: Run) -> tuple[KeptAddress, ...]:
    """The kept addresses, and those of things that have no page any more."""
    known = {one.address: one.seed for one in content.addresses}
    found = known | {str(one.address): one.seed for one in related.moved}
    return content.addresses if found == known else kept.place_addresses(found, run.folders.content.name)


def _known_problems(found: Iterable[Problem], run: Run) -> tuple[Problem, ...]:
    """All problems in order, those that the desk accepts with its reason."""
    return tuple(sorted(allowances.waive_accepted(sorted(found), run.config.accept)))


def make_desk_of_run(run: Run) -> Desk:
    """The desk as a build would show it."""
    content, read = _read_everything(run)
    return relate.relate(read.readings, content)


def _read_everything(run: Run) -> tuple[Content, SeedsRead]:
    """What people wrote, with the addresses that were out in the world, and all articles where they stand."""
    written = load.read_content(run.folders.content)
    read = read_all_seeds(run, written)
    wanted = [reading.article for reading in read.readings]
    last, folder = history.read_history(run.folders.state), run.folders.content.name
    addresses = history.list_outlived(written.addresses, last, wanted, folder)
    problems = (*read.problems, *load.found_unread(run.folders.content))
    settled = _settle_slugs(replace(read, known=written.addresses, problems=problems), addresses)
    return replace(written, addresses=addresses), settled


def _settle_slugs(read: SeedsRead, addresses: Sequence[KeptAddress]) -> SeedsRead:
    """The readings with slugs of their own."""
    wanted = [reading.article for reading in read.readings]
    kept = {one.address: one.seed for one in addresses}
    given = load.settle_slugs(wanted, kept)
    settled = map(lambda reading, article: replace(reading, article=article), read.readings, given)
    return replace(
        read, readings=tuple(settled), problems=(*read.problems, *load.list_taken(wanted, given, kept))
    )


def make_site(desk: Desk, run: Run, known: Remembered | None = None) -> PressedSite:
    """Every file of the site, unrendered."""
    minutes = b"" if run.fresh else shelf.get_from_shelf(run.folders.state / MINUTES)
    beside = SiteExtras(run.folders.seeds, minutes, known or Remembered())
    return render.press_site(desk, run.config, list_versions(run.config), run.folders.desk, beside)


def list_versions(config: Config) -> libraries.Versions:
    """What read the articles and made the pages, as (name, version), for the manifest."""
    others = sorted({*libraries.READING, *libraries.RENDERING})
    ours = ("briefgen", __version__)
    there = (one for one in libraries.read_versions(*others) if one[1])
    return (ours, *model_package.list_model_versions(config.language), *there)


def read_all_seeds(run: Run, content: Content) -> SeedsRead:
    """Every seed as an article with its findings and the slug it wants; what did not change is remembered."""
    root = run.folders.seeds
    found = load.find_seeds(root, run.config.limits, run.config.skip)
    seeds = [_make_seedling(path, root, content) for path in found.files]
    reader = partial(readers.read_all, root=root, config=run.config, executor=run.executor)
    with Memory(run.folders.state / "readings.sqlite") as memory:
        inside = partial(_seedling_inside, content=content)
        reading = remembering.remember_readings(
            reader, memory, readers.digest_reading_basis(run.config), fresh=run.fresh, inside=inside
        )
        outcomes = tuple(_tell_progress(reading(seeds), run.progress, len(seeds)))
        read = _gather_outcomes(outcomes, found)
        return replace(read, problems=(*read.problems, *memory.problems))


def _tell_progress(outcomes: Iterable[Outcome], progress: Progress, total: int) -> Iterator[Outcome]:
    for outcome in outcomes:
        progress(outcome, total)
        yield outcome


def _gather_outcomes(outcomes: Sequence[Outcome], found: load.SeedFolder) -> SeedsRead:
    read = [outcome.reading for outcome in outcomes if outcome.reading]
    for reading in read:
        verify(reading.article, reading.findings)
    withdrawn = {outcome.withdraws: outcome.name for outcome in outcomes if outcome.withdraws}
    outdated = load.find_outdated([reading.article for reading in read], withdrawn)
    done = [reading for reading in read if reading.article.id not in outdated]
    skipped = [*_list_problems(outcomes, holds=False), *outdated.values()]
    problems = (*found.problems, *skipped, *_list_problems(outcomes, holds=True), *list_doubts(done))
    lost = sum(problem.code in OF_SEEDS - HARMLESS for problem in found.problems)
    drafts = sum(_is_draft(outcome) for outcome in outcomes)
    return SeedsRead(tuple(done), problems, len(skipped) + lost, len(found.left_out) + drafts)


def _list_problems(outcomes: Sequence[Outcome], *, holds: bool) -> list[Problem]:
    """The problems of seeds that hold articles all the same, or of those that hold none."""
    return [one.problem for one in outcomes if one.problem and bool(one.holds) is holds]


def list_doubts(readings: Iterable[Reading]) -> Iterator[Problem]:
    """What is doubtful about articles that could be read."""
    for reading in readings:
        yield from reading.article.problems
        yield from reading.findings.problems


def _is_draft(outcome: Outcome) -> bool:
    return not (outcome.reading or outcome.problem or outcome.holds)


def _make_seedling(path: Path, root: Path, content: Content) -> Seedling:
    name = path.relative_to(root).as_posix()
    return Seedling(path, name, _digest_seed(path), _quotes_put_back(name, content))


def _seedling_inside(seed: Seedling, piece: Piece, content: Content) -> Seedling:
    """An article in a file that holds several, as a seed of its own."""
    return replace(remembering.piece_of(seed, piece), keep=_quotes_put_back(piece.name, content))


def _quotes_put_back(name: str, content: Content) -> tuple[str, ...]:
    """The quotes of cut lines of a seed that editors put back."""
    kept = (
        c.anchor.quote for c in content.corrections if c.action is Action.KEEP and c.anchor.article == name
    )
    return tuple(sorted(kept))


def _digest_seed(path: Path) -> str:
    """Of the bytes of a seed; empty where they cannot be read, or not any more."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
