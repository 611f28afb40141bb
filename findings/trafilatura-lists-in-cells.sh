#!/bin/sh
# trafilatura 2.3.1 leaves out a list between paragraphs where no <article> stands around it, and says nothing.
# What comes out is fluent, without its items. In a cell of a table, in which nearly every HTML mail is set, all paragraphs
# become one line as well.
# Whoever reads mails: make plain blocks of tables that only set a page, and put an <article> around what is left.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
import trafilatura

ABOVE = "<p>The tram to the lake will run at night from July, the town said, after two years in which the last one left at ten.</p>"
ITEMS = "<ul><li>A ticket for the night will cost 6 francs.</li><li>A pass for the month will cost 40 francs.</li></ul>"
BELOW = "<p>The town expects some hundred passengers on a Saturday; if fewer come, the council will decide in January.</p>"
SET = {
    "a cell": "<table><tr><td>{}</td></tr></table>",
    "a cell in an article": "<article><table><tr><td>{}</td></tr></table></article>",
    "a block": "<div>{}</div>",
    "a block in an article": "<article><div>{}</div></article>",
}
for name, around in SET.items():
    page = f"<html><body>{around.format(ABOVE + ITEMS + BELOW)}</body></html>"
    text = trafilatura.extract(page)
    print(f"{name}: {text.count('francs')} of 2 items, {'paragraphs' if text.count(chr(10)) > 1 else 'one line'}")
END
)

known=$(cat <<'END'
a cell: 0 of 2 items, one line
a cell in an article: 2 of 2 items, one line
a block: 0 of 2 items, one line
a block in an article: 2 of 2 items, paragraphs
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
