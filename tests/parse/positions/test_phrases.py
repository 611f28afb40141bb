"""Lists of phrases as patterns."""

import pytest

from briefgen.parse.positions import phrases

LISTED = ("on board", "on", "stand ... behind", "can't bear")


def found(text):
    match = phrases.pattern(LISTED).search(text)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The mayor is On  Board now", "On  Board"),
        ("They stand firmly behind it", "stand firmly behind"),
        ("They stand behind it", "stand behind"),
        ("She can’t bear it", "can’t bear"),
    ],
)
def test_a_phrase_is_found_in_any_dress(text, phrase):
    """Capitals, wide blanks, a curved apostrophe; up to three words in a gap; the longest first."""
    assert found(text) == phrase


@pytest.mark.parametrize(
    "text", ["A bishop's son-in-law", "upon it", "They stand a very long way behind", "on-line"]
)
def test_no_part_of_a_word_is_a_phrase(text):
    """Nor is a gap of four words one."""
    assert found(text) is None


def test_each_group_finds_its_own_phrases(monkeypatch):
    """In the order of the list: that is their priority."""
    lists = {"for": ("in favour of",), "against": ("up in arms",)}
    monkeypatch.setattr(phrases.LEXICON.__class__, "load", lambda *_: lists)
    named = phrases.load_groups("any")
    assert [name for name, _ in named] == ["for", "against"]
    assert [bool(found.search("Weavers are up in arms")) for _, found in named] == [False, True]
