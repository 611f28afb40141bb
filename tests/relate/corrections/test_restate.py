"""What a correction does to what the article states of itself."""

import pytest

from briefgen.model import ArticleKind, Basis
from briefgen.relate.corrections import restate
from briefgen.relate.corrections.values import RefusedError
from tests.factories import reading


def article():
    return reading("It rained in Lund.", day="2024-05-01", title="Rain")


def test_a_date_has_the_editors_basis():
    """And the days of its value; an empty one says that none is stated."""
    made, before, after = restate.restate_article(article(), "date", "2024-06")
    published = made.article.published
    assert (str(published.earliest), str(published.latest)) == ("2024-06-01", "2024-06-30")
    assert (published.basis, before, after) == (Basis.EDITOR, "2024-05-01", "2024-06")
    emptied, _, _ = restate.restate_article(article(), "date", "")
    assert (emptied.article.published.earliest, emptied.article.published.basis) == (None, Basis.NOT_STATED)


def test_a_title_is_stated_and_never_empty():
    """Without one it is taken from the text, which an editor has by dropping the line."""
    made, before, _ = restate.restate_article(article(), "title", "Flood")
    assert (made.article.title.text, made.article.title.derived, before) == ("Flood", False, "Rain")
    with pytest.raises(RefusedError, match="cannot be empty"):
        restate.restate_article(article(), "title", "")


@pytest.mark.parametrize(
    ("field", "value", "got"),
    [
        ("publisher", "Lund Post", lambda one: one.publisher.text == "Lund Post"),
        ("publisher", "", lambda one: one.publisher is None),
        ("place", "Lund", lambda one: one.place.text == "Lund"),
        ("author", "Ana Silva", lambda one: [author.text for author in one.authors] == ["Ana Silva"]),
        ("author", "", lambda one: one.authors == ()),
        ("kind", "analysis", lambda one: one.kind is ArticleKind.ANALYSIS),
    ],
)
def test_each_field_can_be_set_and_emptied(field, value, got):
    """Publisher, place, author, kind."""
    made, _, _ = restate.restate_article(article(), field, value)
    assert got(made.article)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("colour", "red", "has no field 'colour'"),
        ("kind", "poem", "is no kind"),
        ("date", "soon", "is no date"),
    ],
)
def test_what_an_article_does_not_have_is_refused(field, value, told):
    """In words for the editor."""
    with pytest.raises(RefusedError, match=told):
        restate.restate_article(article(), field, value)
