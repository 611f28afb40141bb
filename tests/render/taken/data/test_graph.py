"""The network of who stands where, as those who analyse discourse load it."""

import io
import xml.etree.ElementTree as ET

import networkx
import pytest

from briefgen.relate.desk import Desk
from briefgen.render.atlas.desk import Atlas
from briefgen.render.taken.data import graph
from tests.render.articles import DAM, SOLEN

GEXF = "{http://www.gexf.net/1.2draft}"
STRUCTURE = {
    "gexf": ({"graph"}, {"version"}, {"version"}),
    "graph": ({"attributes", "nodes", "edges"}, set(), {"defaultedgetype", "mode", "timeformat"}),
    "attributes": ({"attribute"}, {"class"}, {"class"}),
    "attribute": (set(), {"id", "title", "type"}, {"id", "title", "type"}),
    "nodes": ({"node"}, set(), set()),
    "edges": ({"edge"}, set(), set()),
    "node": ({"attvalues"}, {"id"}, {"id", "label"}),
    "edge": ({"attvalues"}, {"id", "source", "target"}, {"id", "source", "target", "start", "end"}),
    "attvalues": ({"attvalue"}, set(), set()),
    "attvalue": (set(), {"for", "value"}, {"for", "value"}),
}
"""Of each element of the published schema that we use: what may stand in it, what it must say and may."""


@pytest.fixture(scope="module")
def made(desk: Desk) -> graph.Graph:
    return graph.draw_graph(Atlas(desk))


def test_graphml_loads(made: graph.Graph) -> None:
    """Actors and issues are nodes, each position is an edge with stance, days and evidence."""
    read = networkx.read_graphml(io.BytesIO(graph.write_graphml(made)), force_multigraph=True)
    assert read.nodes[f"actor:{SOLEN}"] == {"label": "Mira Solen", "kind": "person"}
    assert read.nodes[f"issue:{DAM}"]["kind"] == "issue"
    edges = read.get_edge_data(f"actor:{SOLEN}", f"issue:{DAM}")
    told = next(edge for edge in edges.values() if edge["stance"] == "supports")
    assert told["evidence"] == "Mira Solen now supports the dam outright"
    assert told["earliest"] == "2024-03-04"
    assert told["address"].startswith("sources/minister-drops-condition.html#position-")


def test_gexf_loads(made: graph.Graph) -> None:
    """The same network, with the days between which each edge stands."""
    read = networkx.read_gexf(io.BytesIO(graph.write_gexf(made)))
    assert set(read.nodes) == {node.id for node in made.nodes}
    assert read.number_of_edges() == len(made.edges)
    told = [edge for *_, edge in read.edges(data=True) if edge["stance"] == "supports"]
    assert (told[0]["start"], told[0]["end"]) == ("2024-03-04", "2024-05-31")


def test_gexf_keeps_its_days_where_a_reader_knows_attributes_alone(made: graph.Graph) -> None:
    """graphology-gexf 0.13.2 drops `start` and `end` of an edge (findings/graphology-gexf-days.sh)."""
    root = ET.fromstring(graph.write_gexf(made))
    titles = {
        each.get("id"): each.get("title") for each in root.findall(f".//{GEXF}attributes[@class='edge']/*")
    }
    for edge in root.iter(f"{GEXF}edge"):
        told = {titles[each.get("for")]: each.get("value") for each in edge.iter(f"{GEXF}attvalue")}
        assert (told.get("earliest"), told.get("latest")) == (edge.get("start"), edge.get("end"))
    assert root.findall(f".//{GEXF}edge[@start='2024-03-04']")


def test_gexf_is_as_its_schema_says(made: graph.Graph) -> None:
    """Each element holds what the schema lets it hold, and says what it must; values name attributes."""
    root = ET.fromstring(graph.write_gexf(made))
    named = {each.get("id") for each in root.iter(f"{GEXF}attribute")}
    for element in root.iter():
        children, needed, allowed = STRUCTURE[element.tag.removeprefix(GEXF)]
        assert {child.tag.removeprefix(GEXF) for child in element} <= children
        assert needed <= set(element.keys()) <= allowed
        assert element.get("for", "0") in named
    ids = [node.get("id") for node in root.iter(f"{GEXF}node")]
    assert len(ids) == len(set(ids))
    assert {edge.get(end) for edge in root.iter(f"{GEXF}edge") for end in ("source", "target")} <= set(ids)


def test_the_last_words_end_no_file() -> None:
    """Marks, quotation marks and what XML forbids are told or left out."""
    told = graph.GraphNode("actor:x", 'A "B" <c>\0 & co', (("kind", "person"),))
    for file in (graph.write_graphml, graph.write_gexf):
        assert "<c>" in "".join(
            text
            for element in ET.fromstring(file(graph.Graph((told,), ()))).iter()
            for text in (element.text or "", element.get("label", ""))
        )


def test_an_empty_desk_is_a_network() -> None:
    """Without a node."""
    assert networkx.read_gexf(io.BytesIO(graph.write_gexf(graph.Graph((), ())))).number_of_nodes() == 0
