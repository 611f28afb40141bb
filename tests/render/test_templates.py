"""The templates: they lay out, and make neither links nor markup of their own."""

import re
from pathlib import Path

import pytest

from briefgen.problems import BriefgenError
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
    reached = templates.reach(["figure.html"])
    assert {"base.html", "components/passages.html", "components/stance.html"} <= reached
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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<p>\n{{ nobody }}", 2),
        ("\n\n{% if %}", 3),
        ("{% include 'nowhere.html' %}", 1),
        ("{{ 1 + 'a' }}", 1),
        ("{{ 1 / 0 }}", 1),
    ],
    ids=["undefined", "syntax", "include", "type", "zero"],
)
def test_a_mistake_in_a_template_of_the_desk_is_told_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    """Who lays over a template reads where it is wrong, not a traceback."""
    (tmp_path / "about.html").write_text(text, encoding="utf-8")
    with pytest.raises(BriefgenError) as wrong:
        Templates((tmp_path, FOLDER)).render("about.html", {})
    assert (wrong.value.path, wrong.value.line) == (f"{tmp_path.name}/about.html", line)


@pytest.mark.parametrize(
    "text", ['{% extends "about.html" %}', '{% include "about.html" %}'], ids=["extends", "includes"]
)
def test_a_template_that_stands_on_itself_is_told(tmp_path: Path, text: str) -> None:
    """Two lines, which name the shipped one, instead of a thousand frames."""
    (tmp_path / "about.html").write_text(f"{{# ours #}}\n{text}", encoding="utf-8")
    with pytest.raises(BriefgenError, match=r"about\.html:2: extends or includes itself") as wrong:
        Templates((tmp_path, FOLDER)).render("about.html", {})
    assert '{% extends "!base.html" %}' in wrong.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "{{" * 5000,
        "{{ " + "[" * 5000 + "]" * 5000 + " }}",
        "{{ 1" + "|string" * 5000 + " }}",
        "{% for a in b %}" * 30 + "{% endfor %}" * 30,
        "{% if a %}" * 150 + "{% endif %}" * 150,
    ],
    ids=["braces", "lists", "filters", "for", "if"],
)
def test_a_template_that_is_nested_too_deep_is_told(tmp_path: Path, text: str) -> None:
    """Where it cannot be compiled, it is named too."""
    (tmp_path / "about.html").write_text(text, encoding="utf-8")
    with pytest.raises(BriefgenError, match=r"about\.html: what stands in it is nested too deep") as wrong:
        Templates((tmp_path, FOLDER)).render("about.html", {})
    assert "mend it" in wrong.value.hint


def test_two_templates_that_stand_on_each_other_are_told(tmp_path: Path) -> None:
    """The circle may be longer."""
    (tmp_path / "about.html").write_text('{% extends "base.html" %}', encoding="utf-8")
    (tmp_path / "base.html").write_text('{% extends "about.html" %}', encoding="utf-8")
    with pytest.raises(BriefgenError, match="extends or includes itself"):
        Templates((tmp_path, FOLDER)).render("about.html", {})


def test_a_template_extends_the_shipped_one(tmp_path: Path) -> None:
    """`!404.html` is ours, whatever the desk lays over it; what that stands on may be the desk's own."""
    (tmp_path / "404.html").write_text('{% extends "!404.html" %}{% block body %}Ours{% endblock %}', "utf-8")
    (tmp_path / "base.html").write_text("<main>{% block body %}{% endblock %}</main>", encoding="utf-8")
    assert Templates((tmp_path, FOLDER)).render("404.html", {}) == b"<main>Ours</main>"


def test_what_a_template_extends_is_part_of_its_key(tmp_path: Path) -> None:
    """The shipped template behind `!` too."""
    (tmp_path / "404.html").write_text('{% extends "!404.html" %}', encoding="utf-8")
    assert {"404.html", "!404.html", "base.html"} <= Templates((tmp_path, FOLDER)).reach(["404.html"])


def test_a_template_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    """A slip of the keyboard in a name."""
    (tmp_path / "404.html").write_text('{% extends "bsae.html" %}', encoding="utf-8")
    with pytest.raises(BriefgenError, match="there is no template") as wrong:
        Templates((tmp_path, FOLDER)).render("404.html", {})
    assert wrong.value.hint == "did you mean `base.html`?"


def test_no_template_lies_outside_its_folder(tmp_path: Path) -> None:
    """A name leads down, never up."""
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    own = tmp_path / "templates"
    own.mkdir()
    assert Templates((own, FOLDER)).place("../secret.html") is None


def test_a_template_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    """The same for one whose bytes cannot be read."""
    (tmp_path / "about.html").write_bytes(b"caf\xe9")
    with pytest.raises(BriefgenError, match="cannot be read"):
        Templates((tmp_path, FOLDER)).closure("about.html")


def test_a_mistake_of_ours_is_not_blamed_on_the_desk() -> None:
    """An error in a shipped template is our mistake: it is not dressed up."""
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError):
        Templates((FOLDER,)).render("about.html", {})


def test_a_text_is_compiled_once_a_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many builds; a changed text is another one, though its name and its length are the same."""
    from jinja2 import Environment

    compiled: list[str] = []
    compile_ = Environment.compile
    monkeypatch.setattr(
        Environment, "compile", lambda self, *given: (compiled.append(given[0]), compile_(self, *given))[1]
    )
    pages = []
    for text in ("one {{ n }}", "one {{ n }}", "two {{ n }}"):
        (tmp_path / "a.html").write_text(text, encoding="utf-8")
        pages.append(Templates((tmp_path, FOLDER)).render("a.html", {"n": 1}))
    assert pages == [b"one 1", b"one 1", b"two 1"]
    assert compiled == ["one {{ n }}", "two {{ n }}"]
