"""What was read once is not read again."""

import pytest

from briefgen.cache import remembering
from briefgen.cache.remembering import Memory, Outcome, Seedling
from briefgen.model import Piece
from briefgen.problems import HARMLESS, Code, Problem


def seed(name="a.txt", digest="d", keep=()):
    return Seedling(None, name, digest, keep)


def problem(name, code=Code.SEED_EMPTY):
    return Outcome(name, None, Problem(name, 0, code, "empty"))


class Reader:
    """Reads by giving a problem for each seed; counts what it was asked."""

    def __init__(self, code=Code.SEED_EMPTY):
        self.asked, self.code = [], code

    def __call__(self, seeds):
        for each in seeds:
            self.asked.append(each.name)
            yield problem(each.name, self.code)


@pytest.fixture
def memory(tmp_path):
    with Memory(tmp_path / "readings.sqlite") as opened:
        yield opened


def run(reader, memory, seeds, basis="b", **options):
    return [
        outcome.name for outcome in remembering.remember_readings(reader, memory, basis, **options)(seeds)
    ]


def test_a_second_time_nothing_is_read(memory):
    """The same seeds come from memory, in their order."""
    reader, seeds = Reader(), [seed("a.txt"), seed("b.txt")]
    assert run(reader, memory, seeds) == run(reader, memory, seeds) == ["a.txt", "b.txt"]
    assert reader.asked == ["a.txt", "b.txt"]


@pytest.mark.parametrize("other", [seed(digest="e"), seed(name="b.txt"), seed(keep=("Watch the video",))])
def test_another_seed_is_read(memory, other):
    """Other bytes, another name, another line put back: each is another reading."""
    reader = Reader()
    run(reader, memory, [seed()])
    run(reader, memory, [other])
    assert reader.asked == ["a.txt", other.name]


def test_another_basis_reads_all_again(memory):
    """Code, lexicons, settings and model are part of the key."""
    reader = Reader()
    run(reader, memory, [seed()])
    run(reader, memory, [seed()], basis="c")
    assert reader.asked == ["a.txt", "a.txt"]


def test_fresh_uses_nothing_and_remembers_all(memory):
    """With `fresh` all is read, and the next build has it."""
    reader = Reader()
    run(reader, memory, [seed()])
    run(reader, memory, [seed()], fresh=True)
    run(reader, memory, [seed()])
    assert reader.asked == ["a.txt", "a.txt"]


def test_a_timeout_is_not_remembered(memory):
    """What another run may not repeat is tried again."""
    reader = Reader(Code.SEED_TIMEOUT)
    run(reader, memory, [seed()])
    run(reader, memory, [seed()])
    assert reader.asked == ["a.txt", "a.txt"]


def test_what_no_seed_asks_for_is_forgotten(memory):
    """A deleted seed leaves the memory."""
    run(Reader(), memory, [seed("a.txt"), seed("b.txt")])
    run(Reader(), memory, [seed("a.txt")])
    assert memory.get(remembering.make_reading_key(seed("b.txt"), "b")) is None


class Unpacking(Reader):
    """Gives each file as one that holds two articles."""

    def __call__(self, seeds):
        for each in seeds:
            self.asked.append(each.name)
            pieces = tuple(Piece(f"{each.name}#{n}", "a mail", b"m%d" % n, 1) for n in (1, 2))
            yield problem(each.name) if each.piece else Outcome(each.name, None, None, pieces)


def test_what_a_file_holds_is_remembered_alone(memory):
    """When the file changes, what is in it and did not is not read again."""
    reader = Unpacking()
    names = ["a.mbox", "a.mbox#1", "a.mbox#2"]
    assert run(reader, memory, [seed("a.mbox", "d")]) == run(reader, memory, [seed("a.mbox", "d")]) == names
    assert run(reader, memory, [seed("a.mbox", "e")]) == names
    assert reader.asked == [*names, "a.mbox"]


def test_what_was_read_while_its_bytes_were_not_is_not_remembered(memory):
    """A seed that vanished while it was hashed is asked for again."""
    reader = Reader()
    run(reader, memory, [seed(digest="")])
    run(reader, memory, [seed(digest="")])
    assert reader.asked == ["a.txt", "a.txt"]


def test_a_lost_memory_is_told_once_and_made_anew(tmp_path):
    """It costs a reading, and a problem that no strict build minds."""
    path = tmp_path / "readings.sqlite"
    path.write_bytes(b"not a database" * 1000)
    reader = Reader()
    for told in ([Code.MEMORY_LOST], []):
        with Memory(path) as opened:
            assert run(reader, opened, [seed()]) == ["a.txt"]
            assert [one.code for one in opened.problems] == told
    assert reader.asked == ["a.txt"]
    assert Code.MEMORY_LOST in HARMLESS


def test_an_undecodable_outcome_is_read_again(memory):
    """A record of another version is no error."""
    memory.store.put(remembering.make_reading_key(seed(), "b"), b"\xc1 not msgpack")
    reader = Reader()
    assert run(reader, memory, [seed()]) == ["a.txt"]
    assert reader.asked == ["a.txt"]


def test_the_basis_changes_with_its_parts():
    """Settings and model are part of the digest, the code is there by itself."""
    assert remembering.digest_basis("x") == remembering.digest_basis("x") != remembering.digest_basis("y")
