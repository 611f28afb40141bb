"""What was read once is not read again: the only file that knows how not to clean and parse.

    remember(read, memory, digest)  ->  a reader that asks the memory first

The memory is an SQLite file of msgspec records, keyed by content: the bytes of the seed, the code and
lexicons that read it, the configuration they read and the digest of the language model. It is never
trusted: what cannot be opened or decoded counts as empty. No pickle, no clock.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from briefgen.model import Reading
from briefgen.problems import Code, Problem

PACKAGE = Path(__file__).parent
READERS = ("typed", "model", "load", "parse")
"""The folders whose code decides what a reading is, with what they stand on."""
FOUNDATIONS = ("problems.py", "addresses.py", "cache.py")
PASSING = frozenset({Code.SEED_TIMEOUT, Code.SEED_CRASH})
"""Outcomes that another run may not repeat: never remembered."""


@dataclass(frozen=True, slots=True)
class Seedling:
    """One seed to be read: where it is, and what it is called in the desk."""

    path: Path
    name: str
    """Below the seeds folder, with `/`."""
    digest: str
    """sha256 of the bytes; empty where they are not to be read (too large, a link)."""
    keep: tuple[str, ...] = ()
    """Cut lines that an editor puts back, by their words."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one seed: a reading, or the problem that kept it from being one."""

    name: str
    reading: Reading | None
    problem: Problem | None


Reader = Callable[[Sequence[Seedling]], Iterator[Outcome]]


class Memory:
    """Outcomes by key, on disk. Unreadable means empty."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.decoder = msgspec.msgpack.Decoder(Outcome)
        self.connection = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.connection.close()

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except sqlite3.DatabaseError:
            self.path.unlink(missing_ok=True)
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS outcome (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"
        )
        return connection

    def get(self, key: str) -> Outcome | None:
        with (
            suppress(sqlite3.DatabaseError, msgspec.DecodeError),
            closing(self.connection.cursor()) as cursor,
        ):
            row = cursor.execute("SELECT value FROM outcome WHERE key = ?", (key,)).fetchone()
            return self.decoder.decode(row[0]) if row else None
        return None

    def put(self, key: str, outcome: Outcome) -> None:
        with self.connection as connection:
            value = msgspec.msgpack.encode(outcome)
            connection.execute("INSERT OR REPLACE INTO outcome VALUES (?, ?)", (key, value))

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Drop what no seed of the desk asks for any more."""
        kept = set(keys)
        known = {row[0] for row in self.connection.execute("SELECT key FROM outcome")}
        with self.connection as connection:
            connection.executemany(
                "DELETE FROM outcome WHERE key = ?", [(key,) for key in sorted(known - kept)]
            )


def remember(read: Reader, memory: Memory, basis: str, *, fresh: bool = False) -> Reader:
    """`read`, asked only for what `memory` does not hold; outcomes in the order of the seeds.

    `basis` is the digest of everything but the seed that a reading depends on (see `basis`).
    With `fresh` nothing remembered is used, and all is remembered anew.
    """

    def reader(seeds: Sequence[Seedling]) -> Iterator[Outcome]:
        keys = [key(seed, basis) for seed in seeds]
        known = [None if fresh else memory.get(each) for each in keys]
        unknown = [n for n, outcome in enumerate(known) if outcome is None]
        todo = read([seeds[n] for n in unknown]) if unknown else iter(())
        for each, outcome in zip(keys, known, strict=True):
            yield outcome or _learn(memory, each, next(todo))
        memory.forget_all_but(keys)

    return reader


def _learn(memory: Memory, each: str, outcome: Outcome) -> Outcome:
    if outcome.problem is None or outcome.problem.code not in PASSING:
        memory.put(each, outcome)
    return outcome


def key(seed: Seedling, basis: str) -> str:
    """What a reading of `seed` is remembered by."""
    return _digest((seed.name, seed.digest, *seed.keep, basis))


def basis(*parts: str) -> str:
    """The digest of what every reading depends on: our code and lexicons, and `parts` (settings, model)."""
    files = [PACKAGE / name for name in FOUNDATIONS]
    for folder in READERS:
        files += sorted(path for path in (PACKAGE / folder).rglob("*") if path.suffix in {".py", ".yaml"})
    hashes = [
        f"{path.relative_to(PACKAGE).as_posix()}={sha256(path.read_bytes()).hexdigest()}" for path in files
    ]
    return _digest((*hashes, *parts))


def _digest(parts: Iterable[str]) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
