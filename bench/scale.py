"""What builds cost as a desk grows: processor seconds, memory, files and bytes of each scenario.

    python bench/scale.py                      300, 1,000 and 3,000 articles
    python bench/scale.py 300 --rounds 5       medians of five rounds
    python bench/scale.py 1000 --only more     the scenarios with "more" in their name alone
    python bench/scale.py --large              10,000 too
    python bench/scale.py --keep FOLDER        desks and readings stay there for the next time
    python bench/scale.py 300 --kinds          bytes and files of each kind of file, and no scenario
    python bench/scale.py --seeds FOLDER 1000  articles of your own, the first so many by name

Articles are made by `newsroom`: 500 words, some 30 facts, people met as in news. They are read once (0.2 s
of a processor each); later rounds use those readings, of an earlier version too, for what is measured comes
after reading. `sh bench/peers.sh` builds the same articles with hugo and eleventy.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.measuring import facts, kinds
from bench.measuring.process import Cost, Tree, briefgen, tree
from bench.newsroom import desk as newsroom

KEPT = "readings-kept.sqlite"


@dataclass(frozen=True, slots=True)
class Figure:
    """One scenario in one round."""

    cost: Cost
    written: Tree
    less: float = 0.0
    """Seconds of reading that one article, by `briefgen extract`."""


@dataclass(frozen=True, slots=True)
class Scenario:
    name: str
    prepare: Callable[[Path], None]
    undo: Callable[[Path], None]
    reads: bool = False
    """It reads an article: what `extract` of it costs is told beside it."""


def _nothing(desk: Path) -> None:
    """Nothing new."""


def _unbuild(desk: Path) -> None:
    """As if nothing had been built, but for what was read."""
    shutil.rmtree(desk / "site")
    for left in (desk / ".briefgen" / "site").iterdir():
        if not left.name.startswith("readings"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()


SCENARIOS = (
    Scenario("nothing new", _nothing, _nothing),
    Scenario("one article more", newsroom.add, newsroom.take_back, reads=True),
    Scenario("one edited", newsroom.edit, newsroom.unedit, reads=True),
    Scenario("one removed", newsroom.remove, newsroom.put_back),
    Scenario("one correction", newsroom.correct, newsroom.uncorrect),
    Scenario("one template", newsroom.lay_template, newsroom.take_template),
    Scenario("whole site", _unbuild, _nothing),
)


def main() -> None:
    chosen = _options().parse_args()
    sizes = [*chosen.sizes, *([10_000] if chosen.large else [])]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(chosen.keep or scratch)
        before: dict[str, tuple[int, float]] = {}
        for size in sizes:
            desk = made(folder / f"desk-{size}", size, chosen.seeds)
            print(f"\n{size:,} articles   {_stock(desk, size)}", flush=True)
            if chosen.kinds:
                print("\n".join(kinds.tell_kinds(tree(desk / "site"), str(desk / "site"), size)))
                continue
            for scenario in (one for one in SCENARIOS if chosen.only in one.name):
                rounds = [measure(scenario, desk) for _ in range(chosen.rounds)]
                told = [one.cost.seconds - one.less for one in rounds]
                print(_line(scenario.name, rounds, _growth(before.get(scenario.name), size, median(told))))
                before[scenario.name] = size, median(told)


def made(desk: Path, size: int, seeds: Path | None) -> Path:
    """A desk of so many articles, read and built."""
    kept = desk / KEPT
    if not (desk / "seeds").is_dir():
        newsroom.write(desk, size, seeds)
    facts.lend(desk, kept)
    cost = briefgen(desk, "build", "-q")
    shutil.copy(desk / ".briefgen" / "site" / "readings.sqlite", kept)
    print(f"built what was to be built in {cost.seconds:.1f} s, {cost.megabytes:.0f} MB", file=sys.stderr)
    return desk


def measure(scenario: Scenario, desk: Path) -> Figure:
    scenario.prepare(desk)
    before = tree(desk / "site") if (desk / "site").is_dir() else Tree({})
    try:
        less = briefgen(desk, "extract", str(newsroom.touched(desk))).seconds if scenario.reads else 0.0
        cost = briefgen(desk, "build", "-q")
        return Figure(cost, tree(desk / "site").written_since(before), less)
    finally:
        scenario.undo(desk)
        briefgen(desk, "build", "-q")


def _stock(desk: Path, size: int) -> str:
    found = tree(desk / "site")
    largest = max((told[0] for path, told in found.files.items() if path.endswith(".html")), default=0)
    return (
        f"{len(found.files):,} files, {found.size / 1e6:.0f} MB: {len(found.files) / size:.1f} files and"
        f" {found.size / size / 1000:.0f} kB an article, the largest page {largest / 1000:.0f} kB"
    )


def _line(name: str, rounds: list[Figure], growth: str) -> str:
    seconds = [one.cost.seconds for one in rounds]
    less = median(one.less for one in rounds)
    files, size = (median(map(each, rounds)) for each in (_files, _bytes))
    return (
        f"  {name:18}{median(seconds):8.2f} s ({min(seconds):.2f} to {max(seconds):.2f})"
        f"{f', extract {less:.2f} s' if less else '':17}"
        f"{median(one.cost.megabytes for one in rounds):6.0f} MB"
        f"  {files:6,.0f} files {size / 1e6:7.2f} MB{growth}"
    )


def _files(one: Figure) -> int:
    return len(one.written.files)


def _bytes(one: Figure) -> int:
    return one.written.size


def _growth(before: tuple[int, float] | None, size: int, seconds: float) -> str:
    if before is None or min(before[1], seconds) <= 0:
        return ""
    return f"   n^{log(seconds / before[1]) / log(size / before[0]):.2f}"


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("sizes", type=int, nargs="*", default=[300, 1000, 3000])
    options.add_argument("--large", action="store_true", help="10,000 articles too")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--only", default="", help="words of the scenario that is wanted alone")
    options.add_argument("--keep", type=Path, help="where desks and readings stay")
    options.add_argument("--kinds", action="store_true", help="what each kind of file takes, and no scenario")
    options.add_argument("--seeds", type=Path, help="articles to take instead of made ones")
    return options


if __name__ == "__main__":
    main()
