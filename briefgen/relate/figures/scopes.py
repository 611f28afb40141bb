"""Of what a figure is told: whose, where, of which event; two figures of other things are never compared.

"12 people died in the mine at Oruro" and "20 people died at the crossing" count alike and have nothing to do
with each other. What the clause names beside the counted thing tells them apart; where it names nothing, a
figure joins no other.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefgen.cache.recall import RememberedCall
from briefgen.model import ActorId, ActorKind, ActorMention, Brief, Figure, Measure, MentionForm, Span
from briefgen.relate import words
from briefgen.relate.desk import FactRef
from briefgen.relate.figures.stories import ToldStory
from briefgen.relate.remembered import Remembered

SCOPE_KINDS = frozenset({ActorKind.PLACE, ActorKind.STATE})
MEASURELESS_UNITS = frozenset({"percent", "%"})
"""Units that measure anything at all."""


class Scope(Struct, frozen=True):
    """What the clause of a figure names beside what is counted."""

    sentence: str
    """The whole sentence: where another article has the same, it is a copy."""
    names: frozenset[ActorId]
    """Everyone and every place that is named, but for who says it."""
    places: frozenset[ActorId]
    """Of these the places, but for the holder."""
    own: frozenset[ActorId]
    """Of these the places told right behind it: "247 in Norland and 10 in Tarn"; mostly none."""
    words: frozenset[str]
    """Stems of the other words that mean something."""
    story: frozenset[ActorId]
    """Everyone and every place that the article names: one set for all of its figures."""
    led: frozenset[str]
    """The names of its title and opening, likewise."""
    running: bool
    """A total that is counted on: of one thing, whatever else the articles tell."""


class KeptScopes(Struct, frozen=True):
    """The scopes of one article as they are remembered: what is told of all of it stands there once."""

    led: frozenset[str]
    bare: tuple[Scope, ...]


SCOPES: RememberedCall[KeptScopes] = RememberedCall("scopes", KeptScopes)


def recall_scopes(
    brief: Brief, held: Sequence[tuple[FactRef, ActorId | None]], kept: Remembered
) -> dict[FactRef, Scope]:
    """The scope of each of these figures of one article, given with its holder."""
    figures = {one.id: one for one in brief.findings.figures}
    found = kept.of(
        SCOPES,
        brief,
        lambda: KeptScopes(
            ToldStory(brief).led, tuple(_find_bare(brief, figures[ref.fact], holder) for ref, holder in held)
        ),
        [(ref.fact, holder) for ref, holder in held],
    )
    story = frozenset(actor.id for actor in brief.actors)
    told = (replace(scope, story=story, led=found.led) for scope in found.bare)
    return {ref: scope for (ref, _), scope in zip(held, told, strict=True)}


def _find_bare(brief: Brief, figure: Figure, holder: ActorId | None) -> Scope:
    """What stands beside `figure` in the words that are said of it, without what the article tells around."""
    region = _find_region(brief, figure)
    named = dict(_find_named(brief, region, figure))
    actors = frozenset(named.values())
    kinds = {actor.id: actor.kind for actor in brief.actors}
    places = frozenset(actor for actor in actors if kinds.get(actor) in SCOPE_KINDS and actor != holder)
    spans = (figure.evidence.span, *(date.evidence.span for date in brief.findings.dates), *named)
    text = brief.article.text
    return Scope(
        sentence=figure.evidence.sentence.of(text),
        names=actors,
        places=places,
        own=frozenset(_find_own(brief, figure, named)) & places,
        words=words.list_stems(_words_without(text, region, spans)),
        story=frozenset(),
        led=frozenset(),
        running=figure.measure is Measure.TOTAL,
    )


def _find_region(brief: Brief, figure: Figure) -> Span:
    """The words said of the figure: what is said by somebody, without who says it; else its sentence."""
    own = figure.evidence
    contents = (span for position in brief.findings.positions for span in position.content)
    holding = (span for span in contents if span.holds(own.span) and own.sentence.holds(span))
    return min(holding, key=lambda span: span.end - span.start, default=own.sentence)


def _find_named(brief: Brief, region: Span, figure: Figure) -> Iterator[tuple[Span, ActorId]]:
    """Who is named there; an adjective on what is counted names nobody."""
    for mention, actor in brief.mentions():
        span = mention.evidence.span
        if actor is not None and region.holds(span) and not _is_counted_mention(mention, figure):
            yield span, actor


def _find_own(brief: Brief, figure: Figure, named: Mapping[Span, ActorId]) -> Iterator[ActorId]:
    """Who is named between the figure and the next of its sentence, where there are several."""
    sentence, start = figure.evidence.sentence, figure.evidence.span.end
    others = [
        one.evidence.span for one in brief.findings.figures if one.quantity.unit == figure.quantity.unit
    ]
    beside = sorted(span.start for span in others if sentence.holds(span) and span != figure.evidence.span)
    if beside:
        end = next((at for at in beside if at >= start), sentence.end)
        yield from (actor for span, actor in named.items() if start <= span.start < end)


def _is_counted_mention(mention: ActorMention, figure: Figure) -> bool:
    own = figure.evidence.span
    return mention.form is not MentionForm.NAME and own.holds(mention.evidence.span)


def _words_without(text: str, region: Span, spans: tuple[Span, ...]) -> str:
    """The words of `region` less those of `spans`."""
    kept, at = [], region.start
    for span in sorted(spans, key=lambda span: span.start):
        if region.holds(span):
            kept.append(text[at : max(at, span.start)])
            at = max(at, span.end)
    return " ".join((*kept, text[at : region.end]))


def agree(one: Scope, other: Scope, *, held: bool) -> bool:
    """Whether both may be of one thing; `held` where one actor is known to be the holder of both."""
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    return held or (not _placed_apart(one, other) and _share_story(one, other))


def _share_story(one: Scope, other: Scope) -> bool:
    """Whether a name, both openings, a running count or several words say so, and most of the fewer words."""
    shared, common = one.names & other.names, len(one.words & other.words)
    strange = bool(one.names and other.names and not shared)
    if strange or not (shared or one.running or one.led & other.led or common >= WORDS_OF_ONE):
        return False
    # More than half the words of the poorer clause: "paid for ferries" and "paid for schools" share the one.
    return common * 2 > min(len(one.words), len(other.words)) > 0


WORDS_OF_ONE = 4
"""Words that two clauses of one thing have in common: "lost their homes to the lakeside railway"."""


def _placed_apart(one: Scope, other: Scope) -> bool:
    """Whether one is told of one of several places and the other is not, or is told of none.

    Ten dead in one of two towns are no part of a dispute about both.
    """
    if (one.own or other.own) and (one.own or one.places) != (other.own or other.places):
        return True
    return bool(one.places) != bool(other.places) and not (one.running or other.running)
