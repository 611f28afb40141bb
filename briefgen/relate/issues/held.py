"""A position with the article that states it."""

from dataclasses import dataclass

from briefgen.model import Brief, Position
from briefgen.relate.desk import Dating, FactRef


@dataclass(frozen=True, slots=True)
class Held:
    """A position of an actor, where it stands."""

    ref: FactRef
    order: int
    """Its article's place in the reading order."""
    position: Position
    brief: Brief
    dating: Dating


def said(brief: Brief, position: Position) -> str:
    """The words of a position's content."""
    text = brief.article.text
    return " ".join([span.of(text) for span in position.content])


def condition(one: Held) -> str:
    """The words on which a position depends; never dropped."""
    return " … ".join(span.of(one.brief.article.text) for span in one.position.condition)
