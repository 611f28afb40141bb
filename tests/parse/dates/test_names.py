"""What the rules on dates are called."""

from briefgen.parse.dates import reading
from briefgen.parse.dates.names import DateName


def test_every_name_is_that_of_a_rule():
    """And every rule has its name there: none is left of a rule that is no more."""
    assert {rule.name for rule in reading.DATE_RULES} == set(DateName)


def test_a_name_tells_its_family():
    """As `explain` shows it: family, dot, name."""
    assert all(name.value == f"dates.{name.name.lower()}" for name in DateName)
