"""What a desk changes of the look: styles, colour, logo, navigation, and files at the top of the site."""

import os
import re
from pathlib import Path

import pytest

from briefgen import config, render
from briefgen.config import Config, NavEntry, SiteConfig
from briefgen.problems import Code
from briefgen.relate.desk import Desk
from briefgen.render import PressedSite, markup, templating
from briefgen.typed.entry import Place
from tests.building import ROOT, put
from tests.render.conftest import VERSIONS


def entry(text: str, to: str, line: int) -> NavEntry:
    return NavEntry(text, to, Place("content/site.yaml", line))


def site(desk: Desk, folder: Path | None = None, **look: object) -> PressedSite:
    return render.press_site(desk, Config(site=SiteConfig(title="The Arda desk", **look)), VERSIONS, folder)


def html(made: PressedSite, path: str = "issues/arda-dam.html") -> str:
    return next(page for page in made.pages if page.path == path).bytes().decode()


def paths(made: PressedSite) -> set[str]:
    return {page.path for page in made.pages}


def told(made: PressedSite) -> list[str]:
    return [str(problem) for problem in made.problems]


def styles(page: str) -> list[str]:
    return re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)


def test_the_style_of_a_desk_is_linked_last(desk: Desk, tmp_path: Path) -> None:
    """After print, after the colour: what it says holds."""
    put(tmp_path, "static/css/desk.css", "body { color: teal; }")
    page = html(site(desk, tmp_path, colour="#00aa55"))
    assert styles(page)[-1] == "../static/css/desk.css"
    assert styles(page).index("../static/css/colour.css") < styles(page).index("../static/css/print.css")


def test_a_desk_without_a_style_links_none(desk: Desk) -> None:
    """No link leads nowhere."""
    made = site(desk)
    assert "desk.css" not in html(made)
    assert "static/css/colour.css" not in paths(made)


def test_pages_ask_for_one_style_in_place_of_its_parts(desk: Desk, tmp_path: Path) -> None:
    """In their order, a part of the desk's own in place of the shipped one; the parts stand there once."""
    put(tmp_path, "static/css/layout.css", ".mine { color: teal; }")
    made = site(desk, tmp_path)
    joined = html(made, "static/css/site.css")
    assert joined.index("/* Plain elements. */") < joined.index(".mine {") < joined.index(".passages {")
    assert ".skip {" not in joined
    assert not paths(made) & {"static/css/base.css", "static/css/layout.css", "static/css/components.css"}


def test_a_style_of_that_name_goes_before_the_made_one(desk: Desk, tmp_path: Path) -> None:
    """A desk that lays its own colour.css keeps it."""
    put(tmp_path, "static/css/colour.css", "mine")
    made = site(desk, tmp_path, colour="#00aa55")
    assert html(made, "static/css/colour.css") == "mine"


def test_a_logo_stands_before_the_title(desk: Desk, tmp_path: Path) -> None:
    """A picture that says nothing more than the title beside it."""
    put(tmp_path, "static/logo.svg", "<svg/>")
    page = html(site(desk, tmp_path, logo="static/logo.svg"))
    assert '<img class="logo" src="../static/logo.svg" alt=""> The Arda desk</a>' in page


def test_a_desk_writes_its_own_navigation(desk: Desk) -> None:
    """In its order, with its words, into the site and out of it; search stays."""
    nav = (
        entry("Who", "actors", 4),
        entry("House rules", "pages/how-we-work.html", 5),
        entry("Story", "index.html#story", 6),
        entry("Paper", "https://paper.example/", 7),
    )
    made = site(desk, nav=nav)
    page = html(made, "pages/how-we-work.html")
    bar = page.partition("</nav>")[0]
    links = re.findall(r'<li[^>]*><a href="([^"]+)"( aria-current="true")?>', bar)
    assert links == [
        ("../actors.html", ""),
        ("../pages/how-we-work.html", ' aria-current="true"'),
        ("../index.html#story", ""),
        ("https://paper.example/", ""),
    ]
    assert '<form action="../search.html">' in bar
    assert told(made) == []


def test_an_entry_that_leads_nowhere_is_told_once_and_left_out(desk: Desk) -> None:
    """Not once a page, and no reader meets it."""
    made = site(desk, nav=(entry("Who", "actor.html", 4),))
    assert told(made) == [
        "content/site.yaml:4: `site.nav`: no page actor.html: it is left out (did you mean actors.html?)"
    ]
    assert 'href="../actor.html"' not in html(made)


def test_files_of_root_stand_at_the_top(desk: Desk, tmp_path: Path) -> None:
    """As hosts and browsers ask for them, dots and folders too; what tools leave behind stays behind."""
    for name in ("CNAME", "favicon.ico", ".well-known/security.txt", ".nojekyll", ".DS_Store", ".git/HEAD"):
        put(tmp_path, f"root/{name}", name)
    made = site(desk, tmp_path)
    assert {"CNAME", "favicon.ico", ".well-known/security.txt", ".nojekyll"} <= paths(made)
    assert not {".DS_Store", ".git/HEAD"} & paths(made)
    assert html(made, "CNAME") == "CNAME"
    assert told(made) == []


@pytest.mark.parametrize(
    "name",
    ["index.html", "INDEX.html", "issues", "issues.html/x.txt", "feed.xml", "briefs/dam-split.html/x"],
)
def test_no_file_of_root_takes_the_place_of_a_page(desk: Desk, tmp_path: Path, name: str) -> None:
    """Nor of a folder of pages; it is told, and the page stays."""
    put(tmp_path, f"root/{name}", "theirs")
    made = site(desk, tmp_path)
    assert [(problem.path, problem.code) for problem in made.problems] == [
        (f"root/{name}", Code.CONTENT_INVALID)
    ]
    assert paths(made) == paths(site(desk))


def test_a_desk_tells_robots_what_it_likes(desk: Desk, tmp_path: Path) -> None:
    """No reader meets robots.txt: the desk's own goes before ours."""
    put(tmp_path, "root/robots.txt", "User-agent: *\nDisallow: /\n")
    made = site(desk, tmp_path)
    assert [page.path for page in made.pages].count("robots.txt") == 1
    assert "Disallow: /\n" in html(made, "robots.txt")
    assert told(made) == []


@pytest.mark.parametrize("folder", ["root", "static"])
def test_no_link_is_followed(desk: Desk, tmp_path: Path, folder: str) -> None:
    """Neither to a file nor to a folder: what it leads to is not the desk's to publish."""
    put(tmp_path, "secret/key.txt", "secret")
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "key.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (tmp_path / folder / "all").symlink_to(tmp_path / "secret")
    made = site(desk, tmp_path)
    assert [problem.path for problem in made.problems] == [f"{folder}/all", f"{folder}/key.txt"]
    assert not any(path.endswith("key.txt") for path in paths(made))


@pytest.mark.parametrize("folder", ["root", "static"])
def test_names_that_differ_by_capitals_only_are_told(desk: Desk, tmp_path: Path, folder: str) -> None:
    """Some disks hold one of them only: the site holds the first."""
    put(tmp_path, f"{folder}/Note.txt", "one")
    put(tmp_path, f"{folder}/note.txt", "two")
    made = site(desk, tmp_path)
    assert [problem.path for problem in made.problems] == [f"{folder}/note.txt"]


@pytest.mark.parametrize("name", [b"a\\b.txt", b"caf\xe9.txt", b"a\x1b.txt"])
def test_a_name_that_is_no_address_is_told(desk: Desk, tmp_path: Path, name: bytes) -> None:
    """Every other file of the folder is taken."""
    put(tmp_path, "root/CNAME", "desk.example")
    Path(os.fsdecode(bytes(tmp_path / "root") + b"/" + name)).write_text("x")
    made = site(desk, tmp_path)
    assert len(made.problems) == 1
    assert "CNAME" in paths(made)


DOCUMENT = (ROOT / "docs" / "look.md").read_text("utf-8")


def example(language: str) -> str:
    """The first example of the page that tells of looks, in this language."""
    found = re.search(rf"^(`{{3,4}}){language}\n(.*?)^\1$", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert found
    return found[2]


def test_what_the_page_about_looks_says_is_read(desk: Desk, tmp_path: Path) -> None:
    """Its site.yaml is a whole look, its template is rendered, its note holds all that it shows."""
    put(tmp_path, "content/site.yaml", example("yaml").replace("house-rules", "how-we-work"))
    put(tmp_path, "static/logo.svg", "<svg/>")
    put(tmp_path, "templates/base.html", example("html"))
    put(tmp_path, "static/css/desk.css", example("css"))
    made = render.press_site(desk, config.read_config(tmp_path / "content"), VERSIONS, tmp_path)
    page = html(made)
    assert told(made) == []
    assert '<p class="partners">' in page
    assert '<em>Harbour News</em>. <a href="mailto:desk@harbour.example"' in page
    note = markup.render_editors(example("markdown"), "../")
    assert all(mark in note for mark in ("<img", 'id="fn:1"', "<table", "<pre"))


def test_a_link_shows_what_the_page_says(desk: Desk, tmp_path: Path) -> None:
    """Title and description letter for letter; addresses and a picture where the site has an address."""
    said = r'<meta property="og:(\w+)" content="([^"]*)">'
    bare, public = (dict(re.findall(said, html(site(desk, tmp_path, **at)))) for at in ({}, {"base_url": AT}))
    assert (bare["title"], bare.keys() & {"url", "image"}) == ("The Arda dam", set())
    assert f'<meta name="description" content="{bare["description"]}">' in html(site(desk))
    assert public["url"] == f"{AT}issues/arda-dam.html"
    assert public["image"] == f"{AT}static/card.png"
    assert "og:title" not in html(site(desk), "about.html")
    shipped = (templating.shipped("static") / "card.png").read_bytes()
    assert shipped.startswith(b"\x89PNG")
    assert [int.from_bytes(shipped[at : at + 4]) for at in (16, 20)] == [1200, 630]
    assert _card(site(desk, tmp_path)) == shipped
    put(tmp_path, "static/card.png", b"picture")
    assert _card(site(desk, tmp_path)) == b"picture"


def _card(made: PressedSite) -> bytes:
    return next(page for page in made.pages if page.path == "static/card.png").bytes()


AT = "https://arda.example/desk/"
