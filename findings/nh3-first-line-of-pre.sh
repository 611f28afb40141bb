#!/bin/sh
# nh3 0.3.8 takes an empty first line off a <pre> each time it cleans it.
# HTML ignores one line end right after <pre>; who writes HTML must put one there where the text itself
# begins with one. nh3 reads by that rule and does not write by it, so what it has cleaned says less than
# what it was given, and cleaning twice is not cleaning once: a poem or listing moves up line by line.
# Inside <code>, as Markdown writes it, nothing is lost.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check nh3==0.3.8

seen=$("$python" - <<'END'
import nh3

text = "<pre>\n\n\n  first</pre>"
for _ in range(4):
    print([text])
    text = nh3.clean(text)
print([nh3.clean("<pre><code>\n  first</code></pre>")])
END
)

known=$(cat <<'END'
['<pre>\n\n\n  first</pre>']
['<pre>\n\n  first</pre>']
['<pre>\n  first</pre>']
['<pre>  first</pre>']
['<pre><code>\n  first</code></pre>']
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
