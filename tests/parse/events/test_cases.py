"""Each prose case: exactly these events and promises, as they are told."""

from pathlib import Path

import pytest

from tests.parse.events import prose

FOLDER = Path(__file__).parent / "cases"
CASES = [
    case
    for name in ("events", "absence", "tallies", "happenings", "tense")
    for case in prose.cases(FOLDER / f"{name}.txt")
]
PROMISES = prose.cases(FOLDER / "promises.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_finds_exactly_these_events(nlp, case):
    """Trigger, words, modality, tense, date, actors, places, ordinal."""
    who, when, told, _ = prose.read(nlp, case)
    exact = {one.id: one.evidence.exact for one in when}
    assert [_line(one, who, exact) for one in told] == [" ".join(line) for line in case.lines]


@pytest.mark.parametrize("case", PROMISES, ids=str)
def test_finds_exactly_these_promises(nlp, case):
    """Who, in which words, by when."""
    who, when, _, promised = prose.read(nlp, case)
    exact = {one.id: one.evidence.exact for one in when}
    assert [
        " ".join(
            filter(
                None,
                (
                    "C",
                    who[one.actor].name if one.actor is not None else "-",
                    one.evidence.exact,
                    " ".join(("beside", *(who[at].name for at in one.others))) if one.others else "",
                    "threat" * one.threat,
                    f"due {exact[one.due]}" if one.due else "",
                ),
            )
        )
        for one in promised
    ] == [" ".join(line) for line in case.lines]


def _line(one, who, exact) -> str:
    parts = ["E", one.trigger, one.evidence.exact, one.modality.value]
    parts += ["past"] * one.past + (["date", exact[one.date]] if one.date else [])
    parts += ["actors", *(who[at].name for at in one.actors)] * bool(one.actors)
    parts += ["places", *(who[at].name for at in one.places)] * bool(one.places)
    return " ".join(parts + [one.ordinal] * bool(one.ordinal))
