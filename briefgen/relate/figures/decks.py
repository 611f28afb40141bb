"""The cards of one kind of thing as they are filled: which card takes a figure."""

from collections.abc import Set
from dataclasses import dataclass, field
from itertools import chain

from briefgen.model import ActorId, ArticleId, Figure, Quantity, Span
from briefgen.relate.desk import FactRef
from briefgen.relate.figures.scopes import Scope, agree
from briefgen.relate.figures.things import CountedAs, is_loose
from briefgen.relate.quantities import are_of_one_size

VOTE = "vote"


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One figure on a card."""

    ref: FactRef
    figure: Figure
    holder: ActorId | None
    asked: bool
    """Stated by a question, which is nobody's figure."""
    rival: FactRef | None = None
    """The figure that another voice told of the same, right before."""


class Decks:
    """The decks of one kind, in the order of their first entries."""

    def __init__(self, kind: CountedAs, crowded: Set[ArticleId] = frozenset()) -> None:
        self._kind = kind
        self._crowded = crowded
        """Articles that tell of several amounts of this kind: none of them is the one of a thing."""
        self.all: list[Deck] = []
        self._by_name: dict[str, list[Deck]] = {}
        self._last: dict[tuple[ArticleId, Span] | FactRef, Deck] = {}
        """Where a figure went, and the last one of a sentence."""

    def deal(self, entry: CardEntry, holder: ActorId | None, scope: Scope) -> None:
        """To the first near deck that takes it, else to a new one."""
        keys: list[str] = sorted({*scope.names, *scope.words, *filter(None, (holder,))})
        told = entry.ref.article, entry.figure.evidence.sentence
        beside = [self._last[key] for key in (entry.rival, told) if key in self._last]
        known = {id(deck): deck for key in keys for deck in self._by_name.get(key, ())[-NEAREST:]}
        near = (deck for deck in known.values() if deck.is_free_for(entry, self._crowded))
        deck = next(
            (deck for deck in chain(beside, near) if deck.takes(self._kind, entry, holder, scope)), None
        )
        if deck is None:
            deck = Deck(holder)
            self.all.append(deck)
            for key in keys:
                self._by_name.setdefault(key, []).append(deck)
        self._last[told] = self._last[entry.ref] = deck
        deck.add(entry, scope)


NEAREST = 8
"""Cards of one name that are asked whether a figure is theirs: the last ones."""


@dataclass(slots=True)
class Deck:
    """A card that is being filled."""

    holder: ActorId | None
    entries: list[CardEntry] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    sentences: set[str] = field(default_factory=set)
    articles: set[ArticleId] = field(default_factory=set)
    refs: set[FactRef] = field(default_factory=set)
    amounts: set[Quantity] = field(default_factory=set)

    def takes(self, kind: CountedAs, entry: CardEntry, holder: ActorId | None, scope: Scope) -> bool:
        """Whether the figure is of the same thing as all that stands here."""
        if self._is_beside(entry):
            return True
        if scope.sentence in self.sentences:
            return entry.figure.quantity.unit != VOTE  # those for and those against are two things
        # Of "Cox has 69 and Carr has 7" the 69 are not Carr's, though the sentence names him.
        named = self.holder in scope.names and scope.names - scope.places <= {self.holder}
        held = self.holder is not None and (holder == self.holder or named)
        if not self._may_hold(kind, entry, holder, held=held):
            return False
        # Of one holder's "operating profit" the noun tells what a sum is of; of a sum alone nothing does.
        sure = held and (bool(kind[1]) or not is_loose(kind, entry.figure))
        ends = (self.scopes[0], self.scopes[-1])
        return self._is_of_their_size(entry) and all(agree(scope, own, held=sure) for own in ends)

    def _is_of_their_size(self, entry: CardEntry) -> bool:
        """Whether it may be what the last became.

        Of another measure it stands beside: those in training are fewer than all who were trained.
        """
        last = self.entries[-1]
        beside = last.ref.article == entry.ref.article or last.figure.measure is not entry.figure.measure
        return beside or are_of_one_size(last.figure.quantity, entry.figure.quantity)

    def is_free_for(self, entry: CardEntry, crowded: Set[ArticleId]) -> bool:
        """Whether it and what stands here are each the one amount of the kind that its article tells."""
        several = entry.ref.article in crowded or not crowded.isdisjoint(self.articles)
        return not several or self.articles == {entry.ref.article} or self._tells(entry)

    def _may_hold(self, kind: CountedAs, entry: CardEntry, holder: ActorId | None, *, held: bool) -> bool:
        """Whether it is known what is counted, and whose it is or what became of it."""
        named = bool(entry.figure.counts) or not is_loose(kind, entry.figure)
        if entry.figure.quantity.unit == VOTE and not self._tells(entry):
            return False  # two ballots
        return named and (holder is None or self.holder == holder) and (held or bool(kind[2]))

    def _is_beside(self, entry: CardEntry) -> bool:
        """Told in one breath with what stands here, or in answer to it."""
        return is_told_beside(entry, self.entries[-1]) or entry.rival in self.refs

    def _tells(self, entry: CardEntry) -> bool:
        """Whether the same amount stands here."""
        return entry.figure.quantity in self.amounts

    def add(self, entry: CardEntry, scope: Scope) -> None:
        self.entries.append(entry)
        self.scopes.append(scope)
        self.sentences.add(scope.sentence)
        self.articles.add(entry.ref.article)
        self.refs.add(entry.ref)
        self.amounts.add(entry.figure.quantity)


def is_told_beside(entry: CardEntry, last: CardEntry) -> bool:
    """Told in one breath: "20 ferries, up from 17"."""
    return (
        entry.ref.article == last.ref.article
        and (entry.figure.former or last.figure.former)
        and (entry.figure.evidence.sentence == last.figure.evidence.sentence)
    )
