"""The templates: they lay out, and make neither links nor markup of their own."""

import re
from pathlib import Path

import pytest

from briefgen.render import templating
from briefgen.render.templating import Templates

FOLDER = templating.shipped("templates")
FILES = sorted(FOLDER.rglob("*.*ml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_no_template_makes_a_link(path: Path) -> None:
    """Every address comes from urls through a view; a template may lead within its own page only."""
    for value in re.findall(r'(?:href|src|action)="([^"]*)"', path.read_text(encoding="utf-8")):
        assert value.startswith("#") or re.fullmatch(r"\{\{ [\w.\[\]]+(\|xml)? \}\}", value), value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_nothing_is_marked_safe(path: Path) -> None:
    """Only markup.py makes markup: no template says that a text is safe, or switches escaping off."""
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape", source)


def test_closures_follow_imports() -> None:
    """A page stands on the frame and on every component it names, through others too."""
    templates = Templates((FOLDER,))
    reached = templates._reach("figure.html")
    assert {"base.html", "components/fact.html", "components/stance.html"} <= reached
    assert "components/grid.html" not in reached


def test_a_component_changes_only_what_shows_it(tmp_path: Path) -> None:
    """A desk that lays its own grid changes the key of the issues page, not that of a figure's."""
    own = tmp_path / "components"
    own.mkdir()
    (own / "grid.html").write_text(
        "{% macro grid(rows, columns, label) %}mine{% endmacro %}", encoding="utf-8"
    )
    packaged, changed = Templates((FOLDER,)), Templates((tmp_path, FOLDER))
    assert packaged.closure("issues.html") != changed.closure("issues.html")
    assert packaged.closure("figure.html") == changed.closure("figure.html")
