"""The words of an object as they are shown."""

import pytest

from tests.parse.positions import prose


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Silva declined to say if the toll will be dropped.", "the toll will be dropped"),
        ("Silva refused to sell the port.", "sell the port"),
        ("Silva would back the levy if it is low.", "the levy"),
        ("Silva supports the “green” levy.", "the “green” levy"),
    ],
)
def test_without_condition_leading_word_and_loose_marks(nlp, text, shown):
    """A pair of marks stays."""
    article, _, found = prose.read(nlp, text)
    assert [prose.words(article.text, one.object) for one in found] == [shown]
