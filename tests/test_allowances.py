"""What a desk leaves out and lives with: typed in site.yaml, shown with its reason, told where it is idle."""

import pytest

from briefgen import allowances, config
from briefgen.allowances import Acceptance
from briefgen.problems import Code, ContentError, Problem
from briefgen.typed.entry import Place

GERMAN = Problem("old/quay.txt", 0, Code.SEED_LANGUAGE, "its language is German (de)")
AT = Place("content/site.yaml", 2)


@pytest.fixture
def read(tmp_path):
    def write_and_read(text: str) -> config.Config:
        (tmp_path / "site.yaml").write_text(text)
        return config.read_config(tmp_path)

    return write_and_read


def test_both_are_read_from_the_top_of_site_yaml(read):
    """Beside the sections; a single path needs no brackets."""
    found = read("skip: drafts\naccept:\n  - {code: seed-language, path: old/*, reason: kept}\n")
    assert [one.pattern for one in found.skip] == ["drafts"]
    assert [(one.code, one.path, one.reason) for one in found.accept] == [("seed-language", "old/*", "kept")]
    assert (found.skip[0].place.line, found.accept[0].place.line) == (1, 3)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("skip:\n  a: b\n", 2, "must be paths"),
        ("skip: [[a]]\n", 1, "must be paths"),
        ("accept: seed-language\n", 1, "must be a list"),
        ("accept:\n  - seed-language\n", 2, "`key: value`"),
        ("accept:\n  - code: seed-language\n    path: a.txt\n", 2, "`reason` is missing"),
        ("accept:\n  - code: seed-langage\n    path: a.txt\n    reason: x\n", 2, "no problem has the code"),
        ("accept:\n  - {code: seed-language, path: a, reason: x, why: y}\n", 2, "no key `why`"),
    ],
)
def test_what_is_typed_wrongly_is_told_with_its_line(read, text, line, words):
    """As everything in content/ is."""
    with pytest.raises(ContentError, match=words) as raised:
        read(text)
    assert raised.value.line == line


@pytest.mark.parametrize(
    ("code", "path", "accepted"),
    [
        ("seed-language", "old/quay.txt", True),
        ("seed-language", "seeds/old/quay.txt", True),
        ("seed-language", "old", True),
        ("seed-language", "new/*", False),
        ("seed-encoding", "old/quay.txt", False),
    ],
)
def test_a_problem_is_accepted_by_its_code_and_its_path(code, path, accepted):
    """It keeps its words, and `--strict` passes over it; an acceptance that meets nothing is a problem."""
    found = list(allowances.waive_accepted([GERMAN], [Acceptance(code, path, "kept for the record", AT)]))
    assert found[0].message == GERMAN.message
    assert found[0].accepted == ("kept for the record" if accepted else "")
    assert allowances.stops_strict(found[0]) is not accepted
    assert [problem.code for problem in found[1:]] == ([] if accepted else [Code.CONTENT_UNUSED])
