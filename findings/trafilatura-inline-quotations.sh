#!/bin/sh
# trafilatura 2.3.1 takes a sentence apart at a <q>, and what was said in it has no quotation marks any more.
# <q> is for a few words quoted in a sentence; browsers put the marks. trafilatura makes one thing of it and <blockquote>: as text and
# as Markdown the sentence goes on in a line, or a paragraph, of its own that begins with a comma, and whose words they were is not to be
# seen. In its XML the sentence is whole. Words in <output> (what a page counted) are left out of their sentence in every form.
# Whoever reads sentences: put quotation marks for <q> before, or read the XML.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
import trafilatura

AROUND = "<p>The tram to the lake will run at night from July, the town said, after two years in which the last one left at ten.</p>"
SENTENCES = (
    "The line is <q>as good as dead</q>, said the mayor on Monday.",
    "The line is “as good as dead”, said the mayor on Monday.",
    "The line carried <output>412</output> people on Monday.",
)
for sentence in SENTENCES:
    page = f"<html><body><article>{AROUND}<p>{sentence}</p>{AROUND}</article></body></html>"
    print(sentence)
    print("   text:    ", trafilatura.extract(page).split("\n")[1:-1])
    print("   Markdown:", list(filter(None, trafilatura.extract(page, output_format="markdown").split("\n")))[1:-1])
END
)

known=$(cat <<'END'
The line is <q>as good as dead</q>, said the mayor on Monday.
   text:     ['The line is as good as dead', ', said the mayor on Monday.']
   Markdown: ['The line is as good as dead', ', said the mayor on Monday.']
The line is “as good as dead”, said the mayor on Monday.
   text:     ['The line is “as good as dead”, said the mayor on Monday.']
   Markdown: ['The line is “as good as dead”, said the mayor on Monday.']
The line carried <output>412</output> people on Monday.
   text:     ['The line carried people on Monday.']
   Markdown: ['The line carried people on Monday.']
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
