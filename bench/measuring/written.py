"""How often each rule was right, as the table that the package brings along: parse/measured.yaml."""

from collections import Counter
from collections.abc import Iterator, Mapping

HEAD = (
    "# For each rule on each gold set: how many of its findings were right, of how many that were judged.",
    "# Source: counted by bench/rules.py, which writes this file; the sets are told in golds.yaml.",
)


def written(judged: Mapping[str, Mapping[str, Counter[bool]]]) -> str:
    """The table of `judged`: rule, set, right and wrong."""
    return "\n".join((*HEAD, *_rows(judged))) + "\n"


def _rows(judged: Mapping[str, Mapping[str, Counter[bool]]]) -> Iterator[str]:
    for rule, sets in sorted(judged.items()):
        told = (
            f"{gold.partition(' ')[2] or gold}: [{count[True]}, {count.total()}]"
            for gold, count in sorted(sets.items())
        )
        line = ", ".join(told)
        if line:
            yield f"{rule}: {{{line}}}"
