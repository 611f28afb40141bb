"""Tables into one SQLite file: the same bytes for the same rows, made in memory in one pass.

A database that never was on a disk counts no changes and names no version of SQLite (offsets 24, 92 and 96 of
its head are zero). Rows go in by their ids and nothing is deleted, so there is nothing to compact. What is
left between the cells of a page differs from version to version: it is wiped, and then 3.40 to 3.54 agree.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from briefgen.render.taken.database.columns import (
    DatabaseColumn,
    DatabaseRow,
    DatabaseTable,
    DatabaseValue,
    Register,
)
from briefgen.render.taken.database.views import VIEWS, View

PAGE_BYTES = 1024
"""Bytes of a page: a small desk has many tables of a few rows."""
FLUSH = 1 << 30
"""Bytes of words that the index may gather before it writes a part: one part, and nothing to merge."""
SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
  text, content="sentences", content_rowid="id", columnsize=0, tokenize="unicode61 remove_diacritics 2")"""


def write_database(tables: tuple[DatabaseTable, ...], register: Register) -> bytes:
    """The file; without `search` where this SQLite knows no full-text search."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size={PAGE_BYTES}")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("BEGIN")
        for table in tables:
            connection.execute(create_table(table))
            _insert_rows(connection, table, register)
        for view in VIEWS:
            connection.execute(create_view(view))
        if _has_search(connection):
            _index_words(connection)
        connection.execute("COMMIT")
        made = connection.serialize()
    return wipe_gaps(made)


def _insert_rows(connection: sqlite3.Connection, table: DatabaseTable, register: Register) -> None:
    query = f"INSERT INTO {table.name} VALUES ({','.join('?' * len(table.columns))})"  # noqa: S608 - our own names
    try:
        connection.executemany(query, number_rows(table, register))
    except UnicodeEncodeError:  # half a character, out of a file's name or a newsroom's JSON
        connection.execute(f"DELETE FROM {table.name}")  # noqa: S608
        connection.executemany(query, (tuple(map(clean_cell, row)) for row in number_rows(table, register)))


def number_rows(table: DatabaseTable, register: Register) -> Iterator[DatabaseRow]:
    """The rows of a table, by their ids."""
    found = table.rows(register)
    return iter(found if table.is_numbered else sorted(found, key=_first_cell))


def _first_cell(row: DatabaseRow) -> str:
    return str(row[0])


def clean_cell(value: DatabaseValue) -> DatabaseValue:
    """`value` without what UTF-8 cannot hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _has_search(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])


def _index_words(connection: sqlite3.Connection) -> None:
    connection.execute(SEARCH)
    connection.execute("INSERT INTO search(search, rank) VALUES ('hashsize', ?)", (FLUSH,))
    connection.execute("INSERT INTO search(search) VALUES ('rebuild')")


HEADS = {0x02: 12, 0x05: 12, 0x0A: 8, 0x0D: 8}
"""Bytes of the head of a page of a tree, by its first byte (sqlite.org/fileformat2.html, 1.6)."""

HEAD_OF_FILE = 100
"""Bytes with which the first page begins."""


def wipe_gaps(data: bytes) -> bytes:
    """`data`, a database, with zeros between the list of cells of each page and its first cell."""
    pages = (data[start : start + PAGE_BYTES] for start in range(0, len(data), PAGE_BYTES))
    return b"".join(_wipe_page(page, 0 if n else HEAD_OF_FILE) for n, page in enumerate(pages))


def _wipe_page(page: bytes, head: int) -> bytes:
    if page[head] not in HEADS:
        return page
    cells, first = int.from_bytes(page[head + 3 : head + 5]), int.from_bytes(page[head + 5 : head + 7])
    free = head + HEADS[page[head]] + 2 * cells
    return page[:free] + bytes(first - free) + page[first:]


def create_table(table: DatabaseTable) -> str:
    """Rows of a table that has names for keys are kept by them: an index would hold each name again."""
    columns = ", ".join(map(_declare_column, table.columns))
    return f"CREATE TABLE {table.name} ({columns}){'' if table.is_numbered else ' WITHOUT ROWID'}"


def _declare_column(column: DatabaseColumn) -> str:
    if column.name == "id":
        return f"id {column.kind} PRIMARY KEY{'' if column.kind == 'INTEGER' else ' NOT NULL'}"
    return f"{column.name} {column.kind}{f' REFERENCES {column.to}(id)' if column.to else ''}"


def create_view(view: View) -> str:
    return f"CREATE VIEW {view.name} AS {' '.join(view.query.split())}"
