#!/bin/sh
# python-slugify 9.2.0: `word_boundary=True` with `max_length` leaves out long words and goes on with short ones.
# A reader takes a shortened slug for the beginning of a title. Here a word that no longer fits is skipped and
# later ones that do are kept, so that the slug can say what the title does not. `save_order=True` stops at
# the first word that does not fit.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check python-slugify==9.2.0

seen=$("$python" - <<'END'
from slugify import slugify

TITLE = "The union will not categorically reject the offer"
print(slugify(TITLE, max_length=36, word_boundary=True))
print(slugify(TITLE, max_length=36, word_boundary=True, save_order=True))
END
)

known=$(cat <<'END'
the-union-will-not-categorically-the
the-union-will-not-categorically
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
