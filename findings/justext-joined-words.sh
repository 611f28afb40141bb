#!/bin/sh
# jusText 3.0.2 joins two words where nothing but a blank stands between their elements, and says nothing.
# "<b>Ida</b> <i>Holm</i>" is IdaHolm, and "<b>12</b> <b>May</b>" is 12May: a name in two links, a date in bold, whatever
# an editor set word by word; a no-break space is lost as well. A blank inside one of the elements, or beside a comma, is kept, so that
# most of a page is right. Whoever looks for names or dates in what it gives: look for them in the page, too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check justext==3.0.2 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
from justext import get_stoplist, justext

SENTENCES = (
    "The prime minister, <b>Ida</b> <i>Holm</i>, opened the ferry.",
    'The <a href="/bank">Bank of</a> <a href="/norway">Norway</a> paid for it.',
    "It sails from <b>12</b> <b>May</b> on.",
    "It sails from <b>12 </b><b>May</b> on.",
    "It sails from <b>12</b>&nbsp;<b>May</b> on.",
    "It sails <b>today</b>, <b>May 12</b>.",
)
for sentence in SENTENCES:
    page = f"<html><body><p>{sentence}</p></body></html>"
    for paragraph in justext(page, get_stoplist("English")):
        print(paragraph.text)
END
)

known=$(cat <<'END'
The prime minister, IdaHolm, opened the ferry.
The Bank ofNorway paid for it.
It sails from 12May on.
It sails from 12 May on.
It sails from 12May on.
It sails today, May 12.
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
