"""Each chain of each article as one Appearance: who is meant there, by what names, with which roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from briefgen.model import ActorKind, ActorMention, Article, ArticleId, Evidence, MentionForm, Reading

StatedOffice = tuple[str, str]
"""Office and whose it is."""


class Appearance(Struct, frozen=True):
    """One actor in one article."""

    article: ArticleId
    slug: str
    head: int
    kind: ActorKind
    name: str
    names: tuple[str, ...]
    """Every name of the chain, the head's first."""
    roles: tuple[StatedOffice, ...]
    """Stated of it and not as former."""
    states: frozenset[str]
    """The owners of its roles that are states."""
    evidence: Evidence
    weak: bool
    """Whether its kind rests on the model alone."""


@dataclass(frozen=True, slots=True)
class Appearances:
    all: tuple[Appearance, ...]
    """By article and place: the same for any order of the readings."""
    owners: dict[ArticleId, tuple[int | None, ...]]
    """For each mention of an article the index of its appearance; None where its chain has no name."""
    articles: dict[ArticleId, Article]

    def age(self, at: int) -> tuple[date, ArticleId, int]:
        """What sorts the appearances from the first: the day that its article states, else its path."""
        article = self.articles[self.all[at].article]
        return article.published.earliest or date.max, article.id, at


def list_appearances(readings: Sequence[Reading]) -> Appearances:
    """The appearances of all readings."""
    found: list[Appearance] = []
    owners: dict[ArticleId, tuple[int | None, ...]] = {}
    for reading in sorted(readings, key=lambda reading: reading.article.id):
        tops = find_heads(reading.findings.actors)
        mine = _appearances_of_article(reading, tops)
        place = {one.head: len(found) + at for at, one in enumerate(mine)}
        owners[reading.article.id] = tuple(place.get(top) for top in tops)
        found.extend(mine)
    return Appearances(tuple(found), owners, {one.article.id: one.article for one in readings})


def find_heads(mentions: Sequence[ActorMention]) -> list[int]:
    """The head of each mention's chain; a broken or circular chain ends where it turns."""
    return [
        index if mention.same_as is None else _head_of_chain(mentions, index)
        for index, mention in enumerate(mentions)
    ]


def _head_of_chain(mentions: Sequence[ActorMention], index: int) -> int:
    following = mentions[index].same_as
    steps = 0
    while following is not None and following != index and steps < len(mentions):
        index, following = following, mentions[following].same_as
        steps += 1
    return index


def _appearances_of_article(reading: Reading, tops: Sequence[int]) -> list[Appearance]:
    mentions = reading.findings.actors
    members: dict[int, list[int]] = {}
    for index, top in enumerate(tops):
        members.setdefault(top, []).append(index)
    roles: dict[int, list[StatedOffice]] = {}
    for role in reading.findings.roles:
        if not role.former:
            roles.setdefault(tops[role.mention], []).append((role.office, role.of))
    return [
        _make_appearance(reading, top, members[top], roles.get(top, ()))
        for top in sorted(members)
        if mentions[top].name
    ]


def _states_of_chain(mentions: Sequence[ActorMention], roles: Sequence[StatedOffice]) -> frozenset[str]:
    owners = {of for _, of in roles if of}
    return frozenset(
        mention.name for mention in mentions if mention.kind is ActorKind.STATE and mention.name in owners
    )


def _names_of_chain(
    head: ActorMention, mentions: Sequence[ActorMention], members: Sequence[int]
) -> tuple[str, ...]:
    """Every name of a chain, its head's first."""
    named = [
        mentions[at].name for at in members if mentions[at].form is MentionForm.NAME and mentions[at].name
    ]
    return tuple(dict.fromkeys((head.name, *named)))


_NONE: frozenset[str] = frozenset()


def _make_appearance(
    reading: Reading, top: int, members: Sequence[int], roles: Sequence[StatedOffice]
) -> Appearance:
    mentions = reading.findings.actors
    head = mentions[top]
    return Appearance(
        article=reading.article.id,
        slug=reading.article.slug,
        head=top,
        kind=head.kind,
        name=head.name,
        names=(head.name,) if members == [top] else _names_of_chain(head, mentions, members),
        roles=tuple(dict.fromkeys(roles)),
        states=_states_of_chain(mentions, roles) if roles else _NONE,
        evidence=head.evidence,
        weak=not head.sure,
    )
