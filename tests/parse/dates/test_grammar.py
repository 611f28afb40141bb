"""How rules are written, found, and what their readers may ask."""

from datetime import date

import pytest

from briefgen.parse.dates import tokens
from briefgen.parse.dates.grammar import DateRule, ReadContext, RuleMatch, compiled, list_needed, matches
from briefgen.parse.dates.tokens import encode_kind
from tests.parse.dates.mute import Mute


def find_all(text, *patterns):
    """The words that each pattern finds, in the order in which they are read."""
    read = tokens.read_tokens(text, [0])
    rules = [DateRule(f"r{at}", pattern, lambda _: None) for at, pattern in enumerate(patterns)]
    return [
        (rule.name, read.span(match.start(), match.end() - 1).of(text))
        for rule, match in matches(read, rules)
    ]


def find_first(text, pattern):
    """The first match of a pattern, as its reader sees it."""
    read, mute = tokens.read_tokens(text, [0]), Mute()
    asked = (mute.future, mute.deferred, mute.bare, mute.overtaken, mute.tag)
    context = ReadContext(read, date(2024, 5, 15), *asked, False, (0,), [])
    return RuleMatch(matches(read, [DateRule("r", pattern, lambda _: None)])[0][1], context)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("weekday", ["Monday"]),
        ("the? weekday", ["the Monday"]),
        ("weekday|month", ["Monday", "May"]),
        ("the ( weekday | month )", ["the Monday"]),
        ("( the weekday )? of month", ["the Monday of May"]),
        ("(?<= of ) month", ["May"]),
        ("weekday (?= of )", ["Monday"]),
    ],
)
def test_a_pattern_is_of_classes(pattern, words):
    """One class, either of two, what may be missing, a bracket, and what only stands beside."""
    assert [shown for _, shown in find_all("On the Monday of May", pattern)] == words


def test_the_longest_comes_first_then_the_order_of_the_table():
    """Of two that begin at one word; what begins further left comes before both."""
    found = find_all("the last week of May", "lasting", "lasting unit", "lasting", "the lasting")
    assert found == [("r3", "the last"), ("r1", "last week"), ("r0", "last"), ("r2", "last")]


def test_pieces_are_shared():
    """ "$SOME" is what may say how many: a word, a number, or "a"."""
    assert [shown for _, shown in find_all("a few days or a day or 3 days", "$SOME units|unit")] == [
        "a few days",
        "a day",
        "3 days",
    ]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("the? day=number|ordinal of? month=month", [{"number", "ordinal"}, {"month"}]),
        ("( the weekday )? of ( month | year )", [{"of"}]),
        ("(?<= dash ) present=present (?= of )", [{"present"}]),
        ("$SOME ago", [{"ago"}]),
        ("the? ( weekday | month )", []),
    ],
)
def test_a_rule_is_tried_where_the_text_has_what_it_needs(pattern, needed):
    """A word that may be missing, or that stands in brackets, is not needed; what stands beside it is."""
    assert list(list_needed(pattern)) == [set(map(encode_kind, kinds)) for kinds in needed]


def test_a_class_that_nothing_has_is_an_error():
    """A rule with a slip of the pen is told when it is compiled."""
    with pytest.raises(KeyError):
        compiled("wekday")


def test_a_reader_asks_by_name():
    """Its words, their class, value and number; of what is absent nothing."""
    found = find_first(
        "It closed on the 21st of June for good.", "the? day=ordinal of? month=month year=year?"
    )
    assert (found.text("day"), found.number("day"), found.kind_of("day")) == ("21st", 21, "ordinal")
    assert (found.number("month"), found.words()) == (6, "the 21st of june")
    assert (found.has("year"), found.text("year"), found.number("year"), found.place("week")) == (
        False,
        "",
        0,
        -1,
    )


def test_a_reader_asks_for_its_neighbours():
    """The word before and after, and whether a blank parts them; at the ends there is none."""
    found = find_first("In mid-May it closed.", "month=month")
    assert (found.neighbour(-1), found.is_glued(-1)) == ("-", True)
    assert (found.neighbour(1), found.kind(1), found.is_glued(1)) == ("it", "word", False)
    assert (found.neighbour(-4), found.kind(-4), found.is_glued(-4)) == ("", "", False)
