#!/bin/sh
# uv 0.13.9 writes `python_version < "3.12"` as `python_full_version < '3.12'`, which is not the same.
# `python_version` of a release candidate is "3.12"; its full version is "3.12.0rc1", which by the rules of
# versions is neither below 3.12 (a bound leaves out its own pre-releases) nor at least 3.12. Of two pins of a
# universal list, one for each side, such a Python gets none, and pip reports no fault. packaging 26.4, whose
# code pip has inside, judges so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check uv==0.13.9 packaging==26.4

cat >"$work/list.in" <<'END'
idna==3.7 ; python_version < "3.12"
idna==3.10 ; python_version >= "3.12"
END
seen=$("$work/venv/bin/uv" pip compile --quiet --no-config --universal --python-version 3.11 --no-header --no-annotate "$work/list.in" \
    | tee "$work/list.txt"; "$python" - "$work/list.txt" <<'END'
import sys
from pathlib import Path

from packaging.requirements import Requirement

CANDIDATE = {"python_version": "3.12", "python_full_version": "3.12.0rc1"}
for name in (sys.argv[1].replace(".txt", ".in"), sys.argv[1]):
    listed = [Requirement(line) for line in Path(name).read_text().splitlines()]
    chosen = [str(one.specifier) for one in listed if one.marker.evaluate(CANDIDATE)]
    print(Path(name).name, "on 3.12.0rc1:", chosen)
END
)

known=$(cat <<'END'
idna==3.7 ; python_full_version < '3.12'
idna==3.10 ; python_full_version >= '3.12'
list.in on 3.12.0rc1: ['==3.10']
list.txt on 3.12.0rc1: []
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
