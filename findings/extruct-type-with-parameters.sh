#!/bin/sh
# extruct 0.18.0 finds no JSON-LD in a script whose type says more than `application/ld+json`, or says it in capitals.
# The type of a script is a media type: HTML compares it without regard to case, and JSON-LD 1.1 has `profile` as a parameter of it
# and tells how it stands on a script. The list is then empty as if the page had none: no headline, no day, no author.
# Whoever reads pages: compare what stands before the semicolon, in small letters.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check extruct==0.18.0 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
import extruct

PAGE = '<html><head><script type="{}">{{"@type": "NewsArticle", "datePublished": "2025-05-12"}}</script></head></html>'
TYPES = (
    "application/ld+json",
    "application/ld+json;profile=http://www.w3.org/ns/json-ld#compacted",
    "application/ld+json; charset=utf-8",
    "Application/LD+JSON",
)
for kind in TYPES:
    found = extruct.extract(PAGE.format(kind), syntaxes=["json-ld"])["json-ld"]
    print(f"[{kind}]", [one["datePublished"] for one in found])
END
)

known=$(cat <<'END'
[application/ld+json] ['2025-05-12']
[application/ld+json;profile=http://www.w3.org/ns/json-ld#compacted] []
[application/ld+json; charset=utf-8] []
[Application/LD+JSON] []
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
