#!/bin/sh
# courlan 1.4.0 makes one address of all articles of a site that numbers them in a bare query.
# A query needs no "=" (RFC 3986), and some content systems write `story.php?12345`. `clean_url` takes trackers away and "scrubs"; what
# has no value goes with them, so that every article has the same address. A crawler or a list without doubles that keys its pages by
# it keeps the first article and takes the others for copies. Written `?12345=0` or `?id=12345` the number stays.
# Whoever joins pages by a cleaned address: look whether its query had a part without "=".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check courlan==1.4.0

seen=$("$python" - <<'END'
from courlan import clean_url

HARBOUR, SCHOOL = (f"https://paper.example/story.php?{number}" for number in (12345, 67890))
for address in (HARBOUR, SCHOOL, f"{HARBOUR}=0", f"{HARBOUR}&utm_source=mail", "https://paper.example/story.php?id=12345"):
    print(address.removeprefix("https://paper.example/"), "->", clean_url(address).removeprefix("https://paper.example/"))
print("one and the same:", clean_url(HARBOUR) == clean_url(SCHOOL))
END
)

known=$(cat <<'END'
story.php?12345 -> story.php
story.php?67890 -> story.php
story.php?12345=0 -> story.php?12345=0
story.php?12345&utm_source=mail -> story.php
story.php?id=12345 -> story.php?id=12345
one and the same: True
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
