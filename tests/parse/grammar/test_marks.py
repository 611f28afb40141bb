"""Quotation marks, also those that are missing, wrong or endless."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.parse.grammar import marks

TEXT = st.text(alphabet="ab A.,:\n\"“”„«»'‘’—(", max_size=200)


def quoted(text: str) -> list[str]:
    return [quote.span.of(text) for quote in marks.find_quotes(text)]


@given(TEXT)
def test_quotations_stand_in_order_and_apart(text):
    """No quotation overlaps another or leaves its paragraph."""
    found = marks.find_quotes(text)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all("\n" not in quote.span.of(text) for quote in found)


@given(TEXT)
def test_every_token_knows_its_quotation(text):
    """`cover` says for each offset which quotation holds it."""
    found = marks.find_quotes(text)
    for offset, at in zip(range(len(text)), marks.cover(found, range(len(text))), strict=True):
        holds = [n for n, quote in enumerate(found) if quote.span.start <= offset < quote.span.end]
        assert holds == ([at] if at >= 0 else [])


def test_a_missing_mark_ends_with_its_paragraph():
    """A quotation that goes on is opened anew in each paragraph."""
    assert quoted("“We go.\n“We come back,” she said.") == ["“We go.", "“We come back,”"]


def test_a_mark_before_no_word_closes():
    """Typed with the mark that opens, or as German has it."""
    assert quoted("“We go “, she said. “We win».") == ["“We go “", "“We win»"]
    assert quoted("„We go“, she said.") == ["„We go“"]


def test_straight_marks_open_before_words_and_close_after_them():
    """The white space tells the direction."""
    assert quoted('He said "yes", not "no".') == ['"yes"', '"no"']


def test_marks_inside_marks_are_part_of_the_speech():
    """Single marks within double ones open nothing."""
    assert quoted("“They said ‘no’ twice.”") == ["“They said ‘no’ twice.”"]


def test_speech_is_told_from_quoted_words():
    """A sentence is speech, a name in marks is not."""
    text = '"We will go home," she said of the "lame duck".'
    assert [quote.speech for quote in marks.find_quotes(text)] == [True, False]
