#!/bin/sh
# trafilatura 2.3.1 takes the authors that a page's head states apart by signs that stand inside names: a firm
# becomes two people, a degree a second one, and what is left of a name after "for" or in brackets is gone. An agency of
# one word is no author at all, and a name that begins with a small letter gets capitals that it does not have.
# Whoever shows bylines: read the head's own words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
from trafilatura import extract_metadata

PAGE = '<html><head><title>Bridge closed</title><meta name="author" content="{}"></head><body><p>The bridge is shut.</p>'
NAMES = ("Lee &amp; Sons", "Ann Lee, PhD", "Ann Lee for Radio Lund", "Ann Lee (Radio Lund)", "AFP", "ursula de la rosa")
for name in NAMES:
    print(f"{name}: {extract_metadata(PAGE.format(name)).author}")
END
)

known=$(cat <<'END'
Lee &amp; Sons: Lee; Sons
Ann Lee, PhD: Ann Lee; PhD
Ann Lee for Radio Lund: Ann Lee
Ann Lee (Radio Lund): Ann Lee
AFP: None
ursula de la rosa: Ursula De La Rosa
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
