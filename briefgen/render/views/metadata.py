"""What an article states of itself, each value with its words, and why an undated one has its bounds."""

from dataclasses import dataclass

from briefgen.model import Brief, Evidence, Stated
from briefgen.render import urls, words
from briefgen.render.views.parts import Detail, Why
from briefgen.render.views.scene import Scene


def stated(scene: Scene, brief: Brief) -> tuple[Detail, ...]:
    """What is known of the article itself, each with its words; "not stated" where it does not say."""
    article = brief.article
    rows = [
        _Row("Title", DERIVED if article.title.derived else "as stated", article.title.evidence, "title"),
        _Row("Published", _published(scene, brief), article.published.evidence, "date"),
        _row("Publisher", article.publisher, "publisher"),
        *(_row("Author", each, f"author-{n}") for n, each in enumerate(article.authors or (None,))),
        _row("Place", article.place, "place"),
    ]
    source = urls.source(article.slug)
    return tuple(
        Detail(row.term, row.value, scene.here.to(source, urls.stated(row.name)), evidence=True)
        if row.evidence
        else Detail(row.term, row.value)
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class _Row:
    term: str
    value: str
    evidence: Evidence | None
    name: str


def _row(term: str, told: Stated | None, name: str) -> _Row:
    return _Row(term, told.text, told.evidence, name) if told else _Row(term, words.NOT_STATED, None, name)


def _published(scene: Scene, brief: Brief) -> str:
    when, _ = scene.when(brief.article)
    dating = scene.atlas.datings.get(brief.article.id)
    basis = dating.basis if dating and not brief.article.published.value else brief.article.published.basis
    told = words.BASES[basis]
    return when if told in {when, "stated"} else f"{when} ({told})"


DERIVED = "derived from the first sentence"


def why(scene: Scene, brief: Brief) -> tuple[Why, ...]:
    """For an article that does not state its date: what its bounds follow from."""
    dating = scene.atlas.datings.get(brief.article.id)
    if dating is None or brief.article.published.value:
        return ()
    return scene.lines(dating.reasons[:MOST_REASONS])


MOST_REASONS = 6
