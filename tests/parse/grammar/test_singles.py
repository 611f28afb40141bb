"""Speech between single marks, told from apostrophes."""

import pytest

from briefgen.model import Span
from briefgen.parse.grammar import singles


def speech(text):
    return [span.of(text) for span in singles.find_single_quotes(text, Span(0, len(text)))]


def test_speech_is_found_with_its_marks():
    """Also where it is broken off and goes on with a small letter."""
    assert speech("‘We went home,’ she said, ‘and came back.’") == ["‘We went home,’", "‘and came back.’"]
    assert speech("'The dam holds,' said the keeper.") == ["'The dam holds,'"]


def test_an_apostrophe_inside_a_word_closes_nothing():
    """ "Don't" and "the keepers' boat" are words."""
    assert speech("‘We don’t sail,’ she said.") == ["‘We don’t sail,’"]
    assert speech("‘We saw the keepers’ boat leave,’ she said.") == ["‘We saw the keepers’ boat leave,’"]


@pytest.mark.parametrize(
    "text",
    [
        "He called it ‘a trap’.",
        "He called it ‘The Trap’.",
        "The '90s fair came back.",
        "’Twas a cold night, ’til dawn.",
        "Rock 'n' roll, she said.",
        "The keepers' boat left.",
        "‘We never came back",
    ],
)
def test_what_is_no_speech_gives_nothing(text):
    """A few quoted words, what is left out of a word, an owner, marks that nobody closes."""
    assert speech(text) == []


def test_speech_ends_with_its_paragraph():
    """Only the line that is asked about is read."""
    text = "‘We went.\nThey came,’ she said."
    assert list(singles.find_single_quotes(text, Span(0, 9))) == []
