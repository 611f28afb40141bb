"""The matrix of desks beside what an expert wrote of them: `python bench/desk.py [GOLD]`, or `make desk`.

The three test desks are held against `tests/desks/*/expected.yaml`; the desk of this checkout's seeds against
GOLD, a YAML file of pairs (issue, actor) with their sentences, where one lies at hand. A pair is right where
its issue has a cell of that actor with one of its stances and sentences; a cell serves one pair.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from briefgen import pipeline  # noqa: E402 (the checkout is on the path from here on)
from briefgen.relate.desk import Cell, Desk, FactRef  # noqa: E402
from tests.building import run  # noqa: E402

LARGER = ROOT.parent / "shared" / "gold" / "desk.yaml"


@dataclass(frozen=True, slots=True)
class Pair:
    """Who stands where on an issue, by an expert."""

    issue: str
    actor: str
    names: frozenset[str]
    """What the articles call the actor; empty where the gold does not say."""
    stances: frozenset[str]
    sentences: frozenset[str]


def main() -> int:
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else LARGER
    wrong = sum(
        score_expected(folder) for folder in sorted((ROOT / "tests" / "desks").glob("*/expected.yaml"))
    )
    if gold.is_file():
        score_gold(related(ROOT), yaml.safe_load(gold.read_text(encoding="utf-8")))
    return int(wrong > 0)


def related(folder: Path) -> Desk:
    """The desk of a folder with seeds and content."""
    with tempfile.TemporaryDirectory() as output:
        return pipeline.make_desk_of_run(run(folder, Path(output) / "site"))


def score_expected(path: Path) -> int:
    """How many cells of a test desk are not as its expert wrote them, each told."""
    desk, wanted = related(path.parent), yaml.safe_load(path.read_text(encoding="utf-8"))["cells"]
    names = {one.id: one.name for one in desk.actors}
    found = [
        [names[cell.actor], cell.issue, cell.stance.value, cell.side.value, cell.condition, cell.object]
        for cell in sided(desk)
    ]
    wrong = [("not wanted", row) for row in found if row not in wanted]
    wrong += [("missing", row) for row in wanted if row not in found]
    print(f"{path.parent.name}: {len(wanted)} cells, {len(wrong)} wrong")
    for why, row in wrong:
        print(f"    {why}: {row}")
    return len(wrong)


def sided(desk: Desk) -> Iterator[Cell]:
    """The cells that say on which side someone is."""
    for issue in desk.issues:
        yield from (cell for cell in issue.cells if cell.stance != "claims" and cell.side != "not resolved")


def score_gold(desk: Desk, gold: dict) -> None:
    """The pairs of the gold that the desk has, and the cells that stand beside it."""
    pairs, told = list(read_pairs(gold)), Told(desk)
    cells = {issue.id: list(issue.cells) for issue in desk.issues}
    missing = []
    for pair in sorted(pairs, key=lambda one: not one.names):
        match = next((one for one in cells.get(pair.issue, ()) if told.is_right(pair, one)), None)
        if match is None:
            missing.append(pair)
        else:
            cells[pair.issue].remove(match)
    print(f"seeds: {len(pairs) - len(missing)} of {len(pairs)} pairs with the right side")
    for pair in missing:
        print(f"    missing: {pair.issue}, {pair.actor} ({', '.join(sorted(pair.stances))})")
    left = {(one.issue, one.actor) for each in cells.values() for one in each}
    for cell in sided(desk):
        if (cell.issue, cell.actor) in left:
            print(f"    beside the gold: {cell.issue}, {told.names[cell.actor]}: {cell.stance} {cell.object}")


class Told:
    """What a desk says: who is called what, and the sentence of each position."""

    def __init__(self, desk: Desk) -> None:
        self.names = {one.id: one.name for one in desk.actors}
        self.called: dict[str, set[str]] = {}
        self.sentences: dict[FactRef, str] = {}
        for brief in desk.briefs:
            for mention, actor in brief.mentions():
                self.called.setdefault(actor or "", set()).add(plain(mention.evidence.exact))
            for one in brief.findings.positions:
                ref = FactRef(brief.article.id, one.id)
                self.sentences[ref] = plain(one.evidence.sentence.of(brief.article.text))

    def is_right(self, pair: Pair, cell: Cell) -> bool:
        """Whether the cell is of the pair's actor, with one of its stances and one of its sentences."""
        told = [self.sentences[ref] for ref in (*cell.positions, *cell.opposed)]
        near = any(one in words or words in one for one in told for words in pair.sentences)
        called = self.called[cell.actor] | {plain(self.names[cell.actor])}
        same = any(one in name or name in one for one in called for name in pair.names if len(one) > 3)
        return near and cell.stance in pair.stances and (same or bool(called & pair.names) or not pair.names)


def read_pairs(gold: dict) -> Iterator[Pair]:
    """Every pair of the gold."""
    known = {one["id"]: frozenset(plain(alias["text"]) for alias in one["aliases"]) for one in gold["actors"]}
    for issue in gold["position_matrix"]:
        for row in issue["rows"]:
            stances = frozenset(cell["stance"] for cell in row["cells"])
            said = frozenset(plain(cell["sentence"]["sentence"]) for cell in row["cells"])
            names = known.get(row["actor"], frozenset())
            yield Pair(issue["issue"], row["actor"], names, stances, said)


def plain(words: str) -> str:
    """A sentence by its letters."""
    return "".join(filter(str.isalnum, words)).casefold()


if __name__ == "__main__":
    raise SystemExit(main())
