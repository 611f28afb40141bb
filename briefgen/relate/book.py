"""The briefs in reading order, with what every room of the desk looks up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.model import ActorId, ActorKind, ArticleId, Brief, Evidence, Sentences, Span
from briefgen.relate.desk import CopyGroup, Dating, FactRef, Identity


@dataclass(frozen=True, slots=True)
class Book:
    briefs: tuple[Brief, ...]
    """In reading order."""
    datings: tuple[Dating, ...]
    copies: tuple[CopyGroup, ...]
    """Each with its articles in reading order: the first stands for all."""
    place: Mapping[ArticleId, int]
    """Where an article stands in the reading order."""
    source: Mapping[ArticleId, ArticleId]
    """The article that stands for it among its copies: itself, where it has none."""
    names: Mapping[ActorId, str]
    kinds: Mapping[ActorId, ActorKind]

    def title(self, article: ArticleId) -> str:
        """How a reason names an article."""
        return shorten_title(self.briefs[self.place[article]].article.title.text)

    def evidence(self, ref: FactRef) -> Evidence:
        """The words that a fact rests on."""
        return self.briefs[self.place[ref.article]].fact(ref.fact).evidence

    def newest(self) -> str:
        """The newest date that any article states of itself, ISO; empty where none does."""
        stated = (brief.article.published.latest for brief in self.briefs)
        return max((day.isoformat() for day in stated if day), default="")

    def independent(self, articles: Sequence[ArticleId]) -> int:
        """How many sources these articles are, copies counted once."""
        return len({self.source[article] for article in articles})


def open_book(
    briefs: Sequence[Brief], datings: Sequence[Dating], copies: Sequence[CopyGroup], known: Sequence[Identity]
) -> Book:
    """A book of `briefs`, which are in reading order as `datings` are."""
    place = {brief.article.id: at for at, brief in enumerate(briefs)}
    ordered = tuple(
        replace(group, articles=tuple(sorted(group.articles, key=place.__getitem__))) for group in copies
    )
    return Book(
        briefs=tuple(briefs),
        datings=tuple(datings),
        copies=ordered,
        place=place,
        source=_sources_of_articles(briefs, ordered),
        names={one.id: one.name for one in known},
        kinds={one.id: one.kind for one in known},
    )


def _sources_of_articles(briefs: Sequence[Brief], copies: Sequence[CopyGroup]) -> dict[ArticleId, ArticleId]:
    sources = {brief.article.id: brief.article.id for brief in briefs}
    for group in copies:
        first = sources[group.articles[0]]
        for article in group.articles:
            sources[article] = first
    return sources


def shorten_title(title: str, most: int = 60) -> str:
    """`title` where it is short, else its first words and an ellipsis."""
    if len(title) <= most:
        return title
    return title[: title.rfind(" ", 0, most) if " " in title[:most] else most].rstrip(",;:–- ") + " …"


def make_evidence(brief: Brief, span: Span, rule: str) -> Evidence:
    """Words of an article as Evidence, with the sentence around them."""
    return Sentences(brief.article.id, brief.article.text, brief.findings.sentences).evidence(span, rule)
