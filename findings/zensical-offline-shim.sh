#!/bin/sh
# zensical 0.0.73: pages built with the offline plugin ask another host for a script when they are opened from disk.
# The plugin is there so that search works without a server. It writes the index as a script (search.js) beside
# the one in JSON, and puts the address of a shim for workers, on unpkg.com, into every page. Without a network the
# search of such a page says that it is unavailable; with one, whoever opens a file is seen by that host.
# Without the plugin no page asks for anything of another host, and search wants a server.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check zensical==0.0.73

mkdir -p "$work/site/docs"
cd "$work/site"
printf '# One page\n\nWith some words to be found.\n' >docs/index.md
cat >zensical.toml <<'END'
[project]
site_name = "One page"

[project.theme]
font = false
END
look() {
    "$work/venv/bin/zensical" build --clean >"$work/told" 2>&1
    foreign=$(grep -o 'https://unpkg.com/[a-z/-]*' site/index.html || echo "no other host")
    echo "$1: $(cd site && ls search.* | tr '\n' ' ')- $foreign"
}
seen=$(look plain)
printf '\n[project.plugins.offline]\n' >>zensical.toml
seen="$seen
$(look offline)"

known=$(cat <<'END'
plain: search.json - no other host
offline: search.js search.json - https://unpkg.com/iframe-worker/shim
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
