#!/bin/sh
# @extractus/feed-extractor 8.0.3 makes numbers of titles and ids of a feed: "007" is 7, and the ids 0012 and 12 are one.
# Whatever looks like a number in an element is read as one and written again: "1e5" is 100000, "1.10" is 1.1, "0x1F" is 31. Two entries
# of an RSS feed whose `guid` differ in their noughts alone have one id, so that whoever keeps entries by it loses one.
# Whoever reads feeds by it: give it `xmlParserOptions: {parseTagValue: false}`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3

seen=$(node --input-type=module - <<'END'
import {extractFromXml} from "@extractus/feed-extractor";

const item = ([guid, title]) =>
  `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><link>https://a.example/${guid}</link></item>`;
const ITEMS = [["0012", "007"], ["12", "1e5"], ["1.10", "0x1F"], ["n12", "No. 7"]];
const rss = `<rss version="2.0"><channel><title>Fares</title><link>https://a.example/</link><description>-</description>
${ITEMS.map(item).join("")}</channel></rss>`;
for (const [how, options] of [["by default", {}], ["as text", {xmlParserOptions: {parseTagValue: false}}]]) {
  const read = extractFromXml(rss, options).entries.map((one) => `${one.id} (${one.title})`);
  console.log(`${how}: ${read.join(", ")}`);
}
END
)

known=$(cat <<'END'
by default: 12 (7), 12 (100000), 1.1 (31), n12 (No. 7)
as text: 0012 (007), 12 (1e5), 1.10 (0x1F), n12 (No. 7)
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
