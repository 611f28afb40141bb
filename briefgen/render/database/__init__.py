"""The desk as a database to take away: tables whose keys join, full-text search, and the common questions.

    columns     tables, columns, and sentences with numbers
    texts, facts, compared  articles and actors; figures, dates, positions; what holds between them
    views       the common questions
    sqlite      the file
    datasette   what Datasette shows beside it

A module imports only from those above it.
"""

from briefgen.config import SiteConfig
from briefgen.relate.desk import Desk
from briefgen.render.atlas import Atlas
from briefgen.render.database import compared, datasette, facts, sqlite, texts
from briefgen.render.database.columns import Register

TABLES = (*texts.TABLES, *facts.TABLES, *compared.TABLES)
"""In the order in which they are made; keys name tables before and after."""


def database(atlas: Atlas) -> bytes:
    """`data/desk.sqlite`."""
    return sqlite.database(TABLES, Register(atlas))


def metadata(desk: Desk, site: SiteConfig) -> datasette.Node:
    """`data/datasette.json`."""
    return datasette.metadata(TABLES, desk.briefs, site)
