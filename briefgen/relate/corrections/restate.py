"""What a correction does to what an article states of itself: a table of fields, each with its change."""

from collections.abc import Callable
from dataclasses import replace

from briefgen.model import Article, ArticleKind, Basis, Published, Reading, Stated, Title
from briefgen.relate.corrections.values import RefusedError, name_known, one_of, read_edited_days


def restate_article(reading: Reading, field: str, value: str) -> tuple[Reading, str, str]:
    """Set `field`: the reading as corrected, the value before and after. RefusedError says what is wrong."""
    if field not in _RESTATED_KEYS:
        raise RefusedError(
            f"an article has no field {field!r} that can be set", name_known(field, _RESTATED_KEYS)
        )
    before, changed = _RESTATED_KEYS[field](reading.article, value)
    return replace(reading, article=changed), before, value


def _restate_date(article: Article, value: str) -> tuple[str, Article]:
    if value:
        published = Published(value, *read_edited_days(value), Basis.EDITOR, None)
    else:  # a date that was found and is none
        published = Published("", None, None, Basis.NOT_STATED, None)
    return article.published.value, replace(article, published=published)


def _restate_title(article: Article, value: str) -> tuple[str, Article]:
    if not value:
        raise RefusedError("a title cannot be empty", "drop the entry: a title is then taken from the text")
    return article.title.text, replace(article, title=Title(value, derived=False, evidence=None))


def _restate_publisher(article: Article, value: str) -> tuple[str, Article]:
    return _text_of_stated(article.publisher), replace(article, publisher=_make_stated(value))


def _restate_place(article: Article, value: str) -> tuple[str, Article]:
    return _text_of_stated(article.place), replace(article, place=_make_stated(value))


def _restate_author(article: Article, value: str) -> tuple[str, Article]:
    stated = _make_stated(value)
    before = ", ".join(author.text for author in article.authors)
    return before, replace(article, authors=(stated,) if stated else ())


def _restate_kind(article: Article, value: str) -> tuple[str, Article]:
    return article.kind, replace(article, kind=one_of(ArticleKind, value, "kind of article"))


def _text_of_stated(stated: Stated | None) -> str:
    return stated.text if stated else ""


def _make_stated(value: str) -> Stated | None:
    return Stated(value, None) if value else None


_RESTATED_KEYS: dict[str, Callable[[Article, str], tuple[str, Article]]] = {
    "date": _restate_date,
    "title": _restate_title,
    "publisher": _restate_publisher,
    "place": _restate_place,
    "author": _restate_author,
    "kind": _restate_kind,
}
