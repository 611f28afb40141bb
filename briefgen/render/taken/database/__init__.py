"""The desk as a database to take away: tables whose keys join, full-text search, and the common questions.

    columns     tables, columns, and sentences with numbers
    texts, facts, compared  articles and actors; figures, dates, positions; what holds between them
    views       the common questions
    sqlite      the file
    datasette   what Datasette shows beside it
    parquet     the tables as Parquet files

A module imports only from those above it.
"""

from collections.abc import Callable
from functools import partial

from briefgen.config import SiteConfig
from briefgen.relate.desk import Desk
from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas
from briefgen.render.taken.database import compared, datasette, facts, parquet, sqlite, texts
from briefgen.render.taken.database.columns import DatabaseTable, Register

DATABASE_TABLES = (*texts.TEXT_TABLES, *facts.FACT_TABLES, *compared.COMPARED_TABLES)
"""In the order in which they are made; keys name tables before and after."""


def make_database(atlas: Atlas) -> bytes:
    """`data/desk.sqlite`."""
    return sqlite.write_database(DATABASE_TABLES, Register(atlas))


def _make_parquet(table: DatabaseTable, atlas: Atlas) -> bytes:
    return parquet.write_parquet(table, Register(atlas))


PARQUET: dict[str, Callable[[Atlas], bytes]] = {
    urls.data(f"parquet/{table.name}.parquet"): partial(_make_parquet, table) for table in DATABASE_TABLES
}
"""Each table as a Parquet file, by its path."""


def make_metadata(desk: Desk, site: SiteConfig) -> datasette.DatasetteNode:
    """`data/datasette.json`."""
    return datasette.describe_metadata(DATABASE_TABLES, desk.briefs, site)
