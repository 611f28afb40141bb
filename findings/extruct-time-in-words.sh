#!/bin/sh
# extruct 0.18.0 gives an empty day for a <time> that says its day in its words, and parts words at <b>.
# HTML lets a <time> without `datetime` hold the day itself, and microdata takes it from there: `<time itemprop="datePublished">
# 2025-05-12</time>` states a day. extruct has the property, with nothing in it, so that whoever looks whether a day is stated is told
# yes. What other elements say is their text; here a blank comes between two elements where the page has none, "Hel lo" for Hel<b>lo</b>.
# Whoever reads microdata by it: where a day is empty, read the words of the element.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check extruct==0.18.0 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
import extruct

PAGE = '<html><body><article itemscope itemtype="https://schema.org/NewsArticle">{}</article></body></html>'
SAID = (
    '<time itemprop="datePublished" datetime="2025-05-12">12 May</time>',
    '<time itemprop="datePublished">2025-05-12</time>',
    '<span itemprop="datePublished">2025-05-12</span>',
    '<h1 itemprop="headline">E<i>on</i> sells 10<sup>6</sup> cells</h1>',
)
for said in SAID:
    (found,) = extruct.extract(PAGE.format(said), syntaxes=["microdata"])["microdata"]
    print(said, found["properties"], sep="\n   ")
END
)

known=$(cat <<'END'
<time itemprop="datePublished" datetime="2025-05-12">12 May</time>
   {'datePublished': '2025-05-12'}
<time itemprop="datePublished">2025-05-12</time>
   {'datePublished': ''}
<span itemprop="datePublished">2025-05-12</span>
   {'datePublished': '2025-05-12'}
<h1 itemprop="headline">E<i>on</i> sells 10<sup>6</sup> cells</h1>
   {'headline': 'E on sells 10 6 cells'}
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
