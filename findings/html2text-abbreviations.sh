#!/bin/sh
# html2text 2025.4.15 adds the abbreviations of one page to every later one.
# `<abbr title>` becomes a line below the text, "*[BSN]: Bank of Sandvik and Norr". The list of them is kept in the converter and never
# emptied, so that what one page explained stands under all pages that the same converter reads after it, also where they have no
# such word: words of one article are in the next.
# Whoever converts pages: make an HTML2Text for each.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check html2text==2025.4.15

seen=$("$python" - <<'END'
from html2text import HTML2Text

PAGES = (
    '<p>The <abbr title="Bank of Sandvik and Norr">BSN</abbr> lends more.</p>',
    "<p>The ferry is late.</p>",
    '<p>The <abbr title="Board of Schools, North">BSN</abbr> met.</p>',
)
one_for_all = HTML2Text()
for page in PAGES:
    print("one for all:", one_for_all.handle(page).split("\n"))
    print("one each:   ", HTML2Text().handle(page).split("\n"))
END
)

known=$(cat <<'END'
one for all: ['The BSN lends more.', '', '  *[BSN]: Bank of Sandvik and Norr', '', '']
one each:    ['The BSN lends more.', '', '  *[BSN]: Bank of Sandvik and Norr', '', '']
one for all: ['The ferry is late.', '', '  *[BSN]: Bank of Sandvik and Norr', '', '']
one each:    ['The ferry is late.', '', '']
one for all: ['The BSN met.', '', '  *[BSN]: Board of Schools, North', '', '']
one each:    ['The BSN met.', '', '  *[BSN]: Board of Schools, North', '', '']
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
