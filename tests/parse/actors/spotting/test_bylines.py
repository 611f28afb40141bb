"""Who wrote and who printed an article is nobody in its story."""

from dataclasses import replace

from briefgen.model import ArticleKind, Sentences, Span, Stated
from briefgen.parse.actors.spotting import bylines
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft
from tests.parse.actors.marked import article

TEXT = "Larkton Courier\n\nIda Holm\n\nIda Holm told the Larkton Courier that she would sail."
LINES = (Span(0, 15), Span(17, 25))


def signed():
    """An article with a line for its paper and one for its author."""
    text = Sentences("case", TEXT, LINES)
    paper, author = (
        Stated(line.of(TEXT), text.evidence(line, f"metadata.{what}"))
        for line, what in zip(LINES, ("publisher", "author"), strict=True)
    )
    return article(TEXT, metadata=LINES, publisher=paper, authors=(author,))


def list_kept(nlp, one):
    words = read_words(nlp(TEXT))
    named = [draft(words, shown, nth=nth) for shown in ("Larkton Courier", "Ida Holm") for nth in (0, 1)]
    return [(left.name, left.start > 5) for left in bylines.drop_signed(words, one, named)]


def test_names_on_the_lines_of_author_and_paper_are_left_out(nlp):
    """Where the story names them too, they are somebody in it."""
    assert list_kept(nlp, signed()) == [("Larkton Courier", True), ("Ida Holm", True)]


def test_an_author_who_speaks_in_the_article_stays(nlp):
    """In a statement the one who signs is the one who says it."""
    assert len(list_kept(nlp, replace(signed(), kind=ArticleKind.STATEMENT))) == 4


def test_a_line_that_goes_on_as_the_story_is_read(nlp):
    """As a dateline does."""
    one = replace(signed(), metadata=(Span(0, 8), Span(17, 22)))
    assert len(list_kept(nlp, one)) == 4
