"""What "the motion" or "the request" asks for, where the article has told it: "a motion against the dam".

The clause is a stretch of the text before the position; on which side it is, is read elsewhere.
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model import Brief, Origin, Position, Span
from briefgen.relate import words
from briefgen.relate.issues import pointing
from briefgen.relate.issues.aims import list_issue_words

ASKING = r"(?:that|to|for|against|calling|demanding|urging|opposing|condemning|rejecting|backing|supporting)"
REST = r"(?P<clause>[^.;:!?\n]{3,200})"
FATE = re.compile(
    r"\s(?:was|were|is|are|has|had|tabled|put|brought|proposed|moved|signed|and|but|while|which|failed|fell)\b"
)
"""Where it is told what became of the motion."""


@cache
def _verb_pattern() -> re.Pattern[str]:
    """As in "moved that the school be closed", which a motion does."""
    listed = "|".join(sorted(list_issue_words("moving")))
    return re.compile(rf"\b(?:{listed})\s+(?=(?:that|for)\b){REST}", re.IGNORECASE)


@cache
def _noun_pattern(noun: str) -> re.Pattern[str]:
    """As in "a motion against the dam", "the request to suspend it"."""
    return re.compile(rf"\b{noun}s?\s+(?={ASKING}\b){REST}", re.IGNORECASE)


def find_asked(brief: Brief, position: Position) -> Origin | None:
    """What the motion that the position is on asks for; None where it is on none, or that is not told."""
    text = brief.article.text
    noun = _name_motion(position, text) or _name_motion_of_it(brief, position)
    if not noun:
        return None
    start = min(span.start for span in (position.evidence.span, *position.content))
    found = list(_list_clauses(noun, text[:start]))
    if not found:
        return None
    return Origin(found[-1], f"“the {noun}”: taken from “{found[-1]}”")


def _name_motion(position: Position, text: str) -> str:
    """The "motion" of "the motion"; empty of anything else."""
    matter = position.matter
    if matter is None:
        return ""
    spoken = words.split_tokens(matter.span.of(text))
    noun = words.guess_singular(matter.head.of(text).lower())
    bare = len(spoken) == 2 and spoken[0] in list_issue_words("definite")
    return noun if bare and noun in list_issue_words("asked") | list_issue_words("light") else ""


def _name_motion_of_it(brief: Brief, position: Position) -> str:
    """As in "voted for the motion. The Liberals voted against it."."""
    text = brief.article.text
    if not pointing.names_open(position.matter, text):
        return ""
    before = (
        one for one in brief.findings.positions if one.evidence.span.end <= position.evidence.span.start
    )
    last = max(before, key=lambda one: one.evidence.span.end, default=None)
    near = last is not None and _is_near(brief, last.evidence.sentence, position.evidence.sentence)
    return _name_motion(last, text) if last is not None and near else ""


def _is_near(brief: Brief, before: Span, sentence: Span) -> bool:
    """Whether it is the same sentence or the one before."""
    between = (one for one in brief.findings.sentences if before.start < one.start < sentence.start)
    return next(between, None) is None


def _list_clauses(noun: str, text: str) -> Iterator[str]:
    """What a motion is told to ask for, in the order of the text."""
    patterns = [_noun_pattern(noun)]
    if noun in list_issue_words("asked"):
        patterns.append(_verb_pattern())
    found = sorted(
        (match for one in patterns for match in one.finditer(text)), key=lambda match: match.start()
    )
    for match in found:
        clause = match["clause"]
        end = FATE.search(clause)
        yield clause[: end.start() if end else len(clause)].strip()
