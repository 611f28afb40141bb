"""What each page asked of the desk, so that it is made again only where an answer is another.

    Asking      an Atlas for views that notes each look-up as a question of the page in hand
    Minutes     what all pages asked, in this build and in the one before (as `minuted` keeps it)

No view declares what it depends on: it cannot look anything up that is not noted. A list that a view goes
through from end to end is one question.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar, cast

from briefgen.model import ArticleId, Brief
from briefgen.relate.desk import Desk, FactRef
from briefgen.render import minuted
from briefgen.render.answers import (
    FEW_FACTS,
    OF_BRIEFS,
    OF_DESK,
    OF_FACTS,
    SIZE,
    Answers,
    Key,
    digest_questions,
)
from briefgen.render.atlas.desk import MOST_SHOWN, Atlas
from briefgen.render.atlas.faces import Faces
from briefgen.render.minuted import Made, unpack_numbers

V = TypeVar("V")


class NotedTable(Mapping[Any, Any]):
    """A table of an Atlas that notes what it is asked."""

    __slots__ = ("_ask", "_asking", "_name", "_numbers", "_rows")

    def __init__(self, name: str, rows: Mapping[Any, Any], asking: "Asking") -> None:
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

    def __init__(self, atlas: Atlas, known: Mapping[str, Sequence[Key]]) -> None:
        """`known` are the questions of the build before by their tables, numbered as they stand there."""
        self._atlas = atlas
        self._numbers: dict[str, dict[Key, int]] = {}
        self._tables: list[str] = []
        """The table that each question asks."""
        self._keys: list[Key] = []
        """By what it asks there; by nothing where all of the table was asked for."""
        for table, keys in known.items():
            first = len(self._keys)
            self._numbers[table] = dict(zip(keys, range(first, first + len(keys)), strict=True))
            self._tables += [table] * len(keys)
            self._keys += keys
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
            number = numbers[key] = len(self._keys)
            self._tables.append(table)
            self._keys.append(key)
        return number

    def question(self, number: int) -> tuple[str, Key]:
        """The table and the key of a question."""
        return self._tables[number], self._keys[number]

    def _ask_brief(self, table: str, key: FactRef | ArticleId | None) -> None:
        if key is None:
            self._ask(table, None)
        else:
            self._ask("briefs", key.article if isinstance(key, FactRef) else key)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._atlas, name)
        if isinstance(value, Mapping):
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
            table, key = self.question(number)
            if isinstance(key, tuple) and table in OF_FACTS:
                by_article.setdefault((table, ArticleId(key[0])), []).append(number)
        many = {key: numbers for key, numbers in by_article.items() if len(numbers) > FEW_FACTS}
        single = asked.difference(*many.values())
        return single.union(self._number_question(table, article) for table, article in many)

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

    def __init__(self, atlas: Faces, basis: str, kept: bytes, digest_brief: Callable[[Brief], bytes]) -> None:
        """`basis` is the digest of what every page is made of, `kept` the minutes of the build before."""
        self._record = minuted.read_minutes(kept, basis, _list_names(atlas.desk))
        self._answers = Answers(atlas, digest_brief)
        self._asking = Asking(atlas, self._record.questions)
        self.atlas = cast("Faces", self._asking)
        """For views."""
        self._made: dict[str, Made] = {}

    @cached_property
    def _now(self) -> bytes:
        """What the questions of the build before are answered now."""
        known = self._record.questions.items()
        return b"".join(chain.from_iterable(self._answers.answer_all(*each) for each in known))

    @cached_property
    def _changed(self) -> frozenset[int]:
        now, before = self._now, self._record.answers
        places = range(0, len(now), SIZE)
        return frozenset(at // SIZE for at in places if now[at : at + SIZE] != before[at : at + SIZE])

    def own(self, thing: object, *parts: str) -> bytes:
        """The digest of what a page is made of beside what it asks."""
        return digest_questions(
            self._answers.subject(thing), "\x1f".join(parts).encode("utf-8", "surrogatepass")
        )

    def known(self, path: str, own: bytes) -> str | None:
        """The key of the page at `path`, known without making it: it was made of the same. Else None."""
        made = self._record.pages.get(path)
        if made is None or made.own != own or not self._changed.isdisjoint(unpack_numbers(made.asked)):
            return None
        self._made[path] = made
        return made.key

    def note(self, path: str, own: bytes, make: Callable[[], Any]) -> Any:
        """The page that `make` makes, what it asked noted."""
        page, asked = self._asking.noting(make)
        self._made[path] = Made(own, page.key, minuted.pack_numbers(self._asking.condense(asked)))
        return page

    def told(self) -> bytes:
        """The minutes, for the next build."""
        used = minuted.list_numbers(self._made.values())
        return minuted.write_minutes(self._record.basis, self._made, self._sort_questions(used))

    def _sort_questions(self, numbers: Iterable[int]) -> Iterator[tuple[int, str, Key, bytes]]:
        """Each question by its number, with what it is answered now."""
        now, asking = self._now, self._asking
        for number in numbers:
            table, key = asking.question(number)
            known = now[number * SIZE : (number + 1) * SIZE]
            yield number, table, key, known or self._answers.answer(table, key)


def _list_names(desk: Desk) -> Iterator[str]:
    """By what most questions ask: articles, actors, promises, tensions."""
    yield from (one.article.id for one in desk.briefs)
    for things in (desk.actors, desk.commitments, desk.tensions):
        yield from (one.id for one in things)
