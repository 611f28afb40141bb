"""Words as one pattern: it finds what the words do, one after the other."""

import re

import pytest

from briefgen.parse.alternatives import join_words

WORDS = ("one", "once", "One more", "two", "3rd", "'tis", "an")


def find_all(text: str, words: tuple[str, ...] = WORDS) -> list[str]:
    return re.findall(rf"(?<!\w)(?:{join_words(words)})(?!\w)", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Once or ONE MORE time", ["Once", "ONE MORE"]),
        ("two and TWO, twofold", ["two", "TWO"]),
        ("the 3rd of an", ["3rd", "an"]),
        ("'Tis one", ["'Tis", "one"]),
        ("bone, ones, none", []),
    ],
)
def test_words_are_found_in_any_case(text, found):
    """Whole words, whatever their capitals; what begins with a digit or a mark is found too."""
    assert find_all(text) == found


def test_the_longest_is_found_first():
    """Of words that begin alike the longer is tried before the shorter, in whatever order they come."""
    assert re.match(join_words(["in", "in spite of"]), "In spite of it", re.IGNORECASE)[0] == "In spite of"


def test_a_word_is_spelled_as_asked():
    """What a word may look like is for the caller to say: here, any white space between its parts."""
    pattern = join_words(["in case"], lambda word: r"\s+".join(map(re.escape, word.split())))
    assert re.search(pattern, "Only in\n  case of fire", re.IGNORECASE)
