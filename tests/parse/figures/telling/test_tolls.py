"""What a number counts that no noun stands beside."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize("text", ["The death toll has risen to 40.", "The quake had a death toll of 40."])
def test_a_toll_counts_who_died(nlp, text):
    """Though no noun stands beside the number."""
    (figure,) = read(nlp, text)
    assert (figure.quantity.unit, figure.counts) == ("death", "deaths")


def test_the_number_of_something_counts_it(nlp):
    """However small the number."""
    (figure,) = read(nlp, "The number of schools on the isle fell to 12.")
    assert (figure.quantity.unit, figure.counts) == ("school", "schools")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The abbot put the death toll at 46.", "death"),
        ("Stewards put the number of guests at 19.", "guest"),
        ("The rescue service put the number still missing at 18.", "person"),
        ("The governor put the dead at 12.", "person"),
        ("Medics put the injured at 31.", "person"),
    ],
)
def test_what_is_put_at_a_number_is_counted(nlp, text, unit):
    """As what stands at one is."""
    assert [one.quantity.unit for one in read(nlp, text)] == [unit]


@pytest.mark.parametrize(
    ("text", "unit", "counts"),
    [
        ("Teaching posts are down to 28.", "post", "Teaching posts"),
        ("Complaints about the trams reached 240 in May.", "complaint", "Complaints"),
        ("Empty flats stand at 1,310.", "flat", "Empty flats"),
        ("Visitor numbers fell to 9,400.", "visitor", "Visitor numbers"),
        ("The frost cut visitor numbers to 310 a day.", "visitor per day", "visitor numbers"),
        ("The number of injured rose to four.", "person", "injured"),
        ("The number of dead in a fire at the pier rose to 47.", "person", "dead"),
    ],
)
def test_what_comes_to_so_many_is_counted(nlp, text, unit, counts):
    """A plural that falls to, stands at or reaches a number; "the injured" are people."""
    (figure,) = read(nlp, text)
    assert (figure.quantity.unit, figure.counts) == (unit, counts)


@pytest.mark.parametrize("text", ["Prices fell to 28.", "Shops close at 40.", "Rents rose to 1,310."])
def test_what_is_measured_is_not_counted(nlp, text):
    """Nor are those who do something at an hour."""
    assert {one.quantity.unit for one in read(nlp, text)} <= {""}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The blast killed 46 miners and injured 212.", ("person", "injured")),
        ("The bakery makes pies; it employs 130.", ("employee", "employees")),
        ("Of the wounded, 26 were in Oran.", ("person", "wounded")),
        ("The flood drove 9,000 from their homes.", ("person", "people")),
        ("The port offered to lower the number of layoffs to 180.", ("layoff", "layoffs")),
    ],
)
def test_a_deed_says_who_the_numbered_are(nlp, text, told):
    """So does the opening of a sentence, and what the nearest verb brings to so many."""
    figure = read(nlp, text)[-1]
    assert (figure.quantity.unit, figure.counts) == told


def test_a_deed_done_to_something_named_says_nothing(nlp):
    """The horses that were injured are horses."""
    assert [one.quantity.unit for one in read(nlp, "The fire injured 30 horses.")] == ["horse"]
