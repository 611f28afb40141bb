"""Links are told from bytes, and followed when all pages are made."""

import pytest

from briefgen.write.links import Follower, find_dead_links, read_anchors


@pytest.mark.parametrize(
    ("html", "links"),
    [
        (b'<a href="a.html">x</a>', ("a.html",)),
        (b"<a class='b' href='a.html'>x</a>", ("a.html",)),
        (b"<a href=a.html>x</a>", ("a.html",)),
        (b'<img src="a.png" alt="href=no">', ("a.png",)),
        (b'<a\nhref = "a&amp;b.html">x</a>', ("a&b.html",)),
        (b'<a href="https://example.org/">x</a> <a href="/top">y</a> <a href="mailto:a@b.c">z</a>', ()),
        (b"<p>href=&#34;a.html&#34;</p>", ()),
        (b'<a data-href="a.html">x</a>', ()),
    ],
)
def test_what_a_page_leads_to(html, links):
    """However an attribute is written; what an article says of links is none."""
    assert read_anchors(html).links == links


def test_what_can_be_led_to():
    """Also where the value holds the name of the attribute."""
    assert read_anchors(b'<p id="identity"><b id=b><i data-id="no">').ids == {"identity", "b"}


def test_each_dead_link_is_told_with_its_page():
    """A page that is not there, and an anchor that is not on its page; `..` and `?` are understood."""
    pages = {
        "index.html": b'<a href="briefs/a.html#one">x</a><a href="briefs/a.html#two">y</a><a href="?q">z</a>',
        "briefs/a.html": b'<p id="one"></p><a href="../index.html">x</a><a href="b.html">y</a>',
    }
    follower = Follower()
    for path, html in pages.items():
        follower.show(path, html)
    found = list(follower.dead(frozenset(pages), pages.__getitem__))
    assert [(one.path, one.message) for one in found] == [
        ("briefs/a.html", "the link to b.html leads nowhere"),
        ("index.html", "the link to briefs/a.html#two leads nowhere"),
    ]


def test_a_link_to_words_asks_for_the_id_before_them_alone(tmp_path):
    """An editor links to words of a source; what stands behind `:~:` is for the browser."""
    links = (
        "a.html#:~:text=fares%20rise",
        "a.html#one:~:text=rise",
        "a.html#two:~:text=rise",
        "b.html#:~:text=a",
    )
    (tmp_path / "a.html").write_bytes(b'<p id="one">The fares rise.</p>')
    written = {"index.html": "".join(f'<a href="{link}">x</a>' for link in links).encode()}
    found = find_dead_links(written, frozenset((*written, "a.html")), tmp_path)
    assert [one.message for one in found] == [f"the link to {link} leads nowhere" for link in links[2:]]


def test_a_page_that_was_not_written_again_is_looked_into(tmp_path):
    """What is asked for may stand on a page of an earlier build."""
    (tmp_path / "a.html").write_bytes(b"<p id='one'></p>")
    written = {"index.html": b'<a href="a.html#one">x</a><a href="a.html#two">y</a>'}
    (found,) = find_dead_links(written, frozenset((*written, "a.html")), tmp_path)
    assert "a.html#two" in found.message
