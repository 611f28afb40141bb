"""The word lists of the figures as tables to look words up in."""

import re

import pytest

from briefgen.model import Family
from briefgen.parse.figures import words


@pytest.mark.parametrize("form", ["kilometre", "kilometers", "km", "megawatt hours", "nautical miles"])
def test_every_way_to_write_a_unit_is_known(form):
    """In both spellings, in the plural, by its symbol."""
    assert form in words.measured()


def test_the_case_of_a_symbol_counts():
    """A milliwatt is no megawatt; both signs for a millionth are one."""
    exact = words.exact_units()
    assert exact["MW"] != exact["mW"]
    assert exact["µm"] == exact["μm"]


def test_one_word_has_one_meaning():
    """Whatever lists it stands in, the family named first wins; money wins over all."""
    assert words.unit_words()["percent"] == (Family.PERCENT, "percent")
    assert words.unit_words()["euros"] == (Family.MONEY, "EUR")


@pytest.mark.parametrize(
    ("word", "says"), [("Million", True), ("euros", True), ("EUR", True), ("goats", False)]
)
def test_some_words_only_say_how_much(word, says):
    """A code of money is one in capitals only."""
    assert words.is_amount_word(word) is says


def test_the_longest_alternative_is_tried_first():
    """So that "per cent" is not read as "per"; signs stand for themselves."""
    found = re.compile(words.alternatives(("per", "per cent", "p.a.")))
    assert found.match("per cent of it")[0] == "per cent"
    assert found.match("pray") is None


def test_gaps_and_hyphens_are_one_space():
    """ "Megawatt-hour", "megawatt  hour"."""
    assert words.write_evenly("Megawatt-Hour") == words.write_evenly("megawatt  hour") == "megawatt hour"
