"""Texts made to be slow: a position costs no more than reading does."""

from time import process_time

import pytest

from briefgen import load
from briefgen.model import Sentences
from briefgen.parse import positions, sentences
from briefgen.parse.positions import marks, phrases

REPEATED = [
    "he said that ",
    "said if only after ",
    "according to ",
    "“We go ",
    "Ana supports Bo and opposes ",
    "said: ",
]


@pytest.mark.parametrize("words", REPEATED)
def test_time_grows_with_the_text(nlp, words):
    """Nested clauses, open marks and endless sentences are read in about the time of plain ones."""
    text = (words * 10_000)[:8_000]
    article = load.from_line("case", text, None, None)
    doc = nlp(text)
    told = Sentences(article.id, text, sentences.split(doc, article))
    start = process_time()
    positions.find(doc, told, article, ())
    assert process_time() - start < 0.5


@pytest.mark.parametrize("alphabet", ['"', '" ', "“", "'' ", "”a", '"A. '])
def test_marks_are_read_in_linear_time(alphabet):
    """100 kB of marks."""
    start = process_time()
    marks.find((alphabet * 100_000)[:100_000])
    assert process_time() - start < 1.0


@pytest.mark.parametrize("name", ["en/positions_stance", "en/positions_conditions", "en/positions_turns"])
@pytest.mark.parametrize("alphabet", ["would ", "must be ", "a ", " ", "if only "])
def test_phrases_are_linear(name, alphabet):
    """100 kB of the first words of phrases with gaps."""
    text = (alphabet * 100_000)[:100_000]
    start = process_time()
    for _, pattern in phrases.groups(name):
        pattern.search(text)
    assert process_time() - start < 1.5
