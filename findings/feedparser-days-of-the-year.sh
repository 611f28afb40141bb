#!/bin/sh
# feedparser 6.0.14 takes days of the year below the 200th for months. Its documentation has "2003-335", as ISO 8601 states the 335th
# day of a year, among the forms that it reads, and that one comes out right. "2025-031", the last of January, is the first of
# December, the 100th day is the first of October, and the 161st lies in the year after. Nothing is raised, and `bozo` is false.
# Whoever needs the day of an entry: read its words (`entry.updated`), not `updated_parsed`, where they are of this form.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

seen=$("$python" - <<'END'
import io
from datetime import datetime

import feedparser

FEED = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
<item rdf:about="a"><title>Board meets</title><link>https://a.example/</link><dc:date>{}</dc:date></item></rdf:RDF>"""
for told in ("2003-335", "2025-001", "2025-031", "2025-059", "2025-100", "2025-161", "2025-199", "2025-200"):
    feed = feedparser.parse(io.BytesIO(FEED.format(told).encode()))
    read = "{}-{:02}-{:02}".format(*feed.entries[0].updated_parsed)
    print(f"{told} is {datetime.strptime(told, '%Y-%j').date()}, read as {read}", "" if feed.bozo else "(no fault)")
END
)

known=$(cat <<'END'
2003-335 is 2003-12-01, read as 2003-12-01 (no fault)
2025-001 is 2025-01-01, read as 2025-01-01 (no fault)
2025-031 is 2025-01-31, read as 2025-12-01 (no fault)
2025-059 is 2025-02-28, read as 2025-05-01 (no fault)
2025-100 is 2025-04-10, read as 2025-10-01 (no fault)
2025-161 is 2025-06-10, read as 2026-04-01 (no fault)
2025-199 is 2025-07-18, read as 2026-07-01 (no fault)
2025-200 is 2025-07-19, read as 2025-07-19 (no fault)
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
