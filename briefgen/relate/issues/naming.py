"""Which words of a position name somebody whom the proposition names: "he", where the mayor is to resign."""

from collections.abc import Iterator

from briefgen.model import ActorId, Brief, Position, Span
from briefgen.relate import words
from briefgen.relate.issues.aims import Aim


def list_named(brief: Brief, position: Position, aim: Aim | None) -> tuple[Span, ...]:
    """The mentions in the object of whoever the proposition says is to do something."""
    if aim is None or not aim.is_deed:
        return ()
    meant = frozenset(_list_meant(brief, aim))
    inside = (
        (mention.evidence.span, actor)
        for mention, actor in brief.mentions()
        if any(span.overlaps(mention.evidence.span) for span in position.object)
    )
    return tuple(span for span, actor in inside if actor in meant)


def _list_meant(brief: Brief, aim: Aim) -> Iterator[ActorId]:
    """Those whom the article calls by words of the proposition."""
    for mention, actor in brief.mentions():
        called = words.list_stems(mention.name)
        if actor is not None and called and called <= aim.known:
            yield actor
