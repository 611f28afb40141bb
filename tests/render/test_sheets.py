"""The sheet of an issue as a file that needs no other."""

from dataclasses import replace

import markdown
import pytest

from briefgen.config import SiteConfig
from briefgen.relate.desk import Desk
from briefgen.render import markup, sheets
from briefgen.render.sheets import SheetFormat

SITE = SiteConfig(title="The Arda desk")


def test_html_stands_alone(desk: Desk) -> None:
    """It asks for no file; without an address of the site it leads nowhere but to its own notes."""
    told = sheets.make_sheet(desk, SITE, desk.issues[0], SheetFormat.HTML)
    assert "<link" not in told
    assert "<script" not in told
    assert 'href="../' not in told
    assert 'href="sources/' not in told
    assert "sources/dam-split.html#" in told
    linked = sheets.make_sheet(
        desk, replace(SITE, base_url="https://x.org/d/"), desk.issues[0], SheetFormat.HTML
    )
    assert 'href="https://x.org/d/sources/dam-split.html#' in linked


def test_markdown_has_footnotes(desk: Desk) -> None:
    """Each number leads to a sentence with its source and address."""
    told = sheets.make_sheet(desk, SITE, desk.issues[0], SheetFormat.MARKDOWN)
    made = markdown.markdown(told, extensions=["tables", "footnotes"])
    assert made.count("<tr>") == 3
    assert made.count('class="footnote-ref"') == 5
    assert "[^" not in made


@pytest.mark.parametrize(
    "hostile", ["<script>", "[x](javascript:1)", "a | b", "*b*", "`c`", "_d_", "a\n\n# e", "$x$"]
)
def test_words_are_no_marks(hostile: str) -> None:
    """Whatever an article says stays words of its line."""
    made = markdown.markdown(f"So {markup.escape_markdown(hostile)} it is", extensions=["tables"])
    assert made.startswith("<p>So ")
    assert made.count("<") == 2
    assert "\n" not in made


def test_a_style_cannot_end_its_element() -> None:
    """An editor's style may hold anything."""
    assert "</style" not in markup.write_style("a { content: '</style>' }")
