#!/bin/sh
# striprtf 0.0.35 tells what no reader of a rich text sees, and glues exponents to their numbers.
# Words that were deleted with changes tracked and hidden words come out as text; "10" with a raised 6 is "106".
# A note in the sentence and letters of Unicode are read as they should be.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check striprtf==0.0.35

seen=$("$python" - <<'END'
from striprtf.striprtf import rtf_to_text

CASES = {
    "deleted": r"The board {\deleted of nine }met.",
    "hidden": r"The board {\v of nine }met.",
    "exponent": r"It has 10{\super 6} members.",
    "Unicode": r"The board of \u321?\u243?d\u378? met.",
}
for name, body in CASES.items():
    print(f"{name}:", rtf_to_text(r"{\rtf1\ansi " + body + r"\par}").strip())
END
)

known=$(cat <<'END'
deleted: The board of nine met.
hidden: The board of nine met.
exponent: It has 106 members.
Unicode: The board of Łódź met.
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
