"""The gold sets as texts with a judge: which of the findings of a text are right.

Our own sets lie in tests/eval; larger public ones where a checkout of them lies beside this one.
"""

import gzip
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import yaml

from briefgen.model import Figure, Findings, MentionForm, Position, Span
from tests.eval import test_figures, test_positions
from tests.parse.actors import marked
from tests.parse.dates import prose as dated
from tests.parse.positions import prose as held

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "eval"
LARGER = ROOT.parent / "shared" / "eval" / "data"
COVERED = 0.3
"""From this share of its content on, a position is found."""
TYPES = {"person": "PER", "organisation": "ORG", "group": "ORG", "state": "LOC", "place": "LOC"}

Judged = Iterator[tuple[str, bool]]
"""The rule of each finding, and whether it is right."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a set; `judge` says what of its findings is right."""

    gold: str
    text: str
    date: str | None
    judge: Callable[[Findings], Judged]


def read_golds() -> Iterator[Text]:
    """Every text of every set that is there."""
    yield from _own_actors()
    yield from _own_dates()
    yield from _own_figures()
    yield from _own_positions()
    for path in sorted(LARGER.glob("*.jsonl.gz")):
        family, _, name = path.name.removesuffix(".jsonl.gz").partition(".")
        if family in LARGE:
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for row in map(json.loads, lines):
                    yield Text(f"{family} {name}", row["text"], row.get("date"), LARGE[family](row))


# ---------------------------------------------------------------- our own
def _own_actors() -> Iterator[Text]:
    for case in marked.cases((OWN / "actors.txt").read_text(encoding="utf-8")):
        marks = {(mark.start, mark.end, mark.kind) for mark in case.marks}
        spans = [(mark.start, mark.end) for mark in case.marks]

        def judge(found: Findings, marks: set = marks, spans: list = spans) -> Judged:
            for one in found.actors:
                at = one.evidence.span
                if one.form is MentionForm.NAME or any(
                    start < at.end and at.start < end for start, end in spans
                ):
                    yield one.evidence.rule, (at.start, at.end, str(one.kind)) in marks

        yield Text("actors own", case.text, None, judge)


def _own_dates() -> Iterator[Text]:
    for case in dated.cases(OWN / "dates.txt"):
        gold = [
            (case.text.find(one.exact), len(one.exact), one.value)
            for one in case.expected
            if one.exact in case.text
        ]
        spans = [{"start": at, "end": at + size, "value": value} for at, size, value in gold]
        yield Text("dates own", case.text, case.date, _judge_dates({"gold": spans}))


def _own_figures() -> Iterator[Text]:
    for row in yaml.safe_load((OWN / "figures.yaml").read_text(encoding="utf-8")):
        wanted = list(map(test_figures.wanted, row["figures"]))

        def judge(found: Findings, wanted: list = wanted) -> Judged:
            left = Counter(wanted)
            for figure in found.figures:
                told = test_figures.told(figure)
                yield figure.evidence.rule, left[told] > 0
                left[told] -= 1

        yield Text("figures own", row["text"], None, judge)


def _own_positions() -> Iterator[Text]:
    for case in held.cases(OWN / "positions.txt"):

        def judge(found: Findings, case: held.Case = case) -> Judged:
            for one in found.positions:
                _, source, _, content, *_ = held.line(case.text, found.actors, one)
                near = (line for line in case.lines if line[1] == source)
                yield one.evidence.rule, any(test_positions.shared(content, line[3]) for line in near)

        yield Text("positions own", case.text, None, judge)


# ---------------------------------------------------------------- public ones
def _judge_actors(row: dict) -> Callable[[Findings], Judged]:
    gold = {(one["start"], one["end"], one["type"]) for one in row["gold"]}

    def judge(found: Findings) -> Judged:
        for one in found.actors:
            kind, at = TYPES.get(one.kind), one.evidence.span
            if one.form is MentionForm.NAME and kind:
                yield one.evidence.rule, (at.start, at.end, kind) in gold

    return judge


def _judge_dates(row: dict) -> Callable[[Findings], Judged]:
    def judge(found: Findings) -> Judged:
        for one in found.dates:
            at = one.evidence.span
            near = [g for g in row["gold"] if g["start"] < at.end and at.start < g["end"]]
            yield one.evidence.rule, any(str(g["value"]).upper() == one.timex.value.upper() for g in near)

    return judge


def _judge_figures(row: dict) -> Callable[[Findings], Judged]:
    def judge(found: Findings) -> Judged:
        left = [str(one["value"]) for one in row["gold"]]
        for figure in found.figures:
            same = next((value for value in left if _is_value(value, figure)), None)
            if same is not None:
                left.remove(same)
            yield figure.evidence.rule, same is not None

    return judge


def _is_value(value: str, figure: Figure) -> bool:
    low, dash, high = value.lstrip("[-").rstrip("]").replace(", ", "-").partition("-")
    try:
        ends = [abs(Decimal(low)), abs(Decimal(high))] if dash else [abs(Decimal(low))]
    except ArithmeticError:
        return False
    mine = [figure.quantity.value] + ([figure.quantity.high] if figure.quantity.high is not None else [])
    return len(ends) == len(mine) and all(
        abs(abs(a) - b) <= Decimal("0.00001") * b for a, b in zip(mine, ends, strict=True)
    )


def _judge_positions(row: dict) -> Callable[[Findings], Judged]:
    gold = [
        (_characters(one.get("source")), _characters(one["content"]))
        for one in row["gold"]
        if one.get("content")
    ]

    def judge(found: Findings) -> Judged:
        for one in found.positions:
            yield one.evidence.rule, any(_is_position(one, *each) for each in gold)

    return judge


def _is_position(one: Position, source: set[int], content: set[int]) -> bool:
    mine, words = _covered(one.source), _covered(one.content)
    return len(words & content) > COVERED * len(content) and bool(mine & source or not (mine or source))


def _characters(spans: list[list[int]] | None) -> set[int]:
    return {at for start, end in spans or () for at in range(start, end)}


def _covered(spans: tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


LARGE = {
    "actors": _judge_actors,
    "dates": _judge_dates,
    "figures": _judge_figures,
    "positions": _judge_positions,
}
"""What of a set's rows is right, family by family."""
