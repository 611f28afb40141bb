"""Units, ranges and guards, from the text alone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.parse.figures import words
from tests.parse.figures.prose import read_amounts
from tests.sources import read_yaml
from tests.work import finishes, grows_with

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("units.yaml"))


def told(amount):
    span = f"{amount.value:f}" if amount.high is None else f"{amount.value:f}..{amount.high:f}"
    return f"{span} {amount.unit or '-'}"


@pytest.mark.parametrize("text", CASES)
def test_case(text):
    """Each case of units.yaml reads as it says there."""
    assert [told(amount) for amount in read_amounts(text)] == CASES[text]


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,-/ abefkmortu$€%'\"()\n", max_size=80))
def test_any_text_has_amounts_in_order(text):
    """Whatever the text, amounts stand in it, in order, and a range is no single number twice."""
    spans = [amount.span for amount in read_amounts(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


def test_currencies_mean_what_cldr_says():
    """What both our list and the installed CLDR name means the same; either may know more than the other."""
    from babel import Locale

    known = {code: str(name).lower() for code, name in Locale("en").currencies.items()}
    table = words.currencies()
    agreed = [name for name, code in table.names.items() if known.get(code) == name]
    assert len(agreed) > 150
    assert all(
        table.names[name] == code
        for code, name in known.items()
        if name in table.names and code in table.codes
    )


WORST = (
    "1", "1 ", "1,", "1,111,", "111 ", "$", "$ 1 ", "one ", "one-", "hundred and ", "million ", "half a ",
    "dozens of ", "5 May ", "5-6-", "1/2 ", "£1 a ", "from 1 to 2 ", "'1 ", '1"', "( 1 ) ",
    "a little more than 5 ",
    "+1 ", "5 km/km/", "1 of a b c a year ", "5m ", "²", "٣ ",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("alphabet", WORST)
def test_a_long_text_costs_its_length(alphabet):
    """Four times the text costs no more than some six times the work, and 30 kB do not hang."""

    def reading(length):
        text = (alphabet * (length // len(alphabet) + 1))[:length]
        return lambda: read_amounts(text)

    grows_with(reading, 1_000)
    finishes(reading(30_000))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A kilo of maize costs 4,200 pesos.", 4200, "peso"),
        ("The ferry took 300 pesos a head.", 300, "peso"),
        ("The canal cost 40 MCHF.", 40000000, "CHF"),
    ],
)
def test_only_a_code_with_an_m_is_in_millions(text, value, unit):
    """A name of money that is four letters long is none."""
    (amount,) = read_amounts(text)
    assert (int(amount.value), amount.unit.partition(" per ")[0]) == (value, unit)
