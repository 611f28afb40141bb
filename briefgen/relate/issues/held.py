"""A position with the article that states it."""

from dataclasses import dataclass

from briefgen.model import Brief, Origin, Position
from briefgen.relate.desk import Dating, FactRef, Side
from briefgen.relate.issues.aims import list_issue_words


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """A position of an actor, where it stands."""

    ref: FactRef
    order: int
    """Its article's place in the reading order."""
    position: Position
    brief: Brief
    dating: Dating
    side: Side = Side.NONE
    origin: Origin | None = None


def read_held(brief: Brief, position: Position) -> str:
    """The words of a position's content."""
    text = brief.article.text
    return " ".join([span.of(text) for span in position.content])


def object_of(one: HeldPosition) -> str:
    """The words of what is supported, opposed or weighed; empty where they are a mere "it"."""
    spoken = " … ".join(span.of(one.brief.article.text) for span in one.position.object)
    return "" if spoken.lower() in list_issue_words("pronouns") else spoken


def condition(one: HeldPosition) -> str:
    """The words on which a position depends; never dropped."""
    return " … ".join(span.of(one.brief.article.text) for span in one.position.condition)
