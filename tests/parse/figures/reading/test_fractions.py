"""Parts of one and orders of size, as numbers read them."""

import pytest

from briefgen.parse.figures.amounts import Notation
from briefgen.parse.figures.reading import fractions, numbers, numerals


def told(text):
    return [
        (number.span.of(text), str(number.value), None if number.high is None else str(number.high))
        for number in numbers.read_numbers(text)
        if number.kind in {Notation.FRACTION, Notation.VAGUE}
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("A third of the herd was sold", "0.333333333333"),
        ("Three quarters of the seats", "0.75"),
        ("Sales fell by a quarter.", "0.25"),
        ("Half the choir left", "0.5"),
        ("Every third boat leaked", "0.333333333333"),
        ("One in five voters stayed home", "0.2"),
        ("3 out of 8 clinics closed", "0.375"),
    ],
)
def test_a_part_is_told_by_the_words_around(text, part):
    """Its article or number before, what it is of behind."""
    assert [one[1] for one in told(text)] == [part]


@pytest.mark.parametrize(
    "text",
    [
        "A third party signed",
        "The third quarter was dry",
        "In the first half of the match",
        "Two quarters later it closed",
        "Every third day a ferry left",
        "One in 24 hours is lost",
        "His half-brother won",
        "Two left; a third, Ana Silva, was ill",
        "Two clerks left and a third was ill",
    ],
)
def test_an_ordinal_is_no_part(text):
    """Nor is a stretch of a year or of a match, nor how often something happens."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Thousands of geese", "1000", "10000"),
        ("Tens of thousands of geese", "10000", "100000"),
        ("Hundreds or even thousands of geese", "100", "10000"),
        ("Several thousand geese", "1000", "10000"),
        ("A couple of hundred geese", "200", None),
        ("Dozens of geese", "12", None),
    ],
)
def test_an_order_of_size_goes_up_to_ten_times_the_last(text, low, high):
    """Where it says that little, at least that much is known."""
    assert [one[1:] for one in told(text)] == [(low, high)]


def test_a_half_before_a_scale_is_a_number_of_its_own():
    """ "Half a million" is 500,000, not a part of anything; and reading goes on behind it."""
    text = "half a million"
    number, then = fractions.read_fraction(text, list(numerals.atoms(text)), 0, None)
    assert (str(number.value), number.kind, then) == ("500000", Notation.WORDS, 2)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("One jar in eight tested by the guild was stale.", [("One jar in eight", "0.125", None)]),
        ("It reaches one widow in four.", [("one widow in four", "0.25", None)]),
        ("She scored one goal in eight games.", []),
        ("There was one fire in ten years.", []),
        ("One man in 2019 said no.", []),
    ],
)
def test_the_noun_may_stand_inside_a_share(text, part):
    """Where nothing is counted behind it: games and years are no whole of goals and fires."""
    assert told(text) == part
