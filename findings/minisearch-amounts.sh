#!/bin/sh
# MiniSearch 7.2.0 does not find "$20 million" where 20 is searched, nor "20 million" where "$20" is.
# It parts words at blanks and at what Unicode calls punctuation. Signs of money, "+", "<", "~" and "°" are no punctuation to Unicode but
# symbols, so they stay on the number, and a hyphen or "%" does not: "-20" and "20%" are found by 20, "+20", "€20" and "−20" (with the
# minus sign of typesetters) are words of their own. Searching by beginnings (`prefix`) finds "20€" and not "€20".
# Whoever searches texts with amounts: give it a `tokenize` that parts words at `\p{S}`, too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund minisearch@7.2.0

seen=$(node --input-type=module - <<'END'
import MiniSearch from "minisearch";

const TEXTS = ["20 million", "$20 million", "€20 million", "20€", "20%", "-20 degrees", "\u221220 degrees", "+20 points", "<20 boats", "#20"];
const PARTED = {tokenize: (text) => text.split(/[\n\r\p{Z}\p{P}\p{S}]+/u)};
const search = (options, word, how) => {
  const index = new MiniSearch({fields: ["text"], ...options});
  index.addAll(TEXTS.map((text, id) => ({id, text})));
  const found = new Set(index.search(word, how).map((hit) => hit.id));
  return TEXTS.filter((text, id) => found.has(id)).join(" | ");
};
console.log("20:", search({}, "20"));
console.log("$20:", search({}, "$20"));
console.log("20 and what begins so:", search({}, "20", {prefix: true}));
console.log("parted at symbols, 20:", search(PARTED, "20"));
END
)

known=$(cat <<'END'
20: 20 million | 20% | -20 degrees | #20
$20: $20 million
20 and what begins so: 20 million | 20€ | 20% | -20 degrees | #20
parted at symbols, 20: 20 million | $20 million | €20 million | 20€ | 20% | -20 degrees | −20 degrees | +20 points | <20 boats | #20
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
