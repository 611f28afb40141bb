"""A text as classes of words, one character each."""

import pytest

from briefgen.parse.dates import tokens


def classify(text, starts=(0,)):
    """kind and value of each token."""
    return [(one.kind, one.value) for one in tokens.read_tokens(text, starts).items]


@pytest.mark.parametrize(
    ("shown", "token"),
    [
        ("2019-03-31", ("iso", "2019-03-31")),
        ("31.3.2019", ("numeric", "31.3.2019")),
        ("18:45", ("clock", "18:45")),
        ("1990s", ("decade", "1990s")),
        ("22nd", ("ordinal", "22nd")),
        ("1871", ("year", "1871")),
        ("871", ("number", "871")),
        ("12,000", ("number", "12000")),
        ("p.m.", ("ampm", "p.m.")),
        ("Q3", ("q", "3")),
        ("H1", ("h", "1")),
        ("$", ("money", "$")),
    ],
)
def test_what_is_told_by_its_shape(shown, token):
    """Dates, hours and numbers, with what they say."""
    assert classify(shown) == [token]


@pytest.mark.parametrize(
    ("word", "token"),
    [
        ("Friday", ("weekday", "5")),
        ("MAY", ("month", "5")),
        ("decades", ("units", "DE")),
        ("goat", ("word", "")),
    ],
)
def test_what_the_lexicon_tells(word, token):
    """By the word, however it is written; a word that says nothing of time is one."""
    assert classify(word) == [token]


@pytest.mark.parametrize("shown", ["1.2.3.4", "1234567890123456", "2,5"])
def test_what_counts_nothing_is_a_mark(shown):
    """A release, a number too long to count or to date, a list."""
    assert classify(shown) == [("mark", "")]


def test_a_line_end_parts_only_before_a_sentence():
    """A line that is only full goes on in the next."""
    text = "on 3\nMay\nMonday"
    kinds = [kind for kind, _ in classify(text, [0, text.index("Monday")])]
    assert kinds == ["on", "number", "month", "break", "weekday"]


def test_the_codes_stand_for_the_classes():
    """One each, the same for the same class; a class that nothing has is an error."""
    read = tokens.read_tokens("Monday or Friday", [0])
    assert read.codes == tokens.encode_kind("weekday") + tokens.encode_kind("or") + tokens.encode_kind(
        "weekday"
    )
    with pytest.raises(KeyError):
        tokens.encode_kind("goat")
