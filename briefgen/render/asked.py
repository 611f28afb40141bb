"""What each page asked of the desk, so that it is made again only where an answer is another.

    Asking      an Atlas for views that notes each look-up as a question of the page in hand
    Minutes     what all pages asked, in this build and in the one before

No view declares what it depends on: it cannot look anything up that is not noted. A list that a view goes
through from end to end is one question.
"""

import sys
from array import array
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.model import ArticleId
from briefgen.relate.desk import Desk, FactRef
from briefgen.render.answers import (
    FEW_FACTS,
    OF_BRIEFS,
    OF_DESK,
    OF_FACTS,
    Answers,
    AtlasQuestion,
    Key,
    digest_questions,
)
from briefgen.render.atlas.desk import MOST_SHOWN, Atlas
from briefgen.render.atlas.faces import Faces

V = TypeVar("V")


class Made(Struct, frozen=True):
    """What a page was made of."""

    own: bytes
    """Digest of all that it was made of beside what it asked."""
    key: str
    """The key it had."""
    asked: bytes
    """The numbers of its questions, four bytes each."""


class BuildMinutes(Struct, frozen=True):
    """The minutes of one build, as they are kept for the next."""

    basis: str
    questions: list[AtlasQuestion] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)
    pages: dict[str, Made] = field(default_factory=dict)


class NotedTable(Mapping[Any, Any]):
    """A table of an Atlas that notes what it is asked."""

    __slots__ = ("_ask", "_asking", "_name", "_numbers", "_rows")

    def __init__(self, name: str, rows: dict[Any, Any], asking: "Asking") -> None:
        self._name, self._rows, self._asking = name, rows, asking
        self._ask, self._numbers = asking.open_questions(name)

    def _note(self, key: Any) -> None:
        """The most called function of a build: what was asked before has its number here."""
        number = self._numbers.get(key)
        if number is None:
            self._ask(self._name, key)
        else:
            self._asking.asked.add(number)

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return self._rows[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return self._rows.get(key, default)

    def __contains__(self, key: Any) -> bool:
        self._note(key)
        return key in self._rows

    def __iter__(self) -> Iterator[Any]:
        self._ask(self._name, None)
        return iter(self._rows)

    def __len__(self) -> int:
        self._ask(self._name, None)
        return len(self._rows)


class AskingDesk:
    """A Desk that notes which of its lists are asked for."""

    def __init__(self, desk: Desk, ask: Callable[[str, Any], None]) -> None:
        self._desk, self._ask = desk, ask

    def __getattr__(self, name: str) -> Any:
        self._ask(OF_DESK + name, None)
        return getattr(self._desk, name)


class Asking:
    """An Atlas for views: what it is asked is noted for the page in hand."""

    def __init__(self, atlas: Atlas, known: Sequence[AtlasQuestion]) -> None:
        """`known` are the questions of the build before, which keep their numbers."""
        self._atlas, self.questions = atlas, list(known)
        self._numbers: dict[str, dict[Key, int]] = {}
        for number, (table, key) in enumerate(known):
            self._numbers.setdefault(table, {})[key] = number
        self.asked: set[int] = set()
        self._shown: dict[Hashable, tuple[Any, tuple[int, ...]]] = {}
        self.desk = AskingDesk(atlas.desk, self._ask)

    def open_questions(self, table: str) -> tuple[Callable[[str, Any], None], Mapping[Key, int]]:
        """How a table of the Atlas is asked, and the numbers by key of what it was asked already."""
        if table in OF_BRIEFS:  # these go by the article of a fact
            return self._ask_brief, {}
        return self._ask, self._numbers.setdefault(table, {})

    def _ask(self, table: str, key: Key) -> None:
        self.asked.add(self._number_question(table, key))

    def _number_question(self, table: str, key: Key) -> int:
        numbers = self._numbers.setdefault(table, {})
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(self.questions)
            self.questions.append(AtlasQuestion(table, key))
        return number

    def _ask_brief(self, table: str, key: FactRef | ArticleId | None) -> None:
        if key is None:
            self._ask(table, None)
        else:
            self._ask("briefs", key.article if isinstance(key, FactRef) else key)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._atlas, name)
        if isinstance(value, dict):
            self.__dict__[name] = table = NotedTable(name, value, self)
            return table
        self._ask(name, None)
        return value

    def noting(self, make: Callable[[], V]) -> tuple[V, set[int]]:
        """What `make` gives, with the numbers of the questions that it asked."""
        before, self.asked = self.asked, set()
        try:
            return make(), self.asked
        finally:
            self.asked = before

    def condense(self, asked: set[int]) -> set[int]:
        """The same questions, those for many facts of one article as one for all of them."""
        by_article: dict[tuple[str, ArticleId], list[int]] = {}
        for number in asked:
            table, key = self.questions[number]
            if isinstance(key, tuple) and table in OF_FACTS:
                by_article.setdefault((table, ArticleId(key[0])), []).append(number)
        for (table, article), numbers in by_article.items():
            if len(numbers) > FEW_FACTS:
                asked = asked.difference(numbers) | {self._number_question(table, article)}
        return asked

    def once(self, place: Hashable, make: Callable[[], V]) -> V:
        """As of an Atlas; whoever is given what was made asks all that was asked for it."""
        known = self._shown.get(place)
        if known is None:
            made, asked = self.noting(make)
            if len(self._shown) >= MOST_SHOWN:
                self._shown.clear()
            known = self._shown[place] = made, tuple(asked)
        self.asked.update(known[1])
        return cast("V", known[0])


class Minutes:
    """What all pages asked: of the build before, and of this one as its pages are made."""

    def __init__(self, atlas: Faces, basis: str, kept: bytes) -> None:
        """`basis` is the digest of what every page is made of, `kept` the minutes of the build before."""
        self._record = _read_minutes(kept, basis)
        self._answers = Answers(atlas)
        self.digest = self._answers.digest
        self._asking = Asking(atlas, self._record.questions)
        self.atlas = cast("Faces", self._asking)
        """For views."""
        self._made: dict[str, Made] = {}

    @cached_property
    def _now(self) -> list[bytes]:
        """What the questions of the build before are answered now."""
        return [self._answers.answer(each) for each in self._record.questions]

    @cached_property
    def _changed(self) -> frozenset[int]:
        before = self._record.answers
        return frozenset(n for n, answer in enumerate(self._now) if answer != before[n])

    def own(self, thing: object, *parts: str) -> bytes:
        """The digest of what a page is made of beside what it asks."""
        return digest_questions(
            self._answers.subject(thing), "\x1f".join(parts).encode("utf-8", "surrogatepass")
        )

    def known(self, path: str, own: bytes) -> str | None:
        """The key of the page at `path`, known without making it: it was made of the same. Else None."""
        made = self._record.pages.get(path)
        if made is None or made.own != own or not self._changed.isdisjoint(_unpack_numbers(made.asked)):
            return None
        self._made[path] = made
        return made.key

    def note(self, path: str, own: bytes, make: Callable[[], Any]) -> Any:
        """The page that `make` makes, what it asked noted."""
        page, asked = self._asking.noting(make)
        numbers = sorted(self._asking.condense(asked))
        self._made[path] = Made(own, page.key, array("I", numbers).tobytes())
        return page

    def told(self) -> bytes:
        """The minutes, for the next build."""
        asked = self._asking.questions
        now = [*self._now, *(self._answers.answer(each) for each in asked[len(self._now) :])]
        return msgspec.msgpack.encode(_prune_record(BuildMinutes(self._record.basis, asked, now, self._made)))


def _unpack_numbers(asked: bytes) -> "array[int]":
    return array("I", asked)


def _read_minutes(kept: bytes, basis: str) -> BuildMinutes:
    """The minutes that were kept; none where they are of another basis, or damaged."""
    with suppress(msgspec.MsgspecError, ValueError, RecursionError):
        found = msgspec.msgpack.decode(kept, type=BuildMinutes)
        if found.basis == basis and _has_answers(found):
            return replace(found, questions=[_share_names(*each) for each in found.questions])
    return BuildMinutes(basis)


def _share_names(table: str, key: Key) -> AtlasQuestion:
    """The question with the names of its table and its article held once: thousands have the same."""
    if isinstance(key, tuple):
        key = (sys.intern(key[0]), *key[1:])
    return AtlasQuestion(sys.intern(table), key)


def _has_answers(found: BuildMinutes) -> bool:
    """Whether every question has its answer, and every page names questions that there are."""
    count = len(found.questions)
    return len(found.answers) == count and all(
        len(made.asked) % 4 == 0 and max(_unpack_numbers(made.asked), default=0) < max(count, 1)
        for made in found.pages.values()
    )


def _prune_record(record: BuildMinutes) -> BuildMinutes:
    """Without the questions that no page asks any more."""
    used = sorted(set().union(*(_unpack_numbers(made.asked) for made in record.pages.values())))
    if len(used) == len(record.questions):
        return record
    number = {old: new for new, old in enumerate(used)}
    pages = {
        path: Made(
            made.own, made.key, array("I", map(number.__getitem__, _unpack_numbers(made.asked))).tobytes()
        )
        for path, made in record.pages.items()
    }
    questions = [record.questions[old] for old in used]
    return BuildMinutes(record.basis, questions, [record.answers[old] for old in used], pages)
