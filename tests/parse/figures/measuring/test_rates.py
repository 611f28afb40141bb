"""What an amount is per becomes part of its unit."""

import pytest

from briefgen.parse.figures.measuring import rates, units
from briefgen.parse.figures.reading import numbers
from tests.parse.figures.prose import read


def first(text):
    return units.attach(text, next(iter(numbers.read_numbers(text))), 0)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 percent a year", "percent per year"),
        ("$210 per metric ton", "USD per tonne"),
        ("60 km an hour", "km/h"),
        ("€40 p.a.", "EUR per year"),
        ("12 euros per square metre a month", "EUR per m² per month"),
        ("9 litres per 1,000 hens", "L per 1,000 hens"),
    ],
)
def test_what_it_is_per_is_named(text, unit):
    """By its name as a unit; a rate may have a rate of its own."""
    amount = rates.rated(text, first(text))
    assert amount.unit == unit
    assert amount.span.of(text) == text


@pytest.mark.parametrize("text", ["$3 billion a year earlier", "5 percent a mayor", "40 kg an hour ago"])
def test_a_noun_behind_is_no_rate_of_its_own(text):
    """Neither a comparison with a day nor whoever acts next."""
    assert " per " not in rates.rated(text, first(text)).unit


def test_a_number_without_a_noun_may_be_a_rate():
    """ "12.4 per 1,000 births" counts nothing of its own; "12.4 births" stays as it is."""
    assert (
        rates.read_bare_rate("12.4 per 1,000 births", first("12.4 per 1,000 births")).unit
        == "per 1,000 births"
    )
    assert rates.read_bare_rate("12.4 births", first("12.4 births")) == first("12.4 births")


def test_what_another_number_is_per_is_known():
    """ "For every 1,000 births" tells how the first number counts."""
    text = "14 deaths for every 1,000 births"
    one, other = (units.attach(text, number, 0) for number in numbers.read_numbers(text))
    assert (rates.is_denominator(text, one), rates.is_denominator(text, other)) == (False, True)


def test_the_noun_of_a_rate_is_read_to_its_end(nlp):
    """ "Per eligible" is no unit, "per eligible tenant" is one."""
    (figure,) = read(nlp, "The council pays 40 euros per eligible tenant.")
    assert figure.quantity.unit == "EUR per eligible tenant"
