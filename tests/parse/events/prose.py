"""Cases of events and promises as prose files.

@ 2024-05-15                       the article's date
Ministers met in Oslo on Friday.   a text; {X} names an actor, [X] a place: marks are not in the text
  E meet "Ministers met in Oslo" asserted past date Friday places Oslo
  C Kenya "Kenya pledged to send police by June" due "June"
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import load
from briefgen.model import ActorKind, ActorMention, MentionForm, Sentences, Span
from briefgen.parse import dates, events, sentences

MARKED = re.compile(r"\{([^}]*)\}|\[([^\]]*)\]")


@dataclass
class Case:
    text: str
    named: list[tuple[Span, ActorKind]]
    date: str | None
    lines: list[list[str]] = field(default_factory=list)

    def __str__(self) -> str:
        return self.text[:60]


def cases(path: Path) -> list[Case]:
    found: list[Case] = []
    date = None
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("@"):
            date = line[1:].strip() or None
        elif line.startswith("  "):
            found[-1].lines.append(shlex.split(line))
        elif line.strip() and not line.startswith("#"):
            found.append(Case(*_unmarked(line.strip()), date))
    return found


def _unmarked(line: str) -> tuple[str, list[tuple[Span, ActorKind]]]:
    text, named, at = "", [], 0
    for match in MARKED.finditer(line):
        text += line[at : match.start()]
        words = match[1] or match[2]
        kind = ActorKind.ORGANISATION if match[1] else ActorKind.PLACE
        named.append((Span(len(text), len(text) + len(words)), kind))
        text += words
        at = match.end()
    return text + line[at:], named


def read(nlp, case: Case):
    """The article's events and promises, with its actors and dates."""
    one = load.take_line("case", case.text, case.date, None)
    doc = nlp(one.text)
    text = Sentences(one.id, one.text, sentences.split(doc, one))
    who = tuple(
        ActorMention(
            MentionForm.NAME, kind, span.of(one.text), text.evidence(span, "actors.test"), True, None, ""
        )
        for span, kind in case.named
    )
    when = dates.find_dates(doc, text, one)
    told = events.find_events(doc, text, one, who, when)
    return who, when, told, events.find_commitments(doc, text, one, who, when, ())
