"""What was made once of the same is not made again; what is kept may be lost at any time."""

from pathlib import Path

import pytest

from briefgen.cache.recall import Recall, RememberedCall, digest_parts, digest_value
from briefgen.cache.store import Store

WORDS: RememberedCall[tuple[str, ...]] = RememberedCall("words", tuple[str, ...])
LENGTH: RememberedCall[int] = RememberedCall("length", int)


class Maker:
    """Counts how often it is asked to make something."""

    def __init__(self) -> None:
        self.made = 0

    def words(self) -> tuple[str, ...]:
        self.made += 1
        return ("river", "ferry")


def ask(store: Store, maker: Maker, given: bytes = b"one", *, fresh: bool = False) -> tuple[str, ...]:
    """The words, as a build of its own asks for them."""
    recalled = Recall(store, fresh=fresh)
    found = recalled.of(WORDS, given, maker.words)
    recalled.finish()
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "recalled.sqlite"


def test_what_was_made_of_the_same_is_made_once(path: Path) -> None:
    """The second build asks the store, and is told the same."""
    maker = Maker()
    with Store(path) as store:
        assert ask(store, maker) == ask(store, maker) == ("river", "ferry")
    assert maker.made == 1


def test_another_thing_given_is_made_anew(path: Path) -> None:
    """What was made of one brief is no answer for another."""
    maker = Maker()
    with Store(path) as store:
        ask(store, maker, b"one")
        ask(store, maker, b"two")
    assert maker.made == 2


def test_kinds_do_not_answer_for_each_other(path: Path) -> None:
    """Of one brief many things are made."""
    with Store(path) as store:
        recalled = Recall(store)
        assert recalled.of(WORDS, b"one", lambda: ("ferry",)) == ("ferry",)
        assert recalled.of(LENGTH, b"one", lambda: 5) == 5


def test_a_fresh_build_uses_nothing_and_keeps_all(path: Path) -> None:
    """It makes what is there, and the next one finds what it made."""
    maker = Maker()
    with Store(path) as store:
        ask(store, maker)
        ask(store, maker, fresh=True)
        ask(store, maker)
    assert maker.made == 2


def test_what_cannot_be_decoded_is_made_anew(path: Path) -> None:
    """A value of another shape is none; it gives way to the one that is made."""
    with Store(path) as store:
        recalled = Recall(store)
        recalled.of(LENGTH, b"one", lambda: 5)
        recalled.finish()
        other: RememberedCall[tuple[str, ...]] = RememberedCall("length", tuple[str, ...])
        assert Recall(store).of(other, b"one", lambda: ("ferry",)) == ("ferry",)


def test_a_broken_file_is_no_obstacle(path: Path) -> None:
    """All is made again, and kept again."""
    path.write_bytes(b"no database at all")
    maker = Maker()
    with Store(path) as store:
        ask(store, maker)
        ask(store, maker)
    assert maker.made == 1


def test_what_is_new_is_written_along_the_way(path: Path) -> None:
    """Thousands of answers are not held until the end; a build that is killed leaves what it wrote."""
    with Store(path) as store:
        recalled = Recall(store)
        for number in range(300):
            recalled.of(LENGTH, b"%d" % number, lambda: 5)
        assert 0 < store.count() < 300


def test_what_nobody_asks_for_goes_once_it_is_most(path: Path) -> None:
    """A build asks for some of what was kept; after many changes the rest is let go."""
    maker = Maker()
    with Store(path) as store:
        for number in range(3):
            ask(store, maker, b"%d" % number)
        assert store.count() == 1
        assert ask(store, maker, b"2") == ("river", "ferry")
    assert maker.made == 3


def test_without_a_store_all_is_made() -> None:
    """As where a desk is looked at and nothing may be written."""
    maker = Maker()
    recalled = Recall()
    recalled.of(WORDS, b"one", maker.words)
    recalled.of(WORDS, b"one", maker.words)
    recalled.finish()
    assert maker.made == 2


def test_digests_know_where_parts_end() -> None:
    """Two ways to cut the same bytes are two; equal values are one, in whatever order a set tells them."""
    assert digest_parts(b"ab", b"c") != digest_parts(b"a", b"bc")
    assert digest_value({"a", "b"}, 1) == digest_value({"b", "a"}, 1)
    assert digest_value("a", "b") != digest_value("ab")
