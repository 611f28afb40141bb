"""Figures of which a thing has one at a time: the cost of a bridge, the signers of a petition, its jobs.

Such an amount is told anew by article after article, and seldom beside what it was before: "the bridge will
cost 84 million", and in June "the cost of the bridge will be 97 million". Here is found which of these a
figure is, by the noun or verb that says so; what a thing takes in from year to year, its profit or its
visitors, is none.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefgen.cache.recall import RememberedCall
from briefgen.model import Brief, Figure, Measure, Span
from briefgen.relate import words
from briefgen.relate.figures.nouns import (
    SOFT,
    WORDS_TO_MEASURE,
    find_head,
    find_noun_before,
    find_noun_behind,
)
from briefgen.relate.lexicon import LEXICON
from briefgen.relate.quantities import is_sum
from briefgen.relate.remembered import Remembered

PEOPLE = LEXICON.words("rules", "levels_people")
UNSURE_LEVELS, PART_WORDS = LEXICON.words("rules", "levels_unsure"), LEXICON.words("rules", "levels_parts")
"""Words in whose clause nothing is told of the whole thing as it is or will be."""
RATED = LEXICON.words("rules", "levels_rates")
"""Of what one may count so many each: "2,300 vehicles a day"."""
SIGNED_UNITS = LEXICON.words("rules", "levels_signed")
STAFF = LEXICON.words("rules", "levels_staff")
VICTIMS = LEXICON.words("rules", "levels_victims")
"""Who is counted where the dead of an accident are; "two women" may be some of them."""
UNSURE_TOLLS = LEXICON.words("rules", "tolls_unsure")
_CLAUSE = re.compile(
    r"[;:–—]|, (?:and|but|or|which|while|who) |,? (?:after|because|but|whereas|while) "
    r"| (?:added|admitted|announced|believes?|estimates?|estimated|expects?|sa(?:id|ys?)"
    r"|told (?:[\w'’-]+ ){1,4}?(?=that |the |it |a )) ?"
)
_BEHIND = re.compile(r"[,;:.–—()]| (?:and|but|while|after|because|of which) ")
_COST = re.compile(rf"\b(?:cost(?:s|ing)?|priced at){SOFT}$|\b(?:at|with) an? (?:\w+ )?cost of{SOFT}$")
_RAISED = re.compile(rf"\b(?P<who>[\w'’-]{{1,40}}) (?:has|have|had) (?:already |now |so far )?raised{SOFT}$")
_MADE = re.compile(rf"\b(?:bring|create|generate|provide|support)(?:s|ing)?(?: up)?{SOFT}$")
_LOST = re.compile(rf"\b(?:axe|cut|lose|shed|slash)(?:s|ing)?{SOFT}$")
_GOING = re.compile(r"^ (?:are|were|would|could|will|to) (?:be )?(?:at risk|cut|go|lost|threatened)\b")
_EMPLOYED = re.compile(rf"\bemploy(?:s|ing|ed)?{SOFT}$")
_HAS = re.compile(rf"\b(?:has|have|had){SOFT}$")
_PAYS = re.compile(
    r"\b(?P<who>[\w'’&-]{1,40}) (?:will|would|is to|has agreed to|had agreed to) (?:also |now )?"
    rf"(?:contribute|give|pay|provide){SOFT}$"
)


@dataclass(frozen=True, slots=True)
class LevelTold:
    """Which measure a figure is, and of what as far as its own words go."""

    measure: str
    head: str
    """Stem of the thing's noun; empty where the words beside the figure do not name it."""
    grows: bool
    """A total, of which there is never less."""
    clause: str = ""
    """The words said of it."""
    near: str = ""
    """Of these the nearest."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure with the words of its clause."""

    figure: Figure
    before: str
    behind: str
    sentence: str


LEVELS: RememberedCall[tuple[LevelTold | None, ...]] = RememberedCall("levels", tuple[LevelTold | None, ...])


def recall_levels(brief: Brief, figures: Sequence[Figure], kept: Remembered) -> tuple[LevelTold | None, ...]:
    """The measure that each of these figures of one article is."""
    return kept.of(LEVELS, brief, lambda: tuple(find_level(brief, one) for one in figures), figures)


def find_level(brief: Brief, figure: Figure) -> LevelTold | None:
    """The measure that the figure is; None where it is of a stretch of time, of a part, or not sure."""
    if not _may_be_level(figure):
        return None
    beside = _read_beside(brief, figure)
    if _is_partial(beside):
        return None
    readers = _READERS if UNSURE_LEVELS.isdisjoint(_list_spoken(beside)) else (_read_signed,)
    found = next((told for told in (read(beside) for read in readers) if told is not None), None)
    return found and replace(found, clause=f"{beside.before} {beside.behind}", near=_near(beside))


def _near(beside: Beside) -> str:
    before = beside.before.rpartition(",")[2]
    return " ".join((*before.split()[-WORDS_TO_MEASURE:], *beside.behind.split()[:WORDS_TO_MEASURE]))


def _may_be_level(figure: Figure) -> bool:
    quantity = figure.quantity
    whole = quantity.high is None and figure.part_of is None and not figure.former
    return whole and figure.measure not in {Measure.CHANGE, Measure.SHARE} and quantity.value > 0


def _read_beside(brief: Brief, figure: Figure) -> Beside:
    own, sentence = figure.evidence.span, figure.evidence.sentence
    text = brief.article.text
    led = Span(sentence.start, own.start).of(text)
    others = (one.evidence.span.end - sentence.start for one in brief.findings.figures if one is not figure)
    cuts = [*(found.end() for found in _CLAUSE.finditer(led)), *(end for end in others if 0 < end < len(led))]
    behind = Span(own.end, sentence.end).of(text)
    cut = _BEHIND.search(behind)
    before = " ".join(led[max(cuts, default=0) :].split())
    return Beside(figure, before, behind[: cut.start()] if cut else behind, sentence.of(text))


def _is_partial(beside: Beside) -> bool:
    """Whether the clause tells of some of it: "the *first* stage", "a *further* 20"."""
    more = _MORE.search(beside.figure.evidence.exact) is not None
    return more or not PART_WORDS.isdisjoint(_list_spoken(beside))


def _list_spoken(beside: Beside) -> frozenset[str]:
    return frozenset((*words.split_tokens(beside.before), *words.split_tokens(beside.behind)))


def _read_rate(beside: Beside) -> LevelTold | None:
    """So many a day or a week: "2,300 vehicles a day"."""
    base, _, each = beside.figure.quantity.unit.partition(" per ")
    counted = bool(beside.figure.counts) and not is_sum(base) and each in RATED
    return LevelTold(beside.figure.quantity.unit, words.cut_stem(base), grows=False) if counted else None


def _read_signed(beside: Beside) -> LevelTold | None:
    """What a petition calls for is no matter here."""
    told = {words.cut_stem(word) for word in words.split_tokens(beside.sentence)}
    unit, by_them = beside.figure.quantity.unit, beside.before.endswith("signed by")
    signed = not SIGNERS.isdisjoint(told) or unit in SIGNED_UNITS
    if "petition" not in told or not signed or not (by_them or unit in PEOPLE):
        return None
    return LevelTold("signed", "petition", grows=True)


_MORE = re.compile(r"\w (?:additional|extra|further|more)\b")
"""As in "9 *more* people"; "more than 9" are all."""
SIGNERS = frozenset(map(words.cut_stem, ("sign", "signature", "signatory", "signer")))


def _read_toll(beside: Beside) -> LevelTold | None:
    """Those whom something has killed, so far: "the collapse had killed 23 miners"."""
    killed = _KILLED.search(beside.before) or _DIED.match(beside.behind) or _DIED_IN.search(beside.before)
    told = killed and beside.figure.quantity.unit in VICTIMS and not _is_some(beside)
    return LevelTold("dead", "", grows=True) if told and not _YEAR_TOLD.search(beside.sentence) else None


_YEAR_TOLD = re.compile(r"\b(?:19|20)\d\d\b")
"""As in "a quake killed 9 people in 2011"."""


def _is_some(beside: Beside) -> bool:
    """As in "three *of* the dead", "killed 12 *more*"."""
    told = {*words.split_tokens(beside.behind), *words.split_tokens(beside.before)}
    return beside.behind.startswith(" of ") or not UNSURE_TOLLS.isdisjoint(told)


_KILLED = re.compile(rf"\b(?:claimed(?: the lives of)?|kill(?:s|ed|ing))(?: the)?{SOFT}$")
_DIED = re.compile(r"^ (?:(?:are|have|were|been|had|now|who) ){0,3}(?:dead|died|drowned|killed)\b")
_DIED_IN = re.compile(
    r"\b(?:death toll|number of (?:the )?(?:dead|deaths|killed|victims))\b[^,;:]{0,70}"
    rf" (?:at|is|now|reached|to|was){SOFT}$"
)


def _read_raised(beside: Beside) -> LevelTold | None:
    found = _RAISED.search(beside.before) if is_sum(beside.figure.quantity.unit) else None
    return LevelTold("raised", words.cut_stem(found["who"].lower()), grows=True) if found else None


def _read_jobs(beside: Beside) -> LevelTold | None:
    if beside.figure.quantity.unit != "job":
        return None
    if _LOST.search(beside.before) or _GOING.match(beside.behind):
        return LevelTold("jobs lost", "", grows=False)
    return LevelTold("jobs made", "", grows=False) if _MADE.search(beside.before) else None


def _read_employed(beside: Beside) -> LevelTold | None:
    unit = beside.figure.quantity.unit
    has = unit in STAFF and _HAS.search(beside.before)
    employed = unit in PEOPLE and _EMPLOYED.search(beside.before)
    return LevelTold("employed", "", grows=False) if has or employed else None


def _read_members(beside: Beside) -> LevelTold | None:
    members = beside.figure.counts == "members" and _HAS.search(beside.before)
    return LevelTold("membership", "", grows=False) if members else None


def _read_paid(beside: Beside) -> LevelTold | None:
    """What somebody will pay towards a thing: "the state would pay 70 million"."""
    found = _PAYS.search(beside.before) if is_sum(beside.figure.quantity.unit) else None
    return LevelTold("paid", find_head(found["who"]), grows=False) if found else None


def _read_done(beside: Beside) -> LevelTold | None:
    """How many have done it so far: "eleven brands have signed the accord"."""
    figure = beside.figure
    done = figure.measure is Measure.TOTAL and _HAVE_DONE.match(beside.behind) and figure.counts
    return (
        LevelTold(f"{words.cut_stem(figure.action)} so far", find_head(figure.counts), grows=True)
        if done
        else None
    )


_HAVE_DONE = re.compile(
    r"^ (?:has|have) (?:already |now )?(?:adopted|backed|joined|ratified|signed|endorsed)\b"
)


def _read_cost(beside: Beside) -> LevelTold | None:
    """By its verb, of what the figure is said to count: "repairs would cost 2 million"."""
    if not is_sum(beside.figure.quantity.unit) or not _COST.search(beside.before):
        return None
    return LevelTold("cost", find_head(beside.figure.counts), grows=False)


def _read_noun(beside: Beside) -> LevelTold | None:
    """By the noun before it, "the fare has risen to 4 pounds", or behind it, "a 4-pound fare"."""
    if beside.figure.quantity.unit in words.list_words("lengths"):
        return None
    found = find_noun_before(beside.before) or find_noun_behind(beside.behind)
    if found is None:
        return None
    return LevelTold(found[0], found[1], grows=False)


_READERS: tuple[Callable[[Beside], LevelTold | None], ...] = (
    _read_rate,
    _read_signed,
    _read_toll,
    _read_raised,
    _read_jobs,
    _read_employed,
    _read_members,
    _read_cost,
    _read_paid,
    _read_done,
    _read_noun,
)
