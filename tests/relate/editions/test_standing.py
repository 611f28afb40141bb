"""What an edition keeps: each fact with its words and its state, and how many were kept before."""

from dataclasses import replace

from briefgen.load.content import Content
from briefgen.relate import keep_stand
from tests.factories import figure, reading

ONE = reading(
    "Norway trained 500 soldiers.", figure("500 soldiers", 500, "soldiers", measure="total"), id="a.txt"
)


def test_a_fact_is_kept_with_its_words_and_state(desk):
    """So that it is known again when its sentence was edited."""
    (fact,) = keep_stand(desk(ONE), "first").facts
    assert (fact.family, fact.exact, fact.state) == ("figure", "500 soldiers", "500 soldiers, total")
    assert fact.sentence == "Norway trained 500 soldiers."


def test_what_was_kept_before_is_counted(desk):
    """From the desk that it sees."""
    first = keep_stand(desk(ONE), "a")
    made = desk(ONE, content=replace(Content(), editions=(first,)))
    assert (first.before, keep_stand(made, "b").before) == (0, 1)


def test_the_newest_date_is_that_of_the_articles(desk):
    """Empty where none is dated."""
    dated = reading("All is quiet.", id="b.txt", day="2025-01-01")
    assert (keep_stand(desk(ONE), "a").newest, keep_stand(desk(ONE, dated), "a").newest) == ("", "2025-01-01")
