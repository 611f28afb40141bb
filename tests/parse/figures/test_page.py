"""What other readers found, asked by its place in the text."""

from briefgen.model import Sentences
from briefgen.parse.figures.page import make_page
from tests.factories import name, reading, when

TEXT = "The Port of Bergen council met in May. In June it met the mayor of Lima."


def laid_out(nlp):
    read = reading(
        TEXT,
        name("Port of Bergen", "organisation"),
        name("Bergen", "place"),
        name("Port of Bergen council", "organisation"),
        name("Lima", "place"),
        when("June", "2024-06"),
        when("May", "2024-05"),
    )
    return make_page(
        nlp(TEXT),
        Sentences("a.txt", TEXT, read.findings.sentences),
        read.findings.dates,
        read.findings.actors,
    )


def token(laid, word):
    return next(one for one in laid.doc if one.text == word)


def test_the_longest_mention_around_a_word_is_its_actor(nlp):
    """A port's town is not the council; a word of no name is nobody."""
    laid = laid_out(nlp)
    assert laid.actors[laid.actor_at(token(laid, "Bergen"))].name == "Port of Bergen council"
    assert laid.actor_at(token(laid, "mayor")) is None


def test_dates_are_found_by_where_they_begin(nlp):
    """In the order of the text, whatever order they came in."""
    laid = laid_out(nlp)
    first, second = laid.sentences.spans
    assert [date.timex.value for date in laid.dates_in(first)] == ["2024-05"]
    assert [date.timex.value for date in laid.dates_in(second)] == ["2024-06"]


def test_words_of_two_sentences_are_not_together(nlp):
    """However the parser joins them."""
    laid = laid_out(nlp)
    assert laid.together(token(laid, "council"), token(laid, "May"))
    assert not laid.together(token(laid, "council"), token(laid, "mayor"))
