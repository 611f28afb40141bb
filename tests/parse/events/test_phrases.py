"""How much of a noun or an object a name has: each prose case with its triggers and names."""

from pathlib import Path

import pytest

from tests.parse.events import prose

CASES = prose.cases(Path(__file__).parent / "cases" / "phrases.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_name_holds_what_fits_it_whole(nlp, case):
    """A noun with its infinitive, a clause whole or not at all, and no name that stops in the middle."""
    _, _, told, _ = prose.read(nlp, case)
    named = [" ".join(("N", one.trigger, _words(one, case.text) or "-")) for one in told]
    assert named == [" ".join(line) for line in case.lines]


def _words(one, text) -> str:
    return " ".join(span.of(text) for span in one.name)
