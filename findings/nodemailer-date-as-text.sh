#!/bin/sh
# nodemailer 10.6.1 writes a `date` that is given as text into the head of the mail as it is.
# An ISO time, which is what JSON and most databases hand on, makes a Date that no mail may have; nothing is said. Python's
# reader of such headers gives no date for it, and sorting by date goes wrong in mail programs. Given as a `Date`, the
# same moment is written as mails have it.
# Whoever sends mails: `new Date(text)`. Whoever reads them: a Date may be in ISO form.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund nodemailer@10.6.1

seen=$(node - <<'END'
const mail = require("nodemailer");
const sends = mail.createTransport({streamTransport: true, buffer: true});
const date = "2024-05-10T06:30:00.000Z";
(async () => {
  for (const [name, one] of [["as text", date], ["as a Date", new Date(date)]]) {
    const told = await sends.sendMail({from: "a@b.example", to: "c@d.example", subject: "x", text: "y", date: one});
    console.log(name + ": " + told.message.toString().match(/^Date: .*$/m)[0]);
  }
})();
END
)

known=$(cat <<'END'
as text: Date: 2024-05-10T06:30:00.000Z
as a Date: Date: Fri, 10 May 2024 06:30:00 +0000
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
