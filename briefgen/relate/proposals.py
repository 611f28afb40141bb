"""Issues proposed where a desk defines none: what several actors speak of in several articles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.load.content import IssueDefinition, Place
from briefgen.model import Brief, Position
from briefgen.relate import addresses, words

MOST = 8
"""Issues that are proposed at most."""
ARTICLES = 2
"""Articles in which it must be spoken of at least."""
ACTORS = 2
"""Actors that must speak of it at least."""

Pair = tuple[str, str]


def propose(briefs: Sequence[Brief]) -> tuple[IssueDefinition, ...]:
    """Pairs of neighbouring words that positions share, the most widely spoken of first."""
    articles: dict[Pair, set[int]] = {}
    actors: dict[Pair, set[str]] = {}
    shown: dict[Pair, Counter[str]] = {}
    for at, brief in enumerate(briefs):
        for position in brief.findings.positions:
            for pair, text in _pairs(brief, position):
                articles.setdefault(pair, set()).add(at)
                actors.setdefault(pair, set()).add(_actor(brief, position))
                shown.setdefault(pair, Counter())[text] += 1
    named = {" ".join(words.tokens(one.name)) for brief in briefs for one in brief.actors}
    wide = [pair for pair in articles if len(articles[pair]) >= ARTICLES and len(actors[pair]) >= ACTORS]
    # "European Union" is who speaks, not what is spoken of.
    wide = [pair for pair in wide if named.isdisjoint(shown[pair])]
    ranked = sorted(wide, key=lambda pair: (-len(articles[pair]), -len(actors[pair]), pair))
    return tuple(_definition(shown[pair]) for pair in _apart(ranked))


def _apart(ranked: Sequence[Pair]) -> Iterator[Pair]:
    """The first few that share no word with one before."""
    taken: set[str] = set()
    count = 0
    for pair in ranked:
        if count < MOST and not taken & set(pair):
            taken.update(pair)
            count += 1
            yield pair


def _actor(brief: Brief, position: Position) -> str:
    actor = None if position.speaker is None else brief.actor_of[position.speaker]
    return actor or ""


def _pairs(brief: Brief, position: Position) -> Iterator[tuple[Pair, str]]:
    for span in position.content:
        spoken = words.tokens(span.of(brief.article.text))
        for one, other in pairwise(spoken):
            if one not in words.stop() and other not in words.stop() and min(len(one), len(other)) > 2:
                yield (words.stem(one), words.stem(other)), f"{one} {words.singular(other)}"


def _definition(shown: Counter[str]) -> IssueDefinition:
    """An issue named by the words as they are said most often."""
    title = min(shown, key=lambda text: (-shown[text], text))
    return IssueDefinition(
        slug=addresses.words(title),
        title=title[:1].upper() + title[1:],
        question="",
        words=tuple(sorted(shown)),
        never=(),
        note="",
        place=Place("", 0),
    )
