"""Who stands where as a network: actors and issues, an edge a stance, as GraphML and as GEXF.

What users of discourse network tools load: statements in time, each with an actor, a concept, a stance and
its evidence. A comment takes no side and is no edge. Edges are numbered in the order of reading.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from briefgen.model import Brief, IssueId, Position, Stance
from briefgen.relate.desk import FactRef, Side
from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas
from briefgen.render.markup import escape_xml
from briefgen.render.taken.data.tables import write_iso

Attributes = tuple[tuple[str, str], ...]


class GraphNode(Struct, frozen=True):
    id: str
    label: str
    attributes: Attributes


class GraphEdge(Struct, frozen=True):
    source: str
    target: str
    attributes: Attributes


class Graph(Struct, frozen=True):
    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]


NODE = ("kind",)
EDGE_COLUMNS = ("stance", "side", "condition", "earliest", "latest", "evidence", "address")
"""The names of what is told of each node and each edge, all of them words."""


def draw_graph(atlas: Atlas) -> Graph:
    """Every actor that takes a stance on an issue, every issue, and those stances in reading order."""
    edges = tuple(_list_edges(atlas))
    speaking = {edge.source for edge in edges}
    actors = (
        GraphNode(f"actor:{one.id}", one.name, (("kind", one.kind),))
        for one in atlas.desk.actors
        if f"actor:{one.id}" in speaking
    )
    issues = (GraphNode(f"issue:{one.id}", one.title, (("kind", "issue"),)) for one in atlas.desk.issues)
    return Graph((*actors, *issues), edges)


def _list_edges(atlas: Atlas) -> Iterator[GraphEdge]:
    sides = {
        ref: side
        for issue in atlas.desk.issues
        for cell in issue.cells
        for ref, side in zip(cell.positions, cell.sides, strict=True)
    }
    for brief in atlas.desk.briefs:
        for position, issue in brief.positions():
            side = sides.get(FactRef(brief.article.id, position.id), Side.NONE)
            known = issue in atlas.issues and brief.speaker(position) in atlas.actors
            if known and position.stance is not Stance.CLAIMS:
                yield _make_edge(atlas, brief, position, issue, side)


def _make_edge(
    atlas: Atlas, brief: Brief, position: Position, issue: IssueId | None, side: Side
) -> GraphEdge:
    article = brief.article
    told = atlas.datings.get(article.id) or article.published
    condition = " … ".join(span.of(article.text) for span in position.condition)
    values = (
        position.stance, side, condition, write_iso(told.earliest) or "", write_iso(told.latest) or "",
        position.evidence.exact, f"{urls.source(article.slug)}#{position.id}",
    )  # fmt: skip
    attributes = tuple((name, value) for name, value in zip(EDGE_COLUMNS, values, strict=True) if value)
    return GraphEdge(f"actor:{brief.speaker(position)}", f"issue:{issue}", attributes)


def graphml(atlas: Atlas) -> bytes:
    return write_graphml(draw_graph(atlas))


def gexf(atlas: Atlas) -> bytes:
    return write_gexf(draw_graph(atlas))


def write_graphml(made: Graph) -> bytes:
    """As http://graphml.graphdrawing.org/xmlns has it."""
    keys = (
        f'<key id="{of[0]}{number}" for="{of}" attr.name="{name}" attr.type="string"/>'
        for of, names in (("node", ("label", *NODE)), ("edge", EDGE_COLUMNS))
        for number, name in enumerate(names)
    )
    told = ((one, (("label", one.label), *one.attributes)) for one in made.nodes)
    nodes = (
        f'<node id="{escape_xml(one.id)}">{_write_data("n", ("label", *NODE), all_)}</node>'
        for one, all_ in told
    )
    edges = (
        f'<edge id="{number}" source="{escape_xml(one.source)}" target="{escape_xml(one.target)}">'
        f"{_write_data('e', EDGE_COLUMNS, one.attributes)}</edge>"
        for number, one in enumerate(made.edges)
    )
    head = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    opened = '<graph id="desk" edgedefault="directed">'
    return _write_file((head, *keys, opened, *nodes, *edges, "</graph>", "</graphml>"))


def _write_data(of: str, names: Sequence[str], attributes: Attributes) -> str:
    told = ((f"{of}{names.index(name)}", value) for name, value in attributes)
    return "".join(f'<data key="{key}">{escape_xml(value)}</data>' for key, value in told)


def write_gexf(made: Graph) -> bytes:
    """As http://www.gexf.net/1.2draft has it; an edge lasts from the first to the last day it can be of.

    Both days are attributes of the edge too: graphology-gexf 0.13.2, which Gephi Lite uses, drops `start`
    and `end`.
    """
    head = '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
    opened = '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">'
    nodes = (
        f'<node id="{escape_xml(one.id)}" label="{escape_xml(one.label)}">'
        f"{_write_values(NODE, one.attributes)}</node>"
        for one in made.nodes
    )
    edges = (
        f'<edge id="{number}" source="{escape_xml(one.source)}" target="{escape_xml(one.target)}"'
        f"{_tell_lasting(one)}>{_write_values(EDGE_COLUMNS, one.attributes)}</edge>"
        for number, one in enumerate(made.edges)
    )
    listed = (_declare_attributes("node", NODE), _declare_attributes("edge", EDGE_COLUMNS))
    parts = (*listed, "<nodes>", *nodes, "</nodes>", "<edges>", *edges, "</edges>")
    return _write_file((head, opened, *parts, "</graph>", "</gexf>"))


def _declare_attributes(of: str, names: Iterable[str]) -> str:
    told = "".join(f'<attribute id="{at}" title="{name}" type="string"/>' for at, name in enumerate(names))
    return f'<attributes class="{of}">{told}</attributes>'


def _write_values(names: Sequence[str], attributes: Attributes) -> str:
    told = ((names.index(name), value) for name, value in attributes if name in names)
    values = "".join(f'<attvalue for="{at}" value="{escape_xml(value)}"/>' for at, value in told)
    return f"<attvalues>{values}</attvalues>"


def _tell_lasting(edge: GraphEdge) -> str:
    days = dict(edge.attributes)
    told = ((name, days.get(day, "")) for name, day in (("start", "earliest"), ("end", "latest")))
    return "".join(f' {name}="{day}"' for name, day in told if day)


def _write_file(lines: Iterable[str]) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join((head, *lines, "")).encode()
