"""What a rule adds where it was not developed."""

from collections import Counter

from bench import generalise
from bench.measuring.written import written
from briefgen.parse.measured import Score

RULES = {
    "dates.broad": (Score("wire", 8, 10), Score("letters", 5, 6)),
    "dates.narrow": (Score("wire", 9, 9), Score("letters", 0, 4)),
    "dates.rare": (Score("letters", 1, 1),),
}


def test_a_rule_is_chosen_by_the_other_sets():
    """What it does on the set that is left out has no say."""
    assert set(generalise.left_out(RULES, "letters")) == {"dates.broad", "dates.narrow"}
    assert set(generalise.left_out(RULES, "wire")) == {"dates.broad", "dates.rare"}


def test_a_rule_that_helps_one_set_only_is_told():
    """Unless it was hardly ever judged."""
    assert list(generalise.helping_once(RULES)) == [("dates.narrow", "wire")]


def test_the_table_of_rules_is_written_as_it_is_read():
    """Each set by its name, right and judged."""
    told = written({"dates.day": {"dates wire": Counter({True: 3, False: 1})}, "dates.none": {}})
    assert told.splitlines()[2:] == ["dates.day: {wire: [3, 4]}"]
