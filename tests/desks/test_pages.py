"""What readers meet on the pages of the three desks: each sentence once, in a newsroom's words."""

import re
from collections import Counter

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefgen import render
from briefgen.config import Config

pytestmark = pytest.mark.slow  # reads twenty-nine articles

ODD = """
What moved
What changed
No edition is kept yet
briefgen edition
a difference of facts, not of prose
what is known of it changed
states another position
the newest date that an article states
Told by
Told as
Who tells of it
told as done
nobody is quoted
which no date resolves
actor not resolved
speaker not resolved
speaker stated
speaker resolved from
the subject named last
the first person named after it
named in apposition
in their own words
shown by an act
first-hand
supports (with condition)
support this on a condition
Act before
Act after
in all so far
at one moment
Whose figure
Said by
which nobody answered with it
in the ledger
The ledger of figures
What the points say of each other
and the total only grows
are the same amount at the precision given
one figure
Who stands where
A star marks a condition
Open ends
need against a refusal
asked and not answered
What stands against what
stands against
what needs everyone
The question stands
Announced and not reported
No later article tells of it
tells of it as done
Rests on one source
Where it stands among the others
When it was written
tells of the forming of
both name
both tell of
Where it is named
Also named
Spoken for by
Where those stand who speak
Who is stated to hold them
nobody named
and nothing against it
the same state by name
On no issue of the desk
more issues, in the data
TIMEX
not stated:
content/
""".strip().splitlines()
"""What no newsroom would print, and what only a terminal should."""
QUOTED = "script, style, blockquote, .event-quote, .source-text, .held, .sheet, h1, code, .downloads"
"""What the articles say, and what stands on a page for printing or for programs."""
FOR_EDITORS = ("review.html", "corrections.html")


@pytest.fixture(scope="session")
def pages(told):
    """Every page of the site, as a tree."""
    made = render.press_site(told.desk, Config(), (("briefgen", "1"),)).pages
    found = ((one.path, one.bytes()) for one in made if one.path.endswith(".html"))
    return {path: LexborHTMLParser(data.decode()) for path, data in found}


def test_a_sentence_stands_once_on_a_page(pages):
    """Where it is told of again, its words alone lead to it."""
    for path, tree in pages.items():
        main = tree.css_first("main")
        quoted = (one for one in main.css("blockquote > p, .event-quote") if not within(one, "sheet"))
        said = Counter(" ".join(one.text().split()) for one in quoted if "again" not in classes(one))
        assert {told: count for told, count in said.items() if count > 1 and len(told) > 40} == {}, path


def test_pages_speak_as_a_newsroom_does(pages):
    """None of the phrases that readers stumbled over is on any page; no stance is called a claim."""
    for path, tree in pages.items():
        assert "claims" not in {one.text().strip() for one in tree.css(".stance, .fact-says")}, path
        for one in tree.css(QUOTED):
            one.decompose()
        text = " ".join(tree.body.text(separator=" ").split())
        odd = [] if path.startswith(FOR_EDITORS) else [phrase for phrase in ODD if phrase in text]
        assert odd == [], path


def classes(node):
    return (node.attributes.get("class") or "").split()


def within(node, name):
    while node is not None:
        if name in classes(node):
            return True
        node = node.parent
    return False


def test_the_front_page_counts_what_it_leaves_out_of_the_story(pages, told):
    """Events without a date stand on the timeline only; home says how many."""
    undated = sum(not (one.earliest or one.latest) for one in told.desk.events)
    counted = re.findall(r"(\d+) events? without a date", pages["index.html"].css_first("main").text())
    assert counted == [str(undated)] * bool(undated)
