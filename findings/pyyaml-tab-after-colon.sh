#!/bin/sh
# PyYAML 6.0.4 reads a tab between key and value with one of its two parsers and refuses it with the other.
# YAML allows it there. The parser in C (CSafeLoader, which many libraries take where it is built in) reads
# the value; the one in Python (safe_load) raises. The same file is good on one machine and broken on the
# next, where PyYAML was built without libyaml. Inside a value the C parser keeps the tab.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check PyYAML==6.0.4

seen=$("$python" - <<'END'
import yaml

for text in ("port:\tTallinn", "port: Tallinn\tEast"):
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        try:
            print([text], loader.__name__, yaml.load(text, loader))
        except yaml.YAMLError as error:
            print([text], loader.__name__, type(error).__name__)
END
)

known=$(cat <<'END'
['port:\tTallinn'] CSafeLoader {'port': 'Tallinn'}
['port:\tTallinn'] SafeLoader ScannerError
['port: Tallinn\tEast'] CSafeLoader {'port': 'Tallinn\tEast'}
['port: Tallinn\tEast'] SafeLoader ScannerError
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
