"""Tables of a page are lines, a row a line; words that a page shows apart are apart."""

import pytest

from briefgen.load.page.visible import scan

ABOVE = """<article><h1>Who pays for the tunnel</h1>
<p>The two valleys have agreed who is to pay for the
tunnel between them, their councils said on Monday after a year of talks.</p>
<p>The money is to be paid in three parts, the first of them in the autumn of this year.</p>"""
BELOW = """<p>The digging will begin in March and last five years, if the rock is as they expect.</p>
<p>Trains will need eleven minutes through the mountain, where the road takes an hour.</p></article>"""


def texts(source: str) -> list[str]:
    return [one.text for one in scan(source, 500).blocks]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><th>Valley<th>Part<tr><td>Upper<td>3 million", ["Valley | Part", "Upper | 3 million"]),
        ("<tr><td><a href='/u'>Upper</a></td><td>3 million</td></tr>", ["Upper | 3 million"]),
        (
            "<tr><td>Upper</td><td><ul><li>3 million</li><li>a pier</li></ul></td></tr>",
            ["Upper | 3 million; a pier"],
        ),
        ("<tr><td>Upper</td><td></td><td>3 million</td></tr>", ["Upper | 3 million"]),
        ("<tr><td>One cell of words</td></tr>", ["One cell of words"]),
        (
            "<tr><td>Menu</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr>",
            ["Menu", "a | b"],
        ),
    ],
)
def test_a_row_is_a_line(table, rows):
    """Cells apart by a bar, the entries of a list in one by a semicolon."""
    assert texts(f"<table>{table}</table>") == rows


def test_text_that_stands_in_a_table_for_its_looks_is_no_row():
    """A cell of paragraphs stays what it is."""
    long = "The two valleys have agreed on it after a year of talks in which neither of them would move. " * 2
    assert len(texts(f"<table><tr><td>Home</td><td><p>{long}</p><p>{long}</p></td></tr></table>")) == 3


@pytest.mark.parametrize(
    "table",
    [
        (
            "<tr><td>Upper valley</td><td>3 million euros</td></tr>"
            "<tr><td>Lower valley</td><td>5 million euros</td></tr>"
        ),
        (
            "<tr><td>Upper valley</td><td><ul><li>3 million euros</li><li>stone</li></ul></td></tr>"
            "<tr><td>Lower valley</td><td><ul><li>5 million euros</li><li>sand</li></ul></td></tr>"
        ),
    ],
)
def test_a_table_inside_an_article_stays(seed, table):
    """With its numbers, where it stands."""
    article = seed(f"{ABOVE}<table>{table}</table>{BELOW}", name="a.html")
    assert "Upper valley | 3 million euros" in article.text
    assert article.text.index("5 million euros") < article.text.index("The digging")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<span>Upper</span><span>3 million</span>", "Upper 3 million"),
        ("<b>Nils Aas</b><i>Reporter</i>", "Nils Aas Reporter"),
        ("<span><b>Cost:</b></span><span><b>5</b></span>", "Cost: 5"),
        ("<span>W</span><span>hen</span> it rains", "When it rains"),
        ("<b>un</b><i>done</i>", "undone"),
        ("<span>N</span><span>ATO</span>", "NATO"),
        ("H<sub>2</sub>O", "H2O"),
        ("<span>Mill</span> <span>Road</span>", "Mill Road"),
    ],
)
def test_elements_that_touch_are_words_of_their_own(source, text):
    """Where the first ends as a word does and the next begins as one."""
    assert texts(f"<p>{source}</p>") == [text]


def test_a_stray_quote_in_a_tag_hides_nothing():
    """It opens no value, so it goes with its tag."""
    assert texts('<input class="wide""><p>The mill stands.</p><p class="x">It turns.</p>') == [
        "The mill stands.",
        "It turns.",
    ]
