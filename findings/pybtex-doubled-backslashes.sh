#!/bin/sh
# pybtex 0.26.1 writes a title that it has read with twice the backslashes, and the next reader loses the rest of it.
# BibTeX has `5\%` for a percent sign. pybtex keeps it so in memory, and escapes it once more when it writes: `5\\%`, which in TeX
# is a new line and a comment up to its end. pybtex itself then prints the title up to there; an address gets backslashes, too.
# `pybtex-convert` from .bib to .bib does it, and each further time adds some. Whoever changes a file by it: decode fields between
# reading and writing, or write them by other means.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check pybtex==0.26.1 latexcodec==3.0.1 pyyaml==6.0.4

cat > "$work/1.bib" <<'END'
@misc{fares,
    title = "Fares rise by 5\% for islands \& ferries",
    url = "https://a.example/x_1"
}
END
"$work/venv/bin/pybtex-convert" "$work/1.bib" "$work/2.bib"
"$work/venv/bin/pybtex-convert" "$work/2.bib" "$work/3.bib"

seen=$("$python" - "$work/1.bib" "$work/2.bib" "$work/3.bib" <<'END'
import sys
from pathlib import Path

from pybtex.database import parse_file
from pybtex.plugin import find_plugin

style = find_plugin("pybtex.style.formatting", "plain")()
text = find_plugin("pybtex.backends", "text")()
for path in sys.argv[1:]:
    print(*(line.strip() for line in Path(path).read_text().splitlines() if "=" in line), sep="\n")
    print("   ", *(entry.text.render(text) for entry in style.format_bibliography(parse_file(path))))
END
)

known=$(cat <<'END'
title = "Fares rise by 5\% for islands \& ferries",
url = "https://a.example/x_1"
    Fares rise by 5% for islands & ferries. URL: https://a.example/x_1.
title = "Fares rise by 5\\% for islands \\& ferries",
url = "https://a.example/x\_1"
    Fares rise by 5\\. URL: https://a.example/x\_1.
title = "Fares rise by 5\\\% for islands \\\& ferries",
url = "https://a.example/x\\_1"
    Fares rise by 5\\% for islands \\& ferries. URL: https://a.example/x\\_1.
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
