"""The briefs in reading order, with what every room looks up."""

import pytest

from briefgen.model import Span
from briefgen.relate import book
from tests.factories import name, reading

LINES = "From 62 villages came 18 buses. They had 410 drums and 23 boats. The mayor of Lund spoke to them."


def test_copies_are_one_source(desk):
    """Two articles that say the same are counted once; the first of them stands for both."""
    made = desk(
        reading(LINES, id="a.txt", day="2024-05-02"),
        reading(LINES, id="b.txt", day="2024-05-01"),
        reading("A storm broke forty windows of the school.", id="c.txt", day="2024-05-03"),
    )
    opened = book.open_book(made.briefs, made.datings, made.copies, ())
    assert opened.independent(["a.txt", "b.txt", "c.txt"]) == 2
    assert opened.source["a.txt"] == opened.source["b.txt"] == "b.txt"
    assert opened.newest() == "2024-05-03"


def test_what_is_asked_of_an_article_is_found(desk):
    """Its title for a reason, an actor's name and kind."""
    made = desk(reading("Ana Silva spoke at noon.", name("Ana Silva"), title="Noon speech"))
    opened = book.open_book(made.briefs, made.datings, made.copies, made.actors)
    assert opened.title("a.txt") == "Noon speech"
    assert (opened.names, opened.newest()) == ({"ana-silva": "Ana Silva"}, "")
    assert opened.kinds == {"ana-silva": "person"}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Short title", "Short title"),
        ("The harbour, which was closed", "The harbour …"),
        ("Harbourmastersassociation", "Harbourmasters …"),
    ],
)
def test_a_long_title_ends_behind_a_word(title, shown):
    """With an ellipsis, without a comma; a word that fills it is cut."""
    assert book.shorten_title(title, 14) == shown


def test_evidence_has_its_sentence(desk):
    """The words, and the sentence around them."""
    (brief,) = desk(reading("It rained. Ana Silva spoke.", name("Ana Silva"))).briefs
    found = book.make_evidence(brief, Span(11, 14), "relate.test")
    assert (found.exact, found.sentence.of(brief.article.text)) == ("Ana", "Ana Silva spoke.")
