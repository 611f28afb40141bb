#!/bin/sh
# bibtexparser 2.1.0 cuts an address at its first "%" where it is asked to read TeX.
# `LatexDecodingMiddleware`, which makes "Lübeck" of `L{\"u}beck`, reads each field as TeX, `url` and `doi` as well, and to TeX the rest
# of a line behind "%" is a comment: `https://a.example/fares%20in%20May` is `https://a.example/fares`, an address that leads elsewhere or
# nowhere. Nothing is raised and no block has failed. BibLaTeX takes `url` and `doi` as they stand, and `LatexEncodingMiddleware`, which
# writes, leaves addresses as they are in a \url{}. A note that names an address loses what follows, too.
# Whoever reads references by it: keep `url` and `doi` as they were before.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check bibtexparser==2.1.0 pylatexenc==2.11

seen=$("$python" - <<'END'
import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware

ENTRY = r"""@online{fares,
    title = {Fares rise by 5\% in L{\"u}beck},
    url = {https://a.example/fares%20in%20May?page=2},
    doi = {10.1000/a%2Fb},
    note = {At https://a.example/x%20y until May}
}"""
for how, more in (("as it stands", []), ("as TeX", [LatexDecodingMiddleware()])):
    library = bibtexparser.parse_string(ENTRY, append_middleware=more)
    print(f"{how}, failed: {len(library.failed_blocks)}")
    for field in library.entries[0].fields:
        print(f"   {field.key}: {field.value}")
END
)

known=$(cat <<'END'
as it stands, failed: 0
   title: Fares rise by 5\% in L{\"u}beck
   url: https://a.example/fares%20in%20May?page=2
   doi: 10.1000/a%2Fb
   note: At https://a.example/x%20y until May
as TeX, failed: 0
   title: Fares rise by 5% in Lübeck
   url: https://a.example/fares
   doi: 10.1000/a
   note: At https://a.example/x
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
