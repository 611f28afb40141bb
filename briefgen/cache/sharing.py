"""What the findings of one article say alike, held once: its name, the names of rules, its sentences.

A record as it comes from the memory holds a copy of each for every fact, which is a third of all that a
reading takes. What actors are called, what is counted and in what, times and verbs are held once for all
articles. Values are what they were; only which objects hold them is another.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec.structs import force_setattr

from briefgen.model import ActorMention, DateMention, Figure, Findings, Position, Reading, Span
from briefgen.model.verify import evidences


def share_words(reading: Reading) -> Reading:
    """The same reading in less memory. Evidence is frozen for readers: this is done before there are any."""
    article, findings = reading.article, reading.findings
    sentences: dict[Span, Span] = {one: one for one in findings.sentences}
    for evidence in evidences(article, findings):
        force_setattr(evidence, "rule", sys.intern(evidence.rule))
        force_setattr(evidence, "sentence", sentences.setdefault(evidence.sentence, evidence.sentence))
        if evidence.article == article.id:
            force_setattr(evidence, "article", article.id)
        _share_ends(evidence.span)
    for mention in findings.actors:
        _share_names(mention)
    for span in _list_parts(findings):
        _share_ends(span)
    _share_facts(findings)
    for segment in article.offsets.segments:
        _share_fields(segment, ("start", "file_start", "length"), _share_number)
    return reading


NUMBERS: dict[int, int] = {}
"""Where words begin and end: an archive has a million such numbers, and few of them."""


def _share_ends(span: Span) -> None:
    force_setattr(span, "start", NUMBERS.setdefault(span.start, span.start))
    force_setattr(span, "end", NUMBERS.setdefault(span.end, span.end))


def _share_number(number: int) -> int:
    return NUMBERS.setdefault(number, number)


def _list_parts(findings: Findings) -> Iterator[Span]:
    """Sentences, and the stretches that facts are made of beside their evidence."""
    yield from findings.sentences
    for event in findings.events:
        yield from event.name
    yield from (one.event for one in findings.dates if one.event)
    for position in findings.positions:
        yield from (*position.source, *position.cue, *position.content, *position.object)
        if position.matter:
            yield from (position.matter.span, position.matter.head)


def _share_names(mention: ActorMention) -> None:
    """An actor is named, and found by one and the same trait, all over an archive."""
    same = sys.intern
    force_setattr(mention.evidence, "exact", same(mention.evidence.exact))
    object.__setattr__(mention, "name", same(mention.name))
    object.__setattr__(mention, "because", same(mention.because))


VALUES: dict[object, Any] = {}
"""Days and times of all articles: there are few of them, each told by many."""


def _share_facts(findings: Findings) -> None:
    """What facts are told by: few words, days and times, and the names by which one names another."""
    for date in findings.dates:
        _share_fields(date, ("signal", "needs"), sys.intern)
        _share_fields(date, ("timex", "earliest", "latest"), _share_value)
        force_setattr(date.evidence, "exact", sys.intern(date.evidence.exact))
    for figure in findings.figures:
        _share_fields(figure, ("counts", "action", "as_of"), sys.intern)
        _share_fields(figure.quantity, ("unit", "modifier"), sys.intern)
    for role in findings.roles:
        _share_fields(role, ("office", "of"), sys.intern)
    families: tuple[tuple[Figure | DateMention | Position, ...], ...] = (
        findings.figures,
        findings.dates,
        findings.positions,
    )
    named = {one.id: one.id for family in families for one in family}
    for event in findings.events:
        _share_fields(event, ("trigger",), sys.intern)
        _share_fields(event, ("date",), lambda name: named.get(name, name))
    for commitment in findings.commitments:
        _share_fields(commitment, ("due", "position"), lambda name: named.get(name, name))


def _share_fields(fact: object, fields: Iterable[str], share: Callable[[Any], Any]) -> None:
    for field in fields:
        object.__setattr__(fact, field, share(getattr(fact, field)))


def _share_value(value: Any) -> Any:
    return VALUES.setdefault(value, value)
