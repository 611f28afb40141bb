"""What a figure takes from the one before it, or leaves to the one after."""

import pytest

from briefgen import load
from briefgen.model import Sentences, Span
from briefgen.parse import dates
from tests.parse.figures.prose import read


def dated(nlp, text):
    one = load.take_line("case", text, None, None)
    when = dates.find_dates(nlp(text), Sentences(one.id, text, (Span(0, len(text)),)), one)
    return read(nlp, text, dates=when)


def test_the_same_in_other_money_is_about_the_same(nlp):
    """What stands in brackets behind a sum is that sum once more."""
    one, other = read(nlp, "The village paid 40 million francs ($66,000) for a bell tower.")
    assert other.quantity.unit == "USD"
    assert (other.counts, other.action, other.measure) == (one.counts, one.action, one.measure)


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The herd has grown to 31 goats from 24 in 2019.", [False, True]),
        ("The choir has 30 singers, up from 12.", [False, True]),
        (
            "The quay will cost 61 million euros, not the 53 million euros that the port promised in June.",
            [False, True],
        ),
        ("The shed will cost 9 million euros; the first estimate was 7 million.", [False, True]),
        ("The permit was for a library of 350 desks; the number had been reduced from 400.", [False, True]),
        ("The orchard will hold 1,200 trees, but the total was cut from 1,500 in a hurry.", [False, True]),
        ("The club has 40 boats; the number of rowers was cut from 60.", [False, False]),
        ("He paid 9 euros, not the 12 euros on the label.", [False, False]),
        ("The port spoke of 61 sheds, not the 53 sheds that the owner gave.", [False, False]),
        ("The train goes 30 miles from 12 stations.", [False, False]),
        ("A seat is now 14 euros; it was 11 euros in 2019.", [False, True]),
        ("A seat costs 14 euros; it was 11 euros at the gate.", [False, False]),
        (
            "Net rose to $18 million, or $1.35 a share, from $9 million, or 60 cents.",
            [False, False, True, False],
        ),
    ],
)
def test_what_was_before_is_former(nlp, text, former):
    """Where both count the same and the words between say so."""
    assert [one.former for one in dated(nlp, text)] == former


def test_a_date_behind_the_second_is_not_of_the_first(nlp):
    """ "5 million, against 2 million in 2024" says nothing of when it was five."""
    text = "The port handled 5 million crates, against 2 million crates in 2024."
    assert [one.as_of for one in dated(nlp, text)] == ["", "2024"]


@pytest.mark.parametrize(
    "text",
    [
        "Growth is forecast at 5 percent after 4 percent in 2024.",
        "It plans spending of 4 million crowns in the year that begins soon, down from 5 million crowns.",
    ],
)
def test_what_was_before_counts_the_same(nlp, text):
    """However many words stand between where "down from" joins them."""
    one, other = dated(nlp, text)
    assert other.former
    assert one.counts == other.counts != ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Barley output was 1.1 million tonnes (2033: 1.3 million).", [("t", ""), ("t", "2033")]),
        (
            "Yields averaged 3.1 tonnes per hectare, compared with 4.4 tonnes in 2033.",
            [("t per hectare", ""), ("t per hectare", "2033")],
        ),
        (
            "Copper fell to 262 euros a tonne, from a peak of 301 euros in October 2031.",
            [("EUR per tonne", ""), ("EUR per tonne", "2031-10")],
        ),
    ],
)
def test_what_was_before_has_its_own_date_and_the_unit_said_once(nlp, text, told):
    """In brackets, by the piece, or as a peak; it counts the same."""
    found = dated(nlp, text)
    assert [(one.quantity.unit, one.as_of) for one in found] == told
    assert [one.former for one in found] == [False, True]
    assert len({one.counts for one in found}) == 1


def test_what_it_is_set_against_is_not_of_its_year(nlp):
    """The loss was that of another year, of which no date is stated."""
    text = (
        "The club made 11 million euros in the year to June 2033, against a loss of 7 million euros before."
    )
    assert [one.as_of for one in dated(nlp, text)][1] == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Some 6,200 nuns live in 31 convents, down from 19,500.", [False, False, True]),
        ("The port will cut 480 posts instead of the 600 it had announced.", [False, True]),
        ("The bakery used 480 eggs instead of 600.", [False, False]),
    ],
)
def test_what_is_replaced_was_before(nlp, text, told):
    """Where it had been announced; and what came before need not stand next to it."""
    assert [one.former for one in read(nlp, text)] == told


def test_what_was_before_is_of_the_same_share(nlp):
    """A kiln ran at 82 percent of capacity too."""
    first, second = read(nlp, "Kilns ran at 88 percent of capacity, up from 82 percent in 2019.")
    assert (second.counts, second.measure, second.former) == (first.counts, first.measure, True)


def test_a_year_before_a_quarter_is_no_month(nlp):
    """ "January-March" is no March."""
    text = "Profit fell to 58 million euros in January-March from 84 million a year earlier."
    assert [one.as_of for one in dated(nlp, text)][1] == ""


def test_up_from_what_had_been_lost_was_before(nlp):
    """And it is of the same deed."""
    first, second = read(
        nlp, "The mill lost 3,400 tonnes of malt, up from the 900 tonnes it had lost in May."
    )
    assert (second.former, second.action) == (True, first.action)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The mill made a loss of 14 million euros, compared with a profit of 3 million a year earlier.",
            "profit",
        ),
        ("The inn made a profit of 8 million francs, against a loss of 2 million francs in 2023.", "loss"),
        ("The choir had debts of 9 million francs, down from debts of 11 million francs in 2023.", "debts"),
        ("The fare fell to 5 francs from a peak of 9 francs in 2020.", "fare"),
    ],
)
def test_what_it_is_set_against_may_be_another_thing(nlp, text, counts):
    """A profit of the year before is no earlier loss; a peak of the fare is the fare."""
    assert dated(nlp, text)[-1].counts.lower() == counts


def test_each_of_two_set_against_each_other_has_the_year_behind_it(nlp):
    """The year of the first is not the second's."""
    text = "Velda made a net profit of 40 million euros in 2023, against a loss of 12 million euros in 2022."
    assert [one.as_of for one in dated(nlp, text)] == ["2023", "2022"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The bridge is put at £71m, against £68m in 2025 and £62m when it was shown on 13 January 2024.",
            [(False, ""), (True, "2025"), (True, "2024-01-13")],
        ),
        (
            "The tram carries 9,200 riders, up from 8,700 riders in 2024 and 8,100 riders in 2019.",
            [(False, ""), (True, "2024"), (True, "2019")],
        ),
        (
            "The tram carries 9,200 riders, up from 8,700 riders in 2024 and 310 riders with dogs.",
            [(False, ""), (True, "2024"), (False, "")],
        ),
    ],
)
def test_each_of_two_that_were_before_has_its_own_day(nlp, text, told):
    """The day of the clause that says when; who is told beside them was not before."""
    assert [(one.former, one.as_of) for one in dated(nlp, text)] == told


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("The clerk cashes cheques of up to 1,000 pesos or $40.", ["up to", "up to"]),
        ("The school needs more than 40 million francs ($66,000).", ["over", "over"]),
        ("The school needs more than 40 million francs (about $66,000).", ["over", "about"]),
        ("The school needs more than 40 desks, or $66,000.", ["over", ""]),
    ],
)
def test_the_same_in_other_money_is_as_rough(nlp, text, modifiers):
    """What softens or bounds the one bounds the other, unless it has its own."""
    assert [one.quantity.modifier for one in read(nlp, text)] == modifiers
