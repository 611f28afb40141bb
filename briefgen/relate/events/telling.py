"""What the words that tell of a happening are about; looked at once, and only when it is asked for."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from briefgen.model import ActorId, ActorKind, ArticleId, Brief, Span
from briefgen.relate import words
from briefgen.relate.events.nouns import Happening

COMMON_AMOUNT = 10
"""Amounts up to this are told of any event."""


TELLING_KINDS = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE})


class Telling:
    """The words and names around one happening."""

    def __init__(self, one: Happening, briefs: Mapping[ArticleId, Brief]) -> None:
        self._one = one
        self._brief = briefs[one.article]

    @cached_property
    def own(self) -> frozenset[str]:
        """What its own words are about, without its kind and its places: "defence ministers"."""
        text = self._brief.article.text
        said = [told.exact for told in self._one.told]
        said += [mention.event.of(text) for mention in self._one.dates if mention.event]
        return words.list_stems(" ".join(said)) - words.kind_stems() - self._named_places

    @cached_property
    def matter(self) -> frozenset[str]:
        """The same without the names of who takes part: "report on rents" of "the council published" one."""
        names = [actor.name for actor in self._brief.actors if actor.id in self._one.actors]
        return self.own - words.list_stems(" ".join(names))

    @cached_property
    def parties(self) -> frozenset[ActorId]:
        """Who takes part and has a name: “ministers” may be those of any of them."""
        told = (actor for actor in self._brief.actors if actor.id in self._one.actors)
        return frozenset(actor.id for actor in told if actor.kind in TELLING_KINDS)

    @cached_property
    def around(self) -> frozenset[ActorId]:
        """All that its sentences name."""
        named = [(mention.evidence.span, actor) for mention, actor in self._brief.mentions() if actor]
        return frozenset(
            actor
            for sentence in self._sentences
            for span, actor in named
            if sentence.start <= span.start and span.end <= sentence.end
        )

    @cached_property
    def about(self) -> frozenset[str]:
        """What its sentences are about."""
        text = self._brief.article.text
        return words.list_stems(" ".join(span.of(text) for span in self._sentences))

    @cached_property
    def amounts(self) -> frozenset[tuple[Decimal, Decimal | None, str]]:
        """The figures of its sentences by which an event can be known again: no share, and no few."""
        spans = self._sentences
        return frozenset(
            (one.quantity.value, one.quantity.high, one.quantity.unit)
            for one in self._brief.findings.figures
            if one.quantity.value > COMMON_AMOUNT
            and one.quantity.unit != "percent"
            and any(span.holds(one.evidence.span) for span in spans)
        )

    @property
    def _sentences(self) -> list[Span]:
        return [told.sentence for told in self._one.told]

    @property
    def _named_places(self) -> frozenset[str]:
        """The words of its places' names."""
        if not self._one.places:
            return frozenset()
        names = [actor.name for actor in self._brief.actors if actor.id in self._one.places]
        return words.list_stems(" ".join(names))
