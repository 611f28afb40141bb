"""What governs a figure in its sentence."""

from briefgen.model import Sentences
from briefgen.parse import sentences
from briefgen.parse.figures.page import make_page
from briefgen.parse.figures.telling import governors
from tests.parse.figures.prose import article


def test_the_nouns_and_the_verb_above_and_what_is_placed(nlp):
    """Up to the first verb; what is set at so much, and who sets it."""
    text = "The abbey set its spending at 5 percent."
    doc = nlp(text)
    page = make_page(doc, Sentences(article(text).id, text, sentences.split(doc, article(text))), (), ())
    head = next(token for token in doc if token.text == "percent")
    above = governors.governors_above(page, head)
    assert [token.text for token in above] == ["at", "set"]
    assert governors.topic_placed(above[-1], head).text == "spending"
    assert governors.subject_of_clause(above[-1]).text == "abbey"
