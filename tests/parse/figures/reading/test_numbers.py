"""Numbers in every notation, from the text alone."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model import is_amount
from briefgen.parse.figures import words
from briefgen.parse.figures.reading import numbers
from tests.sources import read_yaml

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("numbers.yaml"))
SMALL = dict(enumerate(words.load_numbers().small))
TENS = dict(
    zip(range(20, 100, 10), (word for word in words.load_numbers().tens if word != "fourty"), strict=True)
)


def told(number):
    low = f"{number.value.normalize():f}"
    return low if number.high is None else f"{low}..{number.high.normalize():f}"


@pytest.mark.parametrize("text", CASES)
def test_case(text):
    """Each case of numbers.yaml reads as it says there."""
    assert [told(number) for number in numbers.read_numbers(text)] == CASES[text]


def in_words(value):
    if value < 20:
        return SMALL[value]
    if value < 100:
        return TENS[value // 10 * 10] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{SMALL[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= scale:
            rest = f" {in_words(value % scale)}" if value % scale else ""
            return f"{in_words(value // scale)} {name}{rest}"
    raise AssertionError(value)


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_words_are_read_back(value):
    """A number written in words is that number, exactly, and its span is the whole of it."""
    text = in_words(value)
    (number,) = numbers.read_numbers(text)
    assert (number.value, number.span.of(text)) == (Decimal(value), text)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**14), st.integers(min_value=0, max_value=99))
def test_digits_are_read_back(whole, cents):
    """Thousands separators and decimals change nothing of the value."""
    (number,) = numbers.read_numbers(f"{whole:,}.{cents:02}")
    assert number.value == Decimal(f"{whole}.{cents:02}")


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,-/ abhmnotkp½'$%\n", max_size=80))
def test_any_text_has_numbers_in_order(text):
    """Whatever the text, the numbers stand in it, in order, and do not overlap."""
    spans = [number.span for number in numbers.read_numbers(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["hundred", "trillion", "dozen", "hundreds of", "five", "999999999999999", "×10^99"])
    )
)
def test_no_number_is_wider_than_can_be_added(words):
    """However long the words go on: what nobody counts is no number."""
    for number in numbers.read_numbers(" ".join(words)):
        assert is_amount(number.value)
        assert number.high is None or is_amount(number.high)
