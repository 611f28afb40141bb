"""Large bare numbers that are money."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A stall costs 30 euros. The mayor spoke long. The tax would cost us 85 million a year.", "EUR"),
        ("Sales came to 40 million euros, above the 36 million dealers had expected.", "EUR"),
        ("It sold pies for 84 million euros. Forecasts range from 52 million to 70 million.", "EUR"),
        ("A stall costs 30 euros, or 33 dollars. It is old. The tax would cost us 85 million.", ""),
        ("A stall costs 30 euros. The ministry saved 85 million trees.", "tree"),
        ("A stall costs 30 euros. It is old. The guild offered 45 million.", "EUR"),
        ("A stall costs 30 euros. It is old. The guild's estimate is 25 million.", "EUR"),
        ("A stall costs 30 euros. From the 36 million nuns had fled.", "nun"),
    ],
)
def test_what_is_spent_is_in_the_one_currency_of_the_article(nlp, text, unit):
    """Not where there are two, nor where something is counted."""
    assert read(nlp, text)[-1].quantity.unit == unit
