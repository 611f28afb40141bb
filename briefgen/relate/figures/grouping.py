"""Which figures are of one quantity: the same thing counted, of the same holder, on one card.

A card is named by what is counted without its endings, its synonyms and what follows the noun; the
measure is not part of it, because "in training" and "trained in all" stand side by side as unlike.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from briefgen.model import ActorId, ActorKind, ArticleId, Brief, FactId, Figure, Measure, Quantity, TurnRole
from briefgen.relate import remembered, words
from briefgen.relate.desk import FactRef
from briefgen.relate.figures import joins, moves, rivals, tolls
from briefgen.relate.figures.courses import CoursePoint, find_courses, settle_course
from briefgen.relate.figures.decks import CardEntry, Decks, is_told_beside
from briefgen.relate.figures.scopes import Scope, recall_scopes
from briefgen.relate.figures.things import CountedAs, find_kind, find_thing
from briefgen.relate.lexicon import LEXICON
from briefgen.relate.quantities import meet
from briefgen.relate.remembered import Remembered
from briefgen.relate.unions import Unions


@dataclass(frozen=True, slots=True)
class FigureCard:
    kind: CountedAs
    holder: ActorId | None
    entries: tuple[CardEntry, ...]


def gather_cards(briefs: Sequence[Brief], kept: Remembered = remembered.NONE_KEPT) -> tuple[FigureCard, ...]:
    """Every figure of which is known what it counts, card by card; parts stand with their whole."""
    names = {actor.id: actor.name for brief in briefs for actor in brief.actors}
    bodies = _spoken_for(briefs)
    kinds: dict[CountedAs, list[CardEntry]] = {}
    scopes: dict[FactRef, Scope] = {}
    told: list[tolls.ToldToll] = []
    for brief in briefs:
        found = tuple(_deal_entries(brief, bodies))
        for kind, entry in found:
            kinds.setdefault(kind, []).append(entry)
        scopes |= recall_scopes(brief, [(entry.ref, entry.holder) for _, entry in found], kept)
        told += tolls.list_told(brief, [(one.ref, one.figure) for _, one in found if not one.asked], scopes)
    chains = tolls.list_chains(told)
    cards = [*map(_make_card_of_toll, chains), *_cut_rest(kinds, chains, names, scopes)]
    entries = [entry for card in cards for entry in card.entries]
    courses = find_courses(briefs, entries, scopes, bodies, kept)
    return tuple(sorted(_join_cards(cards, scopes, courses), key=lambda card: card.entries[0].ref))


def _join_cards(
    cards: Sequence[FigureCard], scopes: Mapping[FactRef, Scope], courses: Sequence[Sequence[CoursePoint]]
) -> Iterator[FigureCard]:
    """The cards, those made one of which a later article says what it was before, or tells the same anew."""
    groups = Unions(len(cards))
    place = {entry.ref: at for at, card in enumerate(cards) for entry in card.entries}
    told_anew = ((place[a.ref], place[b.ref]) for course in courses for a, b in pairwise(course))
    for one, other in chain(joins.pair_cards([card.entries for card in cards], scopes), told_anew):
        groups.join(one, other)
    settled = {point.ref: point for course in courses for point in course}
    for group in groups.groups():
        yield _join_group([_settle_courses(cards[at], settled) for at in group])


def _join_group(own: Sequence[FigureCard]) -> FigureCard:
    """The cards as one, called as the first of them."""
    first = min(own, key=lambda card: card.entries[0].ref)
    if len(own) == 1:
        return first
    entries = sorted((entry for card in own for entry in card.entries), key=lambda entry: entry.ref)
    return FigureCard(first.kind, next((card.holder for card in own if card.holder), None), tuple(entries))


def _settle_courses(card: FigureCard, settled: Mapping[FactRef, CoursePoint]) -> FigureCard:
    """The card with the figures of a course as of one measure, and with them what answers them."""
    if settled.keys().isdisjoint(entry.ref for entry in card.entries):
        return card
    entries: list[CardEntry] = []
    for one in card.entries:
        point = settled.get(one.ref) or settled.get(one.rival or one.ref)
        entries.append(replace(one, figure=settle_course(one.figure, point)) if point else one)
    return replace(card, entries=tuple(entries))


def _cut_rest(
    kinds: Mapping[CountedAs, Sequence[CardEntry]],
    chains: Sequence[Sequence[tolls.ToldToll]],
    names: Mapping[ActorId, str],
    scopes: Mapping[FactRef, Scope],
) -> Iterator[FigureCard]:
    """The cards of all that is no toll of a calamity."""
    taken = {one.ref for each in chains for one in each}
    for kind, entries in kinds.items():
        yield from _cut_cards(kind, [one for one in entries if one.ref not in taken], names, scopes)


def _make_card_of_toll(told: Sequence[tolls.ToldToll]) -> FigureCard:
    """What one calamity did, as it grew from article to article."""
    toll = told[0].toll
    entries = tuple(
        sorted((CardEntry(one.ref, one.figure, None, asked=False) for one in told), key=lambda one: one.ref)
    )
    return FigureCard((toll.harm, toll.places | {toll.calamity}, ""), None, entries)


def _without_parts(entries: Sequence[CardEntry]) -> list[CardEntry]:
    """The entries less those whose whole is one of them: "60 licences: 35 here, 25 there" is one amount."""
    ids = {entry.ref for entry in entries}
    kept: list[CardEntry] = []
    part: CardEntry | None = None
    for one in entries:
        whole = one.figure.part_of and FactRef(one.ref.article, one.figure.part_of)
        # "Of 31 nuns nine are new, up from five": the five are of the part, and go with it.
        if whole in ids or (part is not None and one.figure.former and is_told_beside(one, part)):
            part = one
        else:
            kept.append(one)
            part = None
    return kept


def _spoken_for(briefs: Sequence[Brief]) -> dict[ActorId, ActorId]:
    """The body for which a person says "we": the one whose office they hold, where only one is stated."""
    found: dict[ActorId, set[ActorId]] = {}
    for brief in briefs:
        if not brief.findings.roles:
            continue
        called = {mention.name: actor for mention, actor in brief.mentions()}
        for role in brief.findings.roles:
            holder, body = brief.actor(role.mention), called.get(role.of) if role.of else None
            if holder and body and not role.former:
                found.setdefault(holder, set()).add(body)
    return {holder: next(iter(bodies)) for holder, bodies in found.items() if len(bodies) == 1}


def _deal_entries(brief: Brief, bodies: Mapping[ActorId, ActorId]) -> Iterator[tuple[CountedAs, CardEntry]]:
    kinds = {actor.id: actor.kind for actor in brief.actors}
    questions = [turn.span for turn in brief.article.turns if turn.role is TurnRole.QUESTION]
    rivals_of = rivals.pair_rivals(brief, brief.findings.figures)
    for counted, figure in _list_kinds(brief, rivals_of):
        kind, rival = counted, rivals_of.get(figure.id)
        holder = brief.holder(figure)
        holder = bodies.get(holder, holder) if holder else None
        if _counts_members(kind, figure):
            body = _body_counted(figure, brief) or _member_of(figure, holder, kinds)
            holder, kind = (body, (_MEMBER, frozenset(), "")) if body else (holder, kind)
        asked = any(span.holds(figure.evidence.span) for span in questions)
        beside = FactRef(brief.article.id, rival.id) if rival else None
        yield kind, CardEntry(FactRef(brief.article.id, figure.id), figure, holder, asked, beside)


def _list_kinds(brief: Brief, rivals_of: Mapping[FactId, Figure]) -> Iterator[tuple[CountedAs, Figure]]:
    """Each amount of which is known what it counts; what answers another counts the same."""
    last: tuple[CountedAs, Figure] | None = None
    for told in moves.split_moves(brief, brief.findings.figures):
        figure = rivals.settle_rival(told, rivals_of.get(told.id))
        kind = _kind_of_former(figure, last) or find_kind(figure, brief)
        if kind is not None:
            last = kind, figure
            yield last


def _kind_of_former(figure: Figure, last: tuple[CountedAs, Figure] | None) -> CountedAs | None:
    """That of what took its place: "1,700 seats instead of the 1,850 first *planned*" are seats both."""
    if last is None or not figure.former:
        return None
    kind, now = last
    beside = now.evidence.sentence == figure.evidence.sentence and now.quantity.unit == figure.quantity.unit
    thing = find_thing(figure.counts or figure.quantity.unit, figure.quantity.unit)
    return kind if beside and thing == kind[:2] else None


def _counts_members(kind: CountedAs, figure: Figure) -> bool:
    """Whether it may be all the members of a body: "the pact's 19 states", not its "three newest"."""
    some = not {*words.split_tokens(figure.counts)}.isdisjoint(words.list_words("some of them"))
    return not (some or kind[2] or {kind[0], figure.quantity.unit}.isdisjoint(_MEMBERS))


_BODY_KINDS = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})


_MEMBERS = LEXICON.words("rules", "grouping_members")
_MEMBER = "member"


def _body_counted(figure: Figure, brief: Brief) -> ActorId | None:
    """Whose members are counted: "the 30-strong X" names it, "X, involving 30 states" does before it."""
    own = figure.evidence.span
    for mention, actor in brief.mentions():
        span = mention.evidence.span
        if actor is None or mention.kind not in _BODY_KINDS or span.start > own.end:
            continue
        if span.overlaps(own) or _only_holds(brief.article.text, span.end, own.start):
            return actor
    return _body_named(figure, brief)


def _member_of(figure: Figure, holder: ActorId | None, kinds: Mapping[ActorId, ActorKind]) -> ActorId | None:
    """The body whose figure it is, where members are counted: "seven eastern states" are not all of it."""
    counted = "member" in words.split_tokens(figure.counts) or figure.quantity.unit == _MEMBER
    return holder if counted and holder and kinds.get(holder) in _BODY_KINDS else None


def _body_named(figure: Figure, brief: Brief) -> ActorId | None:
    """The body whose name begins with the figure's last word, where that is no mention of its own."""
    last = figure.evidence.exact.split()[-1]
    start = figure.evidence.span.end - len(last)
    bodies = (one for one in brief.actors if one.kind in _BODY_KINDS and " " in one.name)
    return next((one.id for one in bodies if brief.article.text.startswith(one.name, start)), None)


def _only_holds(text: str, start: int, end: int) -> bool:
    """Whether the words between a body and a figure only say that it has so many: "X, involving around"."""
    # A body is mostly named paragraphs before: the first words after it tell that as well as all of them.
    if start > end or len(words.split_tokens(text[start : min(end, start + NEAR)])) > WORDS_HOLDING:
        return False
    between = words.split_tokens(text[start:end])
    has = (
        {words.cut_stem(verb) for verb in words.list_words("neutral")}
        if len(between) <= WORDS_HOLDING
        else ()
    )
    return any(words.cut_stem(word) in has for word in between)


WORDS_HOLDING = 3
NEAR = 80
"""Letters in which there are more words than that, but for the longest ones."""


def _cut_cards(
    kind: CountedAs,
    entries: Sequence[CardEntry],
    names: Mapping[ActorId, str],
    scopes: Mapping[FactRef, Scope],
) -> Iterator[FigureCard]:
    """A card for each thing that is told of: of one holder, in one place, of one event; parts in none."""
    entries = _without_parts(entries)
    if len(entries) < 2:
        yield from (FigureCard(kind, one.holder, (one,)) for one in entries)
        return
    root = _roots_of_holders({entry.holder for entry in entries if entry.holder}, names)
    decks = Decks(kind, _list_crowded(entries, root))
    for entry in sorted(entries, key=lambda entry: entry.holder is None):
        holder = root[entry.holder] if entry.holder else None
        decks.deal(entry, holder, scopes[entry.ref])
    for deck in decks.all:
        yield FigureCard(kind, deck.holder, tuple(sorted(deck.entries, key=lambda entry: entry.ref)))


def _list_crowded(entries: Sequence[CardEntry], root: Mapping[ActorId, ActorId]) -> frozenset[ArticleId]:
    """The articles that tell of one holder, or of nobody, several amounts that cannot be one."""
    first: dict[tuple[ArticleId, ActorId | None], Quantity] = {}
    crowded: set[ArticleId] = set()
    told = (one for one in entries if not (one.figure.former or one.asked or one.rival is not None))
    for one in told:
        if one.figure.measure is Measure.SHARE:
            continue  # "less than half of the 30 members" is no second number of them
        key = one.ref.article, root[one.holder] if one.holder else None
        if not meet(first.setdefault(key, one.figure.quantity), one.figure.quantity):
            crowded.add(one.ref.article)
    return frozenset(crowded)


def _roots_of_holders(holders: set[ActorId], names: Mapping[ActorId, str]) -> dict[ActorId, ActorId]:
    """Whose figure it is: "EU armed forces" are counted with the EU, whose name theirs holds."""
    own = {holder: frozenset(words.split_tokens(names.get(holder, holder))) for holder in holders}
    by_name: dict[frozenset[str], ActorId] = {}
    root: dict[ActorId, ActorId] = {}
    for holder in sorted(holders, key=lambda one: (len(own[one]), one)):
        shorter = (by_name[frozenset({word})] for word in sorted(own[holder]) if frozenset({word}) in by_name)
        root[holder] = next(shorter, by_name.setdefault(own[holder], holder))
    return root
