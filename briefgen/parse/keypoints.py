"""Key points: the sentences that carry the most of what was found.

Knows findings, no grammar. A sentence is worth what it adds to those already chosen, so that five points do
not tell one thing five times.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model import (
    ActorMention,
    DateMention,
    Evidence,
    Figure,
    MentionForm,
    Mode,
    Position,
    Sentences,
    Span,
    Stance,
)

MOST_KEY_POINTS = 5
KEY_POINT_RULE = "keypoints.weight"
AGAIN = 0.25
"""What a kind of thing is worth that the chosen sentences told already."""
FEWEST, LONGEST = 6, 70
"""Words of a sentence that reads well by itself."""
FIRST_SENTENCE_WEIGHT = 1.0
"""The first sentence of an article tells most of it."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing that a sentence carries: what makes it the same as another, and its weight."""

    key: tuple[str, ...]
    weight: float


def choose_key_points(
    text: Sentences,
    actors: tuple[ActorMention, ...],
    figures: tuple[Figure, ...],
    dates: tuple[DateMention, ...],
    positions: tuple[Position, ...],
) -> tuple[Evidence, ...]:
    """At most five sentences, in the order of the article, never rewritten.

    `text` holds the sentences to choose from; a question, or a line that ends as no sentence does,
    is taken only where there is nothing else.
    """
    carried = _carried_things(text, actors, figures, dates, positions)
    told = {at: things for at, things in carried.items() if _reads_well(text.spans[at].of(text.text))}
    answers = {at: things for at, things in told.items() if _is_statement(text.spans[at].of(text.text))}
    return tuple(
        text.evidence(text.spans[at], KEY_POINT_RULE) for at in sorted(_best_sentences(answers or told))
    )


def _carried_things(
    text: Sentences,
    actors: tuple[ActorMention, ...],
    figures: tuple[Figure, ...],
    dates: tuple[DateMention, ...],
    positions: tuple[Position, ...],
) -> dict[int, list[Carried]]:
    """For each sentence, what it carries."""
    found: defaultdict[int, list[Carried]] = defaultdict(list)
    for span, thing in (
        *_of_positions(actors, positions),
        *((one.evidence.span, Carried(("figure", one.counts or one.quantity.unit), 1.5)) for one in figures),
        *((one.evidence.span, Carried(("date", one.timex.value), _date_weight(one))) for one in dates),
        *(
            (one.evidence.span, Carried(("actor", one.name), 0.3))
            for one in actors
            if one.form is MentionForm.NAME
        ),
    ):
        at = bisect_right(text.spans, span.start, key=lambda sentence: sentence.start) - 1
        if at >= 0 and span.start < text.spans[at].end:
            found[at].append(thing)
    if text.spans and 0 in found:
        found[0].append(Carried(("opening",), FIRST_SENTENCE_WEIGHT))
    return dict(found)


def _of_positions(
    actors: tuple[ActorMention, ...], positions: Iterable[Position]
) -> Iterator[tuple[Span, Carried]]:
    for one in positions:
        holder = "" if one.speaker is None else actors[_head_of_actor(actors, one.speaker)].name
        weight = 2.0 if one.stance is not Stance.CLAIMS else 1.0
        weight += 0.5 * bool(one.condition) + 0.5 * (one.mode is Mode.ACT)
        yield (
            one.evidence.span,
            Carried(("position", holder, str(one.stance)), weight if holder else weight / 2),
        )


def _head_of_actor(actors: tuple[ActorMention, ...], at: int) -> int:
    same = actors[at].same_as
    return at if same is None else same


def _date_weight(date: DateMention) -> float:
    """A day or a month tells more than "now"."""
    return 1.0 if date.timex.value[:1].isdigit() or date.event is not None else 0.2


def _reads_well(words: str) -> bool:
    return FEWEST <= len(words.split()) <= LONGEST and words[-1:] != ":"


def _is_statement(words: str) -> bool:
    """A sentence to its end, and no question: a line without a mark may be a by-line or a caption."""
    return words.rstrip("”\"'’)»]").endswith((".", "!", "…")) and not words.startswith(("Q.", "Q:"))


def _best_sentences(carried: dict[int, list[Carried]]) -> list[int]:
    """The sentences that together carry the most, each counted for what it adds."""
    chosen: list[int] = []
    told: set[tuple[str, ...]] = set()
    left = dict(carried)
    while left and len(chosen) < MOST_KEY_POINTS:
        at = max(left, key=lambda at: (_worth_of_sentence(left[at], told), -at))
        if _worth_of_sentence(left[at], told) <= 0:
            break
        chosen.append(at)
        told |= {thing.key for thing in left.pop(at)}
    return chosen


def _worth_of_sentence(things: Iterable[Carried], told: set[tuple[str, ...]]) -> float:
    """What a sentence adds to what is told already."""
    seen = set(told)
    total = 0.0
    for thing in things:
        total += thing.weight * (AGAIN if thing.key in seen else 1.0)
        seen.add(thing.key)
    return total
