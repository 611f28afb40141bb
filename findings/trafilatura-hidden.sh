#!/bin/sh
# trafilatura 2.3.1 keeps text that no reader sees and drops text that every reader sees.
# `hidden`, the attribute that HTML has for it, hides nothing from it: drafts, prompts and texts for another
# view come out as article. `aria-hidden`, which hides from screen readers only and leaves the text on the
# screen, takes it out. A style of `display:none` is understood.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

seen=$("$python" - <<'END'
import trafilatura

BOARD = "<p>The board met for hours in the old customs house and heard eleven speakers from the {}.</p>"
AROUND = [BOARD.format(place) for place in ("islands", "northern towns", "fishing villages", "capital")]
for attribute in ("hidden", 'aria-hidden="true"', 'style="display:none"'):
    told = f"<p {attribute}>A second ship was bought in the spring, from a yard in the north.</p>"
    inside = "".join((*AROUND[:2], told, *AROUND[2:]))
    text = trafilatura.extract(f"<html><body><article>{inside}</article></body></html>")
    print(attribute, "kept" if "second ship" in text else "dropped")
END
)

known=$(cat <<'END'
hidden kept
aria-hidden="true" dropped
style="display:none" dropped
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
