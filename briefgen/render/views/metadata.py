"""What an article states of itself, each value with its words."""

from msgspec import Struct

from briefgen.model import Basis, Brief, Evidence, Stated
from briefgen.render import urls
from briefgen.render.views.parts import Detail
from briefgen.render.views.scene import Scene
from briefgen.render.wording import words
from briefgen.render.wording.texts import say


def list_stated(scene: Scene, brief: Brief) -> tuple[Detail, ...]:
    """What is known of the article itself, each with its words; then all that it does not say."""
    article = brief.article
    rows = [
        _Row(
            say("column.title"),
            DERIVED if article.title.derived else say("basis.as_stated"),
            article.title.evidence,
            "title",
        ),
        _Row(say("column.published"), _tell_published(scene, brief), article.published.evidence, "date"),
        _row_of_stated(say("column.publisher"), article.publisher, "publisher"),
        *(
            _row_of_stated(say("column.author"), each, f"author-{n}")
            for n, each in enumerate(article.authors or (None,))
        ),
        _row_of_stated(say("column.place"), article.place, "place"),
    ]
    told = tuple(_view_detail(scene, brief, row) for row in rows if row.value != words.NOT_STATED)
    open_ = ", ".join(row.term.lower() for row in rows if row.value == words.NOT_STATED)
    return (*told, Detail(say("column.not_stated"), open_)) if open_ else told


class _Row(Struct, frozen=True):
    term: str
    value: str
    evidence: Evidence | None
    name: str


def _view_detail(scene: Scene, brief: Brief, row: _Row) -> Detail:
    """With the way to the words that state it; from inferred bounds to their reasons."""
    slug, dating = brief.article.slug, scene.atlas.datings.get(brief.article.id)
    if row.evidence:
        href = scene.here.to(urls.source(slug), urls.stated(row.name))
        return Detail(row.term, row.value, href, evidence=True)
    if row.name == "date" and dating and dating.reasons:
        return Detail(row.term, row.value, scene.here.to(urls.source(slug), urls.DATING))
    return Detail(row.term, row.value)


def _row_of_stated(term: str, told: Stated | None, name: str) -> _Row:
    return _Row(term, told.text, told.evidence, name) if told else _Row(term, words.NOT_STATED, None, name)


def _tell_published(scene: Scene, brief: Brief) -> str:
    when, _ = scene.when(brief.article)
    dating = scene.atlas.datings.get(brief.article.id)
    basis = dating.basis if dating and not brief.article.published.value else brief.article.published.basis
    told = words.BASES[basis]
    return when if told in {when, words.BASES[Basis.STATED]} else f"{when} ({told})"


DERIVED = say("basis.derived")
