"""Feeds, tables and the search index, as their readers parse them."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import jsonschema
import pytest

from briefgen.relate.desk import Desk
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.search.rows import RowKind, RowsOfArticles, list_pages
from briefgen.render.taken.data import spreadsheets, tables
from tests.render.conftest import rendered

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(xml: bytes) -> dict[str, ET.Element]:
    return {entry.findtext(f"{ATOM}title") or "": entry for entry in ET.fromstring(xml).iter(f"{ATOM}entry")}


def test_undated_articles_say_so(site: dict[str, bytes]) -> None:
    """An undated article is published nowhen; it keeps its place in the order by the date told before it."""
    told = entries(site["feed.xml"])
    undated = told["Question time with Mira Solen"]
    assert undated.find(f"{ATOM}published") is None
    assert undated.findtext(f"{ATOM}updated") == "2024-03-04T00:00:00Z"
    assert undated.findtext(f"{ATOM}summary") == "date not stated"
    assert told["Arda dam: minister drops her condition"].findtext(f"{ATOM}updated") == "2024-03-04T00:00:00Z"
    assert told["Ministers split over the Arda dam"].findtext(f"{ATOM}published") == "2024-03-03T00:00:00Z"


FEEDS = ("feed.xml", "changes.xml", "issues/arda-dam.xml", "actors/mira-solen.xml")


def test_ids_hold_whatever_the_desk_is_called(desk: Desk, site: dict[str, bytes]) -> None:
    """A renamed desk tells nobody its articles anew; no two things share an id."""
    renamed = rendered(desk, title="Another name")
    for path in FEEDS:
        ids = [[each.text for each in ET.fromstring(of[path]).iter(f"{ATOM}id")] for of in (site, renamed)]
        assert ids[0] == ids[1]
    every = [each.text for path in FEEDS for each in ET.fromstring(site[path]).iter(f"{ATOM}id")]
    assert len(every) == len(set(every))


def content(site: dict[str, bytes], path: str, title: str) -> str:
    return entries(site[path])[title].findtext(f"{ATOM}content") or ""


def test_entries_carry_what_is_new(site: dict[str, bytes]) -> None:
    """Sentences as HTML, and who moved; of an issue and an actor what is said on it and by them."""
    title = "Arda dam: minister drops her condition"
    assert "<p>Changes</p><ul><li>Mira Solen, The Arda dam: conditional → supports</li></ul>" in content(
        site, "feed.xml", title
    )
    said = "<li>Mira Solen, supports: “Mira Solen now supports the dam outright, she told parliament"
    assert said in content(site, "actors/mira-solen.xml", title)
    first = content(site, "issues/arda-dam.xml", "Ministers split over the Arda dam")
    assert "<li>Tam Orev, opposes: “The opposition leader Tam Orev called the plan reckless" in first
    (item,) = [one for one in json.loads(site["feed.json"])["items"] if one["title"] == title]
    assert item["content_html"] == content(site, "feed.xml", title)


def test_a_feed_beside_a_page_leads_back(site: dict[str, bytes], page) -> None:
    """From where it stands, and the page leads to it."""
    feed = ET.fromstring(site["issues/arda-dam.xml"])
    links = {each.get("rel"): each.get("href") for each in feed.findall(f"{ATOM}link")}
    assert links == {"self": "../issues/arda-dam.xml", "alternate": "../issues/arda-dam.html"}
    assert 'href="../issues/arda-dam.xml"' in page("issues/arda-dam.html")
    assert 'href="../actors/mira-solen.xml"' in page("actors/mira-solen.html")


def test_an_actor_whom_editors_describe_has_a_feed(site: dict[str, bytes], desk: Desk) -> None:
    """Of what it says, once it says something; the page of everybody else leads to none."""
    shown = [one for one in desk.actors if f"actors/{one.slug}.html" in site]
    for one in shown:
        path = f"actors/{one.slug}.html"
        feed, followed = path.replace(".html", ".xml"), bool(one.note and one.positions)
        assert (feed in site) is followed
        assert (f'href="../{feed}"' in site[path].decode()) is followed
    assert {bool(one.note) for one in shown if one.positions} == {True, False}


def test_words_of_articles_are_text_in_a_feed(desk: Desk) -> None:
    """Whatever stands in them ends neither the HTML nor the feed."""
    one = desk.briefs[0]
    point = one.findings.positions[0].evidence
    text = one.article.text.replace("Energy", "<b>]]>", 1)
    odd = replace(
        one,
        article=replace(one.article, text=text),
        findings=replace(one.findings, key_points=(point,)),
    )
    site = rendered(replace(desk, briefs=(odd, *desk.briefs[1:])))
    told = content(site, "feed.xml", "Ministers split over the Arda dam")
    assert "&lt;b&gt;]]&gt;" in told or "<b>" not in told


def test_ids_without_an_address(site: dict[str, bytes]) -> None:
    """Without an address ids are hashes of names, and links are relative."""
    for path in ("feed.xml", "changes.xml"):
        feed = ET.fromstring(site[path])
        ids = [each.text or "" for each in feed.iter(f"{ATOM}id")]
        assert all(each.startswith("urn:sha256:") for each in ids)
        assert len(ids) == len(set(ids))
        assert all("://" not in link.get("href", "") for link in feed.iter(f"{ATOM}link"))


def test_json_feed(site: dict[str, bytes]) -> None:
    """The JSON feed holds the same articles."""
    told = json.loads(site["feed.json"])
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert len(told["items"]) == 3


@pytest.mark.parametrize("name", [name for name, _ in tables.SCHEMAS])
def test_data_is_as_its_schema_says(site: dict[str, bytes], name: str) -> None:
    """Each file is valid by the schema beside it."""
    schema = json.loads(site[f"data/schema/{name}.json"])
    path = "data/briefs/dam-split.json" if name == "brief" else f"data/{name}.json"
    jsonschema.validate(json.loads(site[path]), schema)


def test_tables_name_the_same_things(site: dict[str, bytes]) -> None:
    """Points, shifts and cells name facts of the briefs; an actor has one id everywhere."""
    briefs = {
        path.split("/")[-1].removesuffix(".json"): json.loads(raw)
        for path, raw in site.items()
        if path.startswith("data/briefs/")
    }
    facts = {
        (slug, fact["id"])
        for slug, brief in briefs.items()
        for family in ("figures", "dates", "positions")
        for fact in brief[family]
    }
    for series in json.loads(site["data/figures.json"]):
        assert {(point["brief"], point["figure"]) for point in series["points"]} <= facts
    (shift,) = json.loads(site["data/shifts.json"])
    assert (shift["from"]["stance"], shift["to"]["stance"]) == ("conditional", "supports")
    assert (shift["from"]["brief"], shift["from"]["position"]) in facts
    actors = {actor["id"] for actor in json.loads(site["data/actors.json"])}
    assert {actor["id"] for brief in briefs.values() for actor in brief["actors"]} <= actors


def test_matrix_columns(site: dict[str, bytes]) -> None:
    """The matrix has the columns of the contract."""
    rows = list(csv.reader(io.StringIO(site["data/matrix.csv"].decode("utf-8-sig"))))
    columns = ["issue", "actor", "stance", "side", "object", "condition", "date", "brief", "position"]
    assert rows[0] == [*columns, "earliest", "latest"]
    assert rows[1][2:5] == ["supports", "for", "the dam"]
    assert rows[1][6] == "after 2024-03-03"
    assert rows[1][-2:] == ["2024-03-04", "2024-05-31"]


@pytest.mark.parametrize("sheet", spreadsheets.SHEETS, ids=lambda sheet: sheet.name)
def test_spreadsheets_know_the_letters(site: dict[str, bytes], sheet) -> None:
    """Each table begins with the mark of UTF-8."""
    assert site[f"data/{sheet.name}.csv"].startswith(b"\xef\xbb\xbf")


def test_tables_name_actors_by_id_too(site: dict[str, bytes]) -> None:
    """Beside the name that is read stands the id that joins."""
    ids = {actor["id"]: actor["name"] for actor in json.loads(site["data/actors.json"])}
    told = csv.DictReader(io.StringIO(site["data/positions.csv"].decode("utf-8-sig")))
    rows = [row for row in told if row["actor"]]
    assert rows
    assert all(ids[row["actor_id"]] == row["actor"] for row in rows)


def test_a_row_leads_to_its_words_where_the_site_has_an_address(desk: Desk, site: dict[str, bytes]) -> None:
    """A spreadsheet follows whole addresses only; without one the names in a row tell the path."""
    addressed = rendered(desk, base_url="https://desk.example/arda/")
    for made, start in ((addressed, "https://desk.example/arda/sources/"), (site, "")):
        for row in csv.DictReader(io.StringIO(made["data/positions.csv"].decode("utf-8-sig"))):
            assert row["address"] == (f"{start}{row['brief']}.html#{row['position']}" if start else "")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+x", "-2+3", "@cmd", "\t=1", "\r=1", "|x", "%x", "\uff1dx", " =1", "\ufeff=1"]
)
def test_no_cell_is_a_formula(cell: str) -> None:
    """What a spreadsheet would run begins with an apostrophe."""
    assert spreadsheets.guard_cell(cell).startswith("'")


@pytest.mark.parametrize("cell", ["-12.5", "+3", "12 %", "a=b", ""])
def test_numbers_stay_numbers(cell: str) -> None:
    """Signs of numbers are no formulas."""
    assert spreadsheets.guard_cell(cell) == cell


def test_search_leads_to_pages_that_are_there(desk: Desk, site: dict[str, bytes]) -> None:
    """Each row to a page or an anchor, and every actor, figure, issue, event and article has one."""
    atlas = Faces(desk)
    articles = RowsOfArticles(atlas).of(slice(None))
    rows = [*list_pages(atlas), *(row for one in articles for row in one.rows)]
    led = [row for row in rows if row.kind != RowKind.SENTENCE]
    sources = {urls.source(one.slug) for one in articles}
    assert {row.path.partition("#")[0] for row in led} | sources <= set(site)
    count = len(desk.actors) + len(desk.series) + len(desk.issues) + len(desk.events) + len(desk.briefs)
    assert len(led) == count + len(desk.pages)


def test_manifest_names_seeds_and_versions(site: dict[str, bytes]) -> None:
    """What was read, with its hash, and by what."""
    told = json.loads(site["data/manifest.json"])
    assert told["seeds"][0]["path"] == "dam-split.txt"
    assert {"name": "model", "version": "3.8.0"} in told["versions"]


def test_feeds_use_the_address(desk: Desk) -> None:
    """With an address feeds are absolute."""
    site = rendered(desk, base_url="https://desk.example/")
    feed = ET.fromstring(site["feed.xml"])
    assert feed.findtext(f"{ATOM}id") == "https://desk.example/feed.xml"
    assert json.loads(site["feed.json"])["items"][0]["url"].startswith("https://desk.example/briefs/")
