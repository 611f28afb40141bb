"""The tables as Parquet, for those who ask."""

import io
from dataclasses import fields

import pytest
from pyarrow import parquet as files

from briefgen import render
from briefgen.config import Config
from briefgen.relate.desk import Desk
from briefgen.render.atlas.desk import Atlas
from briefgen.render.taken.database import DATABASE_TABLES, parquet
from briefgen.render.taken.database.columns import Register
from briefgen.render.taken.database.sqlite import number_rows
from tests.render.conftest import VERSIONS


@pytest.mark.parametrize("table", DATABASE_TABLES, ids=lambda table: table.name)
def test_each_table_holds_the_rows_of_the_database(desk: Desk, table) -> None:
    """With the types of its columns, a sentence for each, and the same bytes each time."""
    register = Register(Atlas(desk))
    made = parquet.write_parquet(table, register)
    read = files.read_table(io.BytesIO(made))
    assert read.column_names == [column.name for column in table.columns]
    assert [tuple(row.values()) for row in read.to_pylist()] == list(number_rows(table, register))
    assert read.schema.field(0).metadata[b"says"].endswith(b".")
    assert parquet.write_parquet(table, register) == made


def test_a_table_without_rows_keeps_its_types(desk: Desk) -> None:
    """Whoever reads it can join it."""
    empty = Desk(*((),) * (len(fields(Desk)) - 1), as_of="")  # type: ignore[arg-type]
    read = files.read_table(io.BytesIO(parquet.write_parquet(DATABASE_TABLES[0], Register(Atlas(empty)))))
    assert read.num_rows == 0
    assert str(read.schema.field("number" if "number" in read.column_names else "id").type) == "int64"


def test_they_are_made_where_they_are_asked_for(desk: Desk) -> None:
    """And nowhere else."""
    plain = set(render.press_site(desk, Config(), VERSIONS).pages.paths)
    asked = set(render.press_site(desk, Config(parquet=True), VERSIONS).pages.paths)
    assert asked - plain == {f"data/parquet/{table.name}.parquet" for table in DATABASE_TABLES}
