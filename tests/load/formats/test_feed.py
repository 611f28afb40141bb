"""A feed that was saved as a file: each entry is an article, under a key that stays."""

import json
import re
from xml.sax.saxutils import escape

import pytest

from briefgen.load.formats import Several
from briefgen.problems import Code, SeedSkipped

BODY = (
    "<p>The council of Gullwick agreed on Tuesday to close the old slipway – “at last”, as its mayor said."
    "</p><p>The work will cost 600,000&nbsp;euros, and 75 percent of it is to be paid by the harbour.</p>"
    "<p>It is to open again in June, said <a href='/people/7'>the harbour master, Ida Holm</a>, of the work."
    "</p>"
)
WORDS = (
    "The council of Gullwick agreed on Tuesday to close the old slipway – “at last”, as its mayor said.\n\n"
    "The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour.\n\n"
    "It is to open again in June, said the harbour master, Ida Holm, of the work."
)
NOTE = "The council agreed on Tuesday to close the old slipway, and to open it again in June […]"
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def rss(*items: str, title: str = "The Gullwick Post - Harbour") -> bytes:
    head = f"<title>{title}</title><link>https://post.example/</link><language>en-US</language>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n<rss version="2.0" {SPACES}>'
        f"<channel>{head}{''.join(items)}</channel></rss>"
    ).encode()


def entry(number: int = 1, body: str = BODY, day: str = "Wed, 08 May 2024 23:30:00 -0500") -> str:
    return (
        f"<item><title>Slipway {number} to close &amp;amp; reopen</title><link>/news/{number}</link>"
        f'<guid isPermaLink="false">post-{number}</guid><pubDate>{day}</pubDate>'
        f"<dc:creator>Ida Holm</dc:creator><description>{escape(NOTE)}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


def atom(*, body: str, date: str = "<published>2024-05-08T23:30:00-05:00</published>") -> bytes:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/">'
        "<title>Gullwick Post</title>"
        f"<entry><title>Slipway 1 to close</title><id>urn:post:1</id><link href='news/1'/>{date}"
        f"<updated>2024-06-01T00:00:00Z</updated><author><name>Ida Holm</name></author>{body}</entry></feed>"
    ).encode()


def json_feed(**of_item: object) -> bytes:
    one = {"id": "1", "url": "/news/1", "title": "Slipway 1 to close", "content_html": BODY} | of_item
    one |= {"date_published": "2024-05-08T23:30:00-05:00", "authors": [{"name": "Ida Holm"}]}
    whole = {"version": "https://jsonfeed.org/version/1.1", "title": "Gullwick Post", "items": [one]}
    return json.dumps(whole | {"home_page_url": "https://post.example/"}).encode()


ESCAPED, NESTED = (
    escape(BODY),
    f'<div xmlns="http://www.w3.org/1999/xhtml">{BODY.replace("&nbsp;", "&#160;")}</div>',
)


def as_latin1(feed: bytes) -> bytes:
    """What ISO 8859-1 has no letter for is told by its number."""
    told = feed.decode().replace("utf-8", "iso-8859-1")
    return re.sub(r"[–“”…]", lambda found: f"&#{ord(found[0])};", told).encode("latin-1")


FEEDS = {
    "rss.rss": rss(entry()),
    "rss.xml": rss(entry()).replace(b"</rss>", b"</rss>\n"),
    "utf16.xml": rss(entry()).decode().replace("utf-8", "utf-16").encode("utf-16"),
    "latin.rss": as_latin1(rss(entry())),
    "html.atom": atom(body=f'<summary>{escape(NOTE)}</summary><content type="html">{ESCAPED}</content>'),
    "xhtml.atom": atom(body=f'<content type="xhtml">{NESTED}</content>'),
    "json.json": json_feed(),
    "text.json": json_feed(content_html=None, content_text=WORDS),
}


@pytest.mark.parametrize("name", FEEDS)
def test_an_entry_is_an_article(several, name):
    """With the title in its text, and the day as its publisher counts it."""
    (article,) = several(FEEDS[name], name).values()
    title, _, text = article.text.partition("\n\n")
    assert text == WORDS
    assert title == article.title.evidence.exact == article.title.text
    assert title.startswith("Slipway 1 to close")
    assert article.published.value == "2024-05-08"
    assert article.publisher.text in ("The Gullwick Post", "Gullwick Post")
    assert [author.text for author in article.authors] == ["Ida Holm"]
    assert article.url == "https://post.example/news/1"
    assert article.problems == ()


def test_its_name_comes_from_its_own_id(several):
    """So that it stays where newer entries come above it."""
    before = several(rss(entry(1)), "a.rss")
    after = several(rss(entry(3), entry(2), entry(1)), "a.rss")
    assert list(after)[2:] == list(before)
    assert len({article.text for article in after.values()}) == 3


def test_an_entry_that_comes_twice_is_one(several):
    """By its id."""
    assert len(several(rss(entry(1), entry(1), entry(2)), "a.rss")) == 2


def test_an_id_and_a_title_are_words_whatever_they_look_like(several):
    """Noughts of a number are kept."""
    alike = (("0012", "007"), ("12", "1e5"), ("12.0", "1.10"))
    items = (
        entry(number).replace(f"post-{number}", told).replace("Slipway", f"{title} Slipway")
        for number, (told, title) in enumerate(alike)
    )
    found = several(rss(*items), "a.rss").values()
    assert [article.title.text.split()[0] for article in found] == [title for _, title in alike]


@pytest.mark.parametrize(
    ("name", "feed"),
    [
        ("a.rss", rss(entry().replace("content:encoded", "dc:other"))),
        ("a.atom", atom(body=f"<summary>{escape(NOTE)}</summary>")),
        ("a.json", json_feed(content_html="", summary=NOTE)),
    ],
)
def test_a_summary_is_told_as_one(several, name, feed):
    """With the address of the article."""
    (article,) = several(feed, name).values()
    assert article.text.endswith("[…]")
    (problem,) = article.problems
    assert (problem.code, problem.hint) == (
        Code.SEED_SUMMARY,
        "save the page itself: https://post.example/news/1",
    )


def test_a_description_that_is_the_whole_article_is_one(several):
    """Many a feed has no other element."""
    told = "<p>The council of town {} met in its hall on Tuesday and agreed to it.</p>"
    long = "".join(map(told.format, range(9)))
    feed = rss(entry().replace(escape(NOTE), escape(long)).replace("content:encoded", "dc:other"))
    (article,) = several(feed, "a.rss").values()
    assert article.problems == ()
    assert article.text.count("\n\n") == 9


NO_DAYS = ("10:15", "yesterday", "", "Wed, 32 May 2024 10:00:00 GMT", "--05-08", "2024-031", "2024-W05-3")
"""The last two are days in ISO 8601, of a year and of a week, that feedparser 6.0.14 takes for others."""


@pytest.mark.parametrize("day", NO_DAYS)
def test_no_day_is_guessed(several, day):
    """What the feed does not say in full nobody knows."""
    (article,) = several(rss(entry(day=day)), "a.rss").values()
    assert article.published.value == ""


def test_an_entry_in_another_language_costs_itself(several):
    """Whatever the feed says of its language."""
    dansk = (
        "<p>Byrådet i Gullwick vedtog tirsdag at lukke den gamle bedding, og at åbne den igen i juni.</p>" * 3
    )
    found = several(rss(entry(1), entry(2, body=dansk)), "a.rss")
    assert [type(one).__name__ for one in found.values()] == ["Article", "str"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_a_feed_by_another_name_is_read_as_a_feed(seed, name):
    """With a problem that says what it is."""
    found = seed(rss(entry()), name)
    assert isinstance(found, Several)
    assert [problem.hint for problem in found.problems] == ["end its name in .rss"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.rss", rss()),
        ("a.xml", b"<?xml version='1.0'?><catalog><book>One</book></catalog>"),
        ("a.xml", b"not XML"),
        ("a.json", b'{"name": "a", "version": 1}'),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1", "items": 7}'),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 9000 + b"}"),
        ("a.json", b"[1, 2]"),
    ],
)
def test_what_holds_no_article_costs_itself(seed, name, data):
    """With a hint."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, name)
    assert skipped.value.problem.hint


@pytest.mark.parametrize("link", ["http://[post/1", "", "javascript:alert(1)"])
def test_a_link_that_is_none_is_left(several, link):
    """The entry is read all the same."""
    (article,) = several(rss(entry().replace("/news/1", link)), "a.rss").values()
    assert article.url in ("", "https://post.example/")
    assert article.text.endswith(WORDS)


def test_entities_of_a_feed_unfold_to_nothing(several):
    """A kilobyte stays one."""
    told = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">'
    feed = rss(entry().replace("/news/1", "/news/&b;&c;").replace("reopen", "&b;&c;"))
    feed = feed.replace(b"<rss", f"<!DOCTYPE rss [{told}]>".encode() + b"<rss")
    (article,) = several(feed, "a.rss").values()
    assert "root:" not in article.text
    assert "aaaa" not in article.text


@pytest.mark.parametrize("domain", ["post.example", "post.org", "post.museum"])
def test_an_author_of_rss_is_the_name_beside_the_address(several, domain):
    """Whatever the address ends in; the address is none of it."""
    author = f"<author>desk@{domain} (Nils Aas)</author>"
    feed = rss(entry().replace("<dc:creator>Ida Holm</dc:creator>", author))
    (article,) = several(feed, "a.rss").values()
    assert [one.text for one in article.authors] == ["Nils Aas"]


def test_an_id_is_no_address(several):
    """Where an entry has no link: feedparser makes one of its id."""
    bare = entry().replace("<link>/news/1</link>", "").replace(' isPermaLink="false"', "")
    (article,) = several(rss(bare), "a.rss").values()
    assert article.url == ""
