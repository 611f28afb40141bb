#!/bin/sh
# trafilatura 2.3.1 gives no date to a page that states one before 1995, however plainly: the library it asks for dates
# takes nothing older unless it is told to. Whoever keeps an archive of old newspapers: pass `date_config` with a
# `min_date`, or read the date in the page's head.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
from trafilatura import extract_metadata

PAGE = '<html><head><title>Wall opens</title><meta name="date" content="{}"></head><body><p>The wall is open.</p>'
for day in ("1995-06-01", "1994-06-01", "1989-11-09"):
    print(day, extract_metadata(PAGE.format(day)).date)
print("1989-11-09", extract_metadata(PAGE.format("1989-11-09"), date_config={"min_date": "1900-01-01"}).date)
END
)

known=$(cat <<'END'
1995-06-01 1995-06-01
1994-06-01 None
1989-11-09 None
1989-11-09 1989-11-09
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
