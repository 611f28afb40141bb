#!/bin/sh
# pyarrow 26.0.1 reads a column of a CSV file as whole numbers where its cells look like hexadecimal ones to it: "0x1F" is
# 31. Times of day are a type of their own, and "007" is 7, so what a column was before it was written is not to be
# known from what is read. Whoever gives tables away: say each column's type beside them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check pyarrow==26.0.1

seen=$("$python" - <<'END'
import io

from pyarrow import csv

TABLE = b"id,desk,at\n0x1F,007,10:30\n0x20,008,11:00\n"
for column in csv.read_csv(io.BytesIO(TABLE)).itercolumns():
    print(column.type, column.to_pylist()[0])
END
)

known=$(cat <<'END'
int64 31
int64 7
time32[s] 10:30:00
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
