#!/bin/sh
# citation-js 0.7.22 loses the author and the day of a newspaper article that it reads from RIS.
# RIS has `AU` and `DA` for them whatever the type. Of `TY  - NEWS` the author becomes a "reporter", which CSL does not know,
# and the day is not looked at: the reference is printed without either. The same lines as `TY  - MGZN`, a magazine, or `BLOG` are right.
# Whoever gives references away: offer CSL-JSON beside RIS. Whoever reads them so: say MGZN before, and make the type right after.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund citation-js@0.7.22

seen=$(node - <<'END'
const Cite = require("citation-js");
const REST = ["ID  - a", "TI  - Bridge closed", "T2  - The Courier", "AU  - Aas, Nils", "PY  - 2025", "DA  - 2025/04/10/", "ER  - ", ""];
for (const type of ["NEWS", "MGZN", "BLOG"]) {
  const read = new Cite([`TY  - ${type}`, ...REST].join("\r\n"));
  const [item] = read.data;
  console.log(item.type, JSON.stringify({author: item.author, reporter: item.reporter, issued: item.issued}));
  console.log("   ", read.format("bibliography", {format: "text", template: "apa"}).trim());
}
END
)

known=$(cat <<'END'
article-newspaper {"reporter":"Aas, Nils","issued":{"date-parts":[[2025]]}}
    Bridge closed. (2025). The Courier.
article-magazine {"author":[{"family":"Aas","given":"Nils"}],"issued":{"date-parts":[[2025,4,10]]}}
    Aas, N. (2025, April 10). Bridge closed. The Courier.
post-weblog {"author":[{"family":"Aas","given":"Nils"}],"issued":{"date-parts":[[2025,4,10]]}}
    Aas, N. (2025, April 10). Bridge closed. The Courier.
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
