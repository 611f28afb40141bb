"""The data of the first desk as a stranger checks it: every reference leads to a fact, and pages agree."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest

from briefgen.pipeline import Built
from tests.render.facts import Facts

TABLES = (
    "actors", "articles", "changes", "commitments", "copies", "figures", "issues", "manifest", "shifts",
    "tensions", "timeline",
)  # fmt: skip
FAMILIES = ("figures", "dates", "positions")


@pytest.fixture(scope="module")
def first(first_desk: tuple[Built, Path]) -> SimpleNamespace:
    """The five seeds built as a user would, with all that data/ holds."""
    _, site = first_desk
    data = site / "data"
    briefs = {path.stem: json.loads(path.read_text()) for path in sorted(data.glob("briefs/*.json"))}
    tables = {name: json.loads((data / f"{name}.json").read_text()) for name in TABLES}
    ids = {
        (slug, family, fact["id"]): fact
        for slug, brief in briefs.items()
        for family in FAMILIES
        for fact in brief[family]
    }
    return SimpleNamespace(site=site, briefs=briefs, tables=tables, ids=ids)


def test_every_file_is_as_its_schema_says(first: SimpleNamespace) -> None:
    """Briefs, tables and manifest."""
    for name in TABLES:
        schema = json.loads((first.site / "data" / "schema" / f"{name}.json").read_text())
        jsonschema.validate(first.tables[name], schema)
    schema = json.loads((first.site / "data" / "schema" / "brief.json").read_text())
    for brief in first.briefs.values():
        jsonschema.validate(brief, schema)


def test_spans_of_briefs_are_their_words(first: SimpleNamespace) -> None:
    """text[start:end] is the exact words, of every fact."""
    for (slug, _, _), fact in first.ids.items():
        told = fact["evidence"]
        assert first.briefs[slug]["text"][told["start"] : told["end"]] == told["exact"]


def test_figures_lead_to_figures(first: SimpleNamespace) -> None:
    """Points are figures with the same value; verdicts count the points from 0, in known words."""
    for series in first.tables["figures"]:
        for point in series["points"]:
            fact = first.ids[point["brief"], "figures", point["figure"]]
            assert (fact["value"], fact["high"]) == (point["value"], point["high"])
        for verdict in series["verdicts"]:
            assert 0 <= verdict["a"] < len(series["points"])
            assert 0 <= verdict["b"] < len(series["points"])
            assert verdict["verdict"] in {"agrees", "changed", "not comparable"}
            assert verdict["reason"]


def test_events_lead_to_dates(first: SimpleNamespace) -> None:
    """Every fact of the timeline is a date of its brief."""
    rows = [fact for event in first.tables["timeline"] for fact in event["facts"]]
    assert rows
    assert all((fact["brief"], "dates", fact["date"]) in first.ids for fact in rows)


def test_facts_of_tensions_and_changes_are_facts(first: SimpleNamespace) -> None:
    """Of any family."""
    known = {(slug, id_) for slug, _, id_ in first.ids}
    for name in ("tensions", "changes"):
        for row in first.tables[name]:
            assert {(fact["brief"], fact["fact"]) for fact in row["facts"]} <= known
            assert row["kind"]
            assert row["reason"] or name == "changes"


def test_shifts_lead_to_positions(first: SimpleNamespace) -> None:
    """Both sides, with the stance of the position; actor and issue are known."""
    assert first.tables["shifts"]
    for shift in first.tables["shifts"]:
        for side in (shift["from"], shift["to"]):
            assert first.ids[side["brief"], "positions", side["position"]]["stance"] == side["stance"]
        assert shift["actor"] in {actor["id"] for actor in first.tables["actors"]}
        assert shift["issue"] in {issue["id"] for issue in first.tables["issues"]}


def test_articles_are_the_briefs_in_an_order(first: SimpleNamespace) -> None:
    """Each once; copies name briefs."""
    assert sorted(row["brief"] for row in first.tables["articles"]) == sorted(first.briefs)
    assert all(set(row["briefs"]) <= set(first.briefs) for row in first.tables["copies"])


def test_an_actor_has_one_id_everywhere(first: SimpleNamespace) -> None:
    """The actors of every brief and of every position are those of the desk."""
    known = {actor["id"] for actor in first.tables["actors"]}
    for brief in first.briefs.values():
        assert {actor["id"] for actor in brief["actors"]} <= known
        assert {one["actor"] for one in brief["positions"] if one["actor"]} <= known


COLUMNS = {
    "figures": ("brief", "figure", "value", "unit"),
    "dates": ("brief", "date", "type", "value"),
    "positions": ("brief", "position", "actor", "stance"),
    "matrix": (
        "issue", "actor", "stance", "side", "object", "condition", "date", "brief", "position", "earliest",
        "latest",
    ),
}  # fmt: skip


def rows(site: Path, name: str) -> Iterator[dict[str, str]]:
    with (site / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_sheets_have_their_columns_and_lead_to_facts(first: SimpleNamespace, name: str) -> None:
    """The matrix has exactly the columns of the contract; each row names a fact of a brief."""
    found = list(rows(first.site, name))
    family = "positions" if name == "matrix" else name
    assert found
    assert set(COLUMNS[name]) <= set(found[0])
    assert name != "matrix" or tuple(found[0]) == COLUMNS[name]
    assert all((row["brief"], family, row[family.removesuffix("s")]) in first.ids for row in found)


def test_every_fact_shown_leads_to_its_words(first: SimpleNamespace) -> None:
    """On every page of the site: the evidence link lands on a mark whose text is the evidence."""
    known: dict[tuple[str, str], Any] = {(slug, id_): fact for (slug, _, id_), fact in first.ids.items()}
    sources = {path.stem: Facts(path.read_bytes()) for path in first.site.glob("sources/*.html")}
    seen = set()
    for path in sorted(first.site.rglob("*.html")):
        for fact, href in Facts(path.read_bytes()).shown:
            slug = Path(urlsplit(href).path).stem
            told = known[slug, fact]
            assert urlsplit(href).fragment == fact
            assert fact in sources[slug].mark_ids
            assert sources[slug].marks[fact] == told["evidence"]["exact"]
            seen.add((slug, fact))
    assert seen == set(known)


def test_every_fact_stands_on_its_brief(first: SimpleNamespace) -> None:
    """With an address of its own."""
    for slug in first.briefs:
        ids = set(Facts((first.site / "briefs" / f"{slug}.html").read_bytes()).ids)
        assert {id_ for place, _, id_ in first.ids if place == slug} <= ids
