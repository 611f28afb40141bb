"""Words as they are compared."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.relate import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Dam's dam-builders' day", ["the", "dam's", "dam-builders", "day"]),
        ("'tis 2025-04-10 -- a_b", ["tis", "2025-04-10", "a", "b"]),
        ("Prés-de-l’Île, à pied", ["prés-de-l’île", "à", "pied"]),
    ],
)
def test_a_text_is_taken_apart_at_all_but_inner_marks(text, found):
    """A hyphen or apostrophe between letters belongs to its word, any other mark parts two."""
    assert words.split_tokens(text) == found


@given(st.text(alphabet="aZ0é_-'’. \n\x1c\x85"))
def test_plain_text_is_taken_apart_as_any_other(text):
    """The quick way for plain text finds the words that the pattern does."""
    assert words.split_tokens(text) == re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text.lower())
