#!/bin/sh
# linkinator 7.6.1 reports links to words of a page as broken where it is asked to look at fragments.
# A link may name the words that it means, `page.html#:~:text=fares%20rise`; what stands behind `:~:` is for the browser alone and
# no part of the fragment (the draft on text directives). With `--check-fragments` all of it is looked for among the ids, so that a page
# with such links never passes, and `#fares:~:text=rise`, whose id is there, is called broken too. So is `#top`, which HTML makes the
# top of a page without an id. Whoever checks a site that links to words: look for the ids of such links by other means.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund linkinator@7.6.1
mkdir site
page() { printf '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fares</title></head><body>%s</body></html>\n' "$1"; }
page '<p id="fares">The fares rise.</p>' >site/fares.html
page '<a href="fares.html#fares">1</a> <a href="fares.html#:~:text=fares%20rise">2</a> <a href="fares.html#fares:~:text=rise">3</a>
<a href="fares.html#top">4</a> <a href="fares.html#gone">5</a>' >site/index.html

seen=$(node --input-type=module - <<'END'
import {LinkChecker} from "linkinator";

const found = await new LinkChecker().check({path: "site", checkFragments: true});
for (const link of found.links.filter((one) => one.url.includes("#")).map((one) => `${one.state} ${one.url.replace(/.*#/, "#")}`).sort())
  console.log(link);
console.log("passed:", found.passed);
END
)

known=$(cat <<'END'
BROKEN #:~:text=fares rise
BROKEN #fares:~:text=rise
BROKEN #gone
BROKEN #top
passed: false
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
