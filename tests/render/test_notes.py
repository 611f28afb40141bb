"""What editors write: Markdown as people know it, tamed to a short list."""

import re

import pytest

from briefgen import render
from briefgen.config import Config, SiteConfig
from briefgen.relate.desk import Desk
from briefgen.render import markup
from tests.render.conftest import VERSIONS
from tests.work import finishes


def test_editors_markdown_is_tamed() -> None:
    """Emphasis and links stay; scripts, handlers, styles and pictures go."""
    told = markup.render_editors(
        '# Head\n\n*yes* <script>alert(1)</script><b onclick="x()">b</b> [l](javascript:x) '
        '[ok](https://x.org) <img src=x onerror=y> <p style="x">'
    )
    assert "<h2>Head</h2>" in told
    assert "<em>yes</em>" in told
    assert 'href="https://x.org" rel="noopener nofollow"' in told
    for bad in ("script", "onclick", "onerror", "style", "javascript", "<img"):
        assert bad not in told


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    """Whatever the order in which the editor wrote them down below."""
    told = markup.render_editors("One[^b] and two[^a].\n\n[^a]: Written first.\n[^b]: Written second.")
    assert re.findall(r'href="#fn:(\w)"[^>]*>(\d)</a>', told) == [("b", "1"), ("a", "2")]
    assert told.index("Written second") < told.index("Written first")


HANGING = (
    "[" * 20_000 + "](x)",
    "[a](" * 12_000,
    "![a](" * 9_000,
    "[a]: " * 9_000,
    "[^a]" * 12_000,
    "[^a]: " * 8_000,
    "[^a]: b\n\n" * 5_000,
    "".join(f"[^{n}]: b[^{n + 1}]\n\n" for n in range(2_500)),
    "```a b\n" * 7_000,
    "~~~~\n```\n" * 5_000,
    "``` {" * 10_000,
    "a | b\n--- | ---\n" * 3_000,
)


SOME = ("[[", "[^a]: b", "``` {")
"""How those begin that the default suite tries."""


@pytest.mark.parametrize(
    "note",
    [note if note.startswith(SOME) else pytest.param(note, marks=pytest.mark.slow) for note in HANGING],
    ids=lambda note: note[:8].strip(),
)
def test_brackets_are_capped(note: str) -> None:
    """Thousands of brackets, or of links that never end, do not hang."""
    finishes(lambda: markup.render_editors(note))


def test_a_block_of_many_links_keeps_them() -> None:
    """What an editor may well write, a list of a hundred addresses, is made of links."""
    assert markup.render_editors(" ".join(["[a](https://example.org/)"] * 100)).count("<a ") == 100


def test_code_between_fences_is_kept() -> None:
    """Line by line, letter for letter, reachable by keyboard where it scrolls."""
    assert '<pre tabindex="0"><code>a &lt;b&gt;\n  c\n</code></pre>' in markup.render_editors(
        "```yaml\na <b>\n  c\n```"
    )


def test_a_footnote_leads_to_its_words_and_back() -> None:
    """A mark in the text, the note below, a link each way."""
    told = markup.render_editors("Seen[^1] there.\n\n[^1]: From the quay.")
    assert '<sup id="fnref:1"><a href="#fn:1"' in told
    assert '<li id="fn:1">' in told
    assert 'href="#fnref:1"' in told
    assert "From the quay." in told


def test_no_id_of_a_note_stands_in_the_way_of_the_pages() -> None:
    """Only footnotes have addresses."""
    assert "id=" not in markup.render_editors('<sup id="main">1</sup><li id="fn:1 x">2</li>')


def test_a_table_scrolls_in_its_box() -> None:
    """A wide table moves by itself; the page stays."""
    told = markup.render_editors("| a | b |\n| --- | --- |\n| 1 | 2 |\n\nAfter.")
    assert 'class="table-scroll" role="group" tabindex="0"><table>' in told
    assert "<td>2</td>" in told
    assert "<p>After.</p>" in told
    assert markup.render_editors('<div class="masthead" role="banner">x</div>').startswith("<div>")


def test_a_picture_of_the_desk_is_shown() -> None:
    """It lies below static/, wherever the page stands."""
    told = markup.render_editors("![The quay](static/quay.png)", "../")
    assert told == '<p><img alt="The quay" src="../static/quay.png"></p>'
    assert 'href="../static/map.pdf"' in markup.render_editors("[map](static/map.pdf)", "../")


@pytest.mark.parametrize("note", ["![The quay](https://other.example/q.png)", "![The quay](../q.png)"])
def test_a_picture_from_elsewhere_is_a_link(note: str) -> None:
    """No page asks another host for anything; the words and the address stay."""
    told = markup.render_editors(note)
    assert "<img" not in told
    assert ">The quay</a>" in told
    assert note[note.index("(") + 1 : -1] in told


@pytest.mark.parametrize(
    ("note", "address"),
    [
        ("[x](pages/house.html)", "../pages/house.html"),
        ("[x](index.html#story)", "../index.html#story"),
        ("[x](https://paper.example/)", "https://paper.example/"),
        ("[x](mailto:desk@paper.example)", "mailto:desk@paper.example"),
        ("[x](/top.html)", "/top.html"),
    ],
)
def test_a_foot_sees_addresses_from_the_top(note: str, address: str) -> None:
    """The same words stand on every page, however deep."""
    assert f'href="{address}"' in markup.render_editors(note, "../", from_top=True)


def test_a_foot_has_no_footnotes() -> None:
    """Their addresses would stand twice on a page that has its own."""
    assert "fn:1" not in markup.render_editors("a[^1]\n\n[^1]: b", from_top=True)


def test_a_foot_stands_on_every_page(desk: Desk) -> None:
    """With the links that fit the page it stands on."""
    config = Config(site=SiteConfig(footer="Made in *Orsa*. [Rules](pages/how-we-work.html)"))
    site = {page.path: page for page in render.press_site(desk, config, VERSIONS).pages}
    for path, link in (("index.html", "pages/how"), ("pages/how-we-work.html", "../pages/how")):
        told = site[path].bytes().decode()
        assert "Made in <em>Orsa</em>." in told
        assert f'href="{link}-we-work.html"' in told
