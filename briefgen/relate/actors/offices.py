"""Offices apart from those who hold them, and who speaks for whom.

An office that an article names without a name has no holder there: nobody is put into it from
another article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from briefgen import addresses
from briefgen.model import ActorId, ActorKind, Brief, Evidence, Role
from briefgen.relate import words
from briefgen.relate.actors.briefs import is_stand_in
from briefgen.relate.book import Book
from briefgen.relate.desk import Dating, Holder, Office, StatedRole

_STANDS = frozenset({ActorKind.PERSON})


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """A role as one article states it of someone."""

    actor: ActorId
    named: bool
    """Whether a person is named, not only the office."""
    office: str
    """Id of the office; empty where the text does not say whose office it is."""
    title: str
    of: ActorId | None
    former: bool
    dating: Dating
    evidence: Evidence


def list_held(book: Book) -> tuple[HeldOffice, ...]:
    """Every role that is stated, in reading order."""
    return tuple(
        one
        for brief, dating in zip(book.briefs, book.datings, strict=True)
        for role in brief.findings.roles
        for one in _holders_of_role(brief, role, dating, book)
    )


def _holders_of_role(brief: Brief, role: Role, dating: Dating, book: Book) -> Iterator[HeldOffice]:
    actor = brief.actor(role.mention)
    if actor is None or not role.office:
        return
    of = _actor_called(brief, role.of)
    named = book.kinds.get(actor) in _STANDS
    yield HeldOffice(
        actor, named, _id_of_office(role.office, of), role.office, of, role.former, dating, role.evidence
    )


def _actor_called(brief: Brief, name: str) -> ActorId | None:
    """Who the article calls by `name`."""
    if not name:
        return None
    wanted = name.casefold()
    pairs = brief.mentions()
    return next((actor for mention, actor in pairs if actor and mention.name.casefold() == wanted), None)


def _id_of_office(office: str, of: ActorId | None) -> str:
    """An office is known by its title and whose it is: without the second it may be anyone's."""
    if of is None:
        return ""
    key = "\x1f".join((office, of))
    return f"office-{sha256(key.encode()).hexdigest()[:8]}"


def list_offices(roles: Sequence[HeldOffice], book: Book) -> tuple[Office, ...]:
    """Every office with those stated to hold it, in reading order; former holders are in their roles only."""
    by_office: dict[str, list[HeldOffice]] = {}
    for one in roles:
        if one.office and not one.former:
            by_office.setdefault(one.office, []).append(one)
    return tuple(_make_office(name, own, book) for name, own in sorted(by_office.items()))


def _make_office(name: str, own: Sequence[HeldOffice], book: Book) -> Office:
    of = own[0].of
    title = own[0].title + _write_holder(own[0], book)
    holders = tuple(
        Holder(
            one.actor if one.named else None,
            one.evidence.article,
            one.dating.earliest,
            one.dating.latest,
            one.evidence,
        )
        for one in own
    )
    words_ = f"{own[0].title} of {book.names[of]}" if of else title
    return Office(name, addresses.of_words(words_, name, otherwise="office"), title, of, holders)


def _write_holder(held: HeldOffice, book: Book) -> str:
    """` of the United States`: with its article where the text has one; nothing for nobody’s office."""
    if not held.of:
        return ""
    brief = book.briefs[book.place[held.evidence.article]]
    called = (one for one, actor in brief.mentions() if actor == held.of and one.name == one.evidence.exact)
    starts = (one.evidence.span.start for one in called)  # not of "the Peruvian prime minister"
    the = any(brief.article.text[max(0, at - 4) : at].lower() == "the " for at in starts)
    return f" of {'the ' * the}{book.names[held.of]}"


def list_stated_roles(roles: Sequence[HeldOffice], book: Book) -> dict[ActorId, tuple[StatedRole, ...]]:
    """Each actor's roles with the dates between which each was stated."""
    groups: dict[ActorId, dict[tuple[str, str, bool], list[HeldOffice]]] = {}
    for one in roles:
        key = one.title, one.office, one.former
        groups.setdefault(one.actor, {}).setdefault(key, []).append(one)
    return {actor: tuple(_state_role(own, book) for own in each.values()) for actor, each in groups.items()}


def _state_role(own: Sequence[HeldOffice], book: Book) -> StatedRole:
    days = [day for one in own for day in _dated_days(one.dating)]
    return StatedRole(
        text=_text_of_role(own, book),
        office=own[0].office,
        earliest=min(days, default=own[0].dating.earliest),
        latest=max(days, default=own[0].dating.latest),
        former=own[0].former,
        evidence=tuple(one.evidence for one in own),
    )


def _text_of_role(own: Sequence[HeldOffice], book: Book) -> str:
    """As the first article states it; "his Peruvian counterpart" is the office that it stands for."""
    plain = (one.evidence.exact for one in own if not is_stand_in(one.evidence))
    return next(plain, own[0].title + _write_holder(own[0], book))


def _dated_days(dating: Dating) -> Iterator[date]:
    """The days of an article that is dated; bounds that are open at one end date nothing."""
    if dating.earliest and dating.latest:
        yield dating.earliest
        yield dating.latest


def list_speaking(roles: Sequence[HeldOffice], book: Book) -> dict[ActorId, tuple[ActorId, ...]]:
    """For whom each person speaks by an office: its state or body, never merged with it."""
    found: dict[ActorId, dict[ActorId, None]] = {}
    for one in roles:
        last = one.title.split()[-1]
        speaks = one.named and not one.former and words.guess_singular(last) in words.list_words("speakers")
        if speaks and one.of and book.kinds.get(one.of) in _SPOKEN_FOR:
            found.setdefault(one.actor, {})[one.of] = None
    return {actor: tuple(sorted(bodies)) for actor, bodies in found.items()}


_SPOKEN_FOR = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})
