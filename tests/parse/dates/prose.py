"""Cases of time expressions as prose files.

    @ 2024-05-15                      the date of the articles that follow; `@` alone: not stated
    The council met on Friday.        a text; blank lines part texts, # begins a comment
      Friday = 2024-05-10             each expression in it with its value, and what else is claimed:
                                      `mod END`, `type TIME`, `from 2024-05-10`, `to …`, `signal by`,
                                      `event "…"`, `modality planned`, `needs "…"`, `basis "…"`

A text lists all its expressions; one without any is a case of what must not be found.
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import load
from briefgen.model import Article, DateMention, Sentences
from briefgen.parse import dates, sentences


@dataclass
class Expected:
    exact: str
    value: str
    claims: dict[str, str] = field(default_factory=dict)


@dataclass
class Case:
    text: str
    date: str | None
    expected: list[Expected] = field(default_factory=list)

    def __str__(self) -> str:
        return self.text[:60]


def cases(path: Path) -> list[Case]:
    found: list[Case] = []
    date = None
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("@"):
            date = line[1:].strip() or None
        elif line.startswith("  "):
            exact, _, rest = line.strip().partition(" = ")
            words = shlex.split(rest)
            found[-1].expected.append(
                Expected(exact, words[0], dict(zip(words[1::2], words[2::2], strict=True)))
            )
        elif line.strip() and not line.startswith("#"):
            found.append(Case(line.strip().replace("\\n", "\n"), date))
    return found


def article(case: Case) -> Article:
    return load.take_line("case", case.text, case.date, None)


def read(nlp, case: Case) -> tuple[Article, tuple[DateMention, ...]]:
    """What is found in the text of a case."""
    one = article(case)
    doc = nlp(one.text)
    return one, dates.find_dates(doc, Sentences(one.id, one.text, sentences.split(doc, one)), one)


def claim(mention: DateMention, key: str, text: str) -> str:
    """What a mention says of the thing that a case claims."""
    said = {
        "mod": mention.timex.mod,
        "type": mention.timex.type,
        "from": str(mention.earliest),
        "to": str(mention.latest),
        "signal": mention.signal,
        "event": mention.event.of(text) if mention.event else "",
        "modality": mention.modality.value,
        "needs": mention.needs,
        "basis": mention.basis.value,
        "rule": mention.evidence.rule,
    }
    return re.sub(r"\s+", " ", said[key])
