#!/bin/sh
# dateparser 1.5.0 takes a decade for seconds: "the 1990s" is 33 minutes ago.
# Behind a number "s" is seconds to it, so that "1990s" is 1,990 seconds before now, and "in the 1990s" as many after it; that the number
# is a year is not thought of. Among the words of a text (`search_dates`) a decade, people "in his 50s" and a bridge "of 300m" are moments
# of today; "1990" without the letter is the year.
# Whoever looks for dates in articles by it: leave out what ends in a digit and a letter.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check dateparser==1.5.0 python-dateutil==2.9.0.post0

seen=$("$python" - <<'END'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime(2025, 4, 10, 12), "TIMEZONE": "UTC"}
for told in ("1990", "the 1990s", "in the 1990s", "the 1930's"):
    print(f"{told}: {dateparser.parse(told, languages=['en'], settings=SETTINGS)}")
TEXTS = ("The mill closed in the 1990s.", "The mayor is in his 50s.", "They built a bridge of 300m.")
for text in TEXTS:
    for words, day in search_dates(text, languages=["en"], settings=SETTINGS):
        print(f"{text} [{words}] {day}")
END
)

known=$(cat <<'END'
1990: 1990-04-10 00:00:00
the 1990s: 2025-04-10 11:26:50
in the 1990s: 2025-04-10 12:33:10
the 1930's: 2025-04-10 11:27:50
The mill closed in the 1990s. [in the 1990s] 2025-04-10 11:26:50
The mayor is in his 50s. [50s] 2025-04-10 11:59:10
They built a bridge of 300m. [of 300m] 2025-04-10 07:00:00
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
