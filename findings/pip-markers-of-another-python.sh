#!/bin/sh
# pip 26.3 with --python-version takes wheels for that Python, and judges markers by the one that runs pip.
# A list with one pin for old Pythons and one for new ones gives, for an old Python asked from a new one, the
# pin of the new: a check that a lock resolves for another Python by `--dry-run` checks something else.
# Whoever has to know runs that Python itself, or evaluates the markers for it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3

cat >"$work/list.txt" <<'END'
idna==3.7 ; python_full_version < '3.10'
idna==3.10 ; python_full_version >= '3.10'
END
seen=$("$python" -m pip install --disable-pip-version-check --dry-run --no-deps --only-binary :all: \
    --python-version 3.9 --target "$work/none" --requirement "$work/list.txt" | grep -E '^(Ignoring|Would)')

known=$(cat <<'END'
Ignoring idna: markers 'python_full_version < "3.10"' don't match your environment
Would install idna-3.10
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
