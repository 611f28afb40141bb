"""How often each rule speaks, on how many texts, and how often it is right: the tables of docs/rules.md.

    python bench/rules.py > docs/rules.md

It also writes briefgen/parse/measured.yaml, which a site shows. Right and wrong are counted on gold sets: our
own in tests/eval, larger public ones where a checkout of them lies beside this one. `texts` counts those and
the articles of seeds and test desks, `cases` our cases, those in prose and those in lists.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.measuring.golds import ROOT, Text, read_golds
from bench.measuring.written import written
from briefgen import load
from briefgen.config import Config, LanguageConfig
from briefgen.model import Article, Findings
from briefgen.parse import language, reading, rules
from briefgen.parse.actors.sorting import sorts
from briefgen.parse.dates.reading import DATE_RULES as OF_DATES
from briefgen.parse.figures.counting import doubts, guards
from briefgen.parse.figures.telling import measure
from briefgen.parse.positions.stance import decision

BATCH = 64
MARKS = re.compile(r"[{}\[\]<>¶]|^\S+ \| ")
DECISIONS = (
    sorts.SORTING_TABLE,
    guards.GUARDS,
    doubts.DOUBTS,
    measure.MEASURE_TABLE,
    decision.FIRM,
    decision.SIDE_TABLE,
)
"""Tables whose rules decide something and find nothing by themselves."""


HEAD = (
    "Made by `make rules`. For each rule: how often it speaks, in how many texts, in how many of our cases,",
    "and on each gold set how often it is right and how often wrong (`right/wrong`). A row such as",
    "`figures.guard: clock` is a rule that decides: it says what something is that is no figure. What a fact",
    "rests on is told by `briefgen explain`.",
)


@dataclass
class Tally:
    """What one rule did."""

    fires: int = 0
    texts: int = 0
    cases: int = 0
    judged: dict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))


def main() -> None:
    tallies: dict[str, Tally] = defaultdict(Tally)
    for rule in OF_DATES:
        tallies[rule.name]
    for table in DECISIONS:
        for each in table.rules:
            tallies[f"{table.part}: {each.name}"]
    golds = list(read_golds())
    _count(
        tallies, golds, [load.take_line(str(at), one.text, one.date, None) for at, one in enumerate(golds)]
    )
    _count(tallies, (), _articles())
    _count(tallies, (), _cases(), cases=True)
    sys.stdout.write("\n".join(_page(tallies)) + "\n")
    told = written({name: tally.judged for name, tally in tallies.items()})
    (ROOT / "briefgen" / "parse" / "measured.yaml").write_text(told, encoding="utf-8")


def _count(
    tallies: dict[str, Tally], golds: Iterable[Text], articles: list[Article], *, cases: bool = False
) -> None:
    """Read the articles, and count what spoke in each."""
    waiting = iter(golds)
    left = iter(articles)
    while some := list(islice(left, BATCH)):
        docs = language.docs((article.text for article in some), LanguageConfig())
        for article, doc in zip(some, docs, strict=True):
            with rules.watched() as steps:
                found = reading.find_findings(article, doc)
            spoke = Counter(f"{step.part}: {step.rule}" for step in steps if _decides(step.part))
            spoke.update(_rules(found))
            for name, times in spoke.items():
                tally = tallies[name]
                tally.fires += 0 if cases else times
                tally.texts += not cases
                tally.cases += cases
            gold = next(waiting, None)
            for rule, right in gold.judge(found) if gold else ():
                tallies[rule].judged[gold.gold][right] += 1


def _decides(part: str) -> bool:
    return any(part == table.part for table in DECISIONS)


def _rules(found: Findings) -> Iterator[str]:
    """The rule of every finding."""
    families = (found.actors, found.figures, found.dates, found.positions, found.events, found.commitments)
    yield from (one.evidence.rule for family in families for one in family)


def _articles() -> list[Article]:
    """The articles of the seeds and of the test desks."""
    roots = (ROOT / "seeds", *sorted((ROOT / "tests" / "desks").glob("*/seeds")))
    return [
        load.read_seed(path, root, Config().limits) for root in roots for path in sorted(root.rglob("*.txt"))
    ]


def _cases() -> list[Article]:
    """The texts of the files in which the cases of rules stand, without their marks."""
    texts = (*_list_prose(), *_list_marked())
    return [load.take_line(str(at), text, "2024-05-15", None) for at, text in enumerate(texts)]


def _list_prose() -> Iterator[str]:
    """The lines of the prose files."""
    lines = (
        line
        for path in sorted((ROOT / "tests" / "parse").rglob("cases/*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith(("#", "@", " "))
    )
    yield from (MARKS.sub("", line) for line in lines)


def _list_marked() -> Iterator[str]:
    """The texts of the listed cases: the `text` of a row, and what has stars around its point."""
    for path in sorted((ROOT / "tests" / "parse").rglob("cases/*.yaml")):
        waiting = [yaml.safe_load(path.read_text(encoding="utf-8"))]
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                waiting += [f"*{node['text']}*"] if "text" in node else node.values()
            elif isinstance(node, list):
                waiting += node
            elif isinstance(node, str) and "*" in node:
                yield node.replace("*", "")


def _page(tallies: dict[str, Tally]) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield from HEAD
    families = sorted({name.partition(".")[0] for name in tallies})
    for family in families:
        rows = {name: tally for name, tally in sorted(tallies.items()) if name.partition(".")[0] == family}
        yield from _table(family, rows)


def _table(family: str, rows: dict[str, Tally]) -> Iterator[str]:
    golds = sorted({gold for tally in rows.values() for gold in tally.judged})
    yield ""
    yield f"## {family.capitalize()}"
    yield ""
    shown = [gold.removeprefix(f"{family} ") for gold in golds]
    yield "| " + " | ".join(["rule", "speaks", "texts", "cases", *shown]) + " |"
    yield "| --- |" + " ---: |" * (3 + len(shown))
    for name, tally in rows.items():
        judged = [f"{c[True]}/{c[False]}" if (c := tally.judged.get(gold)) else "" for gold in golds]
        yield "| " + " | ".join([name, str(tally.fires), str(tally.texts), str(tally.cases), *judged]) + " |"


if __name__ == "__main__":
    main()
