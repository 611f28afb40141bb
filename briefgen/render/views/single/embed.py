"""The page whose facts stand in frames of other sites: an address with a fact shows that fact alone."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from briefgen.model import Brief, Span
from briefgen.relate.desk import FactRef
from briefgen.render import urls
from briefgen.render.atlas.found import Found, grouped
from briefgen.render.views.findings import facts
from briefgen.render.views.findings.passages import GoneRow, list_gone
from briefgen.render.views.parts import ArticleLink, FactView, Head
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording.texts import say

MOST_MARKED = 9
"""Facts of one sentence whose words are marked: static/css/embed.css has a line for each."""
LONGEST_PIECE = 600
"""Characters between two marks; a hostile sentence may be a whole book."""


class EmbeddedPiece(Struct, frozen=True):
    """A piece of a sentence, and the facts whose words it is part of, by their numbers in it."""

    text: str
    facts: tuple[int, ...]


class EmbedFact(Struct, frozen=True):
    id: str
    words: str


class EmbedSentence(Struct, frozen=True):
    facts: tuple[EmbedFact, ...]
    words: tuple[EmbeddedPiece, ...]


class EmbedView(Struct, frozen=True):
    head: Head
    styles: tuple[str, ...]
    base: str
    """The page that links lead to: `#ID` is a fact in the text of its article, in a window of its own."""
    told: str
    """What stands above them all."""
    article: ArticleLink | None
    """None where it is not among the sources any more."""
    sentences: tuple[EmbedSentence, ...]
    gone: tuple[GoneRow, ...]


def view_embed(scene: Scene, brief: Brief) -> EmbedView:
    article = scene.link_to(brief)
    head = Head(
        title=say("embed.title", title=article.short),
        description=say("embed.description", title=article.title),
        section="",
        kicker="",
        indexed=False,
    )
    return EmbedView(
        head,
        tuple(map(scene.here.to, urls.EMBED_STYLES)),
        scene.here.to(urls.source(brief.article.slug)),
        say("embed.all"),
        article,
        tuple(_view_sentences(scene, brief)),
        list_gone(scene, brief.article.id),
    )


def _view_sentences(scene: Scene, brief: Brief) -> Iterator[EmbedSentence]:
    found = (scene.atlas.facts[FactRef(brief.article.id, one.id)] for one in brief.facts())
    rows = grouped((each.fact.evidence.sentence, each) for each in found)
    for sentence in sorted(rows, key=lambda one: (one.start, one.end)):
        yield _view_sentence(scene, sentence, rows[sentence])


def _view_sentence(scene: Scene, sentence: Span, own: Sequence[Found]) -> EmbedSentence:
    text = own[0].brief.article.text
    spans = [each.fact.evidence.span for each in own[:MOST_MARKED]]
    return EmbedSentence(
        tuple(EmbedFact(each.fact.id, tell_fact(facts.show_fact(scene, each))) for each in own),
        tuple(part_sentence(text, sentence, spans)),
    )


def tell_fact(fact: FactView) -> str:
    """What the fact says, in a line: `Ann Lee: supports the dam`, `about 1,200 people`."""
    if fact.family != "position":
        return fact.words
    who = fact.actor.text if fact.actor else say("unknown.speaker")
    return f"{who}: {tell_alone(fact)}"


def tell_alone(fact: FactView) -> str:
    """The same where its speaker stands beside it."""
    return " ".join(filter(None, (fact.label, fact.object))) or fact.words


def part_sentence(text: str, sentence: Span, spans: Sequence[Span]) -> Iterator[EmbeddedPiece]:
    """The sentence in pieces, cut wherever the words of a fact begin or end."""
    edges = {edge for span in spans for edge in (span.start, span.end)}
    cuts = sorted({sentence.start, sentence.end, *edges})
    for start, end in pairwise(cuts):
        marking = (number for number, span in enumerate(spans, 1) if span.start <= start and end <= span.end)
        yield EmbeddedPiece(
            shorten(text[start:end], LONGEST_PIECE) if end - start > LONGEST_PIECE else text[start:end],
            tuple(marking),
        )
