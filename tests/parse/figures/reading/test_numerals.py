"""The atoms of numbers: digits in every notation, number words, and what is glued to them."""

import pytest

from briefgen.parse.figures.reading import numerals
from briefgen.parse.figures.reading.numerals import NumeralSort


def atoms(text):
    return [(text[atom.start : atom.end], atom.sort, f"{atom.value:f}") for atom in numerals.atoms(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("73,400 hens", "73400"),
        ("1.234.567 hens", "1234567"),
        ("1.000,50 kroner", "1000.50"),
        ("12,34,567 voters", "1234567"),
        ("7½ miles", "7.5"),
        ("3/4 inch", "0.75"),
        ("4×10^6 cells", "4000000"),
        ("10⁶ birds", "1000000"),
        ("2,75 % of milk", "2.75"),
    ],
)
def test_digits_are_read_in_every_notation(text, value):
    """With what is written to them: a fraction, a power, a decimal comma."""
    assert [one[2] for one in atoms(text)] == [value]


def test_accounts_write_a_loss_in_brackets():
    """Only beside a sign of money or a scale; elsewhere brackets are brackets."""
    assert [one[2] for one in atoms("The mill booked €(12.4) this year")] == ["-12.4"]
    assert [one[2] for one in atoms("The mill lists (12.4) this year")] == ["12.4"]


@pytest.mark.parametrize("text", ["at 192.168.0.14 again", "in v2_31 again"])
def test_digits_of_something_longer_are_none(text):
    """An address on the network, the end of a name with an underscore."""
    assert [one for one in atoms(text) if one[0] in {"192.168.0.14", "31"}] == []


@pytest.mark.parametrize(
    ("text", "scaled"),
    [
        ("$450m", True),
        ("450m voters", True),
        ("a 450m sprint", False),
        ("3k bricks", True),
        ("the 4K camera", False),
        ("a loan of £1-2m", True),
        ("5t of gravel", False),
    ],
)
def test_a_lone_letter_is_a_scale_where_the_words_say_so(text, scaled):
    """After money or before what is counted; not of lengths, pictures and weights."""
    assert any(sort is NumeralSort.SCALE for _, sort, _ in atoms(text)) is scaled


def test_number_words_stand_in_no_longer_word():
    """ "Ten" of "tender" is none, that of "tenfold" is."""
    assert atoms("The tender was often written") == []
    assert [one[0] for one in atoms("a tenfold rise")] == ["ten"]
