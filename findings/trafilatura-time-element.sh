#!/bin/sh
# trafilatura 2.3.1 takes the words of <time> out of the middle of a sentence, and says nothing.
# HTML knows <time> for a date in running text, and content systems write it around each one. The text that
# comes out is a fluent sentence without its date. <data>, its twin for numbers, is kept, <output> is not;
# a <q> ends the paragraph and loses its quotation marks.
# Whoever needs dates: put the words of these elements in their place before extraction.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
import trafilatura

BOARD = "<p>The board met for hours in the old customs house and heard eleven speakers from the {}.</p>"
AROUND = [BOARD.format(place) for place in ("islands", "northern towns", "fishing villages", "capital")]
SENTENCES = (
    'The line opens on <time datetime="2025-05-12">12 May</time> with one ship.',
    'It carries <data value="340">340</data> cars a day.',
    "It carries <output>340</output> cars a day.",
    "The mayor spoke of <q>a good day</q> for the port.",
)
for sentence in SENTENCES:
    inside = "".join((*AROUND[:2], f"<p>{sentence}</p>", *AROUND[2:]))
    lines = trafilatura.extract(f"<html><body><article>{inside}</article></body></html>").splitlines()
    print(" / ".join(line for line in lines if not line.startswith("The board")))
END
)

known=$(cat <<'END'
The line opens on with one ship.
It carries 340 cars a day.
It carries cars a day.
The mayor spoke of a good day / for the port.
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
