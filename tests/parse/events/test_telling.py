"""By what words tell of an event."""

import pytest

from tests.parse.events import prose


@pytest.mark.parametrize(
    ("text", "trigger", "telling"),
    [
        ("{Kenya} held a summit with {Uganda} on Friday.", "summit", "noun"),
        ("{Kenya} signed the treaty on Friday.", "sign", "verb"),
        ("{Kenya} counted 340 cases on Friday.", "count", "dated"),
    ],
)
def test_a_noun_a_verb_or_a_day_tells_of_it(nlp, tmp_path, text, trigger, telling):
    """A verb that is none of happening tells of one where it has a day."""
    path = tmp_path / "case.txt"
    path.write_text(f"@ 2024-05-15\n{text}\n")
    (case,) = prose.cases(path)
    _, _, told, _ = prose.read(nlp, case)
    assert [(one.trigger, str(one.telling)) for one in told] == [(trigger, telling)]
    assert [one.evidence.rule for one in told] == [f"events.{telling}"]
