"""Positions on our own gold: floors that only rise. `pytest tests/eval -s` prints the scores."""

from pathlib import Path

import pytest

from tests.parse.positions import prose

GOLD = Path(__file__).parent / "positions.txt"
FLOORS = {"source and content": 0.98, "exact content": 0.98, "stance": 0.98, "mode": 0.98}
ABSTAIN = 0
"""False finds allowed in the sentences that have none."""


@pytest.fixture(scope="module")
def pairs(nlp):
    cases = prose.cases(GOLD)
    nlp.expect(case.text for case in cases)
    return [(case, *prose.read(nlp, case.text)) for case in cases]


def test_scores_stay_above_their_floors(pairs):
    """F1 of positions with the right source and content, then with exact content, stance, mode too."""
    counts = dict.fromkeys(FLOORS, 0)
    gold = found = 0
    for case, article, who, positions in pairs:
        drawn = [prose.line(article.text, who, one) for one in positions]
        gold, found = gold + len(case.lines), found + len(drawn)
        for right in hits(case, drawn):
            for name in right:
                counts[name] += 1
    scores = {name: 2 * count / (gold + found) for name, count in counts.items()}
    print(f"positions: {gold} gold, {found} found", scores)  # noqa: T201 (the score is the point)
    assert all(scores[name] >= floor for name, floor in FLOORS.items()), scores


def test_finds_nothing_where_there_is_nothing(pairs):
    """Names and titles in quotation marks, deeds of nature and plain events are no positions."""
    wrong = [(case.text, positions) for case, _, _, positions in pairs if not case.lines and positions]
    assert len(wrong) <= ABSTAIN, wrong


def hits(case: prose.Case, drawn: list[tuple[str, ...]]):
    """For each expected position that was found with its source, the names of what is right of it."""
    left = list(drawn)
    for line in case.lines:
        hit = next((one for one in left if one[1] == line[1] and shared(one[3], line[3])), None)
        if hit is not None:
            left.remove(hit)
            right = ["source and content"]
            right += ["exact content"] * (hit[3] == line[3])
            right += ["stance"] * (hit[0].split()[0] == line[0].split()[0])
            yield right + ["mode"] * (hit[0].split()[1] == line[0].split()[1])


def shared(found: str, expected: str) -> bool:
    """Whether more than half of the expected words are found."""
    wanted = expected.split()
    return len(set(wanted) & set(found.split())) > len(set(wanted)) / 2
