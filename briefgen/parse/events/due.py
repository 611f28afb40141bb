"""By when something promised is to be done: “by the end of October”, “within two weeks”.

A day in a clause of its own inside what is promised is another's: "the plan that was told on Monday".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import DateMention, Modality
from briefgen.parse.events.scene import EventScene, subtree
from briefgen.parse.events.tense import BOUNDING, dates_day, was_bound
from briefgen.parse.grammar.below import has_helper
from briefgen.parse.grammar.tense import has_will
from briefgen.parse.grammar.verbs import find_governor
from briefgen.parse.lexicon import LEXICON

WORDS_TO_DUE_DAY = 80
"""Words behind a verb in which the day may stand by which it is done."""

ASIDES = frozenset({"acl", "advcl", "ccomp", "relcl"})
"""Labels of clauses inside what is promised, whose days are their own."""

BEFORE_LAST_DAY = LEXICON.words("events_rules", "promises_lasting")
"""Before the day to which something goes on: “freeze the rent until May”."""
WITHIN = "within"
"""Before how long it may take."""


def find_due(act: Token, scene: EventScene) -> DateMention | None:
    """The date by which: of the act before those of what is joined to it, with "by" before others."""
    found = [*_dates_of_act(act, scene), *_dates_of_pledge(act, scene)]
    bounding = (date for date in found if date.signal in BOUNDING)
    return next(bounding, found[0] if found else None)


def _dates_of_act(act: Token, scene: EventScene) -> Iterator[DateMention]:
    """The days told with the act itself and right of it, within what hangs on it."""
    span, last = subtree(act), min(act.right_edge.i, act.i + WORDS_TO_DUE_DAY)
    written = scene.article.published.earliest
    for at in range(act.i, last + 1):
        if at in scene.dated and not _is_promised_aside(act.doc[at], act):
            inside = (one for one in scene.dated[at] if span.holds(one.evidence.span))
            yield from (one for one in inside if _gives_due_date(one) or was_bound(one, written))


def _dates_of_pledge(act: Token, scene: EventScene) -> Iterator[DateMention]:
    """The days told with the verb that the act hangs on."""
    pledge = find_governor(act)
    if pledge is not None:
        yield from filter(_gives_due_date, scene.dated.get(pledge.i, ()))


def _is_promised_aside(word: Token, act: Token) -> bool:
    """Whether a word of what is promised stands in a clause of its own: "the plan told on Monday"."""
    above = [word, *word.ancestors]
    inside = above[: above.index(act)] if act in above else []
    return any(
        (one.dep_ in ASIDES and not _is_let(one)) or (one.dep_ == "conj" and has_will(one)) for one in inside
    )


def _is_let(verb: Token) -> bool:
    """“will allow them *to use* the bridge from May”: what is allowed is no aside."""
    return verb.dep_ == "ccomp" and has_helper(verb, {"to"})


def _gives_due_date(date: DateMention) -> bool:
    if date.timex.type == "DURATION":
        told = date.latest is not None or bool(date.needs)
        return told and date.signal == WITHIN and date.modality is Modality.PLANNED
    return dates_day(date) and date.modality is Modality.PLANNED and date.signal not in BEFORE_LAST_DAY
