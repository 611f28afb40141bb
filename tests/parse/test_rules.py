"""Tables of rules, and what is noted of them while somebody watches."""

from enum import StrEnum

from briefgen.model import Span
from briefgen.parse import rules
from briefgen.parse.rules import Rule, RuleTable


class By(StrEnum):
    SMALL = "small"
    EVEN = "even"
    NAME = "name"


TABLE = RuleTable(
    "test.number",
    (
        Rule(By.SMALL, lambda number: number < 10),
        Rule(By.EVEN, lambda number: number % 2 == 0),
        Rule(By.NAME, lambda number: "dozen" if number == 12 else None),
    ),
    lambda number: Span(0, number),
)


def test_the_first_rule_that_sees_something_decides():
    """Priority is the place in the table."""
    rule, seen = TABLE.first(4)
    assert (rule.name, seen) == (By.SMALL, True)
    assert TABLE.first(11) is None


def test_every_rule_can_be_heard():
    """In order, each with what it sees."""
    assert [(rule.name, seen) for rule, seen in TABLE.every(12)] == [(By.EVEN, True), (By.NAME, "dozen")]


def test_a_rule_is_asked_when_its_turn_comes():
    """What stands below the first that sees something is not looked at."""
    asked = []
    table = RuleTable(
        "test.order",
        (Rule(By.SMALL, lambda _: True), Rule(By.EVEN, asked.append)),
        lambda _: Span(0, 1),
    )
    table.first(1)
    assert asked == []


def test_whoever_watches_reads_the_steps():
    """Each with its stretch, the decision, the rule and what it saw."""
    with rules.watched() as steps:
        list(TABLE.every(12))
    assert [(step.span.end, step.part, step.rule, step.said) for step in steps] == [
        (12, "test.number", "even", ""),
        (12, "test.number", "name", "dozen"),
    ]


def test_nothing_is_noted_where_nobody_watches():
    """Neither before nor after."""
    with rules.watched() as steps:
        pass
    TABLE.first(4)
    rules.note_rule(Span(0, 1), "test.number", "small")
    assert steps == []
    assert not rules.is_watched()


def test_what_a_step_lets_go_is_noted():
    """By where it stands."""
    with rules.watched() as steps:
        rules.note_dropped("test.dropped", "too long", [3, 40], [3], lambda number: Span(0, number))
    assert [(step.span.end, step.rule, step.said) for step in steps] == [(40, "too long", "dropped")]
