"""Of "1.200 people" the dot parts thousands, of "1.459 euros a litre" it does not."""

import pytest

from tests.parse.figures.prose import read


def values(nlp, text):
    return [str(figure.quantity.value) for figure in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The flood drove 1.200 villagers from the valley.", "1200"),
        ("The chapel cost 3.350 euros.", "3350"),
        ("The guild lent him 12.500 kroner.", "12500"),
    ],
)
def test_three_places_of_what_is_counted_are_thousands(nlp, text, value):
    """No one counts thousandths of a villager; money does so where its home writes it so."""
    assert values(nlp, text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Petrol costs 1.459 euros a litre.", "1.459"),
        ("The sack weighs 1.250 kilograms.", "1.250"),
        ("The deck costs 3.350 dollars.", "3.350"),
        ("The pound rose to 1.182 euros.", "1.182"),
        ("Unemployment fell by 2.125 percent.", "2.125"),
    ],
)
def test_a_rate_a_weight_and_a_share_keep_their_places(nlp, text, value):
    """So does money of a country that writes a comma, and a rate of exchange."""
    assert values(nlp, text) == [value]
