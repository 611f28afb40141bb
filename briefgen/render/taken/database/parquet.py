"""The same tables as Parquet, where `pyarrow` is there: an extra, for it is larger than all else together.

The same bytes for the same rows and the same pyarrow, whose version is part of every page's key.
"""

import io

from briefgen.render.taken.database.columns import (
    ColumnType,
    DatabaseColumn,
    DatabaseTable,
    DatabaseValue,
    Register,
)
from briefgen.render.taken.database.sqlite import clean_cell, number_rows

TYPES = {ColumnType.TEXT: "string", ColumnType.INTEGER: "int64", ColumnType.NUMBER: "float64"}


def write_parquet(table: DatabaseTable, register: Register) -> bytes:
    """One table, each column with its sentence. Needs pyarrow: `config` asks for it before."""
    import pyarrow as arrow  # noqa: PLC0415 - an extra, and slow to import
    from pyarrow import parquet as files  # noqa: PLC0415

    told = tuple(number_rows(table, register))
    fields = [arrow.field(one.name, TYPES[one.kind], metadata={"says": one.says}) for one in table.columns]
    columns = [
        arrow.array([_convert_cell(row[at], one) for row in told], TYPES[one.kind])
        for at, one in enumerate(table.columns)
    ]
    out = io.BytesIO()
    files.write_table(arrow.table(columns, schema=arrow.schema(fields)), out, compression="zstd")
    return out.getvalue()


def _convert_cell(value: DatabaseValue, column: DatabaseColumn) -> DatabaseValue:
    """`value` as its column holds it: every number of a column of numbers is one of floating point."""
    if column.kind is ColumnType.NUMBER and value is not None:
        return float(value)
    return clean_cell(value)
