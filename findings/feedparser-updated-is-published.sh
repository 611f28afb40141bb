#!/bin/sh
# feedparser 6.0.14: an entry that says only when it was published answers when it was updated, too.
# `entry.get("updated")` gives the day of publication, with a warning; `"updated" in entry` says that there is
# none.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

seen=$("$python" -W ignore - <<'END'
import io

import feedparser

FEED = b"""<rss version="2.0"><channel><title>Post</title><item><title>a</title>
<pubDate>Wed, 08 May 2024 07:30:00 GMT</pubDate><description>Byen har en havn.</description></item></channel></rss>"""
(entry,) = feedparser.parse(io.BytesIO(FEED)).entries
print("updated:", entry.get("updated"))
print("is there:", "updated" in entry)
END
)

known=$(cat <<'END'
updated: Wed, 08 May 2024 07:30:00 GMT
is there: False
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
