"""All steps from a text to its figures, in their order."""

from dataclasses import replace

from briefgen.model import Sentences, Span
from briefgen.parse import sentences
from briefgen.parse.figures import finding
from tests.parse.figures.prose import article, read_amounts


def test_a_unit_is_taken_once():
    """Of "19 EUR 75" the euros are those of the nineteen; ranges are one amount."""
    assert [(amount.unit, int(amount.value)) for amount in read_amounts("9 kg 40 goats")] == [
        ("kg", 9),
        ("", 40),
    ]
    (amount,) = read_amounts("from 12 to 15 kg")
    assert (amount.value, amount.high) == (12, 15)


def test_what_a_guard_knows_is_no_amount():
    """Dates, names and times of day are dropped before anything is told of them."""
    text = "On 3 May 2021 at 10:45 Room 12 held 40 goats."
    assert [amount.number.of(text) for amount in read_amounts(text)] == ["40"]


def test_a_line_of_metadata_has_no_figures(nlp):
    """What states the date or the author is left out; the rest is linked and in order."""
    text = "Printed in 4,500 copies\nThe inn has 16 rooms, including nine cold ones."
    line = Span(0, text.index("\n"))
    one, doc = replace(article(text), metadata=(line,)), nlp(text)
    split = Sentences(one.id, text, sentences.split(doc, one))
    whole, part = finding.collect_figures(doc, split, one, (), ())
    assert (int(whole.quantity.value), part.part_of) == (16, whole.id)
