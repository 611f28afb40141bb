"""Who says what stands somewhere in an article: the speaker of the narrowest stretch around it.

A stretch is a turn of a transcript, or what a position holds. A question is nobody's word.
"""

from collections.abc import Iterable, Iterator

from briefgen.model import ActorId, Brief, Span, TurnRole

VoicedStretch = tuple[int, int, ActorId]
"""Where it starts and ends, and whose words it holds."""


def list_stretches(brief: Brief) -> tuple[VoicedStretch, ...]:
    """All that someone known says in an article."""
    return (*_stretches_of_turns(brief), *_stretches_of_positions(brief))


def find_speaker(said: Iterable[VoicedStretch], span: Span) -> ActorId | None:
    """Who says what stands at `span`; None where the article tells it."""
    around = [(end - start, actor) for start, end, actor in said if start <= span.start < span.end <= end]
    return min(around)[1] if around else None


def _stretches_of_positions(brief: Brief) -> Iterator[VoicedStretch]:
    for position in brief.findings.positions:
        actor = brief.speaker(position)
        if actor is not None:
            for span in position.content:
                yield span.start, span.end, actor


def _stretches_of_turns(brief: Brief) -> Iterator[VoicedStretch]:
    if not brief.article.turns:
        return
    pairs = brief.mentions()
    called = {mention.name: actor for mention, actor in pairs if actor is not None}
    for turn in brief.article.turns:
        actor = called.get(turn.speaker) if turn.speaker and turn.role is not TurnRole.QUESTION else None
        if actor is not None:
            yield turn.span.start, turn.span.end, actor
