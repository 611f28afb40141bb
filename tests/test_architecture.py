"""The arrows of the house: which module may import which."""

import ast
import copy
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.sources import parse_source
from tests.test_density import find_functions

PACKAGE = Path(__file__).parent.parent / "briefgen"

ORDER = (
    "problems",
    "libraries",
    "typed",
    "model",
    "addresses",
    "folders",
    "regular",
    "allowances",
    "config",
    "cache",
    "load",
    "parse",
    "relate",
    "render",
    "write",
    "memory",
    "workers",
    "builder",
    "readers",
    "engines",
    "pipeline",
    "extract",
    "explain",
    "api",
    "cli",
    "__main__",
)
"""From left to right: a module imports from its left only, or from its own folder."""

FLOORS = {
    "load": (
        "lexicon reasons offsets letters wikilinks tongue slugs releases suffixes chosen seeds decode",
        "wrapping head content clean page formats markdown row structure body header metadata",
        "admission article",
    ),
    "parse": (
        "importing measured lexicon alternatives rules lemmas forms embedding sentences paragraphs",
        "model_package truecase signature keypoints namekeys gazetteer grammar unpacking language",
        "dates figures positions actors events reading watching",
    ),
    "parse/positions": (
        "drafts phrases cues",
        "holder complements stance finders attribution settled",
    ),
    "relate": (
        "lexicon remembered quantities unions voices words desk book days",
        "corrections actors sources figures issues events dating doubts editions",
    ),
    "render": (
        "wording quoted page urls paper words originals atlas answers",
        "minuted asked charts views escaping notes markup compiled templating sheets look frame pages",
        "search making taken feeds press",
    ),
}
"""Inside a folder the same: its rooms from left to right; its own `__init__` stands last."""

HOMES = {
    "spacy": "parse",
    "jinja2": "render",
    "markdown": "render",
    "nh3": "render",
    "pyarrow": "render",
    "frontmatter": "load",
    "feedparser": "load",
    "lxml": "load",
    "pypdfium2": "load",
    "trafilatura": "load",
    "py3langid": "load",
    "charset_normalizer": "load",
    "webencodings": "load",
    "livereload": "write",
    "watchfiles": "write",
    "filelock": "write",
    "sqlite3": "cache render",
    "click": "cli",
    "rich": "cli",
}
"""A library is at home in one room; SQLite keeps what is remembered, and makes a file to take away."""


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imported(path: Path) -> list[str]:
    """Every module that `path` imports, wherever in it the import stands."""
    names = []
    for node in ast.walk(parse_source(path)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def test_imports_point_left():
    """A module imports only from rooms on its left, and each library in its own room."""
    assert [wrong for path in MODULES for wrong in find_wrong_imports(path)] == []


def find_wrong_imports(path: Path) -> Iterator[str]:
    """What `path` imports and may not, each with why."""
    here = ORDER.index(room(path))
    for name in imported(path):
        parts = name.split(".")
        ours = parts[0] == "briefgen" and len(parts) > 1 and parts[1] in ORDER
        if ours and ORDER.index(parts[1]) > here:
            yield f"{path} imports {name}, which stands to its right"
        if room(path) not in HOMES.get(parts[0], room(path)).split():
            yield f"{path} imports {name} away from home"


def inner(folder: str, parts: tuple[str, ...]) -> str | None:
    """The room in `folder` of this dotted name: `__init__` for the folder itself, None elsewhere."""
    above = folder.split("/")
    if list(parts[: len(above)]) != above:
        return None
    return parts[len(above)] if len(parts) > len(above) else "__init__"


@pytest.mark.parametrize("folder", FLOORS)
def test_imports_inside_a_folder_point_left(folder):
    """Every room of the folder has its place, and imports only from rooms before it."""
    order = [*" ".join(FLOORS[folder]).split(), "__init__"]
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        here = inner(folder, path.relative_to(PACKAGE).with_suffix("").parts)
        assert here in order, f"{path} stands in no room of {folder}"
        for name in imported(path):
            there = inner(folder, tuple(name.split(".")[1:])) if name.startswith("briefgen.") else None
            if there in order:
                assert order.index(there) <= order.index(here), f"{path} imports {name}, to its right"


PROMISE = "A module imports only from those above it."
ROW = re.compile(r"^    ([a-z_]+/?(?:, [a-z_]+/?)*) {2,}\S", re.MULTILINE)
ROOMS = [path for path in MODULES if path.name == "__init__.py" and PROMISE in path.read_text("utf-8")]


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: path.parent.relative_to(PACKAGE).as_posix())
def test_a_room_keeps_the_order_that_it_tells(path):
    """The table of its docstring names every module of it, each after those it imports from."""
    docstring = ast.get_docstring(parse_source(path), clean=False)
    order = [name.strip("/") for row in ROW.findall(docstring) for name in row.split(", ")]
    folder = path.parent.relative_to(PACKAGE).as_posix()
    inside = (one for one in path.parent.iterdir() if one.is_dir() or one.suffix == ".py")
    modules = {one.stem for one in inside if one.stem.strip("_") == one.stem}
    assert modules <= set(order), f"{path} tells nothing of {modules - set(order)}"
    for one in path.parent.rglob("*.py"):
        here = inner(folder, one.relative_to(PACKAGE).with_suffix("").parts)
        for name in imported(one) if here in order else ():
            there = inner(folder, tuple(name.split(".")[1:]))
            if there in order:
                assert order.index(there) <= order.index(here), f"{one} imports {name}, which stands below"


NEVER_TOLD = {"lexicon", *FLOORS}
"""Folders of words, and those whose order stands here."""


def test_every_room_of_reading_relating_and_rendering_tells_its_order():
    """And no order is kept by chance: each folder has a table in its docstring, or its floors here."""
    folders = {
        path.parent for verb in ("parse", "relate", "render") for path in (PACKAGE / verb).rglob("*.py")
    }
    told = {path.parent for path in ROOMS} | {PACKAGE / folder for folder in NEVER_TOLD}
    assert {path for path in folders - told if path.name not in NEVER_TOLD} == set()


def test_every_room_has_its_place():
    """No module stands outside the order."""
    assert {room(path) for path in MODULES} <= set(ORDER)


def test_the_package_imports_no_neighbour():
    """`import briefgen` costs nothing: its calls are imported when they are asked for."""
    assert imported(PACKAGE / "__init__.py") == ["importlib.import_module", "typing.Any"]
    code = "import sys, briefgen; print(*(name for name in sys.modules if name.startswith('briefgen')))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told.split() == ["briefgen"]


CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")
TYPE = re.compile(r"_?[A-Z]\w+")
"""A name of one letter is a type parameter, and every module may have its own."""
SHARED = 2
"""In so many modules a constant may have the same name: what it bounds or holds is in its name."""
ONE_A_STAGE = {"LEXICON"}
"""The lists of words of `load/`, of `parse/` and of `relate/`."""


def find_shared_names(folder: Path, *, types: bool) -> dict[str, list[str]]:
    """Each type, or constant, that a module of the folder defines, with the modules that have the name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*.py")):
        for name in _find_own_names(parse_source(path), types=types):
            found[name].append(path.relative_to(folder).as_posix())
    return {name: modules for name, modules in found.items() if len(modules) > 1}


def _find_own_names(tree: ast.Module, *, types: bool) -> set[str]:
    named = {
        target.id
        for node in tree.body
        for target in (getattr(node, "targets", None) or [getattr(node, "target", None)])
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(target, ast.Name)
    }
    if not types:
        return set(filter(CONSTANT.fullmatch, named))
    aliases = {name for name in filter(TYPE.fullmatch, named) if not CONSTANT.fullmatch(name)}
    return aliases | {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def test_a_type_name_is_used_once():
    """Whoever reads `Draft` need not ask which: a mention's and a position's have names of their own."""
    assert find_shared_names(PACKAGE, types=True) == {}


def test_a_constant_says_what_it_holds():
    """Of a name as wide as `LONGEST` there would soon be forty: `HEADLINE_WORDS` is one."""
    shared = find_shared_names(PACKAGE, types=False)
    wide = {name: modules for name, modules in shared.items() if len(modules) > SHARED}
    assert set(wide) == ONE_A_STAGE


def names_rule(node: ast.AST) -> bool:
    """Whether a value is the name of a rule: `draft.rule`, `SideRule.OPEN`."""
    if not isinstance(node, ast.Attribute):
        return (
            any(map(names_rule, ast.iter_child_nodes(node)))
            if isinstance(node, ast.Set | ast.Tuple)
            else False
        )
    family = node.value.id if isinstance(node.value, ast.Name) else ""
    return node.attr == "rule" or family.endswith(("Rule", "RuleName"))


@pytest.mark.parametrize("stage", ["parse", "relate", "render"])
def test_no_name_of_a_rule_steers_the_program(stage):
    """What others ask of it is a field of what the rule finds: its name tells where a fact comes from."""
    compared = [
        f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
        for path in sorted((PACKAGE / stage).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare) and any(map(names_rule, [node.left, *node.comparators]))
    ]
    assert compared == []


COPIED_NODES = 12
"""Nodes of a body from which on it is a thought: what is smaller is said twice as briefly as imported."""


class _Unnamed(ast.NodeTransformer):
    """A function without the names that it chose: those of its arguments and variables, and its own."""

    def __init__(self, function: ast.FunctionDef) -> None:
        inside = list(ast.walk(function))
        stored = (one for one in inside if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store))
        own = [*(one.arg for one in inside if isinstance(one, ast.arg)), *(one.id for one in stored)]
        self.numbers = {name: f"_{at}" for at, name in enumerate(dict.fromkeys(own))}

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.numbers.get(node.id, node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(self.numbers[node.arg])


def list_body(function: ast.FunctionDef) -> list[ast.stmt]:
    """Its statements, but for the docstring."""
    return function.body[1:] if ast.get_docstring(function, clean=False) else function.body


def draw_shape(function: ast.FunctionDef) -> tuple[type[ast.AST], ...]:
    """The kinds of its nodes: what differs here differs."""
    return tuple(type(node) for statement in list_body(function) for node in ast.walk(statement))


def write_body(function: ast.FunctionDef) -> str:
    """What a function does, whatever it calls things."""
    bare = copy.deepcopy(ast.FunctionDef("", function.args, list_body(function), [], lineno=0))
    return ast.dump(_Unnamed(bare).visit(bare))


def gather_alike(functions: dict[str, ast.FunctionDef]) -> list[list[str]]:
    """The names of those that do the same, together."""
    alike, same = defaultdict(list), defaultdict(list)
    for name, function in functions.items():
        alike[draw_shape(function)].append(name)
    for shape, names in alike.items():
        for name in names if len(shape) >= COPIED_NODES and len(names) > 1 else ():
            same[write_body(functions[name])].append(name)
    return [names for names in same.values() if len(names) > 1]


def test_what_is_done_twice_has_one_home():
    """No two functions of the package have the same body, under whatever names."""
    functions = {
        f"{path.relative_to(PACKAGE).as_posix()}:{name}": node
        for path in MODULES
        for name, node in find_functions(parse_source(path))
    }
    assert gather_alike(functions) == []


def test_a_copy_is_seen_under_other_names():
    """Other arguments, variables and annotations do not hide that the same is done."""
    told = ast.parse(
        "def a(x: int):\n    'Told.'\n    y = [z + 1 for z in x if z]\n    return y[0]\n"
        "def b(m):\n    n = [o + 1 for o in m if o]\n    return n[0]\n"
        "def c(m):\n    n = [o + 2 for o in m if o]\n    return n[0]\n"
    )
    assert gather_alike(dict(find_functions(told))) == [["a", "b"]]
