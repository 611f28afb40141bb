"""The scores of the larger gold sets as a page of the documentation, beside the best other tool.

    python bench/scores.py SCORES.json [TO_BEAT.json] > docs/scores.md

SCORES is what the scorer writes with `--json`: for each set its scores with precision, recall and F1.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

HEAD = (
    "# Scores",
    "",
    "Made by `make eval` where the larger sets lie beside the checkout. In percent.",
    "The rules were developed on these sets: on other texts of the same kinds they are lower. What each rule",
    "does on each set stands in [Rules](rules.md), and on the page `trust.html` of every site.",
    "",
    "| set | score | P | R | F1 | best other tool |",
    "| --- | --- | ---: | ---: | ---: | --- |",
)


def main() -> None:
    scores, *beat = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:])
    sys.stdout.write("\n".join((*HEAD, *_rows(scores["sets"], beat[0] if beat else {}))) + "\n")


def _rows(sets: dict, beat: dict) -> Iterator[str]:
    for name, one in sorted(sets.items()):
        for score, value in one["scores"].items():
            best, tool = beat.get(name, {}).get(score, ("", ""))
            figures = (_shown(value[key]) for key in ("P", "R", "F1"))
            yield f"| {name} | {score} | {' | '.join(figures)} | {f'{best} ({tool})' if tool else ''} |"


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


if __name__ == "__main__":
    main()
