"""Figures of which a thing has one at a time: the cost of a bridge, the signers of a petition, its jobs.

Such an amount is told anew by article after article, and seldom beside what it was before: "the bridge will
cost 84 million", and in June "the cost of the bridge will be 97 million". Here is found which of these a
figure is, by the noun or verb that says so; what a thing takes in from year to year, its profit or its
visitors, is none.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from briefgen.model import Brief, Figure, Measure, Span
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON
from briefgen.relate.quantities import is_money

WORDS_TO_MEASURE = 9
"""Words before a figure among which the noun of its measure stands."""
PEOPLE = LEXICON.words("rules", "levels_people")
MEASURED_NOUNS = LEXICON.load("levels", dict[str, str])
"""From a noun to the measure that it names: "price tag" is a cost."""
UNSURE_LEVELS, PART_WORDS = LEXICON.words("rules", "levels_unsure"), LEXICON.words("rules", "levels_parts")
"""Words in whose clause nothing is told of the whole thing as it is or will be."""
VICTIMS = LEXICON.words("rules", "levels_victims")
"""Who is counted where the dead of an accident are; "two women" may be some of them."""
UNSURE_TOLLS = LEXICON.words("rules", "tolls_unsure")
_SOFT = r"(?: (?:about|almost|an estimated|around|at least|just|nearly|more than|now|over|some|up to)){0,2}"
_CLAUSE = re.compile(
    r"[;:–—]|, (?:and|but|or|which|while|who) |,? (?:after|because|but|whereas|while) "
    r"| (?:added|admitted|announced|believes?|estimates?|estimated|expects?|sa(?:id|ys?)"
    r"|told (?:[\w'’-]+ ){1,4}?(?=that |the |it |a )) ?"
)
_BEHIND = re.compile(r"[,;:.–—()]| (?:and|but|while|after|because|of which) ")
_COST = re.compile(rf"\bcost(?:s|ing)?{_SOFT}$|\b(?:at|with) an? (?:\w+ )?cost of{_SOFT}$")
_RAISED = re.compile(rf"\b(?P<who>[\w'’-]+) (?:has|have|had) (?:already |now |so far )?raised{_SOFT}$")
_MADE = re.compile(rf"\b(?:bring|create|generate|provide|support)(?:s|ing)?(?: up)?{_SOFT}$")
_LOST = re.compile(rf"\b(?:axe|cut|lose|shed|slash)(?:s|ing)?{_SOFT}$")
_GOING = re.compile(r"^ (?:are|were|would|could|will|to) (?:be )?(?:at risk|cut|go|lost|threatened)\b")
_EMPLOYED = re.compile(rf"\bemploy(?:s|ing|ed)?{_SOFT}$")
_OF_THING = re.compile(r"^ (?:of|for) (?:a |an |the |its |their |his |her )?(?P<thing>[^,;:]{2,60})")
_TO_SO_MANY = re.compile(
    r"^(?: (?:of|for|on|to|in|at) [^,;:]{2,70}?)?"
    r"(?: (?:has|have|had|will|would|is|was|are|were|be|been|now|currently|also|then|again)){0,4}"
    r"(?: (?:amount(?:s|ed)? to|as high as|at|climbed to|come to|comes to|cut to|dropped to|fallen to|fell to"
    r"|gone up to|grown to|is|be|hit|increased to|lowered to|of|put at|raised to|reached|rise to|risen to"
    r"|rises to|rose to|set at|stands? at|stood at|to|total(?:s|led)?|was|went up to|went down to))"
    rf"{_SOFT}$"
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


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure with the words of its clause."""

    figure: Figure
    before: str
    behind: str
    sentence: str


def find_level(brief: Brief, figure: Figure) -> LevelTold | None:
    """The measure that the figure is; None where it is of a stretch of time, of a part, or not sure."""
    if not _may_be_level(figure):
        return None
    beside = _read_beside(brief, figure)
    if _is_partial(beside):
        return None
    found = next((told for told in (read(beside) for read in _READERS) if told is not None), None)
    return found and replace(found, clause=f"{beside.before} {beside.behind}")


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
    """Whether the clause tells of a wish, a denial, or of some of it: "a *further* 20"."""
    spoken = {*words.split_tokens(beside.before), *words.split_tokens(beside.behind)}
    if _MORE.search(beside.figure.evidence.exact):
        return True
    return not (UNSURE_LEVELS.isdisjoint(spoken) and PART_WORDS.isdisjoint(spoken))


def _read_rate(beside: Beside) -> LevelTold | None:
    """So many a day or a week: "2,300 vehicles a day"."""
    base, _, each = beside.figure.quantity.unit.partition(" per ")
    counted = bool(beside.figure.counts) and not is_money(base) and each in {"day", "week"}
    return LevelTold(beside.figure.quantity.unit, words.stem(base), grows=False) if counted else None


def _read_signed(beside: Beside) -> LevelTold | None:
    told = {words.stem(word) for word in words.split_tokens(beside.sentence)}
    signed = "petition" in told and not SIGNERS.isdisjoint(told)
    if not signed or beside.figure.quantity.unit not in PEOPLE:
        return None
    return LevelTold("signed", "petition", grows=True)


_MORE = re.compile(r"\w (?:additional|extra|further|more)\b")
"""As in "9 *more* people"; "more than 9" are all."""
SIGNERS = frozenset(map(words.stem, ("sign", "signature", "signatory", "signer")))


def _read_toll(beside: Beside) -> LevelTold | None:
    """Those whom something has killed, so far: "the collapse had killed 23 miners"."""
    killed = _KILLED.search(beside.before) or _DIED.match(beside.behind) or _DIED_IN.search(beside.before)
    told = killed and beside.figure.quantity.unit in VICTIMS and not _is_some(beside)
    return LevelTold("dead", "", grows=True) if told else None


def _is_some(beside: Beside) -> bool:
    """As in "three *of* the dead", "killed 12 *more*"."""
    told = {*words.split_tokens(beside.behind), *words.split_tokens(beside.before)}
    return beside.behind.startswith(" of ") or not UNSURE_TOLLS.isdisjoint(told)


_KILLED = re.compile(rf"\b(?:claimed(?: the lives of)?|kill(?:s|ed|ing))(?: the)?{_SOFT}$")
_DIED = re.compile(r"^ (?:(?:are|have|were|been|had|now) ){0,3}(?:dead|died|drowned|killed)\b")
_DIED_IN = re.compile(rf"\bdeath toll (?:[^,;:]{{1,50}} )?(?:at|is|now|reached|to|was){_SOFT}$")


def _read_raised(beside: Beside) -> LevelTold | None:
    found = _RAISED.search(beside.before) if is_money(beside.figure.quantity.unit) else None
    return LevelTold("raised", words.stem(found["who"].lower()), grows=True) if found else None


def _read_jobs(beside: Beside) -> LevelTold | None:
    if beside.figure.quantity.unit != "job":
        return None
    if _LOST.search(beside.before) or _GOING.match(beside.behind):
        return LevelTold("jobs lost", "", grows=False)
    return LevelTold("jobs made", "", grows=False) if _MADE.search(beside.before) else None


def _read_employed(beside: Beside) -> LevelTold | None:
    employed = beside.figure.quantity.unit in PEOPLE and _EMPLOYED.search(beside.before)
    return LevelTold("employed", "", grows=False) if employed else None


def _read_cost(beside: Beside) -> LevelTold | None:
    """By its verb, of what the figure is said to count: "repairs would cost 2 million"."""
    if not is_money(beside.figure.quantity.unit) or not _COST.search(beside.before):
        return None
    return LevelTold("cost", _head_of(beside.figure.counts), grows=False)


def _read_noun(beside: Beside) -> LevelTold | None:
    """By the noun before it, "the fare has risen to 4 pounds", or behind it, "a 4-pound fare"."""
    if beside.figure.quantity.unit in words.list_words("lengths"):
        return None
    found = _find_noun_before(beside.before) or _find_noun_behind(beside.behind)
    if found is None:
        return None
    return LevelTold(found[0], found[1], grows=False)


def _find_noun_before(before: str) -> tuple[str, str] | None:
    """The last noun of a measure, with its thing, where nothing but a verb parts it from so much."""
    for noun in reversed(tuple(_measured_nouns().finditer(before))):
        rest = before[noun.end() :]
        if len(rest.split()) <= WORDS_TO_MEASURE and _TO_SO_MANY.match(rest):
            thing = _OF_THING.match(rest)
            own = _head_of(_cut_verb(thing["thing"])) if thing else _compound(before[: noun.start()])
            return MEASURED_NOUNS[noun[0].lower()], own
    return None


def _find_noun_behind(behind: str) -> tuple[str, str] | None:
    spoken = words.split_tokens(behind)[:3]
    at = next((at for at, word in enumerate(spoken) if word in MEASURED_NOUNS), None)
    if at is None or not words.stop().isdisjoint(spoken[:at]):
        return None
    thing = _OF_THING.match(behind.partition(spoken[at])[2])
    return MEASURED_NOUNS[spoken[at]], _head_of(thing["thing"]) if thing else ""


_VERB = re.compile(r" (?:has|have|had|will|would|is|was|are|were|to|at|reached|stands?|stood|rose|fell)\b.*$")


def _cut_verb(thing: str) -> str:
    return _VERB.sub("", thing)


def _head_of(phrase: str) -> str:
    """The stem of its last noun: "new bridge at Tarn" is a bridge."""
    spoken = words.split_tokens(phrase)
    stops = {"at", "for", "from", "in", "of", "on", "over", "that", "to", "with"}
    end = next((at for at, word in enumerate(spoken) if at and word in stops), len(spoken))
    head = words.stem(spoken[end - 1]) if spoken[:end] else ""
    nameless = head in NAMELESS_HEADS or not MEASURED_NOUNS.keys().isdisjoint(spoken[end - 1 : end])
    return "" if nameless else head


NAMELESS_HEADS = frozenset(map(words.stem, LEXICON.words("rules", "levels_nameless")))
"""What stands for anything named before: "the project", "it"."""


def _compound(before: str) -> str:
    """The word of which the noun is told: "the *bus* fare", "the bridge's cost"."""
    spoken = words.split_tokens(before)[-1:]
    plain = [word.removesuffix("'s").removesuffix("’s") for word in spoken]
    return _head_of(plain[0]) if plain and plain[0] not in words.stop() and plain[0] != "total" else ""


@cache
def _measured_nouns() -> re.Pattern[str]:
    nouns: Iterable[str] = sorted(MEASURED_NOUNS, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(nouns)})\b", re.IGNORECASE)


_READERS: tuple[Callable[[Beside], LevelTold | None], ...] = (
    _read_rate,
    _read_signed,
    _read_toll,
    _read_raised,
    _read_jobs,
    _read_employed,
    _read_cost,
    _read_noun,
)
