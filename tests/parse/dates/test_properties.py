"""What holds for any text: linear, exact, deterministic."""

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import load
from briefgen.model import Sentences, Span, timex
from briefgen.parse import dates
from briefgen.parse.dates import grammar, reading, tokens, values
from tests.parse.dates.mute import said
from tests.work import finishes, grows_with

TEXT = """the of last next two 3 1999 May March monday Friday weeks ago earlier quarter third to and - , . a
year 's Nov. 10:30 p.m. early now"""
WORDS = TEXT.split()
AMOUNTS = [
    "every",
    "each",
    "twice",
    "of",
    "a",
    "half",
    "and",
    "hours",
    "days",
    "decades",
    "fortnights",
    "1.2.3",
    "135.948.865",
    "2,5",
    "1,2,3",
    "12,000",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), st.none() | st.dates())
@settings(max_examples=150, deadline=None)
def test_any_run_of_time_words_is_read_without_overlap(text, today):
    """Expressions stand in order, apart, and each has a type that TIMEX3 knows."""
    found = said(text, today)
    assert all(one.last < other.first for one, other in itertools.pairwise(found))
    assert {one.timed.type for one in found} <= {"DATE", "TIME", "DURATION", "SET"}


@given(st.lists(st.sampled_from(AMOUNTS), max_size=8).map(" ".join))
def test_any_run_of_numbers_and_units_is_read(text):
    """A release, a paragraph, a number of another country: what counts nothing counts nothing."""
    for one in said(text):
        assert one.timed.type in {"DATE", "TIME", "DURATION", "SET"}


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_tokens_stand_in_the_text(text):
    """Whatever the text, its tokens are in order and one code stands for each."""
    read = tokens.read_tokens(text, [0])
    assert len(read.codes) == len(read.items)
    assert all(one.end <= other.start for one, other in zip(read.items, read.items[1:], strict=False))


@given(st.dates(min_value=date(1, 2, 1)), st.sampled_from(["D", "W", "M", "Q", "Y"]))
def test_the_days_of_a_value_hold_the_day_it_was_made_of(day, unit):
    """`2024-W20` covers the day of which it is the week."""
    first, last = timex.interval(values.find_unit_value(day, unit)) or (day, day)
    assert first <= day <= last


@pytest.mark.parametrize(
    "value", ["2024-02-30", "2024-13", "2024-W60", "0000", "XXXX-10", "PXD", "PAST_REF", "2024-Q9"]
)
def test_a_value_that_leaves_anything_open_covers_no_days(value):
    """No bounds rather than wrong ones."""
    assert timex.interval(value) is None


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["the ", "two hundred ", "the last ", "May 3, ", "Nov.", "twenty-", "1", "12.", "\n", "'"]
)
def test_reading_is_linear(piece):
    """Four times one word, with and without a space, is four times the work, and 100 kB do not hang."""

    def matching(length):
        text = (piece * (length // len(piece)))[:length]
        return lambda: grammar.matches(tokens.read_tokens(text, [0]), reading.DATE_RULES)

    grows_with(matching, 1_000)
    finishes(matching(100_000))


def test_the_clock_is_never_read(nlp):
    """Without the article's date nothing has days; the same text reads the same twice."""
    article = load.take_line(
        "x", "The minister resigned on Monday, a week ago, and leaves today.", None, None
    )
    text = Sentences(article.id, article.text, (Span(0, len(article.text)),))
    first, second = (dates.find_dates(nlp(article.text), text, article) for _ in range(2))
    assert first == second
    assert all(one.earliest is None for one in first)


def test_the_same_words_twice_in_one_sentence_are_two_facts(nlp):
    """Ids stay apart, and stay the same when another sentence is added."""
    sentence = "He resigned on Monday and returned on Monday."
    one = load.take_line("x", sentence, "2024-05-15", None)
    two = load.take_line("x", sentence + " Rain fell on Monday.", "2024-05-15", None)
    ids = [
        [
            found.id
            for found in dates.find_dates(nlp(a.text), Sentences(a.id, a.text, (Span(0, len(sentence)),)), a)
        ][:2]
        for a in (one, two)
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_a_line_of_metadata_is_a_date_that_dates_no_event(nlp):
    """“10.04.2025” under a headline: day first, and nothing that happened then."""
    article = load.take_line("x", "Remarks on arrival\n\n10.04.2025\n\nWe meet tomorrow.", None, None)
    text = Sentences(article.id, article.text, (Span(0, 18), Span(20, 30), Span(32, len(article.text))))
    first, second = dates.find_dates(nlp(article.text), text, article)
    assert (first.timex.value, first.event) == ("2025-04-10", None)
    assert second.timex.value == "2025-04-11"


@pytest.mark.parametrize("today", [date(1, 1, 1), date(9999, 12, 31)])
def test_an_article_dated_at_the_end_of_the_calendar_counts_from_nothing(today):
    """A year typed wrongly in front matter costs the dates, not the article."""
    assert [one.timed.value for one in said("in May, two years ago", today)] == ["XXXX-05", "XXXX"]
