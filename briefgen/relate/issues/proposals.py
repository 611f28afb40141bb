"""Issues proposed where a desk defines none: what several actors speak of in several articles."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.load.content import IssueDefinition
from briefgen.model import Brief, Position
from briefgen.parse.figures import words as amounts
from briefgen.relate import words
from briefgen.typed.entry import Place

MOST = 8
"""Issues that are proposed at most."""
ARTICLES = 2
"""Articles in which it must be spoken of at least."""
ACTORS = 2
"""Actors that must speak of it at least."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Two neighbouring words, as they are spelled, and the positions whose content holds them."""

    spelled: Counter[str]
    by: set[tuple[int, str]]
    """The number of the position with its actor; the same number is never two actors'."""


def propose(briefs: Sequence[Brief]) -> tuple[IssueDefinition, ...]:
    """Pairs of neighbouring words that positions share, the most widely spoken of first.

    Each is proposed for what it adds: positions that no issue before it holds.
    """
    article, spoken = _spoken(briefs)
    named = {" ".join(words.tokens(one.name)) for brief in briefs for one in brief.actors}
    # "European Union" is who speaks, not what is spoken of.
    about = {pair: one for pair, one in spoken.items() if named.isdisjoint(map(str.lower, one.spelled))}
    wide = {pair: width for pair, one in about.items() if (width := _width(one.by, article))}
    ranked = sorted(wide, key=lambda pair: (*wide[pair], pair))
    found = [_definition(about[pair].spelled) for pair in _adding(ranked, about, article)]
    slugs = addresses.settled(Wish(one.slug, one.title) for one in found)
    return tuple(replace(one, slug=str(slug)) for one, slug in zip(found, slugs, strict=True))


def _spoken(briefs: Sequence[Brief]) -> tuple[list[int], dict[Pair, _Spoken]]:
    """The article of each position by its number, and all pairs of words."""
    article: list[int] = []
    found: dict[Pair, _Spoken] = {}
    for at, brief in enumerate(briefs):
        units = _units(brief)
        for position in brief.findings.positions:
            for pair, text in _pairs(brief, position, units):
                one = found.setdefault(pair, _Spoken(Counter(), set()))
                one.spelled[text] += 1
                one.by.add((len(article), _actor(brief, position)))
            article.append(at)
    return article, found


def _width(by: Collection[tuple[int, str]], article: Sequence[int]) -> tuple[int, int] | None:
    """How many articles and actors these positions are of, most first in order; None for too few."""
    articles, actors = len({article[number] for number, _ in by}), len({actor for _, actor in by})
    return (-articles, -actors) if articles >= ARTICLES and actors >= ACTORS else None


def _adding(ranked: Sequence[Pair], spoken: dict[Pair, _Spoken], article: Sequence[int]) -> Iterator[Pair]:
    """The first few that share no word with one before and hold enough that none before holds."""
    taken: set[str] = set()
    held: set[tuple[int, str]] = set()
    count = 0
    for pair in ranked:
        if count < MOST and not taken & set(pair) and _width(spoken[pair].by - held, article):
            taken.update(pair)
            held |= spoken[pair].by
            count += 1
            yield pair


def _actor(brief: Brief, position: Position) -> str:
    actor = None if position.speaker is None else brief.actor_of[position.speaker]
    return actor or ""


def _pairs(brief: Brief, position: Position, units: Set[str]) -> Iterator[tuple[Pair, str]]:
    """Neighbouring words that say something, by their stems and as they are said."""
    for span in position.content:
        for one, other in pairwise(words.spelled(span.of(brief.article.text))):
            small = one.lower(), other.lower()
            if all(map(_says_something, (one, other))) and units.isdisjoint(small):
                yield (words.stem(small[0]), words.stem(small[1])), f"{one} {other}"


def _says_something(word: str) -> bool:
    """Whether an issue may be named by `word`: no number, no magnitude, no money."""
    known = word.isdigit() or word.lower() in words.stop() or amounts.is_amount(word)
    return len(word) > 2 and not known


def _units(brief: Brief) -> frozenset[str]:
    """The words that measure something in this brief: "stone" of a weight, not that of a bridge."""
    said = (word for figure in brief.findings.figures for word in words.tokens(figure.evidence.exact))
    return frozenset(word for word in said if word in amounts.unit_words())


def _definition(shown: Counter[str]) -> IssueDefinition:
    """An issue named by the words as they are said most often."""
    title = min(shown, key=lambda text: (-shown[text], text.lower(), text))
    return IssueDefinition(
        slug=addresses.words(title) or "issue",
        title=title[:1].upper() + title[1:],
        question="",
        words=tuple(sorted({text.lower() for text in shown})),
        never=(),
        note="",
        place=Place("", 0),
    )
