"""What softens or bounds a number, before it and behind it."""

import pytest

from briefgen.parse.figures.measuring import modifiers, ranges, units
from briefgen.parse.figures.reading import numbers
from tests.parse.figures.prose import read


def told(text):
    """The modifier of the first amount, and the words with it."""
    amount = ranges.join_ranges(
        text, [units.attach(text, number, 0) for number in numbers.read_numbers(text)]
    )[0]
    name, start = modifiers.find_modifier_before(text, amount)
    return name, text[start : amount.span.end]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("a herd of about 40 cows", "about", "about 40"),
        ("a herd of more than 40 cows", "over", "more than 40"),
        ("a herd of at least 40 cows", "at least", "at least 40"),
        ("a herd of up to 40 cows", "up to", "up to 40"),
        ("a herd of nearly 40 cows", "almost", "nearly 40"),
        ("a herd of fewer than 40 cows", "less than", "fewer than 40"),
    ],
)
def test_a_modifier_stands_right_before_its_number(text, name, words):
    """And belongs to the words of the figure."""
    assert told(text) == (name, words)


def test_a_threshold_is_exact():
    """ "Above the 5 percent threshold" is said of exactly 5 percent."""
    assert told("turnout above the 5 percent threshold")[0] == ""


def test_over_before_a_time_says_when():
    """Not how much: "over ten years" is while they last; "for over ten years" is longer."""
    assert told("The pier was paid off over ten years")[0] == ""
    assert told("The pier stood for over ten years")[0] == "over"


def test_between_belongs_to_a_range():
    """It softens nothing."""
    assert told("a herd of between 40 and 60 cows") == ("", "between 40 and 60")


def test_a_headline_softens_no_number_below_it():
    """Only words of the number's own sentence count."""
    text = "Glacier shrinks by about\n40 huts stand empty."
    (amount,) = [units.attach(text, number, 0) for number in numbers.read_numbers(text)]
    assert modifiers.find_modifier_before(text, amount, text.index("40"))[0] == ""


@pytest.mark.parametrize(
    ("tail", "name"), [(" or more", "at least"), (" or so", "about"), (" or more than that", "")]
)
def test_a_modifier_may_follow(tail, name):
    """Unless it opens a comparison."""
    assert modifiers.find_modifier_after("40 cows" + tail, 7)[0] == name


def test_who_estimates_the_many_estimates_no_number_of_them():
    """ "Analysts estimated the 13 nations were late"; "an estimated 13 nations" are about so many."""
    assert told("Analysts estimated the 13 nations were late")[0] == ""
    assert told("An estimated 13 nations were late")[0] == "about"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guards stood around the three gates of the mint.", ""),
        ("The board spoke about the 40 posts.", ""),
        ("The fund is around the 5 million mark.", "about"),
        ("Guards counted around three dozen gates.", "about"),
        ("The board spoke of about 40 posts.", "about"),
    ],
)
def test_around_things_is_where_they_stand(nlp, text, name):
    """Before "the" and what is counted it softens no number."""
    assert [figure.quantity.modifier for figure in read(nlp, text)] == [name]
