#!/bin/sh
# pip 23.2.1 does not find an extra that is asked for with an underscore and declared with a hyphen.
# lxml 6.1.3 declares `html-clean`; trafilatura and others ask for `lxml[html_clean]`, which means the same.
# This pip, which Python 3.11.7 and 3.12.1 bring along, warns in a line that --quiet does not hide, installs
# lxml alone and ends well: what is missing shows at the first import. pip 26.3 installs both.
# Whoever depends on such an extra names the package that it stands for as well.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check pip==23.2.1

"$python" -m pip install --quiet --disable-pip-version-check "lxml[html_clean]==6.1.3" 2>"$work/told"
seen=$(grep 'provide the extra' "$work/told" | sed 's/^/told: /'; "$python" - <<'END'
import importlib.metadata
import importlib.util

print("pip", importlib.metadata.version("pip"), "cleaner", importlib.util.find_spec("lxml_html_clean") is not None)
END
)
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3
"$python" -m pip install --quiet --disable-pip-version-check "lxml[html_clean]==6.1.3"
seen="$seen
$("$python" - <<'END'
import importlib.metadata
import importlib.util

print("pip", importlib.metadata.version("pip"), "cleaner", importlib.util.find_spec("lxml_html_clean") is not None)
END
)"

known=$(cat <<'END'
told: WARNING: lxml 6.1.3 does not provide the extra 'html_clean'
pip 23.2.1 cleaner False
pip 26.3 cleaner True
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
