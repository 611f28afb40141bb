"""What Datasette is told of the database."""

from briefgen.config import SiteConfig
from briefgen.relate.desk import Desk
from briefgen.render.taken.database import DATABASE_TABLES
from briefgen.render.taken.database.datasette import describe_metadata


def test_every_column_is_told(desk: Desk) -> None:
    """With its sentence, and each table with the column that names its rows."""
    told = describe_metadata(DATABASE_TABLES, desk.briefs, SiteConfig(title="The Arda desk"))
    tables = told["databases"]["desk"]["tables"]
    for table in DATABASE_TABLES:
        assert list(tables[table.name]["columns"]) == [column.name for column in table.columns]
    assert tables["actors"]["label_column"] == "name"
    assert tables["moves"]["description"].startswith("Who changed position")


def test_sources_are_told(desk: Desk) -> None:
    """As far as they are stated; an address only where there is one."""
    told = describe_metadata(DATABASE_TABLES, desk.briefs, SiteConfig(title="The Arda desk"))
    assert told["source"] == "Articles of: The River Post"
    assert "source_url" not in told
    addressed = describe_metadata(DATABASE_TABLES, desk.briefs, SiteConfig(base_url="https://desk.example/"))
    assert addressed["source_url"] == "https://desk.example/sources.html"
    assert (
        describe_metadata(DATABASE_TABLES, (), SiteConfig())["source"] == "Articles of: publisher not stated"
    )
