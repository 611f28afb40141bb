"""Bodies that one article tells of as being formed, and another as at work.

"The formation of a coalition" is not over; "the formation of the coalition" may be long past, and
says nothing. The words need not be a mention in the first article: there the body has no name yet.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.model import ActorId, ActorKind, ActorMention, Brief, Evidence, MentionForm, Span
from briefgen.relate import words
from briefgen.relate.book import make_evidence
from briefgen.relate.lexicon import LEXICON

BEFORE_BODIES = LEXICON.words("rules", "formations_before_bodies")
FORMATION_ARTICLES = LEXICON.words("rules", "formations_articles")


@dataclass(frozen=True, slots=True)
class Formation:
    """The sentence that tells of the forming, and one that tells of the body at work."""

    forming: Evidence
    working: Evidence


_FORMED_KINDS = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
FORMED_BODY_WORDS = 6
"""Words of the longest name that is looked for."""
LETTERS_BEFORE_NAME = 40
"""Letters before a name that are looked at."""


def find_formations(briefs: Sequence[Brief]) -> Iterator[Formation]:
    """For each body that is being formed in one article, every article that has it at work."""
    names = {name: actor for brief in briefs for name, actor in _names_of_bodies(brief)}
    forming: dict[ActorId, Evidence] = {}
    for brief in briefs:
        for actor, told in _bodies_forming(brief, names):
            forming.setdefault(actor, told)
    working: dict[ActorId, list[Evidence]] = {}
    for brief in briefs if forming else ():
        for actor, told in dict(_bodies_working(brief, forming)).items():
            working.setdefault(actor, []).append(told)
    for actor, told in sorted(forming.items()):
        yield from (
            Formation(told, other) for other in working.get(actor, ()) if other.article != told.article
        )


def _names_of_bodies(brief: Brief) -> Iterator[tuple[str, ActorId]]:
    """The bodies of an article by their names of two words or more."""
    for actor in brief.actors:
        if actor.kind in _FORMED_KINDS and " " in actor.name:
            yield " ".join(words.split_tokens(actor.name)), actor.id


def _bodies_forming(brief: Brief, names: Mapping[str, ActorId]) -> Iterator[tuple[ActorId, Evidence]]:
    text = brief.article.text
    if not any(noun in text for noun in words.list_words("forming")):
        return
    for found in _forming_pattern().finditer(text):
        spoken = words.split_tokens(text[found.end() : found.end() + 2 * LETTERS_BEFORE_NAME])[
            :FORMED_BODY_WORDS
        ]
        runs = (" ".join(spoken[:count]) for count in range(len(spoken), 1, -1))
        actor = next((names[run] for run in runs if run in names), None)
        if actor is not None:
            yield actor, make_evidence(brief, _sentence_at(brief, found.start()), "relate.forming")


def _sentence_at(brief: Brief, offset: int) -> Span:
    around = (one for one in brief.findings.sentences if one.start <= offset < one.end)
    return next(around, Span(offset, offset + 1))


@cache
def _forming_pattern() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, words.list_words("forming")))
    return re.compile(rf"\b(?:{nouns}) of an? ")


def _bodies_working(brief: Brief, wanted: Mapping[ActorId, Evidence]) -> Iterator[tuple[ActorId, Evidence]]:
    """Bodies that take part in what is over, or that have a meeting, a member or a seat."""
    for event in brief.findings.events:
        if event.modality == "asserted" and event.past:
            yield from ((one, event.evidence) for one in brief.actors_at(event.actors) if one in wanted)
    for mention, actor in brief.mentions():
        if actor is not None and actor in wanted and _has_seat(brief, mention):
            yield actor, make_evidence(brief, mention.evidence.sentence, "relate.working")


def _has_seat(brief: Brief, mention: ActorMention) -> bool:
    """As in "a member of the Port Council": the words right before the name say so."""
    start = mention.evidence.span.start
    before = brief.article.text[max(mention.evidence.sentence.start, start - LETTERS_BEFORE_NAME) : start]
    return mention.form is MentionForm.NAME and _ends_in_membership(words.split_tokens(before))


def _ends_in_membership(before: Sequence[str]) -> bool:
    """Whether the words before a name end in "a meeting of the", "part of the"."""
    spoken = [word for word in before[-4:] if word not in FORMATION_ARTICLES]
    return len(spoken) > 1 and spoken[-1] in BEFORE_BODIES and spoken[-2] in words.list_words("working")
