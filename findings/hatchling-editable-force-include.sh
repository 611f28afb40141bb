#!/bin/sh
# hatchling 1.33.0, editable: files that `force-include` puts into a package are copied where nobody looks.
# The wheel has them inside the package, and importlib.resources finds them. An editable install leads to
# the package in the checkout by a .pth and lays a copy of these files into site-packages, in a folder of the
# package's name that the real package hides: importlib.resources finds nothing, and no edit arrives.
# Whoever ships such files looks for them in the checkout as well.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check hatchling==1.33.0 editables==0.6

mkdir -p "$work/project/demo" "$work/project/pages"
echo '"""A package."""' >"$work/project/demo/__init__.py"
echo one >"$work/project/pages/a.txt"
cat >"$work/project/pyproject.toml" <<'END'
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "demo"
version = "1"
[tool.hatch.build.targets.wheel]
packages = ["demo"]
force-include = {"pages" = "demo/pages"}
END
cat >"$work/look.py" <<'END'
import importlib.resources
import sys
import sysconfig
from pathlib import Path

found = importlib.resources.files("demo") / "pages" / "a.txt"
copy = Path(sysconfig.get_path("purelib"), "demo", "pages", "a.txt")
print(sys.argv[1], "found:", found.is_file(), "copy in site-packages:", copy.is_file())
END
cd "$work"
install="$python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation"
$install "$work/project"
seen=$("$python" "$work/look.py" wheel)
"$python" -m pip uninstall --quiet --yes demo
$install --editable "$work/project"
seen="$seen
$("$python" "$work/look.py" editable)"

known=$(cat <<'END'
wheel found: True copy in site-packages: True
editable found: False copy in site-packages: True
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
