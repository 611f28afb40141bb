"""Whether "the idea" takes up what somebody has just proposed.

As in "Berg called for a survey. Silva rejected the idea": no issue of the headline is meant.
"""

from bisect import bisect_right

from briefgen.model import Brief, Position, Stance
from briefgen.relate import words
from briefgen.relate.issues import pointing
from briefgen.relate.issues.aims import list_issue_words

WANTING = frozenset({Stance.SUPPORTS, Stance.CONDITIONAL})
"""The stances of whoever proposes something."""
SENTENCES_OF_PROPOSAL = 2
"""Sentences before "the idea" in which it may have been proposed."""


def takes_up_proposal(brief: Brief, position: Position) -> bool:
    """As in "Berg called for a survey. Silva rejected the idea": the survey is meant."""
    text, matter = brief.article.text, position.matter
    if matter is None or matter.head.of(text).lower() not in list_issue_words("proposed"):
        return False
    return any(_proposes_before(brief, position, one) for one in brief.findings.positions) or any(
        _gives_reason(position, one, text) for one in brief.findings.positions
    )


def _proposes_before(brief: Brief, position: Position, other: Position) -> bool:
    """Whether another thing is wanted in the sentences right before, or earlier in the same one."""
    text, spans = brief.article.text, brief.findings.sentences
    at = bisect_right(spans, position.evidence.sentence.start, key=lambda span: span.start) - 1
    wanted = other.stance in WANTING and not pointing.names_open(other.matter, text)
    near = spans[max(at - SENTENCES_OF_PROPOSAL, 0)].start <= other.evidence.sentence.start
    return wanted and near and other.evidence.span.end <= position.evidence.span.start


def _gives_reason(position: Position, other: Position, text: str) -> bool:
    """As in "rejected the idea, saying a survey would cost £4,000": the survey is the idea."""
    same = other.evidence.sentence == position.evidence.sentence and other.content
    if not same or other.content[0].start < position.content[-1].end:
        return False
    said = [word for word in words.split_tokens(other.content[0].of(text)) if word != "that"]
    return not list_issue_words("indefinite").isdisjoint(said[:1])
