#!/bin/sh
# Babel 2.19.0: parse_date changes the order of day and month from one row to the next, and cannot read the
# dates that Babel writes.
# Where the number in the month's place is above 12, it is quietly taken for the day: a column of American
# dates with one foreign row is read without a fault, that row too, and in a column of foreign dates all days
# up to the 12th are months. What format_date writes by default for en_US (a month by name) raises IndexError,
# not ParseError.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check babel==2.19.0

seen=$("$python" - <<'END'
from datetime import date

from babel.dates import ParseError, format_date, parse_date

for text in ("12/04/2025", "13/04/2025", "04/13/2025"):
    print(text, *(parse_date(text, locale=locale) for locale in ("en_US", "en_GB")))
written = format_date(date(2025, 4, 3), locale="en_US")
try:
    print(written, parse_date(written, locale="en_US"))
except IndexError as error:
    print(written, type(error).__name__, isinstance(error, ParseError))
END
)

known=$(cat <<'END'
12/04/2025 2025-12-04 2025-04-12
13/04/2025 2025-04-13 2025-04-13
04/13/2025 2025-04-13 2025-04-13
Apr 3, 2025 IndexError False
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
