"""Which unit a word or a sign behind a number is."""

import pytest

from briefgen.model import Family, Span
from briefgen.parse.figures.measuring import symbols, units
from briefgen.parse.figures.reading import numbers


def unit(text, written):
    """The unit that `written`, behind the first number, is."""
    amount = units.attach(text, next(iter(numbers.read_numbers(text))), 0)
    bare = type(amount)(
        amount.number, amount.number, amount.value, amount.high, "", Family.BARE, amount.kind, amount.scale
    )
    start = text.index(written, amount.number.end)
    return symbols.read_unit(text, Span(start, start + len(written)), bare)


def test_a_symbol_counts_as_it_is_written():
    """ "MW" and "mW" are two units."""
    assert unit("9 MW", "MW") != unit("9 mW", "mW")
    assert unit("9 MW", "MW")[0] is Family.MEASURE


@pytest.mark.parametrize(
    ("text", "written"),
    [("30 EV buses", "EV"), ("5 t shirts", "t"), ("the 4 K camera", "K"), ("12 Stone pupils", "Stone")],
)
def test_a_word_that_looks_like_a_unit_is_none(text, written):
    """A letter apart from its number, a picture, a name with a capital."""
    assert unit(text, written) is None


def test_a_bare_letter_is_warmth_where_the_sentence_speaks_of_it():
    """Else "19C" is no temperature."""
    assert unit("Temperatures fell to 19C overnight", "C") == (Family.TEMPERATURE, "°C")
    assert unit("Seat 19C is broken", "C") is None


def test_the_country_named_nearest_says_whose_money_it_is():
    """Of a money that several have; where none is named, nobody's."""
    assert unit("He paid 300 rupees to a guide in Nepal", "rupees") == (Family.MONEY, "NPR")
    assert unit("He paid 300 rupees to a guide in Pakistan", "rupees") == (Family.MONEY, "PKR")


def test_two_units_and_a_stroke_are_a_rate():
    """By the names that rates have."""
    assert unit("70 km/h", "km/h") == (Family.MEASURE, "km/h")
    assert unit("20 kN/cm", "kN/cm") == (Family.MEASURE, "kilonewton per centimetre")


def test_in_is_an_inch_behind_feet_only():
    """Elsewhere it is a preposition."""
    text = "6 ft 2 in"
    second = [units.attach(text, number, 0) for number in numbers.read_numbers(text)][1]
    assert symbols.read_unit(text, Span(7, 9), second)[1] == "inch"
    assert unit("2 in Lima", "in") is None


def test_a_closing_quotation_mark_is_no_inch():
    """Where a quotation is open before the number, the mark closes it."""
    assert unit('a 7" nail', '"') == (Family.MEASURE, "inch")
    assert unit('She said "we need 7" and left', '"') is None


@pytest.mark.parametrize(("pair", "told"), [(("km", "hour"), "km/h"), (("EUR", "month"), "EUR per month")])
def test_a_rate_has_its_short_name(pair, told):
    """Where there is one."""
    assert symbols.rate(*pair) == told


def test_an_inch_stands_right_behind_its_number():
    """Behind a space and before a word it opens what somebody says."""
    assert unit('A screen of 27" costs more.', '"') == (Family.MEASURE, "inch")
    assert unit('The figure of 40 "is wrong", she said.', '"') is None
