#!/bin/sh
# mailparser 3.14.2 glues the cells of a table, and what a list of terms says, in the text that it makes of a mail in HTML.
# Where a mail has no text of its own, `text` is made of its HTML. Rows of a table then have nothing between them, nor have cells:
# "Lund", "12", "Malmo", "7" is Lund12Malmo7, and a caption that ends in a year is one number with the first amount. <dt> and <dd>, <address>
# and <summary> have no end either, while paragraphs and lists keep theirs, so that most of a mail is right.
# Whoever looks for names or amounts in mails: read `html`, or convert it with tables as `dataTable`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund mailparser@3.14.2

seen=$(node --input-type=module - <<'END'
import {simpleParser} from "mailparser";

const PARTS = [
  "<table><caption>Fares in 2025</caption><tr><td>12</td></tr></table>",
  "<table><tr><td>Lund</td><td>12</td></tr><tr><td>Malmo</td><td>7</td></tr></table>",
  "<dl><dt>Boats</dt><dd>12</dd><dt>Crews</dt><dd>7</dd></dl>",
  "<details><summary>Lund</summary>12 boats</details>",
  "<ul><li>Lund</li><li>12</li></ul>",
];
for (const part of PARTS) {
  const mail = `From: ida@a.example\r\nSubject: Fares\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${part}</body></html>`;
  console.log(part, JSON.stringify((await simpleParser(mail)).text));
}
END
)

known=$(cat <<'END'
<table><caption>Fares in 2025</caption><tr><td>12</td></tr></table> "Fares in 202512"
<table><tr><td>Lund</td><td>12</td></tr><tr><td>Malmo</td><td>7</td></tr></table> "Lund12Malmo7"
<dl><dt>Boats</dt><dd>12</dd><dt>Crews</dt><dd>7</dd></dl> "Boats12Crews7"
<details><summary>Lund</summary>12 boats</details> "Lund12 boats"
<ul><li>Lund</li><li>12</li></ul> " * Lund\n * 12"
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
