#!/bin/sh
# polars 2.1.0 reads the days of a CSV file that have two digits for their year as days of the first century.
# Asked to look for days (`try_parse_dates`), it takes "12/04/25" for the 12th of April of the year 25 and says so in a column of
# type Date: sorted, joined or subtracted, all of it is two thousand years off, and no row is empty. "25-04-12", the year first, is the
# 25th of April of the year 12. Told the form (`%d/%m/%y`) it reads 2025.
# Whoever reads tables of others by it: look at the least year of each column of days.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check polars==2.1.0

seen=$("$python" - <<'END'
import io

import polars

for days in (("12/04/2025", "05/06/2025"), ("12/04/25", "05/06/25"), ("12.04.25", "05.06.25"), ("25-04-12", "25-06-05")):
    table = io.StringIO("\n".join(("day", *days)))
    column = polars.read_csv(table, try_parse_dates=True)["day"]
    print(days[0], "is", column[0], f"({column.dtype})")
print("told the form:", polars.Series(["12/04/25"]).str.to_date("%d/%m/%y")[0])
END
)

known=$(cat <<'END'
12/04/2025 is 2025-04-12 (Date)
12/04/25 is 0025-04-12 (Date)
12.04.25 is 0025-04-12 (Date)
25-04-12 is 0012-04-25 (Date)
told the form: 2025-04-12
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
