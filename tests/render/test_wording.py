"""What pages say in words of our own stands in one file, and each of its texts is used."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from briefgen.render import templating
from briefgen.render.templating import Templates
from briefgen.render.wording import texts
from tests.sources import parse_source

TEMPLATES = templating.shipped("templates")
FILES = sorted(TEMPLATES.rglob("*.html"))
CODE = sorted(Path(texts.__file__).parents[1].rglob("*.py"))
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
NAMED = re.compile(r"\bsay\.(\w+\.\w+)")
READ = ("aria-label", "title", "placeholder", "alt", "data-label")
"""Attributes that people meet."""
IN_JINJA = re.compile(r'"([^"]*)"')


def test_a_text_is_told_with_its_values() -> None:
    """And of one or of many."""
    assert texts.say("label.in_article", title="The dam") == "in “The dam”"
    assert texts.tell_count("count.article", 1) == "1 article"
    assert texts.tell_count("count.article", 1200) == "1,200 articles"


def test_a_template_holds_the_text_once_it_is_compiled() -> None:
    """Whether it is shown as it is, chosen, or filled."""
    made = Templates((TEMPLATES,)).environment.from_string(
        "{{ say.section.history }}, {{ say.label.in_article.format(title=x) }}, {{ x or say.none.found }}"
    )
    assert made.render(x="<b>") == "History, in “&lt;b&gt;”, &lt;b&gt;"


def test_what_is_no_name_of_the_wording_stays() -> None:
    """A value may be called so, and hold what it likes."""
    made = Templates((TEMPLATES,)).environment.from_string("{{ view.say.none.found }}{{ say }}")
    assert made.render(view={"say": {"none": {"found": 1}}}, say=2) == "12"


def test_a_text_that_there_is_not_is_told_with_its_line(tmp_path: Path) -> None:
    """A desk's own template may name the texts too."""
    (tmp_path / "about.html").write_text("\n{{ say.none.nothing }}", encoding="utf-8")
    with pytest.raises(templating.BriefgenError, match=r"about\.html:2: no `none\.nothing` in the wording"):
        Templates((tmp_path, TEMPLATES)).render("about.html", {})


@cache
def names() -> set[str]:
    return {f"{group}.{name}" for group, names in texts.load_wording().items() for name in names}


def test_every_text_is_used_and_every_used_one_is_there() -> None:
    """Nothing in the file that no page says, and no page that says what is not in it."""
    used = {name for path in FILES for name in NAMED.findall(path.read_text("utf-8"))}
    used |= {name for path in CODE for name in named(path)}
    used |= {name for name in names() if name.partition(".")[0] in whole_groups()}
    assert used == names()


WHOLE = re.compile(r'list_texts\("(\w+)"\)|say\(f"(\w+)\.\{')


@cache
def whole_groups() -> set[str]:
    """Groups whose texts are taken by a name that the code reckons."""
    found = (WHOLE.findall(path.read_text("utf-8")) for path in CODE)
    return {one or other for names in found for one, other in names}


def named(path: Path) -> Iterator[str]:
    """Each string of the code that is a name of the wording."""
    known = {name.partition(".")[0] for name in names()}
    for node in ast.walk(parse_source(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            group, dot, name = node.value.partition(".")
            if dot and group in known and re.fullmatch(r"(?!html)[a-z_]+", name):
                yield node.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_no_template_has_words_of_its_own(path: Path) -> None:
    """What is read stands in the wording: neither between tags, nor in attributes, nor in expressions."""
    assert list(prose(path.read_text("utf-8"))) == []


def prose(source: str) -> Iterator[str]:
    """The words that a template says by itself."""
    source = re.sub(r"\{% block page_class %\}[^{]*", "", re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL))
    bare = JINJA.sub("", source)
    yield from re.findall(r"[A-Za-z][A-Za-z ]*", TAG.sub("\n", bare))
    for tag in TAG.findall(bare):
        for name in READ:
            yield from re.findall(rf' {name}="([^"]*[A-Za-z][^"]*)"', tag)
    for expression in JINJA.findall(source):
        if not re.match(r"\{%-? (?:extends|from|include|import)", expression):
            yield from filter(is_prose, IN_JINJA.findall(expression))


def is_prose(text: str) -> bool:
    """Whether a string is meant to be read: words, or one that begins with a capital."""
    return bool(re.search(r"[A-Za-z][,.]? +[A-Za-z]|^[A-Z][a-z]", text))


VIEWS = sorted(
    (
        *Path(texts.__file__).parents[1].glob("views/**/*.py"),
        *Path(texts.__file__).parents[1].glob("charts/*.py"),
    )
)
NAMES = {
    *("Person", "Organization", "Country", "Place", "NewsArticle", "WebPage", "WebSite", "Scale", "Sc"),
    *("Thing", "Quotation", "Claim", "Event", "Dataset", "DataDownload", "DataCatalog", "CreativeWork"),
}
"""Types of schema.org, a class, a category of letters."""


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_view_has_words_of_its_own(path: Path) -> None:
    """A string of the code is a name, a path, a sign or a name of the wording, never what a page says."""
    tree = parse_source(path)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    found = {node.value for node in strings if isinstance(node.value, str) and is_prose(node.value)}
    assert found - NAMES == set()
