"""Where a correction's words stand: the facts of an article that they anchor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from briefgen.load.content import Anchor
from briefgen.model import ActorMention, DateMention, Evidence, Figure, Position, Reading

AnchoredFact = ActorMention | DateMention | Figure | Position


@dataclass(frozen=True, slots=True)
class Target:
    """One fact: its family and its index in the findings."""

    family: str
    index: int
    evidence: Evidence


ANCHORED_FAMILIES = ("figure", "date", "position", "actor")


def list_facts(reading: Reading, family: str) -> tuple[AnchoredFact, ...]:
    """The findings of one family."""
    findings = reading.findings
    by_family: dict[str, tuple[AnchoredFact, ...]] = {
        "figure": findings.figures,
        "date": findings.dates,
        "position": findings.positions,
        "actor": findings.actors,
    }
    return by_family[family]


def write_comparably(text: str) -> str:
    """Text as words compare: one space between them, no case, straight quotes."""
    straight = text.translate(_STRAIGHT)
    return " ".join(straight.split()).casefold()


_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " "})


def find_quoted(reading: Reading, anchor: Anchor) -> tuple[Target, ...]:
    """The facts whose words are the quote."""
    quote = write_comparably(anchor.quote)
    return tuple(one for one in _near_facts(reading, anchor) if write_comparably(one.evidence.exact) == quote)


def find_holding(reading: Reading, anchor: Anchor) -> tuple[Target, ...]:
    """The facts whose words hold the quote, as words of their own: "15" does not stand in "15,000"."""
    pattern = _standing_pattern(write_comparably(anchor.quote))
    facts_ = (one for one in _near_facts(reading, anchor) if one.family != "actor")
    return tuple(one for one in facts_ if pattern.search(write_comparably(one.evidence.exact)))


def _near_facts(reading: Reading, anchor: Anchor) -> Iterator[Target]:
    """The facts that the anchor may mean, in a sentence with the words it gives."""
    within = write_comparably(anchor.within)
    return (one for one in _candidate_facts(reading, anchor) if within in _sentence_of_target(reading, one))


@lru_cache(maxsize=64)
def _standing_pattern(quote: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!\d[.,]){re.escape(quote)}(?!\w)(?![.,]\d)")


def find_alike(reading: Reading, anchor: Anchor) -> tuple[Target, ...]:
    """The facts most like the quote, for a correction that matches none."""
    by_words = {write_comparably(one.evidence.exact): one for one in _candidate_facts(reading, anchor)}
    return tuple(
        by_words[words]
        for words in get_close_matches(write_comparably(anchor.quote), sorted(by_words), 3, 0.5)
    )


def _candidate_facts(reading: Reading, anchor: Anchor) -> Iterator[Target]:
    for family in ANCHORED_FAMILIES:
        if anchor.family in {"", family} and (anchor.family or family != "actor"):
            for index, fact in enumerate(list_facts(reading, family)):
                yield Target(family, index, fact.evidence)


def _sentence_of_target(reading: Reading, target: Target) -> str:
    return write_comparably(target.evidence.sentence.of(reading.article.text))
