#!/bin/sh
# Babel 2.19.0 no longer knows a currency that 2.18.0 names.
# CNX, an old code of a dollar of the Chinese People's Bank, went with the data (CLDR) that the minor release
# brings: validate_currency raises, and get_currency_name gives the bare code where it gave a name. A list
# that is generated from Babel shrinks, and a test that compares a list with it fails on a day on which
# nothing was changed. What both know means the same; either may know more.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check babel==2.18.0

cat >"$work/ask.py" <<'END'
import babel
from babel.numbers import UnknownCurrencyError, get_currency_name, validate_currency

try:
    validate_currency("CNX")
    valid = True
except UnknownCurrencyError:
    valid = False
print(babel.__version__, valid, get_currency_name("CNX", locale="en").replace("\u2019", "'"))
END
seen=$("$python" "$work/ask.py")
"$python" -m pip install --quiet --disable-pip-version-check babel==2.19.0
seen="$seen
$("$python" "$work/ask.py")"

known=$(cat <<'END'
2.18.0 True Chinese People's Bank Dollar
2.19.0 False CNX
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
