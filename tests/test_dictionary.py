"""docs/data.md tells every column of every table that a site holds."""

import re
from pathlib import Path

import msgspec
import pytest

from briefgen.render.taken import database
from briefgen.render.taken.data import records, spreadsheets
from briefgen.render.taken.data.brief_record import BriefRecord
from briefgen.render.taken.database.views import VIEWS

PAGE = (Path(__file__).parent.parent / "docs" / "data.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## data/(\S+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
TABLES = {
    "articles.json": records.ArticleRecord,
    "actors.json": records.ActorRecord,
    "figures.json": records.SeriesRecord,
    "issues.json": records.IssueRecord,
    "shifts.json": records.ShiftRecord,
    "timeline.json": records.EventRecord,
    "commitments.json": records.CommitmentRecord,
    "tensions.json": records.TensionRecord,
    "changes.json": records.ChangeRecord,
    "copies.json": records.CopiesRecord,
    "manifest.json": records.ManifestRecord,
    "briefs/SLUG.json": BriefRecord,
}


def columns(type_):
    """The names of its fields as they stand in the data."""
    (schema,), known = msgspec.json.schema_components([type_], ref_template="{name}")
    return list(known[schema["$ref"]]["properties"])


ALL = {name: columns(type_) for name, type_ in TABLES.items()}
ALL |= {f"{sheet.name}.csv": list(sheet.columns) for sheet in spreadsheets.SHEETS}
ALL["desk.sqlite"] = [
    *(table.name for table in database.DATABASE_TABLES),
    "search",
    *(view.name for view in VIEWS),
]


@pytest.mark.parametrize("table", ALL)
def test_the_columns_are_told(table):
    """Each column stands in the section of its table, and no other does."""
    rows = re.findall(r"^\| (`.+?`) \|", SECTIONS[table], re.MULTILINE)
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == sorted(ALL[table])


def test_no_table_is_told_that_is_none():
    """Every section is a file of the data."""
    assert set(SECTIONS) == set(ALL)
