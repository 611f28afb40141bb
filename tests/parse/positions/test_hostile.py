"""Texts made to be slow: a position costs no more than reading does."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen import load
from briefgen.model import Sentences
from briefgen.parse import positions, sentences
from briefgen.parse.grammar import marks
from briefgen.parse.positions import phrases
from tests.parse.positions import prose
from tests.work import finishes, grows_with

LONG = pytest.mark.slow
"""More of the same kind."""

REPEATED = [
    "he said that ",
    "said if only after ",
    "according to ",
    "“We go ",
    "Ana supports Bo and opposes ",
    "said: ",
]


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("words", REPEATED)
def test_work_grows_with_the_text(nlp, words):
    """Nested clauses, open marks and endless sentences are read step by step, as plain ones are."""

    def reading(length):
        text = (words * 10_000)[:length]
        article = load.take_line("case", text, None, None)
        doc = nlp(text)
        told = Sentences(article.id, text, sentences.split(doc, article))
        return lambda: positions.find_positions(doc, told, article, ())

    grows_with(reading, 4_000)


@pytest.mark.parametrize(
    "alphabet", ['"', "“", *(pytest.param(each, marks=LONG) for each in ('" ', "'' ", "”a", '"A. '))]
)
def test_marks_are_read_in_linear_time(alphabet):
    """Four times the marks are four times the work, and 100 kB of them do not hang."""
    grows_with(lambda length: lambda: marks.find_quotes((alphabet * length)[:length]), 2_000)
    finishes(lambda: marks.find_quotes((alphabet * 100_000)[:100_000]))


@pytest.mark.parametrize("name", ["positions_stance", "positions_conditions", "positions_turns"])
@pytest.mark.parametrize(
    "alphabet", ["would ", *(pytest.param(each, marks=LONG) for each in ("must be ", "a ", " ", "if only "))]
)
def test_phrases_are_linear(name, alphabet):
    """100 kB of the first words of phrases with gaps."""
    text = (alphabet * 100_000)[:100_000]
    finishes(lambda: [pattern.search(text) for _, pattern in phrases.load_groups(name)])


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
