"""Leave one out: what each rule adds on the sets on which it was not developed.

    python bench/generalise.py

Reads what `make rules` counted (briefgen/parse/measured.yaml), so it costs nothing. What a rule adds on a
set is what it got right there less what it got wrong. For each set it prints how often the findings of the
family were right, and how often those are whose rule helps on all other sets together: the gap is what was
learnt by heart. Then come the rules that help one set only: they are made general, or they go.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefgen.parse.measured import Score, scores

FEWEST = 3
"""So often a rule must have been judged on a set before that says something."""
Rules = Mapping[str, tuple[Score, ...]]


def main() -> None:
    families: dict[str, dict[str, tuple[Score, ...]]] = defaultdict(dict)
    for rule, found in scores().items():
        families[rule.partition(".")[0]][rule] = found
    for family, rules in sorted(families.items()):
        print(f"{family}: {len(rules)} rules")
        print("\n".join((*_sets(rules), *_alone(rules))))


def added(found: tuple[Score, ...], sets: frozenset[str]) -> int:
    """What a rule adds on these sets."""
    return sum(2 * one.right - one.judged for one in found if one.gold in sets)


def left_out(rules: Rules, gold: str) -> dict[str, tuple[Score, ...]]:
    """The rules that speak for themselves without this set: they do no harm on all others together."""
    others = frozenset(one.gold for found in rules.values() for one in found) - {gold}
    return {rule: found for rule, found in rules.items() if added(found, others) > 0}


def helping_once(rules: Rules) -> Iterator[tuple[str, str]]:
    """The rules that help on one set, and on no other, with that set."""
    for rule, found in sorted(rules.items()):
        helped = [one.gold for one in found if 2 * one.right > one.judged]
        if len(helped) == 1 and sum(one.judged for one in found if one.gold in helped) >= FEWEST:
            yield rule, helped[0]


def _sets(rules: Rules) -> Iterator[str]:
    for gold in sorted({one.gold for found in rules.values() for one in found}):
        kept = left_out(rules, gold)
        yield f"  {gold:<18} {_told(rules, gold):<26} by rules chosen on the others: {_told(kept, gold)}"


def _told(rules: Rules, gold: str) -> str:
    mine = [one for found in rules.values() for one in found if one.gold == gold]
    right, judged = sum(one.right for one in mine), sum(one.judged for one in mine)
    return f"{right} of {judged} ({100 * right / judged:.1f} %)" if judged else "nothing"


def _alone(rules: Rules) -> Iterator[str]:
    for rule, gold in helping_once(rules):
        yield f"  helps {gold} only: {rule}"


if __name__ == "__main__":
    main()
