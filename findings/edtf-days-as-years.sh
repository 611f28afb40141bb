#!/bin/sh
# edtf 5.0.2 reads "12-14 May 2025" as one day in 2012, and the second quarter of a year as its February.
# `text_to_edtf` is for dates as people write them, and an interval is what EDTF has a form for. Of two days of a month the first is
# taken for the year and the year that stands there is dropped; only two years ("1990-1995") make an interval. "Q2 2025" is 2025-02,
# and "week 12 of 2025" December. What comes out is valid EDTF each time, and nothing marks it as a guess.
# Whoever keeps dates in EDTF: read ranges and quarters before, and compare the year with the words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check edtf==5.0.2 pyparsing==3.3.3 python-dateutil==2.9.0.post0

seen=$("$python" - <<'END'
from edtf import text_to_edtf

TOLD = (
    "12 May 2025", "12-14 May 2025", "12 to 14 May 2025", "30-31 May 2025", "May 12-14, 2025",
    "1990-1995", "May-June 2025", "Q2 2025", "week 12 of 2025",
)
for told in TOLD:
    print(f"{told}: {text_to_edtf(told)}")
END
)

known=$(cat <<'END'
12 May 2025: 2025-05-12
12-14 May 2025: 2012-05-14
12 to 14 May 2025: 2012-05-14
30-31 May 2025: 2030-05-31
May 12-14, 2025: 2014-05-12
1990-1995: 1990/1995
May-June 2025: XXXX-05/2025-06
Q2 2025: 2025-02
week 12 of 2025: 2025-12
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
