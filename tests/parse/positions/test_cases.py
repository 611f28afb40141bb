"""Each prose case: exactly these positions, as they are told."""

from pathlib import Path

import pytest

from briefgen.model import Mode
from tests.parse.positions import prose

FILES = sorted(Path(__file__).parent.rglob("cases/*.txt"))
CASES = [case for path in FILES for case in prose.cases(path)]


@pytest.fixture(scope="module", params=CASES, ids=str)
def told(request, nlp):
    """A case, with its text read once for all that is asked of it."""
    return request.param, *prose.read(nlp, request.param.text)


def test_finds_exactly_these_positions(told):
    """Stance, mode, source, cue, content, condition and who tells of it."""
    case, article, who, positions = told
    assert [prose.line(article.text, who, one) for one in positions] == case.lines


def test_rests_on_the_words_of_the_article(told):
    """Evidence holds source, cue and content, and stands in the text letter for letter; no id comes twice."""
    _, article, _, positions = told
    for one in positions:
        assert one.evidence.span.of(article.text) == one.evidence.exact
        assert all(one.evidence.span.holds(part) for part in (*one.source, *one.cue, *one.content))
    assert len({one.id for one in positions}) == len(positions)


@pytest.mark.slow
def test_reading_twice_gives_the_same(nlp):
    """The same text has the same positions with the same ids."""
    text = "\n\n".join(case.text for case in CASES)
    assert prose.read(nlp, text)[2] == prose.read(nlp, text)[2]


def test_an_act_without_words_is_an_act(nlp):
    """What was done is told apart from what was said."""
    _, _, positions = prose.read(nlp, "Norway vetoed the plan. Norway criticised the plan.")
    assert [one.mode for one in positions] == [Mode.ACT, Mode.REPORTED]
