"""Everything in seeds/ is hostile: what is wrong costs itself, what is evil comes out as text."""

import csv
import io

import pytest

from briefgen.problems import Code
from tests.building import build, put, tree

GOOD = "Ministers met in Riga on 3 March 2024. They agreed to send 300 engineers to the border next week.\n"

FRENCH = (
    "Le ministre a déclaré mardi que le gouvernement ne changerait pas de position sur le budget. "
    "Les députés de l'opposition ont demandé une nouvelle réunion avant la fin de la semaine prochaine.\n"
) * 4

BAD = {
    "empty.txt": (b"", Code.SEED_EMPTY),
    "binary.txt": (bytes(range(256)) * 40, Code.SEED_BINARY),
    "huge.txt": (b"word " * 4_000_000, Code.SEED_TOO_LARGE),
    "broken.md": (b"---\ntitle: [unclosed\n---\n" + GOOD.encode(), Code.SEED_FRONT_MATTER),
    "word.txt": (b"Riga", Code.SEED_TOO_SHORT),
    "french.txt": (FRENCH.encode(), Code.SEED_LANGUAGE),
}

EVIL = """---
title: '<script>alert("t")</script> {{ 7*7 }} "quoted" & Co'
slug: ../../outside
publisher: '"><img src=x onerror=alert(1)>'
author: "{% include 'base.html' %}"
url: javascript:alert(1)
date: 2024-03-03
---
Minister Jane </title><script>alert(2)</script> Doe said 300 "soldiers" {{ config }} would leave on Monday.

=HYPERLINK("http://evil.example") costs 12 million euros, Minister O'Hara <b onclick=alert(3)> Smith warned.

{% for x in y %} ${7*7} <!-- --> ]]> \u202eevil\u202c \x07 The commission said it needs 40 ships by 2030.
"""


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """One good seed among six that are not, and a link."""
    desk = tmp_path_factory.mktemp("bad")
    put(desk, "seeds/good.txt", GOOD)
    for name, (data, _) in BAD.items():
        put(desk, f"seeds/{name}", data)
    put(desk, "elsewhere/secret.txt", "The secret was told in Riga on Monday, a source said.\n")
    (desk / "seeds" / "link.txt").symlink_to(desk / "elsewhere" / "secret.txt")
    return build(desk, desk / "site")


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_seed_is_named_with_its_reason(bad, name):
    """Each has its problem, by its path."""
    assert [problem.code for problem in bad.problems if problem.path.endswith(name)] == [BAD[name][1]]


def test_a_link_out_of_the_folder_is_not_followed(bad):
    """It is named, and what it leads to is nowhere."""
    assert [problem.code for problem in bad.problems if problem.path.endswith("link.txt")] == [Code.SEED_LINK]
    assert len(bad.desk.briefs) == 1


def test_everything_else_is_built(bad):
    """The good article is there, and the summary counts what was skipped."""
    assert [brief.article.id for brief in bad.desk.briefs] == ["good.txt"]
    assert bad.read.skipped == len(BAD) + 1


@pytest.fixture(scope="module")
def evil(tmp_path_factory):
    desk = tmp_path_factory.mktemp("evil")
    put(desk, "desk/seeds/evil.md", EVIL)
    put(desk, "desk/seeds/<img src=x>.txt", GOOD)
    build(desk / "desk", desk / "desk" / "site")
    return desk


def test_nothing_is_written_outside_the_site(evil):
    """A slug with a path in it stays inside."""
    outside = {
        path
        for path in evil.rglob("*")
        if path.is_file()
        and not path.is_relative_to(evil / "desk" / "site")
        and ".briefgen" not in path.parts
    }
    assert outside == set((evil / "desk" / "seeds").iterdir())


def test_markup_and_template_code_come_out_as_text(evil):
    """No tag of the article is a tag of a page, and no expression is evaluated."""
    from selectolax.lexbor import LexborHTMLParser

    for path, data in tree(evil / "desk" / "site").items():
        if not path.endswith(".html"):
            continue
        page = LexborHTMLParser(data)
        scripts = [node for node in page.css("script") if "src" not in node.attributes]
        assert all(node.attributes.get("type") == "application/ld+json" for node in scripts)
        assert not page.css("[onerror], [onclick], [style]")
        assert not page.css("a[href^='javascript']")
        assert not page.css("img[src=x]")


def test_template_code_is_shown_letter_for_letter(evil):
    """The source page shows the braces as they were typed."""
    sources = [data for path, data in tree(evil / "desk" / "site").items() if path.startswith("sources/")]
    assert any(b"{{ config }}" in data and b"{% for x in y %" in data for data in sources)
    assert any(b"{{ 7*7 }}" in data for data in sources)


def test_no_cell_of_a_table_is_a_formula(evil):
    """A spreadsheet runs nothing that an article says."""
    sheets = [data for path, data in tree(evil / "desk" / "site").items() if path.endswith(".csv")]
    assert any(b"'=HYPERLINK" in data for data in sheets)
    rows = (row for data in sheets for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "@", "\t", "\r"))]


def test_feeds_are_well_formed(evil):
    """No character of an article breaks the XML."""
    from xml.etree import ElementTree

    for name in ("feed.xml", "changes.xml"):
        ElementTree.fromstring((evil / "desk" / "site" / name).read_bytes())
