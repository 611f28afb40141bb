"""What is cut and kept of pasted pages, as prose files in `cases/`: `+ kept` and `- reason | cut`."""

import pytest

from briefgen.load import clean
from tests.load.clean.conftest import CASES, read


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_each_line_is_kept_or_cut_as_the_case_says(path):
    """Every line of a case has the fate and the reason that an editor wrote beside it."""
    case = read(path)
    found = clean.decide_lines(case.text)
    assert [(case.text[line.start : line.end], line.reason) for line in found] == list(case.wanted)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_what_stands_around_an_article_is_cut_without_blank_lines_too(path):
    """With every blank line gone, no paragraph of a case is lost and no telephone number is kept."""
    case = read(path)
    text = "\n".join(line for line in case.text.split("\n") if line)
    wanted = dict(case.wanted)
    for line in clean.decide_lines(text):
        words = text[line.start : line.end]
        if len(words.split()) > 14 and not wanted[words]:
            assert line.keep, words
        if wanted[words] == "press contact":
            assert not line.keep, words
