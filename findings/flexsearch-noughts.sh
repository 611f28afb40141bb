#!/bin/sh
# FlexSearch 0.8.212 finds 200 and 2000 where 20 is searched, and a year beside them.
# Its encoder makes one letter of a letter that stands twice, so that "Holm" and "Hollm" are one, and does so to digits as well: "200"
# is "20", and "22" is "2". Long numbers are parted after three digits before, so that "2000" begins with the same "20".
# Whoever searches texts with amounts: take `Charset.Exact`, or give the encoder `dedupe: false` and `numeric: false`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund flexsearch@0.8.212

seen=$(node --input-type=module - <<'END'
import FlexSearch from "flexsearch";

const FARES = ["a fare of 2 kroner", "a fare of 22 kroner", "a fare of 20 kroner", "a fare of 200 kroner", "a fare of 2000 kroner", "in 2001"];
const ENCODERS = {
  "by default": {},
  "exact": {encoder: FlexSearch.Charset.Exact},
  "told not to": {encoder: new FlexSearch.Encoder({dedupe: false, numeric: false})},
};
for (const [name, options] of Object.entries(ENCODERS)) {
  const index = new FlexSearch.Index(options);
  FARES.forEach((text, at) => index.add(at, text));
  for (const word of ["2", "20", "200"]) {
    const found = index.search(word).map((at) => FARES[at].match(/\d+/)[0]).sort();
    console.log(`${name}: ${word} finds ${found.join(", ")}`);
  }
}
END
)

known=$(cat <<'END'
by default: 2 finds 2, 22
by default: 20 finds 20, 200, 2000, 2001
by default: 200 finds 20, 200, 2000, 2001
exact: 2 finds 2
exact: 20 finds 20
exact: 200 finds 200
told not to: 2 finds 2
told not to: 20 finds 20
told not to: 200 finds 200
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
