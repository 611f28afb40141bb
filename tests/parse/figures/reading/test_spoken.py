"""Numbers as they are said aloud, and what softens one from behind."""

import pytest

from briefgen.parse.figures.reading import numbers, spoken


def told(text):
    return [
        (number.span.of(text), str(number.value), number.modifier) for number in numbers.read_numbers(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Zero point five litres", "Zero point five", "0.5"),
        ("One point two million hens", "One point two million", "1200000"),
        ("Three point one four metres", "Three point one four", "3.14"),
        ("One and one-half cups", "One and one-half", "1.5"),
        ("Six and a half miles", "Six and a half", "6.5"),
    ],
)
def test_decimals_and_parts_are_heard(text, words, value):
    """Digit by digit after the point, with the scale behind; "and a half" adds to the number."""
    assert told(text) == [(words, value, "")]


def test_a_point_of_time_is_no_decimal():
    """ "One point four years ago": what is told so is when."""
    assert told("At this one point four years ago")[0][:2] == ("one", "1")


@pytest.mark.parametrize("tail", [" and third", " and two-third", " and a thirds", " and three thirds"])
def test_what_makes_no_part_adds_nothing(tail):
    """A third needs its number, the plural two of them, and no part is the whole."""
    assert spoken.part_after(f"five{tail} of it", 4) is None


@pytest.mark.parametrize(
    ("text", "value", "modifier"),
    [
        ("Twenty or so goats", "20", "about"),
        ("The 30-odd goats", "30", "about"),
        ("Some 40-plus goats", "40", "at least"),
        ("The 15 odd pages", "15", ""),
        ("Knit 30 odd sock", "30", ""),
        ("1+1 makes two", "1", ""),
    ],
)
def test_a_softener_behind_is_part_of_the_number(text, value, modifier):
    """But an odd page and a sum soften nothing."""
    assert told(text)[0][1:] == (value, modifier)
