"""Pages with more than one article, live pages, and pages that are lists."""

import pytest

from briefgen.problems import Code

FIRST = """<p>The bakers of Orme will close their ovens for a day in June, because flour costs twice what
it cost a year ago, their guild said on Tuesday.</p>
<p>Some forty shops belong to the guild, and all but three of them have agreed to stay shut.</p>"""
SECOND = """<p>The tram to the lake will run at night from July, the town of Orme said, after two years in
which the last one left at ten and the taxis had the rest.</p>
<p>Nine drivers were hired for it in the spring, and each of them will work four nights of the week and have
three days off, which the union calls the best rota of the valley.</p>
<p>A ticket for the night will cost 6 francs, and a pass for the month 40 francs.</p>"""


def page(body: str, title: str = "Bakers close their ovens", head: str = "") -> str:
    return (
        f'<html lang="en"><title>{title} - Orme Post</title><meta property="og:title" content="{title}">'
        f"{head}<body><main>{body}</main></html>"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<article><h1>{0}</h1>{1}</article><article><h1>{2}</h1><p>3 April 2024</p>{3}</article>",
        "<div><h1>{0}</h1>{1}</div><div><h1>{2}</h1><time datetime='2024-04-03'>Wednesday</time>{3}</div>",
        "<section><h2>{0}</h2>{1}</section><hr><section><h2>{2}</h2><p>By Nils Aas</p>{3}</section>",
        "<article><h1>{0}</h1>{1}</article><article><h3>{2}</h3><p>3 April 2024</p>{3}</article>",
        "<h1>{0}</h1>{1}<p>3 April 2024</p><h1>{2}</h1>{3}",
    ],
)
def test_the_next_article_of_an_endless_page_is_another(seed, body):
    """However long it is: what has a headline and a day of its own is none of the first one's."""
    source = body.format("Bakers close their ovens", FIRST, "Night tram to the lake", SECOND)
    article = seed(page(source), name="a.html")
    assert "forty shops" in article.text
    assert "6 francs" not in article.text
    assert "another article" in {cut.reason for cut in article.cut}
    assert article.problems == ()


@pytest.mark.parametrize(
    "body",
    [
        "<h1>{0}</h1>{1}<h2>{2}</h2>{3}",
        "<h1>{0}</h1>{1}<h2>{2}</h2><p>3 April 2024</p>{3}",
        "<h1>{0}</h1><p>3 April 2024</p>{1}<h1>{2}</h1>{3}",
        "<article><h1>{0}</h1>{1}<section><h2>{2}</h2>{3}</section></article>",
    ],
)
def test_a_part_of_an_article_is_no_other(seed, body):
    """It has no day, or its heading is a smaller one in the same element."""
    source = body.format("Bakers close their ovens", FIRST, "What flour costs", SECOND)
    article = seed(page(source), name="a.html")
    assert "forty shops" in article.text
    assert "6 francs" in article.text


LIVE = (
    '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Live: flood at Orme",'
    ' "datePublished": "2024-04-02T06:00:00Z"}</script>'
)
POSTS = """<h1>Live: flood at Orme</h1>
<div><time datetime="2024-04-03T07:10">07:10</time><h2>Bridge holds</h2>
<p>The old bridge stands today, and the water has fallen by a metre since midnight.</p></div>
<div><time datetime="2024-04-02T21:30">21:30</time><h2>Water rises</h2>
<p>The lake reached the station tonight. Yesterday it had still been two metres below the tracks.</p></div>
<div><time datetime="2024-04-02T06:00">06:00</time><h2>Warning</h2>
<p>The weather office expects ninety millimetres of rain this afternoon.</p></div>"""


def test_each_post_of_a_live_page_stands_under_its_hour(seed):
    """Its headings stay too, and the day of each post is known."""
    article = seed(page(POSTS, "Live: flood at Orme", LIVE), name="a.html")
    assert [stamp.line.of(article.text) for stamp in article.stamps] == ["07:10", "21:30", "06:00"]
    assert [str(stamp.day) for stamp in article.stamps] == ["2024-04-03", "2024-04-02", "2024-04-02"]
    assert [head.of(article.text) for head in article.headings] == ["Bridge holds", "Water rises", "Warning"]
    assert article.published.value == "2024-04-02"


def test_hours_of_comments_are_no_posts(seed):
    """A page that is no live page has none."""
    assert seed(page(POSTS, "Flood at Orme"), name="a.html").stamps == ()


CARD = '<div><h3><a href="/{0}">{1}</a></h3><p>{2}</p></div>'
CARDS = "".join(
    CARD.format(*card)
    for card in (
        (
            "a",
            "Bakers close their ovens",
            "Some forty shops stay shut for a day in June over the price of flour.",
        ),
        ("b", "Night tram to the lake", "Nine drivers were hired for it, and a ticket will cost 6 francs."),
        ("c", "School gets a roof", "Pupils of the upper town move back after a winter in the old barracks."),
        ("d", "Choir wins prize", "Thirty singers of Orme sang best of all in the capital on Sunday night."),
    )
)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Orme Post", CARDS),
        ("Latest news", f"<h1>Latest news</h1>{CARDS}<a href='?p=2'>Older</a>"),
        ("Nils Aas", f"<h1>Nils Aas</h1><p>Nils Aas writes about trams and lakes for this paper.</p>{CARDS}"),
        ("Results", f"<h1>Results for “lake”</h1><p>4 results</p>{CARDS}"),
        (
            "Orme Post",
            CARDS.replace("<h3><a", "<a")
            .replace("</a></h3>", "</a>")
            .replace("<a ", "<h3><a ")
            .replace("</a>", "</a></h3>"),
        ),
    ],
)
def test_a_list_of_articles_is_told(seed, title, body):
    """A front page, a topic, an author's page, a search."""
    article = seed(page(body, title), name="a.html")
    assert [problem.code for problem in article.problems if problem.code is Code.SEED_LIST] == [
        Code.SEED_LIST
    ]


def test_headlines_below_an_article_make_no_list(seed):
    """It is an article for all its paragraphs."""
    article = seed(
        page(f"<article><h1>Bakers close their ovens</h1>{FIRST}{SECOND}</article>{CARDS}"), name="a.html"
    )
    assert Code.SEED_LIST not in {problem.code for problem in article.problems}
