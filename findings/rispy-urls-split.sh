#!/bin/sh
# rispy 0.10.0 cuts an address in two at a semicolon. RIS gives an address a line of its own, and a semicolon is an
# ordinary letter of an address; the reader takes it for the old sign between two addresses and gives two that lead
# nowhere. Whoever makes files for reference managers: write a semicolon in an address as %3B.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check rispy==0.10.0

seen=$("$python" - <<'END'
import rispy

REFERENCE = "TY  - NEWS\nTI  - Bridge closed\nUR  - https://post.example/story;page=2\nER  - \n"
(found,) = rispy.loads(REFERENCE)
print(found["urls"])
(found,) = rispy.loads(REFERENCE.replace(";", "%3B"))
print(found["urls"])
END
)

known=$(cat <<'END'
['https://post.example/story', 'page=2']
['https://post.example/story%3Bpage=2']
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
