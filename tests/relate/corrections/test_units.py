"""The unit that an editor writes becomes the unit that figures have."""

import pytest

from briefgen.relate.corrections import units
from briefgen.relate.corrections.values import RefusedError


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("euro", "EUR"),
        ("Euros", "EUR"),
        ("eur", "EUR"),
        ("€", "EUR"),
        ("US dollars", "USD"),
        ("%", "percent"),
        ("per cent", "percent"),
        ("kilometres", "km"),
        ("km", "km"),
        ("MW", "MW"),
        ("GJ", "gigajoule"),
        ("euro per month", "EUR per month"),
        ("recruit", "recruit"),
        ("crew member", "crew member"),
        ("", ""),
    ],
)
def test_a_unit_is_taken_as_figures_have_it(typed, unit):
    """A name, a sign or a code of money; a share; a measure; else the noun that is counted."""
    assert units.restate_unit(typed) == unit


@pytest.mark.parametrize(("typed", "hint"), [("pesos", "ARS"), ("crown", "CZK"), ("EUX", "EUR")])
def test_money_that_may_be_several_is_refused(typed, hint):
    """Nobody knows whose, so the editor says it."""
    with pytest.raises(RefusedError) as refused:
        units.restate_unit(typed)
    assert hint in refused.value.hint


def test_every_unit_that_figures_report_stays_as_it_is():
    """What a page shows can be pasted back."""
    reported = units._reported_units() | units._currency_codes()
    assert [unit for unit in sorted(reported) if units.restate_unit(unit) != unit] == []
