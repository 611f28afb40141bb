"""Time expressions on our own gold: floors that only rise. `pytest tests/eval -s` prints the scores."""

from pathlib import Path

import pytest

from briefgen.model import DateMention
from tests.parse.dates import prose

GOLD = Path(__file__).parent / "dates.txt"
FLOORS = {"span overlap": 0.99, "span exact": 0.98, "span overlap and value": 0.97}
ABSTAIN = 1
"""False finds allowed in the sentences that have none."""


@pytest.fixture(scope="module")
def pairs(nlp):
    cases = prose.cases(GOLD)
    nlp.expect(case.text for case in cases)
    return [(case, prose.read(nlp, case)) for case in cases]


def test_scores_stay_above_their_floors(pairs):
    """F1 of spans that overlap, of exact spans, and of overlapping spans with the right value."""
    counts = dict.fromkeys(FLOORS, 0)
    gold = found = 0
    for case, (article, mentions) in pairs:
        gold, found = gold + len(case.expected), found + len(mentions)
        for right in hits(case, article.text, mentions):
            for name in right:
                counts[name] += 1
    scores = {name: 2 * count / (gold + found) for name, count in counts.items()}
    shown = {name: round(score, 3) for name, score in scores.items()}
    print(f"dates: {gold} gold, {found} found, {shown}")  # noqa: T201 (the table that `make eval` shows)
    assert all(scores[name] >= floor for name, floor in FLOORS.items()), scores


def test_finds_little_where_there_is_nothing(pairs):
    """Ordinals, scores, prices, models and telephone numbers are no dates."""
    wrong = [
        f"{mention.evidence.exact}: {case.text}"
        for case, (_, mentions) in pairs
        if not case.expected
        for mention in mentions
    ]
    assert len(wrong) <= ABSTAIN, wrong


def hits(case: prose.Case, text: str, mentions: tuple[DateMention, ...]):
    """For each expected expression that something overlaps, the names of what is right of it."""
    left, at = list(mentions), 0
    for expected in case.expected:
        start = text.index(expected.exact, at)
        at = end = start + len(expected.exact)
        hit = next(
            (one for one in left if one.evidence.span.start < end and start < one.evidence.span.end), None
        )
        if hit is not None:
            left.remove(hit)
            right = ["span overlap"]
            right += ["span exact"] * (hit.evidence.exact == expected.exact)
            yield right + ["span overlap and value"] * (hit.timex.value == expected.value)
