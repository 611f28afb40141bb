"""The database as those who load it find it."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from briefgen.model import Slug
from briefgen.relate.desk import Desk
from briefgen.render.atlas.desk import Atlas
from briefgen.render.taken.database import DATABASE_TABLES, make_database, sqlite
from briefgen.render.taken.database.views import VIEWS
from tests.render.articles import DAM, SOLEN

HEAD = slice(92, 100)
"""Where a database on a disk names the SQLite that wrote it."""


def test_it_is_whole_and_its_keys_join(opened: sqlite3.Connection) -> None:
    """Every key leads to a row of the table it is named for."""
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    (position,) = opened.execute(
        """SELECT issues.id, actors.id, articles.slug, positions.stance, sentences.text FROM positions
        JOIN issues ON issues.id = positions.issue JOIN actors ON actors.id = positions.actor
        JOIN articles ON articles.id = positions.article JOIN sentences ON sentences.id = positions.sentence
        WHERE positions.stance = 'supports'"""
    ).fetchall()
    assert position[:4] == (DAM, SOLEN, "minister-drops-condition", "supports")
    assert position[4].startswith("Mira Solen now supports the dam")


@pytest.mark.parametrize("table", DATABASE_TABLES, ids=lambda table: table.name)
def test_each_table_has_an_id_and_tells_its_columns(opened: sqlite3.Connection, table) -> None:
    """Keys are named for what they point to or say whose they are; each column has a sentence."""
    names = [row[1] for row in opened.execute(f"PRAGMA table_info({table.name})")]
    assert names == [column.name for column in table.columns]
    assert names[0] == "id"
    assert all(column.says.endswith(".") for column in table.columns)
    assert {column.to for column in table.columns} - {""} <= {each.name for each in DATABASE_TABLES}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_each_view_answers(opened: sqlite3.Connection, view) -> None:
    """The common questions have an answer on a desk in which all of it is told."""
    cursor = opened.execute(f"SELECT * FROM {view.name}")
    assert cursor.fetchall()
    assert "address" not in [column[0] for column in cursor.description] or all(
        row[-1].startswith("sources/") for row in opened.execute(f"SELECT * FROM {view.name}")
    )


def test_words_are_found(opened: sqlite3.Connection) -> None:
    """Full-text search over every sentence: words, phrases, without accents."""
    found = opened.execute(
        """SELECT sentences.text FROM search JOIN sentences ON sentences.id = search.rowid
        WHERE search MATCH '"moved before flooding"'"""
    ).fetchall()
    assert [row[0].split()[0] for row in found] == ["She"]


def test_the_words_of_a_position_are_its_words(opened: sqlite3.Connection, desk: Desk) -> None:
    """Start and length cut them out of the text of their article."""
    texts = {brief.article.slug: brief.article.text for brief in desk.briefs}
    known = {one.id: one.evidence.exact for brief in desk.briefs for one in brief.findings.positions}
    for slug, fact, start, length in opened.execute(
        """SELECT articles.slug, fact, start, length FROM positions
        JOIN articles ON articles.id = positions.article"""
    ):
        assert texts[slug][start : start + length] == known[fact]


def test_the_words_of_a_mention_are_cut_out_of_its_sentence(opened: sqlite3.Connection) -> None:
    """Start and length do, counted from where the sentence begins."""
    found = opened.execute(
        """SELECT DISTINCT substr(sentences.text, mentions.start - sentences.start + 1, mentions.length)
        FROM mentions JOIN sentences ON sentences.id = mentions.sentence
        WHERE mentions.actor = ? AND mentions.form = 'name'""",
        (SOLEN,),
    ).fetchall()
    assert ("Mira Solen",) in found


def test_no_name_is_kept_twice(opened: sqlite3.Connection) -> None:
    """Rows are kept by their names, and no index holds these again."""
    assert opened.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall() == []


def test_the_same_bytes_each_time(desk: Desk, made: bytes) -> None:
    """No clock, no counter, no version of SQLite in its head, nothing left over between its cells."""
    assert make_database(Atlas(desk)) == made
    assert made[HEAD] == bytes(8)
    assert sqlite.wipe_gaps(made) == made


def test_what_is_left_between_cells_is_wiped(desk: Desk, made: bytes) -> None:
    """And the database is what it was."""
    head = 100 + sqlite.HEADS[made[100]] + 2 * int.from_bytes(made[103:105])
    first = int.from_bytes(made[105:107])
    soiled = made[:head] + b"x" * (first - head) + made[first:]
    assert sqlite.wipe_gaps(soiled) == made


def test_without_full_text_search_the_rest_is_there(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    """A SQLite that was built without it makes a database without `search`."""
    monkeypatch.setattr(sqlite, "_has_search", lambda connection: False)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(make_database(Atlas(desk)))
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "sentences" in names
    assert "search" not in names


def test_half_a_character_ends_no_build(desk: Desk) -> None:
    """A name of a file that is not UTF-8 is told with a mark in its place."""
    first = desk.briefs[0]
    source = replace(first.article.source, path="dam-\udcff.txt")
    odd = replace(first, article=replace(first.article, source=source, slug=Slug("dam-split")))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(make_database(Atlas(replace(desk, briefs=(odd, *desk.briefs[1:])))))
        assert connection.execute("SELECT path FROM articles WHERE id = 1").fetchone() == ("dam-?.txt",)
