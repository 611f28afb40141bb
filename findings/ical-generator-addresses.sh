#!/bin/sh
# ical-generator 10.2.0 puts backslashes into addresses, and none into the name of a calendar: it should be the other way about.
# A comma or semicolon has a backslash before it in what is text (RFC 5545), and never in an address. The URL of an event is written
# `https://a.example/story\,1\;2.html`, which a reader that goes by the standard hands on as it stands: links to newspapers with commas
# in their addresses lead nowhere. `NAME`, which is text (RFC 7986), has bare ones. The title of the event is right.
# Whoever makes calendars by it: write a comma of an address as %2C and a semicolon as %3B.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund ical-generator@10.2.0 ical.js@2.2.1

seen=$(node --input-type=module - <<'END'
import ICAL from "ical.js";
import ical from "ical-generator";

const calendar = ical({name: "Ferries, tolls"});
calendar.createEvent({
  id: "1", start: new Date("2025-04-12"), allDay: true, stamp: new Date("2025-04-10"),
  summary: "Board meets, at last", url: "https://a.example/story,1;2.html",
});
const written = calendar.toString();
console.log(written.split("\r\n").filter((line) => /^(NAME|SUMMARY|URL)/.test(line)).join("\n"));
const event = new ICAL.Component(ICAL.parse(written)).getFirstSubcomponent("vevent");
console.log("read:", event.getFirstPropertyValue("summary"));
console.log("read:", event.getFirstPropertyValue("url"));
END
)

known=$(cat <<'END'
NAME:Ferries, tolls
SUMMARY:Board meets\, at last
URL;VALUE=URI:https://a.example/story\,1\;2.html
read: Board meets, at last
read: https://a.example/story\,1\;2.html
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
