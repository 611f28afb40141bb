#!/bin/sh
# python-slugify 9.2.0 parts a word at a straight apostrophe and joins it at a curly one.
# The same name, typed or typeset, gets two slugs: two addresses for one thing, and one that moves when an
# editor's program makes quotation marks round.
# Whoever keeps addresses makes all apostrophes one before.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check python-slugify==9.2.0 text-unidecode==1.3

seen=$("$python" - <<'END'
from slugify import slugify

for name in ("Land's End", "Land\u2019s End", "N'Djamena", "N\u2019Djamena"):
    print(ascii(name), slugify(name))
END
)

known=$(cat <<'END'
"Land's End" land-s-end
'Land\u2019s End' lands-end
"N'Djamena" n-djamena
'N\u2019Djamena' ndjamena
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
