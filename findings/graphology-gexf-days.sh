#!/bin/sh
# graphology-gexf 0.13.2 reads a network that lasts in time without its days, and writes it back so.
# GEXF says with `start` and `end` when an edge or a node is there. The reader, which Gephi Lite uses, takes none of it and says nothing:
# edges of two years stand side by side as if they were of one day, and a file that was opened and saved has no days any more. Attributes,
# also such as hold a day, are kept.
# Whoever gives such files away: say the days as attributes, too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund graphology-gexf@0.13.2 graphology@0.26.0

seen=$(node - <<'END'
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const file = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="edge"><attribute id="0" title="stance" type="string"/><attribute id="1" title="day" type="string"/></attributes>
<nodes><node id="mayor" label="The mayor" start="2023-05-01"/><node id="toll" label="The toll"/></nodes>
<edges>
<edge id="0" source="mayor" target="toll" start="2023-05-02" end="2023-05-02"><attvalues><attvalue for="0" value="opposes"/>
</attvalues></edge>
<edge id="1" source="mayor" target="toll" start="2024-06-03" end="2024-06-03"><attvalues><attvalue for="0" value="supports"/>
<attvalue for="1" value="2024-06-03"/></attvalues></edge>
</edges></graph></gexf>`;
const read = gexf.parse(Graph, file);
read.forEachNode((key, told) => console.log("node:", key, JSON.stringify(told)));
read.forEachEdge((key, told) => console.log("edge:", key, JSON.stringify(told)));
const written = gexf.write(read);
console.log("written with a start:", /\bstart=/.test(written), "as a network in time:", /mode="dynamic"/.test(written));
END
)

known=$(cat <<'END'
node: mayor {"label":"The mayor"}
node: toll {"label":"The toll"}
edge: 0 {"stance":"opposes"}
edge: 1 {"stance":"supports","day":"2024-06-03"}
written with a start: false as a network in time: false
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
