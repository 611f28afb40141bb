"""Numbers in words, each one token."""

import pytest

from briefgen.parse.dates import tokens


def read_numbers(text):
    """kind and value of each token that is a number or a year."""
    return [
        (one.kind, one.value) for one in tokens.read_tokens(text, [0]).items if one.kind in {"number", "year"}
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-five goats", "45"),
        ("twenty-one goats", "21"),
        ("a hundred goats", "100"),
        ("two hundred and six goats", "206"),
        ("three thousand four hundred goats", "3400"),
        ("2 million goats", "2000000"),
        ("two and a half acres", "2.5"),
        ("2 1/2 acres", "2.5"),
        ("3½ acres", "3.5"),
    ],
)
def test_a_run_of_words_is_one_number(text, value):
    """With its hyphens, its "and" and its half."""
    assert read_numbers(text) == [("number", value)]


@pytest.mark.parametrize(
    ("text", "year"),
    [("nineteen eighty-two", "1982"), ("two thousand ten", "2010"), ("eighteen twelve", "1812")],
)
def test_years_are_said_in_pairs(text, year):
    """Two numbers below a hundred, or a thousand and the rest."""
    assert read_numbers(f"They wed in {text}.") == [("year", year)]


def test_an_amount_of_hundreds_is_no_year():
    """Nineteen hundred goats are goats."""
    assert read_numbers("They own nineteen hundred goats.") == [("number", "1900")]


def test_numbers_that_do_not_fit_are_two():
    """ "Two six" is no number, and a half alone none."""
    assert read_numbers("two six") == [("number", "2"), ("number", "6")]
    assert read_numbers("half of it") == []


def test_a_merged_number_stands_where_its_words_stand():
    """From the first letter of the first word to the last of the last."""
    text = "She kept forty-five goats."
    token = next(one for one in tokens.read_tokens(text, [0]).items if one.kind == "number")
    assert text[token.start : token.end] == "forty-five"
