"""What is kept on the disk may be lost, and is never in the way."""

import random
import sqlite3
from contextlib import closing

import pytest

from briefgen.cache import store
from briefgen.cache.store import STORE_LOST, UNUSED, Store

PAGE = 4096


@pytest.fixture
def path(tmp_path):
    """Where a store lies that holds a hundred values."""
    with Store(tmp_path / "state" / "kept.sqlite") as opened:
        for number in range(100):
            opened.put(f"key-{number}", value(number))
    return tmp_path / "state" / "kept.sqlite"


def value(number):
    return f"value {number} ".encode() * 100


def held(opened):
    """How many of the hundred are known; each must be as it was put."""
    known = {number: opened.get(f"key-{number}") for number in range(100)}
    assert all(kept in {None, value(number)} for number, kept in known.items())
    return sum(kept is not None for kept in known.values())


def scribble(path):
    """Write over all but the first page."""
    data = path.read_bytes()
    path.write_bytes(data[:PAGE] + random.Random(1).randbytes(len(data) - PAGE))


def shorten(path):
    path.write_bytes(path.read_bytes()[: 3 * PAGE])


def remade(*statements):
    def remake(path):
        path.unlink()
        with closing(sqlite3.connect(path)) as other, other:
            for statement in statements:
                other.execute(statement)

    return remake


BROKEN = {
    "noise": lambda path: path.write_bytes(random.Random(2).randbytes(50_000)),
    "noise after a head": lambda path: path.write_bytes(b"SQLite format 3\0" + b"x" * 5000),
    "noise after a page": scribble,
    "cut short": shorten,
    "another table": remade("CREATE TABLE outcome (key TEXT PRIMARY KEY, value BLOB)"),
    "other columns": remade("CREATE TABLE kept (name TEXT, value BLOB, more TEXT NOT NULL)"),
    "one table more": remade(store.TABLE, "CREATE TABLE more (key TEXT)"),
    "a view": remade("CREATE VIEW kept AS SELECT 1 AS key, 2 AS value"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_made_anew(path, name):
    """It is told once; what is put then is there the next time."""
    BROKEN[name](path)
    with Store(path) as opened:
        assert held(opened) < 100
        for number in range(100):
            opened.put(f"key-{number}", value(number))
        assert held(opened) == 100
        assert opened.trouble.startswith(STORE_LOST)
    with Store(path) as opened:
        assert held(opened) == 100
        assert opened.trouble == ""


def test_an_empty_file_is_a_new_one(path):
    """Nothing was lost that anybody could miss."""
    path.write_bytes(b"")
    with Store(path) as opened:
        assert held(opened) == 0
        assert opened.trouble == ""


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_noise_beside_the_file_harms_nothing(path, ending):
    """What SQLite keeps there, whoever wrote it."""
    path.with_name(path.name + ending).write_bytes(random.Random(3).randbytes(40_000))
    with Store(path) as opened:
        held(opened)
        opened.put("key", b"value")
    with Store(path) as opened:
        assert opened.get("key") == b"value"


def test_a_letter_that_the_disk_changed_costs_its_value(path):
    """SQLite gives the bytes as they stand; the checksum tells."""
    data = path.read_bytes()
    path.write_bytes(data.replace(b"value 7 value 7 ", b"value 8 value 7 "))
    with Store(path) as opened:
        assert held(opened) == 99


@pytest.mark.parametrize("odd", ["text", None, 7, b"", b"ab"])
def test_a_value_that_is_none_of_ours_is_unknown(path, odd):
    """Whatever its type."""
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE kept SET value = ? WHERE key = 'key-7'", (odd,))
    with Store(path) as opened:
        assert held(opened) == 99


def test_a_file_that_another_program_holds_is_left_alone(path, monkeypatch):
    """Nothing is known and nothing kept while it does; then all is there again."""
    monkeypatch.setattr(store, "PATIENCE", 0.0)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with Store(path) as opened:
            opened.put("key-1", b"new")
            opened.forget_all_but(["key-1"])
            assert opened.trouble == f"{UNUSED} (database is locked)"
    with Store(path) as opened:
        assert held(opened) == 100


def test_a_full_disk_is_no_end(path):
    """What no longer fits is not kept; what is kept stays readable."""
    with Store(path) as opened:
        opened.connection.execute("PRAGMA max_page_count = 1")
        opened.put("key-1", b"x" * 100_000)
        opened.put("key-2", b"y")
        assert opened.trouble.startswith(UNUSED)
    with Store(path) as opened:
        assert held(opened) == 100


@pytest.mark.parametrize("make", ["folder", "file for a folder"])
def test_what_stands_in_its_place_is_left_alone(tmp_path, make):
    """A folder of its name, a file where its folder should be."""
    path = tmp_path / "state" / "kept.sqlite"
    if make == "folder":
        path.mkdir(parents=True)
    else:
        path.parent.write_text("a note")
    with Store(path) as opened:
        opened.put("key", b"value")
        assert opened.get("key") is None
        opened.forget_all_but([])
        assert opened.trouble.startswith(UNUSED)
    assert path.is_dir() or path.parent.read_text() == "a note"


def test_a_value_is_known_by_its_own_key_alone(path):
    """An index that leads to the row of another key gives nothing, whatever stands there."""
    with closing(sqlite3.connect(path)) as other, other:
        told = other.execute("SELECT value FROM kept WHERE key = 'key-1'").fetchone()
        other.execute("UPDATE kept SET value = ? WHERE key = 'key-2'", told)
    with Store(path) as opened:
        assert (opened.get("key-1"), opened.get("key-2")) == (value(1), None)


def test_a_file_of_an_earlier_version_is_made_anew_in_silence(tmp_path):
    """Its answers are those of other code: nothing is lost that could have been used."""
    place = tmp_path / "kept.sqlite"
    with closing(sqlite3.connect(place)) as other, other:
        other.execute(store.FORMER_TABLE)
    with Store(place) as opened:
        opened.put("key-1", value(1))
        assert (opened.get("key-1"), opened.trouble) == (value(1), "")
