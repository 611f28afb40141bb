"""The files of articles on the site: off by default, each once, and none that a browser would run."""

import csv
import json
import sqlite3

import pytest

from tests.building import build, put, tree
from tests.load.formats.files import FILES
from tests.test_containers import TOWNS, put_box

ON = "originals: true\n"
PAGE = "<html><body><script>x</script><p>The board met on 3 May in Riga.</p></body></html>"


def desk(folder, settings=""):
    put(folder, "content/site.yaml", settings or "site: {title: Harbours, database: true}\n")
    put(folder, "seeds/columns.pdf", (FILES / "columns.pdf").read_bytes())
    put(folder, "seeds/riga.html", PAGE)
    put_box(folder, TOWNS)
    build(folder, folder / "site")
    return tree(folder / "site")


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The site of a desk that asks for nothing."""
    return desk(tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """The site of one that asks for the files."""
    return desk(tmp_path_factory.mktemp("full"), ON)


def test_none_is_there_unless_it_is_asked_for(plain):
    """Whoever publishes a desk need not have the right to publish the files."""
    assert not [path for path in plain if path.startswith("originals/")]


def test_each_file_is_there_once(full):
    """However many articles it holds; a page as text."""
    found = sorted(path for path in full if path.startswith("originals/"))
    assert [path.rpartition(".")[2] for path in found] == ["pdf", "mbox", "txt"]
    assert full[found[0]] == (FILES / "columns.pdf").read_bytes()


def test_the_source_page_leads_to_the_file_and_its_pages(full):
    """Where each begins in the text."""
    page = full["sources/columns.html"].decode()
    (path,) = (path for path in full if path.endswith(".pdf"))
    assert f'href="../{path}"' in page
    assert f'href="../{path}#page=2">Page 2' in page


def test_pages_are_shown_without_the_file_too(plain):
    """And each fact tells its page."""
    assert '<p class="page-break">Page 2' in plain["sources/columns.html"].decode()
    assert "Page of the file" in plain["briefs/columns.html"].decode()
    assert b'"pages":[[0,1],[' in plain["data/briefs/columns.json"].replace(b" ", b"").replace(b"\n", b"")
    assert "Page of the file" not in plain["briefs/riga.html"].decode()


def test_the_data_tells_the_page_of_each_fact(plain):
    """In the briefs, the CSVs and the database; a file without pages has none."""
    told = json.loads(plain["data/briefs/columns.json"])
    facts = [fact for family in ("figures", "dates", "positions") for fact in told[family]]
    assert {fact["evidence"]["page"] for fact in facts} == {1, 2}
    starts = {number: start for start, number in told["source"]["pages"]}
    assert all(starts[one["evidence"]["page"]] <= one["evidence"]["start"] for one in facts)
    rows = [row for name in ("figures", "dates", "positions") for row in table(plain, name)]
    assert {(row["brief"] == "columns", row["page"]) for row in rows} == {
        (True, "1"),
        (True, "2"),
        (False, ""),
    }
    assert b'"page"' not in plain["data/briefs/riga.json"]
    base = sqlite3.connect(":memory:")
    base.deserialize(plain["data/desk.sqlite"])
    paged = "SELECT slug, max(page) FROM sentences JOIN articles ON articles.id = article GROUP BY slug"
    assert {("columns", 2), ("riga", None)} <= set(base.execute(paged))


def table(site, name):
    return csv.DictReader(site[f"data/{name}.csv"].decode("utf-8-sig").splitlines())


def test_taken_back_they_are_gone(tmp_path):
    """An incremental build equals a clean one."""
    desk(tmp_path, ON)
    later = desk(tmp_path)
    build(tmp_path, tmp_path / "clean", fresh=True)
    assert later == tree(tmp_path / "clean")
