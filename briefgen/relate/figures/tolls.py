"""How many a calamity has killed, hurt or driven out, told by article after article: one card each.

"Cyclone Edda killed 14 people in Norland" and "the death toll from Edda has risen to 31" share no holder
and hardly a word. What joins them is that both say whom it harmed and how, of one calamity, in one place.
Where the text does not say which calamity or where, a toll joins nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from briefgen.model import ActorKind, Brief, Figure, Measure, Span
from briefgen.relate import words
from briefgen.relate.desk import FactRef
from briefgen.relate.figures.scopes import SCOPE_KINDS, Scope
from briefgen.relate.lexicon import LEXICON

WORDS_BEHIND_TOLL = 5
"""Words behind a figure in which its harm may be told: "17 people are still missing"."""
CHARACTERS_OF_OPENING = 400
"""Characters of the opening of an article."""
NO_TOLL_MEASURES = frozenset({Measure.CHANGE, Measure.SHARE, Measure.PROPOSED})
"""Measures of what is no number of those who were harmed so far."""
COUNTED_AS_HARMED = frozenset(LEXICON.words("rules", "tolls_counted"))
HARMS = {
    harm: frozenset(map(words.cut_stem, LEXICON.words("rules", f"tolls_{harm}")))
    for harm in ("dead", "injured", "missing", "displaced", "destroyed", "damaged")
}
LASTING_HARMS = LEXICON.words("rules", "tolls_lasting")
"""Of these there are so many at a time, and there may be fewer later."""
UNSURE_TOLLS = LEXICON.words("rules", "tolls_unsure")
"""Words that make a number doubtful, or one of some of them."""
AIDED = LEXICON.words("rules", "tolls_aided")
"""What is done to some of those who were harmed."""
HARMS_OF_HOUSES = LEXICON.words("rules", "tolls_of_houses")
HOUSES = LEXICON.words("rules", "tolls_houses")
DAYS_OF_NAMED, DAYS_OF_UNNAMED = timedelta(days=200), timedelta(days=21)
"""How long after one number another of the same calamity may be told; next month's flood is another."""
_CLAUSE_END = re.compile(r"[,;:.\d]| and ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class CalamityToll:
    """Of which calamity a figure is the toll, whom it harmed and where."""

    harm: str
    calamity: str
    places: frozenset[str]


def find_toll(brief: Brief, figure: Figure, scope: Scope) -> CalamityToll | None:
    """The toll that the figure is; None where harm, calamity or place is not told."""
    harm = _find_harm(brief, figure)
    if harm is None or _is_unsure(brief, figure):
        return None
    calamity = _find_calamity(brief, figure)
    places = frozenset(scope.own or scope.places) or _places_of_story(brief)
    return CalamityToll(harm, calamity, places) if calamity and places else None


def settle_toll(figure: Figure, toll: CalamityToll) -> Figure:
    """The figure as one of those counted so far, or at that time; its day is that of the article."""
    measure = Measure.STOCK if toll.harm in LASTING_HARMS else Measure.TOTAL
    return replace(figure, measure=measure, as_of=figure.as_of if figure.former else "")


def _find_harm(brief: Brief, figure: Figure) -> str | None:
    """How they were harmed, by the noun, the verb, or the words right behind the figure."""
    if figure.measure in NO_TOLL_MEASURES or figure.part_of or figure.quantity.high is not None:
        return None
    if figure.action in AIDED:
        return None  # "the hospital treated 47 injured" are not all
    told = {words.cut_stem(word) for word in (*words.split_tokens(figure.counts), figure.action) if word}
    near = told | {words.cut_stem(word) for word in _words_behind(brief, figure)}
    return _harm_among(told, figure) or _harm_among(near, figure)


def _harm_among(told: set[str], figure: Figure) -> str | None:
    unit = figure.quantity.unit
    fitting = (harm for harm in HARMS if (unit in HOUSES) is (harm in HARMS_OF_HOUSES))
    counted = unit in COUNTED_AS_HARMED or unit in HOUSES
    return next((harm for harm in fitting if counted and not HARMS[harm].isdisjoint(told)), None)


def _words_behind(brief: Brief, figure: Figure) -> list[str]:
    """The words behind the figure, to the end of its clause."""
    text = brief.article.text[figure.evidence.span.end : figure.evidence.sentence.end]
    clause = _CLAUSE_END.split(text, maxsplit=1)[0]
    return words.split_tokens(clause)[:WORDS_BEHIND_TOLL]


def _is_unsure(brief: Brief, figure: Figure) -> bool:
    """Whether it is feared, denied, or of some or one day: "two *more* died", "*eleven of* the victims"."""
    sentence = figure.evidence.sentence
    said = words.split_tokens(Span(sentence.start, figure.evidence.span.end).of(brief.article.text))
    behind = _words_behind(brief, figure)
    some = " of " in f" {figure.evidence.exact} " or behind[:1] == ["of"]
    return some or not UNSURE_TOLLS.isdisjoint({*said, *behind, *words.split_tokens(figure.counts)})


@cache
def _named() -> re.Pattern[str]:
    """As in "Cyclone Edda", "Typhoon Mira": a calamity with a name of its own."""
    nouns = "|".join(sorted(word.capitalize() for word in LEXICON.words("rules", "tolls_named")))
    return re.compile(rf"\b(?:{nouns}) ([A-Z][a-z]{{2,20}})\b")


def _find_calamity(brief: Brief, figure: Figure) -> str:
    """Its name, else the one kind of calamity that title and opening tell of; empty where there are two."""
    sentence = figure.evidence.sentence.of(brief.article.text)
    told = _list_named(brief)
    here = told.intersection(_named().findall(sentence))
    if here:
        return next(iter(here)).lower() if len(here) == 1 else ""
    if _YEAR.search(sentence):
        return ""  # "in 2011 a storm killed 30": another one
    led = told.intersection(_named().findall(brief.article.title.text)) or told
    return next(iter(led)).lower() if len(led) == 1 else _kind_of_calamity(brief, sentence, told)


def _list_named(brief: Brief) -> frozenset[str]:
    """The names that sentences give: no "Storm Kills Nine" of a headline, no "Hurricane Centre"."""
    article = brief.article
    bodies = (one for one in brief.findings.actors if one.kind is ActorKind.ORGANISATION)
    aside = (*article.headings, *article.metadata, *(one.evidence.span for one in bodies))
    found = _named().finditer(article.text)
    return frozenset(one[1] for one in found if not any(Span(*one.span()).overlaps(two) for two in aside))


def _kind_of_calamity(brief: Brief, sentence: str, told: frozenset[str]) -> str:
    """The one noun, "quake", of an article that names none, where the sentence tells of no other."""
    kinds = LEXICON.words("rules", "tolls_calamities")
    opening = f"{brief.article.title.text} {brief.article.text[:CHARACTERS_OF_OPENING]}"
    led = {words.guess_singular(word) for word in words.split_tokens(opening)} & kinds
    here = {words.guess_singular(word) for word in words.split_tokens(sentence)} & kinds
    return next(iter(led)) if not told and len(led) == 1 and here <= led else ""


def _places_of_story(brief: Brief) -> frozenset[str]:
    """The states that the title names, else its other places, else those of the first sentence."""
    title = frozenset(words.split_spelled(brief.article.title.text))
    named = [
        actor for actor in brief.actors if actor.kind in SCOPE_KINDS and title.issuperset(actor.name.split())
    ]
    states = frozenset(actor.id for actor in named if actor.kind is ActorKind.STATE)
    return states or frozenset(actor.id for actor in named) or frozenset(_places_led(brief))


def _places_led(brief: Brief) -> Iterator[str]:
    """Who is named in the first sentence of the article, where it is one place."""
    kinds = {actor.id: actor.kind for actor in brief.actors}
    led = [
        actor
        for mention, actor in brief.mentions()
        if actor is not None
        and kinds.get(actor) in SCOPE_KINDS
        and _opens_article(brief, mention.evidence.span)
    ]
    if len(set(led)) == 1:
        yield led[0]


def _opens_article(brief: Brief, span: Span) -> bool:
    """Whether it stands in the first sentence, behind its dateline."""
    first = brief.article.text.find(". ")
    dateline = brief.article.text.find(" - ", 0, 60)
    return dateline < span.start < (first if first > 0 else CHARACTERS_OF_OPENING)


@dataclass(frozen=True, slots=True)
class ToldToll:
    """A toll where it is told, and on which day."""

    ref: FactRef
    figure: Figure
    toll: CalamityToll
    day: date


def list_told(
    brief: Brief, held: Iterable[tuple[FactRef, Figure]], scopes: Mapping[FactRef, Scope]
) -> list[ToldToll]:
    """The tolls of one dated article: of each calamity the largest, with what was before it."""
    day = brief.article.published.latest
    if day is None or day != brief.article.published.earliest:
        return []
    told = list(_list_tolls(brief, held, scopes, day))
    largest: dict[CalamityToll, ToldToll] = {}
    for one in told:
        if not one.figure.former and _is_larger(one, largest.get(one.toll)):
            largest[one.toll] = one
    kept = {one.figure.evidence.sentence for one in largest.values()}
    former = (one for one in told if one.figure.former and one.figure.evidence.sentence in kept)
    return [*largest.values(), *former]


def _list_tolls(
    brief: Brief, held: Iterable[tuple[FactRef, Figure]], scopes: Mapping[FactRef, Scope], day: date
) -> Iterator[ToldToll]:
    """Each figure that is one; what was before is of the toll before it: "31, up from 14 on Monday"."""
    last: ToldToll | None = None
    for ref, figure in held:
        if not figure.former:
            toll = find_toll(brief, figure, scopes[ref])
            last = None if toll is None else ToldToll(ref, settle_toll(figure, toll), toll, day)
        elif last is not None and not _are_beside(last.figure, figure):
            last = None
        if last is not None:
            yield replace(last, ref=ref, figure=settle_toll(figure, last.toll))


def _are_beside(one: Figure, other: Figure) -> bool:
    return one.evidence.sentence == other.evidence.sentence and one.quantity.unit == other.quantity.unit


def _is_larger(one: ToldToll, other: ToldToll | None) -> bool:
    return other is None or one.figure.quantity.value > other.figure.quantity.value


def list_chains(told: Iterable[ToldToll]) -> list[list[ToldToll]]:
    """The tolls of each calamity as they grew; what falls back is left out."""
    by_toll: dict[CalamityToll, list[ToldToll]] = {}
    for one in sorted(
        told, key=lambda one: (one.day, not one.figure.former, one.figure.quantity.value, one.ref)
    ):
        chain = by_toll.setdefault(one.toll, [])
        if not chain or _goes_on(chain[-1], one):
            chain.append(one)
    return list(by_toll.values())


def _goes_on(last: ToldToll, one: ToldToll) -> bool:
    """Whether it is a later number of the same: no smaller one of the dead, and not long after."""
    long = (
        DAYS_OF_UNNAMED if one.toll.calamity in LEXICON.words("rules", "tolls_calamities") else DAYS_OF_NAMED
    )
    grown = one.figure.quantity.value >= last.figure.quantity.value
    return (grown or one.toll.harm in LASTING_HARMS or one.figure.former) and one.day - last.day <= long
