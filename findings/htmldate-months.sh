#!/bin/sh
# htmldate 1.11.0 gives a page that states its month a day, and that is the day on which you ask.
# Where the head or a <time> says 2024-04, the answer is 2024-04-14 on the 14th of any month and 2024-04-30 on the 31st: the same page
# has another date tomorrow, and an archive that is read twice has two. The same month in JSON-LD is its first day. In words, "April
# 2024", it is the first of January. trafilatura, which asks htmldate, gives these days as the article's.
# Whoever shows dates: read what the page states, and show no day where it has none.
set -eu
export TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check htmldate==1.11.0 dateparser==1.5.0 python-dateutil==2.9.0.post0 \
    lxml==6.1.3 time-machine==3.6.0

seen=$("$python" - <<'END'
import time_machine
from htmldate import find_date

PAGE = "<html><head>{}</head><body>{}<p>The harbour board met.</p></body></html>"
STATED = (
    ('<meta property="article:published_time" content="2024-04">', ""),
    ("", '<time datetime="2024-04">April 2024</time>'),
    ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-04"}</script>', ""),
    ("", '<p class="date">April 2024</p>'),
)
for head, body in STATED:
    found = []
    for today in ("2026-03-01", "2026-03-14", "2026-03-31"):
        with time_machine.travel(today, tick=False):
            found.append(find_date(PAGE.format(head, body), original_date=True))
    print(head or body, *found, sep="\n  ")
END
)

known=$(cat <<'END'
<meta property="article:published_time" content="2024-04">
  2024-04-01
  2024-04-14
  2024-04-30
<time datetime="2024-04">April 2024</time>
  2024-04-01
  2024-04-14
  2024-04-30
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-04"}</script>
  2024-04-01
  2024-04-01
  2024-04-01
<p class="date">April 2024</p>
  2024-01-01
  2024-01-01
  2024-01-01
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
