"""What events are called: each prose case with its triggers and the words of their names."""

from pathlib import Path

import pytest

from tests.parse.events import prose

CASES = prose.cases(Path(__file__).parent / "cases" / "naming.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_names_an_event_by_its_words_without_its_day(nlp, case):
    """The noun or verb with who takes part; a pronoun apart, for which a name can be put."""
    _, _, told, _ = prose.read(nlp, case)
    assert [_line(one, case.text) for one in told] == [" ".join(line) for line in case.lines]


def _line(one, text) -> str:
    pieces = [span.of(text) for span in one.name]
    apart = "|" if pieces and pieces[0] in {"She", "it"} else " "
    return " ".join(("N", one.trigger, apart.join(pieces) or "-"))
