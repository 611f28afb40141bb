"""Words as they are searched, alike in Python and in a browser."""

import pytest

from briefgen.render.search.terms import read_terms

ALIKE = (
    ("80,000", "80 000", "80\u202f000", "80k", "80 thousand"),
    ("150 billion", "€150bn", "150-billion", "150,000 million"),
    ("2.5 million", "2,500,000", "2.50m"),
    ("U.S.", "US", "us"),
    ("Łódź", "Lodz"),
    ("Sprūds", "spruds"),
    ("Straße", "strasse"),
    ("Ærø", "aero"),
    ("Britain’s", "Britain's", "britain"),
    ("10th", "10"),
    ("20", "$20", "€20", "20€", "+20", "\u221220", "<20", "20%", "#20"),
)
"""Each row is found by one word."""


@pytest.mark.parametrize("row", ALIKE, ids=lambda row: row[0])
def test_spellings_of_one_word_are_one(row: tuple[str, ...]) -> None:
    """However it is spelled."""
    assert len({tuple(term.text for term in read_terms(each)) for each in row}) == 1


def test_a_number_is_found_by_no_other_with_its_digits() -> None:
    """Noughts count, and a digit that stands twice."""
    numbers = ("2", "20", "22", "200", "2000", "2001")
    assert len({term.text for number in numbers for term in read_terms(number)}) == len(numbers)


def test_a_large_number_is_found_by_its_parts_too() -> None:
    """By what is written and by what it means."""
    (term,) = read_terms("150 billion")
    assert (term.text, term.also) == ("150000000000", ("150", "billion"))


@pytest.mark.parametrize(("text", "words"), [("in 2024, 300 people", ["in", "2024", "300", "people"])])
def test_numbers_side_by_side_stay_apart(text: str, words: list[str]) -> None:
    """A year and a number are no thousands."""
    assert [term.text for term in read_terms(text)] == words


def test_a_word_without_end_is_cut() -> None:
    """A hostile word costs no more than others."""
    (term,) = read_terms("W" * 10_000)
    assert len(term.text) == 40
    assert all(len(each.text) < 80 for each in read_terms("9" * 10_000 + " billion"))
