"""Persons across articles: full names first, then lone surnames where role or company tells whose they are.

Company is who else an article names: people and organisations, not states, which are everywhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.model import ActorKind, ArticleId
from briefgen.parse import namekeys
from briefgen.relate.actors.identity import laws
from briefgen.relate.actors.identity.appearances import Appearance, StatedOffice
from briefgen.relate.actors.identity.unions import ActorUnions

TELLING = 8
"""Appearances of a person that a new one is held against: its first, and those with a role."""


@dataclass(slots=True)
class Person:
    """One person of a block, as far as the block has been read."""

    first: int
    telling: list[Appearance]
    roles: dict[StatedOffice, int] = field(default_factory=dict)
    members: list[int] = field(default_factory=list)
    articles: set[ArticleId] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    company: dict[str, int] = field(default_factory=dict)
    """Read through `Block.company_of`, which learns it only where it is asked for."""
    learnt: int = 0


@dataclass(slots=True)
class SurnameBlock:
    """The persons of one surname."""

    all: Sequence[Appearance]
    unions: ActorUnions
    named_in: dict[ArticleId, frozenset[str]]
    written: dict[str, str]
    """Those names as an article writes them."""
    people: list[Person] = field(default_factory=list)
    """Those with a full name."""
    by_initial: dict[str, list[Person]] = field(default_factory=dict)
    by_role: dict[StatedOffice, list[Person]] = field(default_factory=dict)
    by_company: dict[str, Person] = field(default_factory=dict)
    """Those known by their surname alone, by whom they are named beside."""
    beside: dict[str, set[str]] = field(default_factory=dict)
    """For each full name the others of this surname that some article names beside it."""
    known: dict[tuple[str, tuple[StatedOffice, ...]], Person] = field(default_factory=dict)
    """Name and roles just as they were told of a person before: nothing new to weigh."""

    def new(self, at: int, initial: str = "") -> Person:
        person = Person(at, [self.all[at]])
        if initial:
            self.people.append(person)
            self.by_initial.setdefault(initial, []).append(person)
        self._learn(person, at)
        return person

    def add(self, person: Person, at: int, why: str, beside: int | None = None) -> None:
        self.unions.join(person.first if beside is None else beside, at, why)
        self._learn(person, at)

    def _learn(self, person: Person, at: int) -> None:
        one = self.all[at]
        if one.roles and len(person.telling) < TELLING:
            person.telling.append(one)
        self.known.setdefault((one.name, one.roles), person)
        for role in one.roles:
            if role not in person.roles:
                person.roles[role] = at
                self.by_role.setdefault(role, []).append(person)
        person.members.append(at)
        person.articles.add(one.article)
        person.names.add(one.name)

    def company_of(self, person: Person) -> dict[str, int]:
        """Whom the articles of a person name beside it -> the first appearance that does."""
        for at in person.members[person.learnt :]:
            for other in self.company(at):
                person.company.setdefault(other, at)
        person.learnt = len(person.members)
        return person.company

    def company(self, at: int) -> frozenset[str]:
        """Who else the article names, without those of this surname."""
        surname = laws.fold_surname(self.all[at].name)
        return frozenset(
            name for name in self.named_in[self.all[at].article] if name.split()[-1:] != [surname]
        )

    def forbidding(self, person: Person, at: int) -> str:
        one = self.all[at]
        if laws.first_names(one.name):
            if one.article in person.articles:
                return f"{self.all[person.first].name} and {one.name} are two in one article"
            both = min(person.names & self.beside.get(one.name, set()), default="")
            if both:
                return f"{both} and {one.name} are two in one article"
        return next((why for other in person.telling if (why := laws.find_forbidding(other, one))), "")


_COMPANY = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


def join_persons(all_: Sequence[Appearance], plain: Iterable[int], unions: ActorUnions) -> None:
    """Join the persons of each block of one surname."""
    blocks: dict[str, list[int]] = {}
    named: dict[ArticleId, set[str]] = {}
    written: dict[str, str] = {}
    for at in plain:
        one = all_[at]
        if one.kind is ActorKind.PERSON and (surname := laws.fold_surname(one.name)):
            blocks.setdefault(namekeys.hear_word(surname), []).append(at)
        if one.kind in _COMPANY:
            folded = namekeys.fold_company(one.name)
            named.setdefault(one.article, set()).add(folded)
            written.setdefault(folded, one.name)
    named_in = {article: frozenset(names) for article, names in named.items()}
    for sound in sorted(blocks):
        if len(blocks[sound]) > 1:
            _join_block(SurnameBlock(all_, unions, named_in, written), blocks[sound])


def _join_block(block: SurnameBlock, members: Sequence[int]) -> None:
    full = [at for at in members if laws.first_names(block.all[at].name)]
    block.beside.update(_names_beside(block.all, full))
    for at in sorted(full, key=lambda at: (-len(laws.first_names(block.all[at].name)), at)):
        _join_full_name(block, at)
    people = tuple(block.people)
    for at in members:
        if not laws.first_names(block.all[at].name):
            _join_lone_surname(block, people, at)


def _names_beside(all_: Sequence[Appearance], full: Sequence[int]) -> dict[str, set[str]]:
    by_article: dict[ArticleId, set[str]] = {}
    for at in full:
        by_article.setdefault(all_[at].article, set()).add(all_[at].name)
    found: dict[str, set[str]] = {}
    for names in by_article.values():
        for one in names if len(names) > 1 else ():
            found.setdefault(one, set()).update(names - {one})
    return found


def _join_full_name(block: SurnameBlock, at: int) -> None:
    """A full name joins the one person of that name whom nothing forbids."""
    one = block.all[at]
    again = block.known.get((one.name, one.roles))
    if again is not None and one.article not in again.articles:
        block.add(again, at, _the_same(one))
        return
    initial = namekeys.hear_word(laws.first_names(one.name)[0])[:1] or "?"
    alike = [person for person in block.by_initial.get(initial, ()) if _same_first(person.telling[0], one)]
    fitting = [person for person in alike if not block.forbidding(person, at)]
    if len(fitting) == 1 and (why := _why_same_person(block, fitting[0], at)):
        block.add(fitting[0], at, why)
        return
    _keep_apart(block, alike, at)
    block.new(at, initial)


def _keep_apart(block: SurnameBlock, alike: Sequence[Person], at: int) -> None:
    """Notes why a name is not one of those who are called alike."""
    doubt = f"{block.all[at].name} may be more than one person"
    for person in alike[:TELLING]:
        block.unions.keep_apart(person.first, at, block.forbidding(person, at) or doubt)


def _the_same(one: Appearance) -> str:
    return f"same full name, {one.name}, no conflict"


def _same_first(one: Appearance, other: Appearance) -> bool:
    mine, theirs = laws.first_names(one.name)[0], laws.first_names(other.name)[0]
    if len(mine) == 1 or len(theirs) == 1:
        return mine[:1] == theirs[:1]
    return namekeys.hear_word(mine) == namekeys.hear_word(theirs)


def _why_same_person(block: SurnameBlock, person: Person, at: int) -> str:
    """The evidence that a full name is this person's; empty for an initial that no role supports."""
    one, other = person.telling[0], block.all[at]
    if one.name == other.name:
        return _the_same(one)
    if 1 in {len(laws.first_names(one.name)[0]), len(laws.first_names(other.name)[0])}:
        shared = [role for role in other.roles if role in person.roles]
        return f"{other.name} and {one.name} are both {shared[0][0]}" if shared else ""
    if namekeys.fold_name(one.name) == namekeys.fold_name(other.name):
        return f"{one.name} and {other.name} differ in accents only"
    if len(one.name.split()) != len(other.name.split()):
        return f"{other.name} is {one.name} without a middle name"
    return f"{one.name} and {other.name} are two ways to write one name in Latin letters"


def _join_lone_surname(block: SurnameBlock, people: Sequence[Person], at: int) -> None:
    """A surname alone joins a person by role, else by company; `people` are those with full names."""
    one = block.all[at]
    told = _by_roles(block, people, one)
    if len(told) == 1:
        person, role = next(iter(told.values()))
        if not block.forbidding(person, at):
            block.add(person, at, f"both are {' of '.join(filter(None, role))}", person.roles[role])
            return
    if len(people) > 1:
        block.unions.keep_apart(people[0].first, at, f"{one.name} may be more than one person")
    elif (people and _by_company(block, people[0], at)) or (not people and _beside_the_same(block, at)):
        return
    person = block.new(at)
    for name in block.company(at):
        block.by_company.setdefault(name, person)


def _by_roles(
    block: SurnameBlock, people: Sequence[Person], one: Appearance
) -> dict[int, tuple[Person, StatedOffice]]:
    """Who holds one of the offices: "President Osei" may be "Ghana's President Kwame Osei"."""
    told = {id(person): (person, role) for role in one.roles for person in block.by_role.get(role, ())}
    return told or {
        id(person): (person, (title, of))
        for person in people
        for title, of in person.roles
        for mine, whose in one.roles
        if mine == title and not (of and whose)
    }


def _beside_the_same(block: SurnameBlock, at: int) -> bool:
    """A surname that no article completes: one person where the company is the same."""
    beside = (block.by_company.get(name) for name in sorted(block.company(at)))
    person = next((person for person in beside if person is not None), None)
    return person is not None and _by_company(block, person, at)


def _by_company(block: SurnameBlock, person: Person, at: int) -> bool:
    """The only one of that surname, named beside the same people or bodies in both articles."""
    one = block.all[at]
    if (one.roles and person.roles) or block.forbidding(person, at):
        return False
    company = block.company_of(person)
    shared = min((name for name in block.company(at) if name in company), default="")
    if not shared:
        return False
    why = f"the only {one.name} of the desk, beside {block.written[shared]} in both articles"
    block.add(person, at, why, company[shared])
    return True
