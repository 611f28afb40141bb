"""What of a desk's look nobody meets is told, with what may have been meant."""

from pathlib import Path

import pytest

from briefgen.render import FEED_TEMPLATES, PAGE_KINDS, sheets, templating
from briefgen.render.look import slips
from briefgen.render.templating import Templates
from tests.building import put

USED = ("index.html", "404.html")


def told(desk: Path) -> list[str]:
    return [
        str(one) for one in slips.find_slips(desk, Templates(templating.folders("templates", desk)), USED)
    ]


def test_a_desk_without_a_look_of_its_own_has_no_slips(tmp_path: Path) -> None:
    """Nor has one whose folder is not there."""
    assert told(tmp_path) == []
    assert told(tmp_path / "nowhere") == []


def test_no_shipped_template_is_one_that_nobody_uses() -> None:
    """What pages are not made with any more goes."""
    templates = Templates((templating.shipped("templates"),))
    used = templates.reach({*FEED_TEMPLATES, sheets.TEMPLATE, *(kind.template for kind in PAGE_KINDS)})
    assert set(templates.names()) == used


def test_a_template_that_nobody_uses_is_told(tmp_path: Path) -> None:
    """A slip in its name loses an afternoon's work without a word."""
    put(tmp_path, "templates/indx.html", "x")
    put(tmp_path, "templates/notes-for-us/plan.txt", "x")
    assert told(tmp_path) == [
        "templates/indx.html: nobody uses this template (did you mean templates/index.html?)",
        "templates/notes-for-us/plan.txt: nobody uses this template (no page and no other template names it)",
    ]


def test_what_a_used_template_names_is_used(tmp_path: Path) -> None:
    """Pages, what they extend, what that includes; what explains a folder or is put aside is left alone."""
    foot = '{% extends "!base.html" %}{% block foot %}{% include "ours.html" %}{% endblock %}'
    put(tmp_path, "templates/base.html", foot)
    put(tmp_path, "templates/ours.html", "x")
    for name in (
        "README.md",
        "_old.html",
        "base.html~",
        ".DS_Store",
        "__pycache__/base.html.cpython-312.pyc",
    ):
        put(tmp_path, f"templates/{name}", "x")
    assert told(tmp_path) == []


def test_where_a_template_is_named_by_the_page_nothing_is_said(tmp_path: Path) -> None:
    """Which one it is, only the page can tell."""
    foot = '{% extends "!404.html" %}{% block foot %}{% include view.kind %}{% endblock %}'
    put(tmp_path, "templates/404.html", foot)
    put(tmp_path, "templates/report.html", "x")
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "meant"), [("template", "templates"), ("statics", "static"), ("roots", "root")]
)
def test_a_folder_with_a_slip_in_its_name_is_told(tmp_path: Path, name: str, meant: str) -> None:
    """Where the right one is not there; folders of another kind are the desk's own business."""
    put(tmp_path, f"{name}/x.html", "x")
    put(tmp_path, "archive/x.html", "x")
    assert told(tmp_path) == [f"{name}/: nobody reads this (did you mean {meant}/?)"]
    (tmp_path / meant).mkdir()
    assert told(tmp_path) == []


def test_a_style_that_takes_too_much_away_is_told(tmp_path: Path) -> None:
    """Two colours in a tokens.css of one's own are the end of all sizes and families."""
    put(tmp_path, "static/css/tokens.css", ":root { --link: teal; --paper: white; }")
    (line,) = told(tmp_path)
    assert "static/css/tokens.css: takes the place of the shipped style and lacks" in line
    assert "write only what changes, into static/css/desk.css" in line
    shipped = (templating.shipped("static") / "css" / "tokens.css").read_text("utf-8")
    put(tmp_path, "static/css/tokens.css", shipped.replace("#7a1f2b", "teal"))
    assert told(tmp_path) == []
