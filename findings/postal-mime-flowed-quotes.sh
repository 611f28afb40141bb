#!/bin/sh
# postal-mime 4.0.0 leaves the ">" of quoted lines in the middle of their sentence.
# In a mail with `format=flowed` a line that ends in a blank goes on in the next (RFC 3676), quoted lines as well: the mark of the next
# line is then no part of the text. postal-mime joins the lines with the mark between, "the harbour > board said", which reads as
# a comparison; with `delsp=yes` it stands inside a word. A quoted line is also joined to the writer's own line below, which
# the standard forbids: the words of one stand in the sentence of the other. mailparser 3.14.2 does both right.
# Whoever reads mails by it: look for `> ` inside of lines that begin with one.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund postal-mime@4.0.0 mailparser@3.14.2

seen=$(node --input-type=module - <<'END'
import {simpleParser} from "mailparser";
import PostalMime from "postal-mime";

const mail = (how, lines) => [
  "From: ida@a.example", "Subject: Fares", `Content-Type: text/plain; charset=utf-8; format=flowed${how}`, "", ...lines, "",
].join("\r\n");
const MAILS = [
  mail("", ["> The fare will rise, the harbour ", "> board said on Monday."]),
  mail("; delsp=yes", ["> The har ", "> bour is shut."]),
  mail("", ["> The fare will rise. ", "The town did not agree."]),
];
for (const each of MAILS) {
  console.log("postal-mime:", JSON.stringify((await PostalMime.parse(each)).text.trim()));
  console.log("mailparser: ", JSON.stringify((await simpleParser(each)).text.trim()));
}
END
)

known=$(cat <<'END'
postal-mime: "> The fare will rise, the harbour > board said on Monday."
mailparser:  "> The fare will rise, the harbour board said on Monday."
postal-mime: "> The har> bour is shut."
mailparser:  "> The harbour is shut."
postal-mime: "> The fare will rise. The town did not agree."
mailparser:  "> The fare will rise. \nThe town did not agree."
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
