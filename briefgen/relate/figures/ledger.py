"""The figure ledger: a card a quantity, its points in the order of time, and what they say of each other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.model import ActorId, ArticleId, Brief, Evidence, Figure, Quantity, Span
from briefgen.problems import Code, Problem
from briefgen.relate import voices, words
from briefgen.relate.book import Book
from briefgen.relate.days import timex
from briefgen.relate.desk import Dating, FactRef, Point, Series, Verdict
from briefgen.relate.figures import titles
from briefgen.relate.figures.decks import CardEntry
from briefgen.relate.figures.grouping import FigureCard
from briefgen.relate.figures.verdicts import Finding, Sighting, are_of_one_measure, compare, is_grown
from briefgen.relate.quantities import write_shown


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two figures of one moment that cannot both hold, or parts that are not their whole."""

    reason: str
    facts: tuple[FactRef, ...]
    told: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    series: tuple[Series, ...]
    disputes: tuple[Dispute, ...]
    problems: tuple[Problem, ...]


def ledger(cards: Sequence[FigureCard], book: Book) -> Ledger:
    """Every card as a series, in the order of their first facts."""
    speakers, parts = _Speakers(book), _all_parts(book)
    series: list[Series] = []
    disputes: list[Dispute] = []
    for card in cards:
        sightings = _in_time([_make_sighting(entry, book, speakers) for entry in card.entries])
        found = tuple(_verdicts_of_card(sightings))
        series.append(_make_series(card, sightings, found, parts, book))
        disputes.extend(
            _make_dispute(sightings, a, b, finding) for a, b, finding in found if finding.disputed
        )
    wrong = [part for brief in book.briefs for part in _disputes_of_parts(brief)]
    disputes.extend(dispute for dispute, _ in wrong)
    return Ledger(_give_series_ids(series), tuple(disputes), tuple(problem for _, problem in wrong))


def _give_series_ids(series: Sequence[Series]) -> tuple[Series, ...]:
    """Each with an id and an address of its own, whatever their digests say."""
    ids = addresses.settle_addresses(Wish(one.id, one.id) for one in series)
    slugs = addresses.settle_addresses(Wish(one.slug, name) for one, name in zip(series, ids, strict=True))
    rows = zip(series, ids, slugs, strict=True)
    return tuple(
        one if (one.id, one.slug) == (name, slug) else replace(one, id=str(name), slug=slug)
        for one, name, slug in rows
    )


class _Speakers:
    """Who states a figure, article by article."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._of: dict[ArticleId, tuple[voices.VoicedStretch, ...]] = {}

    def of(self, entry: CardEntry) -> ActorId | None:
        article = entry.ref.article
        if article not in self._of:
            self._of[article] = voices.list_stretches(self._book.briefs[self._book.place[article]])
        return None if entry.asked else voices.find_speaker(self._of[article], entry.figure.evidence.span)


def _make_sighting(entry: CardEntry, book: Book, speakers: _Speakers) -> Sighting:
    dating = book.datings[book.place[entry.ref.article]]
    as_of = "" if _is_toll(entry, dating) else entry.figure.as_of
    earliest, latest = timex.find_bounds(as_of)
    if entry.figure.former and _is_after(earliest, dating.latest):
        as_of, earliest, latest = (
            "",
            None,
            None,
        )  # "up from 375 in April", told in March, is of no April to come
    if earliest is None:
        # What was before the article's day has no earliest one.
        earliest, latest = None if entry.figure.former else dating.earliest, dating.latest
    article = entry.ref.article
    amount = _amount_meant(entry, book.briefs[book.place[article]])
    point = Point(entry.ref, as_of, earliest, latest, speakers.of(entry), entry.asked, amount)
    title, place, source = book.title(article), book.place[article], book.source[article]
    return Sighting(point, entry.figure, title, place, source, entry.rival)


def _is_after(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day > other


def _amount_meant(entry: CardEntry, brief: Brief) -> Quantity | None:
    """What the entry has of a figure that tells of more than it; None where it has all."""
    told = next(one for one in brief.findings.figures if one.id == entry.ref.fact)
    return None if told.quantity == entry.figure.quantity else entry.figure.quantity


def _is_toll(entry: CardEntry, dating: Dating) -> bool:
    """As in "the blast of 7 August killed 257 people": so many are known when the article is written."""
    now = dating.latest is not None and not entry.figure.former
    return now and entry.figure.action in words.list_words("tolls")


def _in_time(sightings: Sequence[Sighting]) -> list[Sighting]:
    """In the order of time; what was before comes before what its sentence tells of now."""
    if len(sightings) == 1:
        return [*sightings]  # as most are
    now: dict[tuple[ArticleId, Span], date] = {}
    for one in sightings:
        if not one.figure.former:
            now[one.point.ref.article, one.figure.evidence.sentence] = _time_of_sighting(one)[0]

    return sorted(sightings, key=lambda one: _time_beside(one, now))


def _time_beside(one: Sighting, now: Mapping[tuple[ArticleId, Span], date]) -> tuple[date, int, bool, int]:
    """Its order, and where nobody says when it was, no later than what it is set beside."""
    day, order, now_told, at = _time_of_sighting(one)
    if one.figure.former and one.point.earliest is None:
        day = min(day, now.get((one.point.ref.article, one.figure.evidence.sentence), day))
    return day, order, now_told, at


def _time_of_sighting(one: Sighting) -> tuple[date, int, bool, int]:
    """Order on a card: the day it is told of, else the article's place; what was before comes first."""
    day = one.point.earliest or (one.point.latest if one.figure.former else None)
    return day or date.min, one.order, not one.figure.former, one.figure.evidence.span.start


def _verdicts_of_card(sightings: Sequence[Sighting]) -> Iterator[tuple[int, int, Finding]]:
    """Of the neighbours on its lines, and of each amount and what its sentence says it was before."""
    found = {(a, b): finding for a, b, finding in _verdicts_of_lines(sightings)}
    bases = (at for at, one in enumerate(sightings) if one.figure.former)
    for base in bases:
        for at in range(base + 1, len(sightings)):
            if (base, at) not in found and is_grown(sightings[base], sightings[at]):
                found[base, at] = compare(sightings[base], sightings[at])
    yield from ((a, b, found[a, b]) for a, b in sorted(found, key=lambda pair: (pair[1], pair[0])))


def _verdicts_of_lines(sightings: Sequence[Sighting]) -> Iterator[tuple[int, int, Finding]]:
    """Each point against the one before it on its own line; a line's first against the first of the card."""
    lines: list[int] = []
    for at, one in enumerate(sightings):
        line = next((n for n, last in enumerate(lines) if are_of_one_measure(sightings[last], one)), None)
        if line is not None:
            yield lines[line], at, compare(sightings[lines[line]], one)
            lines[line] = at
        else:
            if lines:
                yield lines[0], at, compare(sightings[lines[0]], one)
            lines.append(at)


_Parts = Mapping[FactRef, Sequence[FactRef]]
"""Wholes with the parts that their article tells of."""


def _all_parts(book: Book) -> _Parts:
    found: dict[FactRef, list[FactRef]] = {}
    for brief in book.briefs:
        for figure in brief.findings.figures:
            if figure.part_of:
                whole = FactRef(brief.article.id, figure.part_of)
                found.setdefault(whole, []).append(FactRef(brief.article.id, figure.id))
    return found


def _make_series(
    card: FigureCard,
    sightings: Sequence[Sighting],
    found: Sequence[tuple[int, int, Finding]],
    parts: _Parts,
    book: Book,
) -> Series:
    main = _main_sighting(sightings)
    first = main.figure
    called = first.counts or first.quantity.unit
    text = book.briefs[book.place[main.point.ref.article]].article.text
    name = _id_of_series(card)
    return Series(
        id=name,
        slug=addresses.of_words(called, name, otherwise="figure"),
        title=titles.tell_title(first, text),
        unit=first.quantity.unit,
        counts=first.counts,
        measure=first.measure,
        holder=card.holder,
        points=tuple(one.point for one in sightings),
        verdicts=tuple(
            Verdict(a, b, finding.verdict, finding.reason, finding.disputed) for a, b, finding in found
        ),
        parts=tuple(_parts_of(sightings, parts)),
    )


def _main_sighting(sightings: Sequence[Sighting]) -> Sighting:
    """It names the card: the first figure of the measure that most of it has, but for what was before."""
    if len(sightings) == 1:
        return sightings[0]
    now = [one for one in sightings if not one.figure.former] or sightings
    count = Counter([one.figure.measure for one in now])
    return max(now, key=lambda one: count[one.figure.measure])


def _id_of_series(card: FigureCard) -> str:
    counted, said, action = card.kind
    key = "\x1f".join((counted, *sorted(said), action, card.holder or ""))
    return f"series-{sha256(key.encode()).hexdigest()[:8]}"


def _parts_of(sightings: Sequence[Sighting], parts: _Parts) -> Iterator[tuple[int, FactRef]]:
    for at, one in enumerate(sightings if parts else ()):
        yield from ((at, part) for part in parts.get(one.point.ref, ()))


def _make_dispute(sightings: Sequence[Sighting], a: int, b: int, finding: Finding) -> Dispute:
    both = (sightings[a], sightings[b])
    facts = tuple(one.point.ref for one in both)
    told = {(one.point.ref.article, one.figure.evidence.sentence): one.figure.evidence for one in both}
    return Dispute(finding.reason, facts, tuple(told.values()))


def _disputes_of_parts(brief: Brief) -> Iterator[tuple[Dispute, Problem]]:
    """Wholes whose parts, as the same article tells them, do not add up."""
    parts: dict[str, list[Figure]] = {}
    for figure in brief.findings.figures:
        if figure.part_of:
            parts.setdefault(figure.part_of, []).append(figure)
    for whole in brief.findings.figures if parts else ():
        told = parts.get(whole.id, [])
        if len(told) > 1 and not _adds_up(whole, told, brief):
            yield _dispute_of_sum(whole, told, brief)


def _adds_up(whole: Figure, parts: Sequence[Figure], brief: Brief) -> bool:
    total = sum((part.quantity.value for part in parts), Decimal(0))
    if any(part.quantity.unit == "percent" for part in parts) != (whole.quantity.unit == "percent"):
        return True
    if total < whole.quantity.value:
        sentence = whole.evidence.sentence.of(brief.article.text).lower()
        return any(word in sentence for word in words.list_words("parted"))
    rough = any(figure.quantity.modifier or figure.quantity.high for figure in (whole, *parts))
    return total == whole.quantity.value or rough


def _dispute_of_sum(whole: Figure, parts: Sequence[Figure], brief: Brief) -> tuple[Dispute, Problem]:
    summed = " + ".join(write_shown(part.quantity) for part in parts)
    reason = f"{summed} is not {write_shown(whole.quantity)}"
    figures = (whole, *parts)
    facts = tuple(FactRef(brief.article.id, figure.id) for figure in figures)
    line = brief.article.offsets.line(whole.evidence.span.start)
    problem = Problem(str(brief.article.id), line, Code.PARTS_DIFFER, f"parts and whole differ: {reason}")
    return Dispute(reason, facts, tuple(figure.evidence for figure in figures)), problem
