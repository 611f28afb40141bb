"""What holds of cleaning for every text."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.load.clean import LineKind, decide_lines
from briefgen.load.clean import shape as shapes
from briefgen.load.clean.look import look_at_lines
from tests.work import finishes, grows_with

SAMPLES = st.sampled_from(
    [
        "",
        " ",
        "Home",
        "Share",
        "Advertisement",
        "|",
        "+32 2 123 45 67",
        "By Ann Lee",
        "14 March 2024",
        "The committee met on Monday and agreed to look at the plan again before the end of the month.",
        "Los miembros de la comisión se reunieron el lunes y acordaron volver a estudiar el plan.",
        "Committee returns to harbour plan",
        "“Not yet,” she said.",
        "\t© 2024 All rights reserved",
        "x" * 300,
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(SAMPLES, max_size=25).map("\n".join))


@given(TEXTS)
@example("\x0b\n\x1c a \u2028 b\n\u200b")
def test_every_line_that_is_not_blank_comes_once_and_in_order(text):
    """The spans are the lines of the text, without the white space around them, each with its number."""
    wanted = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    found = decide_lines(text)
    assert [(line.number, text[line.start : line.end]) for line in found] == wanted
    assert all(a.end < b.start for a, b in pairwise(found))


@given(TEXTS)
def test_a_cut_line_has_a_reason_and_a_kept_line_has_none(text):
    """Keep, reason and kind always tell the same."""
    for line in decide_lines(text):
        assert line.keep == (line.reason == "") == (line.kind is not LineKind.NOISE)


@given(TEXTS)
def test_something_is_kept_of_every_text(text):
    """A text of which nothing would be left is kept whole."""
    found = decide_lines(text)
    assert not found or any(line.keep for line in found)


@given(TEXTS)
def test_the_same_text_is_cut_the_same_way(text):
    """Nothing is remembered from one text to the next."""
    assert decide_lines(text) == decide_lines(text)


def test_a_whole_article_in_another_language_is_kept():
    """Whether it is analysed is for others to say; none of its paragraphs is cut as foreign."""
    paragraph = (
        "La commission s'est réunie lundi et a décidé d'examiner à nouveau le projet avant la fin du mois."
    )
    found = decide_lines(
        "\n\n".join([paragraph, paragraph.replace("lundi", "mardi"), "Elle n'a pas fixé de date."])
    )
    assert all(line.keep for line in found)


ALPHABETS = [
    "a",
    "A",
    "1",
    " ",
    ".",
    "a. A",
    "aA",
    "+1 ",
    "(1",
    "a@",
    "a@b.",
    "“",
    "1 a",
    "|",
    "-",
    "é",
    "\u3042",
    "a:b ",
    "$1",
]


@pytest.mark.slow
@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_a_line_of_a_hundred_thousand_characters_costs_no_time(alphabet):
    """Every pattern is linear on its worst alphabet."""
    line = (alphabet * 100_000)[:100_000]

    def looked():
        patterns = [pattern for _, pattern in shapes._SHAPE_MARKS]
        for pattern in (
            *patterns,
            shapes._SENTENCE_STOP,
            shapes._INNER_END,
            shapes._LETTERS_OR_DIGITS,
            shapes._GLUED,
        ):
            pattern.findall(line)
        look_at_lines(line)

    finishes(looked)


@pytest.mark.slow
def test_the_cost_grows_with_the_text():
    """Four times the lines cost no more than some six times the work."""
    page = "Home\nShare\nThe committee met on Monday and agreed to look at the plan again in May.\n\n"
    grows_with(lambda size: lambda: decide_lines(page * size), 50)


def test_a_line_of_names_is_in_no_language():
    """Names from other languages do not make a line foreign."""
    paragraph = (
        "The committee met on Monday and agreed to look at the plan again before the end of the month."
    )
    names = "Tamm, Petrauskas, Lindqvist and Berg"
    found = decide_lines("\n\n".join([paragraph, names, paragraph.replace("Monday", "Friday")]))
    assert all(line.keep for line in found)
