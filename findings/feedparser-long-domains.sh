#!/bin/sh
# feedparser 6.0.14 cuts the address and the name of an author in two at the wrong place where the domain ends in a long
# name. RSS says that an author is `mail@example.org (Nils Aas)`; with a domain such as `.example`, `.museum` or
# `.online` the last letters of the domain become the first of the name, "um (Nils Aas", and a parenthesis is left.
# Whoever shows authors: read `entry.author`, which is as it stands in the feed, and take the name out of it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

seen=$("$python" - <<'END'
import feedparser

FEED = "<rss version='2.0'><channel><title>Post</title><item><title>A</title><author>{}</author></item></channel></rss>"
for domain in ("post.org", "post.info", "post.museum", "post.online", "post.example"):
    (entry,) = feedparser.parse(FEED.format(f"desk@{domain} (Nils Aas)").encode()).entries
    told = entry.author_detail
    print(f"{entry.author}: {told.get('name')} | {told.get('email')}")
END
)

known=$(cat <<'END'
desk@post.org (Nils Aas): Nils Aas | desk@post.org
desk@post.info (Nils Aas): Nils Aas | desk@post.info
desk@post.museum (Nils Aas): um (Nils Aas | desk@post.muse
desk@post.online (Nils Aas): ne (Nils Aas | desk@post.onli
desk@post.example (Nils Aas): ple (Nils Aas | desk@post.exam
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
