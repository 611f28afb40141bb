"""Bytes by key in an SQLite file that may be lost and is never in the way.

A file that is broken, of another make or damaged in the middle is made anew. One that cannot be used (held by
another program, on a full disk, a folder of its name) is left alone: nothing is known, nothing is kept, and
whoever asks goes on without.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from briefgen.cache.seal import open_sealed, seal_value

T = TypeVar("T")

TABLE = "CREATE TABLE kept (key TEXT PRIMARY KEY, value BLOB)"
"""Values are long: keys have an index of their own, which is found through in half the time."""
FORMER_TABLE = f"{TABLE} WITHOUT ROWID"
"""Of earlier versions, whose answers hold no longer."""
GET = "SELECT value FROM kept WHERE key = ?"
PUT = "INSERT OR REPLACE INTO kept VALUES (?, ?)"
SELECT_KEYS = "SELECT key FROM kept"
COUNT = "SELECT count(*) FROM kept"
DROP = "DELETE FROM kept WHERE key = ?"

PATIENCE = 1.0
"""Seconds for which a program that holds the file is waited for."""
STORE_SUFFIXES = ("", "-wal", "-shm", "-journal")
"""The file, and what SQLite puts beside it."""
OUTSIDE = frozenset(
    {
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
"""Errors that say nothing of what stands in the file: it may be well again tomorrow."""

STORE_LOST = "what was remembered cannot be read and is made anew"
UNUSED = "cannot be used: nothing is remembered this time"


class Store:
    """The file. No method fails for what stands in it or around it; `trouble` says what was met."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        self.connection = self._opened()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self.connection:
            self.connection.close()

    def get(self, key: str) -> bytes | None:
        """What is kept by `key`; None where nothing is, or not as it was put."""
        row = self._ask(lambda file: file.execute(GET, (key,)).fetchone(), None)
        return open_sealed(row[0], key) if row else None

    def put(self, key: str, value: bytes) -> None:
        self.put_all([(key, value)])

    def put_all(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Keep each value by its key, all of them or none."""
        rows = [(key, seal_value(value, key)) for key, value in values]
        if rows:
            self._ask(lambda file: _write_rows(file, PUT, rows), None)

    def count(self) -> int:
        """How many values are kept."""
        found: int = self._ask(lambda file: file.execute(COUNT).fetchone()[0], 0)
        return found

    def forget_all_but(self, keys: Iterable[str]) -> None:
        kept = set(keys)
        known: set[str] = self._ask(lambda file: {row[0] for row in file.execute(SELECT_KEYS)}, set())
        gone = [(key,) for key in known - kept]
        if gone:
            self._ask(lambda file: _write_rows(file, DROP, gone), None)

    def _ask(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """The answer, of a new file where this one breaks; `otherwise` where there is no file to ask."""
        for _ in range(2):
            if self.connection is None:
                break
            try:
                return question(self.connection)
            except sqlite3.Error as error:
                self.connection.close()
                self.connection = self._after(error)
        return otherwise

    def _opened(self) -> sqlite3.Connection | None:
        try:
            return self._connect()
        except OSError as error:
            self.trouble = f"{UNUSED} ({error.strerror})"
            return None
        except sqlite3.Error as error:
            return self._after(error)

    def _after(self, error: sqlite3.Error) -> sqlite3.Connection | None:
        """A new file where this one is broken; none where nothing is said of what stands in it."""
        if _is_outside(error):
            self.trouble = f"{UNUSED} ({error})"
            return None
        self.trouble = f"{STORE_LOST} ({error})"
        try:
            for ending in STORE_SUFFIXES:
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
            return self._connect()
        except (OSError, sqlite3.Error) as again:
            self.trouble = f"{UNUSED} ({again})"
            return None

    def _connect(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(self.path, timeout=PATIENCE)
        try:
            file.execute("PRAGMA journal_mode=WAL")
            file.execute("PRAGMA synchronous=NORMAL")
            _shape_table(file)
        except sqlite3.Error:
            file.close()
            raise
        return file


def _shape_table(file: sqlite3.Connection) -> None:
    """Give a new file its table; raises DatabaseError where there is anything else."""
    found = [row[0] for row in file.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    if found == [FORMER_TABLE]:
        file.execute("DROP TABLE kept")
    if not found or found == [FORMER_TABLE]:
        file.execute(TABLE)
    elif found != [TABLE]:
        raise sqlite3.DatabaseError("it is of another make")


def _write_rows(file: sqlite3.Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    with file:
        file.executemany(statement, rows)


def _is_outside(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in OUTSIDE
