"""The passage that rules read: whose voice a word is in; and parts that are read as one."""

import pytest

from briefgen import load
from briefgen.model import Sentences, Span
from briefgen.parse import sentences
from briefgen.parse.grammar import marks
from briefgen.parse.positions.drafts import PositionText, join_parts


def passage(nlp, text):
    doc, article = nlp(text), load.take_line("case", text, None, None)
    quotes = tuple(marks.find_quotes(text))
    quoted = tuple(marks.cover(quotes, [token.idx for token in doc]))
    split = Sentences(article.id, text, sentences.split(doc, article))
    return PositionText(doc, tuple(doc), split, article, quotes, quoted)


@pytest.mark.parametrize(
    ("text", "word", "inside"),
    [
        ('"The dam will hold," she said.', "hold", True),
        ('"The dam will hold," she said.', "said", False),
        ('Berg "attacked" her in print.', "attacked", False),
        ('Berg said "we do not ask" again.', "ask", True),
    ],
)
def test_words_of_a_quoted_voice_are_not_the_articles(nlp, text, word, inside):
    """A sentence between marks is another's, a single verb is the writer's own; so is all outside."""
    read = passage(nlp, text)
    assert read.inside(next(token for token in read.doc if token.text == word)) is inside


def test_parts_that_follow_each_other_are_one():
    """A comma and a blank may stand between, not a word; the order does not matter."""
    assert list(join_parts([Span(10, 14), Span(0, 4), Span(6, 8)])) == [Span(0, 14)]
    assert list(join_parts([Span(9, 14), Span(0, 4)])) == [Span(0, 4), Span(9, 14)]
    assert list(join_parts([Span(0, 9), Span(2, 4)])) == [Span(0, 9)]
    assert list(join_parts([])) == []
