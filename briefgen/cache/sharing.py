"""What the findings of one article say alike, held once: its name, the names of rules, its sentences.

A record as it comes from the memory holds a copy of each for every fact, which is a third of all that a
reading takes. What actors are called is held once for all articles. Values are what they were; only which
objects hold them is another.
"""

import sys

from msgspec.structs import force_setattr

from briefgen.model import ActorMention, Reading, Span
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
    for position in findings.positions:
        for span in (*position.source, *position.cue, *position.content, *position.object):
            _share_ends(span)
    return reading


NUMBERS: dict[int, int] = {}
"""Where words begin and end: an archive has a million such numbers, and few of them."""


def _share_ends(span: Span) -> None:
    force_setattr(span, "start", NUMBERS.setdefault(span.start, span.start))
    force_setattr(span, "end", NUMBERS.setdefault(span.end, span.end))


def _share_names(mention: ActorMention) -> None:
    """An actor is named, and found by one and the same trait, all over an archive."""
    same = sys.intern
    force_setattr(mention.evidence, "exact", same(mention.evidence.exact))
    object.__setattr__(mention, "name", same(mention.name))
    object.__setattr__(mention, "because", same(mention.because))
