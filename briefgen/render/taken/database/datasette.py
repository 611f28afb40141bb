"""What Datasette shows beside the database: what tables and columns hold, in which unit, and the sources."""

from collections.abc import Iterable

from briefgen.config import SiteConfig
from briefgen.model import Brief
from briefgen.render import urls
from briefgen.render.taken.database.columns import DatabaseTable
from briefgen.render.taken.database.views import VIEWS
from briefgen.render.wording.texts import say

DatasetteNode = dict[str, object]
"""Its keys are Datasette's (docs.datasette.io, metadata)."""
MOST_PUBLISHERS = 12
LABEL_COLUMNS = {
    "articles": "title",
    "actors": "name",
    "issues": "title",
    "events": "title",
    "series": "title",
}
"""The column that names a row where another table points at it."""


def describe_metadata(
    tables: Iterable[DatabaseTable], briefs: tuple[Brief, ...], site: SiteConfig
) -> DatasetteNode:
    told: DatasetteNode = {
        "title": site.title,
        "description": "Every fact is a stretch of an article: `address` leads to its words on the site.",
        "source": _name_source(briefs),
        "databases": {"desk": {"tables": {**_describe_tables(tables), **_describe_views()}}},
    }
    if site.base_url:
        told["source_url"] = urls.absolute(urls.SOURCES, site.base_url)
        told["about"], told["about_url"] = site.title, urls.absolute(urls.ABOUT_PAGE, site.base_url)
    return told


def _name_source(briefs: tuple[Brief, ...]) -> str:
    """Who published the articles, as far as they say; no count, which every article would change."""
    stated = (brief.article.publisher for brief in briefs)
    names = sorted({one.text for one in stated if one and one.text})
    more = len(names) - MOST_PUBLISHERS
    listed = [*names[:MOST_PUBLISHERS], *([f"{more} more"] if more > 0 else [])]
    return say("note.articles_of", publishers=", ".join(listed) or say("unknown.publisher"))


def _describe_tables(tables: Iterable[DatabaseTable]) -> DatasetteNode:
    return {table.name: _describe_table(table) for table in tables}


def _describe_table(table: DatabaseTable) -> DatasetteNode:
    told: DatasetteNode = {
        "description": table.says,
        "columns": {column.name: column.says for column in table.columns},
    }
    return {**told, "label_column": LABEL_COLUMNS[table.name]} if table.name in LABEL_COLUMNS else told


def _describe_views() -> DatasetteNode:
    return {view.name: {"description": view.says} for view in VIEWS}
