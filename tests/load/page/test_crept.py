"""What stands in the article of a page and is none of it."""

import pytest

HEAD = """<article><h1>Library lends tools</h1>
<p>The library of the lower town lends saws, drills and ladders
from this week, because few people need one of their own.</p>
<p>Some two hundred tools were given by a shop that closed, and a carpenter looks after them.</p>"""
TAIL = """<p>Whoever borrows one leaves a name and 10 crowns, which come back with the tool.</p>
<p>The shelf is open on Saturdays, and the carpenter shows how to hold a plane.</p></article>"""


@pytest.mark.parametrize(
    "box",
    [
        '<p class="sr-only">A saw costs 90 crowns in the shop.</p>',
        '<p class="note screen-reader-text">A saw costs 90 crowns in the shop.</p>',
        '<p amp-access="NOT reader">A saw costs 90 crowns in the shop.</p>',
        "<div><p>Try 8 weeks for 1 crown, then 90 crowns a month. Cancel any time.</p></div>",
        "<div><p>Already a subscriber? Sign in, it costs 90 crowns a year.</p></div>",
        "<p>Support local journalism: 900 readers give us 90 crowns a month.</p>",
        "<p>You have 90 free articles left this month.</p>",
        "<amp-accordion><h4>Related</h4><p>A saw costs 90 crowns in the shop.</p></amp-accordion>",
    ],
)
def test_what_nobody_reads_or_a_paper_offers_is_cut(seed, box):
    """With its prices, in the middle and at the end."""
    for source in (HEAD + box + TAIL, HEAD + TAIL.replace("</article>", box + "</article>")):
        article = seed(source, name="a.html")
        assert "90" not in article.text
        assert "carpenter shows" in article.text


@pytest.mark.parametrize(
    "line",
    [
        "Support for the shelf grew, and readers gave 90 crowns a month.",
        "“Try it for a month, it costs 90 crowns,” the carpenter told a subscriber of the library.",
        "The library raises the price of membership to 90 crowns a year for subscribers.",
    ],
)
def test_a_sentence_about_prices_and_readers_stays(seed, line):
    """It calls nobody."""
    assert line in seed(f"{HEAD}<p>{line}</p>{TAIL}", name="a.html").text


def test_a_paragraph_stands_once(seed):
    """A copy for small windows, a summary above: the first is kept."""
    twice = HEAD + TAIL.replace("</article>", "") + HEAD[HEAD.index("<p>") :] + "</article>"
    article = seed(twice, name="a.html")
    assert article.text.count("two hundred tools") == 1
    assert [cut.reason for cut in article.cut if "two hundred tools" in cut.text] == ["repeated"]


def test_a_lone_link_is_a_sentence_and_a_list_of_them_is_none(seed):
    """Headlines of others come in rows."""
    one = '<p><a href="/a">The carpenter has mended chairs for forty years</a></p>'
    more = "".join(
        f'<li><a href="/{at}">{words}</a></li>'
        for at, words in enumerate(("Mill sells its last loom today", "Night tram to the lake at last"))
    )
    article = seed(HEAD + one + TAIL.replace("</article>", f"{more}</article>"), name="a.html")
    assert "mended chairs" in article.text
    assert "loom" not in article.text
