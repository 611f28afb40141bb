"""One event as one article tells it, and what can be asked of one or of two."""

from datetime import date
from functools import lru_cache

from msgspec import Struct

from briefgen.model import ActorId, ArticleId, DateMention, EventTelling, Evidence
from briefgen.relate import words
from briefgen.relate.days import timex
from briefgen.relate.events.triggers import words_before_verb


class Happening(Struct, frozen=True, array_like=True):
    """One event as one article tells it."""

    article: ArticleId
    kind: str
    """The kind of happening; empty where only a date tells of it."""
    trigger: str
    when: str
    """The TIMEX3 value of its date as told, resolved or not; empty where none is told."""
    earliest: date | None
    latest: date | None
    past: bool
    planned: bool
    actors: frozenset[ActorId]
    places: frozenset[ActorId]
    agent: ActorId | None
    """Who does it, where a verb tells so."""
    victims: frozenset[ActorId]
    """Of the actors those that are persons."""
    ordinal: str
    name: str
    """What it is called; empty where its words name nothing."""
    telling: EventTelling
    conditional: bool
    """Told as what is to come only if something else does."""
    dates: tuple[DateMention, ...]
    told: tuple[Evidence, ...]

    @property
    def noun(self) -> bool:
        """Whether it is told by a noun: "the meeting"."""
        return self.telling is EventTelling.NOUN


_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


LEAST_ALIKE = 2
"""Words of a doer's name that another name for it holds."""


def elsewhere(a: Happening, b: Happening) -> bool:
    """Whether both name places, and none in common."""
    return bool(a.places) and bool(b.places) and a.places.isdisjoint(b.places)


def by_others(a: Happening, b: Happening) -> bool:
    """Whether two are known to have done it, each for itself: one leader's visit is not another's."""
    shared = a.kind in words.list_words("shared") or a.noun or b.noun
    if shared:
        return False
    if a.agent is not None and b.agent is not None:
        return a.agent != b.agent and not is_named_alike(a, b)
    return _is_named_apart(a, b)


def is_named_alike(a: Happening, b: Happening) -> bool:
    """“The hospital board” and “the board of Lund Hospital”: all words of the one, of two at least."""
    one, other = _words_naming(a.trigger, a.name), _words_naming(b.trigger, b.name)
    return min(len(one), len(other)) >= LEAST_ALIKE and (one <= other or other <= one)


def _is_named_apart(a: Happening, b: Happening) -> bool:
    """Whether each is told with a doer of its own, though we do not know both: "the council condemned".

    Of a known kind the doers are told in many ways: "ministers met", "the meeting of the four".
    """
    if a.kind in words.happening_kinds():
        return False
    one, other = _words_naming(a.trigger, a.name), _words_naming(b.trigger, b.name)
    return bool(one) and bool(other) and not one & other


@lru_cache(maxsize=1024)
def _words_naming(trigger: str, name: str) -> frozenset[str]:
    """What a happening calls its doer by: each is held against many."""
    return words.list_stems(words_before_verb(trigger, name))


def better_named(a: Happening, b: Happening) -> Happening:
    """Which of the two has the better name: a noun with those who take part, else the fuller one."""
    return max((a, b), key=worth)


def worth(one: Happening) -> tuple[bool, bool, int]:
    """How well it is named: at all; by a noun that says more than itself; how fully."""
    parties = sum(word[:1].isupper() for word in words.split_spelled(one.name)[1:])
    return bool(one.name), one.noun and parties > 0, len(one.name)


def is_undated(one: Happening) -> bool:
    """Whether nothing says when it is, not even a day of the week."""
    return not one.when or one.when in _VAGUE


def deadline(one: Happening) -> bool:
    """Whether it is to come by a day; it may come late and be the same event."""
    return one.planned and one.earliest is None and one.latest is not None


def is_exact(one: Happening) -> bool:
    """Whether its day is known."""
    return one.earliest is not None and one.earliest == one.latest


def is_yearless(one: Happening) -> bool:
    return timex.names_no_year(one.when)
