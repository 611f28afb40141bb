"""Facts by the sentence they stand in: each sentence is quoted once, with all that it gives."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import ArticleId, Span
from briefgen.relate.desk import FactRef
from briefgen.render import urls
from briefgen.render.atlas.found import Found, grouped
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import ArticleLink, FactView, Link
from briefgen.render.views.scene import AROUND_SENTENCE, LONGEST_QUOTE, Scene, shorten
from briefgen.render.wording.texts import say


class MarkedStretch(Struct, frozen=True):
    """A piece of a sentence."""

    text: str
    marked: bool
    """True where a fact says it."""
    condition: bool = False
    """True where it is what a position depends on."""
    numbers: str = ""
    """Which of the facts of the sentence say it, where that is not all of them."""


class FactPassage(Struct, frozen=True):
    """A sentence of an article with facts of one family."""

    family: str
    words: tuple[MarkedStretch, ...]
    facts: tuple[FactView, ...]
    article: ArticleLink
    href: str
    """The first of the facts on the source page."""
    sentence: str
    """Its name: a page quotes it once."""
    above: Link | None = None
    """On the brief, where the sentence is quoted further up."""
    numbered: bool = False
    """Whether the stretches of the sentence tell which of the facts they are of."""


def quote_facts(scene: Scene, refs: Iterable[FactRef]) -> tuple[FactPassage, ...]:
    """The passages of the facts at `refs`; a fact whose article is gone is left out."""
    known = scene.atlas.facts
    return show_passages(scene, (known[ref] for ref in refs if ref in known))


def show_passages(scene: Scene, found: Iterable[Found]) -> tuple[FactPassage, ...]:
    """The sentences of the facts, in the order of the first fact of each."""
    rows = grouped(((each.brief.article.id, each.fact.evidence.sentence), each) for each in found)
    return tuple(_view_passage(scene, sentence, own) for (_, sentence), own in rows.items())


def tell_what_is_above(
    key_points: Iterable[str], *sections: tuple[FactPassage, ...]
) -> Iterator[tuple[FactPassage, ...]]:
    """The sections of a brief in their order, each passage with where its sentence was quoted before.

    `key_points` are the names of the sentences that stand first.
    """
    quoted = {
        name: Link(say("label.key_point", number=number), f"#{urls.key_point(number)}")
        for number, name in reversed([*enumerate(key_points, 1)])
    }
    for rows in sections:
        told = list[FactPassage]()
        for row in rows:
            told.append(replace(row, above=quoted.get(row.sentence)))
            quoted.setdefault(row.sentence, Link(say("label.quoted_above"), f"#{row.facts[0].id}"))
        yield tuple(told)


def _view_passage(scene: Scene, sentence: Span, own: tuple[Found, ...]) -> FactPassage:
    shown = tuple(facts.show_fact(scene, each) for each in own)
    text = own[0].brief.article.text
    words = mark_stretches(text, sentence, [each.fact.evidence.span for each in own])
    first = shown[0]
    return FactPassage(first.family, words, shown, first.quote.article, first.href, first.quote.sentence)


def mark_stretches(text: str, sentence: Span, spans: Iterable[Span]) -> tuple[MarkedStretch, ...]:
    """The sentence in pieces, those of `spans` marked; one piece, unmarked, where they are all of it."""
    marks = _union_of_spans(spans)
    at, found = min(sentence.start, marks[0].start), []
    for mark in marks:
        found += [MarkedStretch(cap_text(text[at : mark.start]), False), MarkedStretch(mark.of(text), True)]
        at = mark.end
    found.append(MarkedStretch(cap_text(text[at : sentence.end]), False))
    if any(one.text.strip(AROUND_SENTENCE) for one in found if not one.marked):
        return tuple(one for one in found if one.text)
    return (MarkedStretch("".join(one.text for one in found), False),)


class GoneRow(Struct, frozen=True):
    """A fact that the article gives no more: its address says so."""

    id: str
    sentence: str
    told: str


MOST_GONE = 200


def list_gone(scene: Scene, article: ArticleId) -> tuple[GoneRow, ...]:
    """The facts of an article that went, as their addresses show them."""
    rows = scene.atlas.gone_of_article.get(article, ())[:MOST_GONE]
    return tuple(
        GoneRow(one.id, shorten(one.sentence, LONGEST_QUOTE), say("note.gone_since", edition=one.edition))
        for one in rows
    )


def _union_of_spans(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch joined."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def cap_text(text: str) -> str:
    """What stands between marks; a hostile sentence may be a whole book."""
    if len(text) <= 2 * LONGEST_QUOTE:
        return text
    return f"{text[:LONGEST_QUOTE]} … {text[-LONGEST_QUOTE:]}"
