"""Texts made to be slow: a position costs no more than reading does."""

from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen import load
from briefgen.model import Sentences
from briefgen.parse import positions, sentences
from briefgen.parse.positions import marks, phrases
from tests.parse.positions import prose

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


PIECES = [
    '"We go,"',
    "she said",
    "“The end",
    ":",
    "\n\n",
    "according to",
    "the mayor",
    "Norway",
    "supports it",
    "if",
    "unless they pay,",
    "but stressed that",
    "has vetoed",
    "some favour a ban, others do not",
    "’",
    ".",
    "?",
    "— Ana Silva",
    "who opposes",
    "'' ``",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_order_of_words_is_read(nlp, pieces):
    """Nonsense gives positions or none, never an error; every span stands in its place."""
    text = " ".join(pieces)
    article, _, found = prose.read(nlp, text)
    for one in found:
        assert one.evidence.exact == one.evidence.span.of(article.text)
        assert all(part.start < part.end for part in (*one.source, *one.cue, *one.content, *one.condition))
