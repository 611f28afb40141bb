"""Each prose case: exactly these expressions, with these values and claims."""

from pathlib import Path

import pytest

from tests.parse.dates import prose

FILES = sorted(Path(__file__).parent.glob("**/cases/*.txt"))
ALL = [pytest.param(case, id=f"{path.stem}: {case}") for path in FILES for case in prose.cases(path)]


@pytest.mark.parametrize("case", ALL)
def test_finds_exactly_these_expressions(nlp, case):
    """Spans and values as written down, nothing else; modifier, bounds, signal, event, modality, basis."""
    one, found = prose.read(nlp, case)
    assert [(one.evidence.exact, one.timex.value) for one in found] == [
        (one.exact, one.value) for one in case.expected
    ]
    said = [
        {key: prose.claim(mention, key, one.text) for key in expected.claims}
        for mention, expected in zip(found, case.expected, strict=True)
    ]
    assert said == [expected.claims for expected in case.expected]
