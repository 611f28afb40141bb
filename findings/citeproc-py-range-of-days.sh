#!/bin/sh
# citeproc-py 0.11.1 ends with an error that names no reference where the date of one is a range. CSL-JSON states a range
# as two lists of parts, the first and the last day; the same reference with one of them is printed.
# Whoever gives references away: state one day, and the bounds of an uncertain one in a note.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check citeproc-py==0.11.1

seen=$("$python" - <<'END'
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

warnings.simplefilter("ignore")
ITEM = {"id": "a", "type": "article-newspaper", "title": "Bridge closed", "author": [{"family": "Aas", "given": "Nils"}]}
for days in ([[2025, 4, 10]], [[2025, 4, 10], [2025, 4, 12]]):
    source = CiteProcJSON([{**ITEM, "issued": {"date-parts": days}}])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    printed = CitationStylesBibliography(style, source, formatter.plain)
    printed.register(Citation([CitationItem("a")]))
    try:
        print(len(days), *printed.bibliography())
    except TypeError as error:
        print(len(days), error)
END
)

known=$(cat <<'END'
1 Aas, N. (2025) “Bridge closed”, 10 April.
2 'NoneType' object is not callable
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
