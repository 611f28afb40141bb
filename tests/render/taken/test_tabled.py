"""What a page shows is led to as data."""

import re

from briefgen.relate.desk import Desk
from briefgen.render import urls
from briefgen.render.pages import PAGE_KINDS
from briefgen.render.taken import tabled
from briefgen.render.taken.data import tables
from tests.render.conftest import rendered


def test_each_page_of_a_table_leads_to_its_files(site: dict[str, bytes], page) -> None:
    """To those that hold what it shows, and to the database that holds all."""
    told = page("issues/arda-dam.html")
    assert '<a href="../data/matrix.csv">matrix.csv</a>' in told
    assert '<a href="../data/desk.sqlite">desk.sqlite</a>' in told
    named = {urls.data(name) for names in tabled.FILES_OF_PAGE.values() for name in names}
    assert named <= set(site)


def test_formats_of_other_programs_are_made_where_they_are_asked_for(desk: Desk) -> None:
    """The database and the networks tell the tables once more: none stands there, or is led to, unasked."""
    formats = {
        "database": {"data/desk.sqlite", "data/datasette.json"},
        "graphs": {"data/graph.graphml", "data/graph.gexf"},
    }
    plain = rendered(desk)
    for setting, files in formats.items():
        asked = rendered(desk, **{setting: True})
        assert set(asked) - set(plain) == files
        for name in {path.removeprefix("data/").encode() for path in files}:
            assert name in asked["about.html"]
            assert not [path for path, data in plain.items() if path.endswith(".html") and name in data]


def test_only_templates_that_there_are_have_tables() -> None:
    """Each is that of a kind of page."""
    assert set(tabled.FILES_OF_PAGE) <= {kind.template for kind in PAGE_KINDS}


def test_about_leads_to_every_schema(site: dict[str, bytes]) -> None:
    """And each file of the data is on it, but for those of single articles and what scripts read."""
    led = set(re.findall(r'href="(data/[^"]+)"', site["about.html"].decode()))
    assert {urls.data(f"schema/{name}.json") for name, _ in tables.SCHEMAS} <= led
    files = {path for path in site if path.startswith("data/") and not path.endswith(".js")}
    assert {path for path in files - led if not path.startswith("data/briefs/")} == set()
