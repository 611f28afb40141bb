"""How the package is built, in figures: what a function decides, how names are shared, what tests there are.

    python bench/house.py [FOLDER]

FOLDER is a checkout, this one where none is named; so two states of the code are measured by one rule.
"Used once" leaves out the rules that stand in a table: no one function calls them. "Sets of words" leaves out
the constants in NAMING, which name keys and packages, and the rooms that name the elements of HTML.
"""

import argparse
import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefgen.parse.dates.tokens import DATE_MARKS, TOKEN_CLASSES
from tests.test_architecture import find_shared_names
from tests.test_density import FUNCTIONS, PACKAGE, count_decisions, find_functions

ROOT = PACKAGE.parent
STAGES = ("load", "parse", "parse/actors", "parse/positions", "relate", "render")
"""Folders whose rooms are counted, with who imports whom."""
WORD = re.compile(r"[a-z][a-z' ’-]*\.?")
"""A word or several; what has a point inside is the name of a file or of a rule."""
LABELS = frozenset(
    [
        "acl",
        "acomp",
        "advcl",
        "advmod",
        "agent",
        "amod",
        "appos",
        "attr",
        "aux",
        "auxpass",
        "cc",
        "ccomp",
        "compound",
        "conj",
        "csubj",
        "csubjpass",
        "dative",
        "dep",
        "det",
        "dobj",
        "expl",
        "intj",
        "mark",
        "neg",
        "nmod",
        "npadvmod",
        "nsubj",
        "nsubjpass",
        "nummod",
        "oprd",
        "parataxis",
        "pcomp",
        "pobj",
        "poss",
        "preconj",
        "prep",
        "prt",
        "punct",
        "relcl",
        "xcomp",
        "case",
        "quantmod",
    ]
)
"""Labels of the language model, which are no words."""
CLASSES = (
    ("parse/dates", "parse/lexicon/en/dates.yaml"),
    ("parse/positions", "parse/lexicon/en/positions_acts.yaml"),
    ("parse/positions", "parse/lexicon/en/positions_conditions.yaml"),
    ("parse/positions", "parse/lexicon/en/positions_verbs.yaml"),
    ("load/clean", "load/lexicon/en/furniture.yaml"),
)
"""Rooms whose rules speak of classes of words, and the list that names these, such as `month` or `favour`."""
SHAPES = frozenset([*TOKEN_CLASSES, *DATE_MARKS])
"""Classes of what is told by its shape: "number", "hyphen"."""
MARKED_UP = ("load/page", "load/markdown")
"""Where elements and attributes of HTML are named."""
NAMING = frozenset(
    [
        "config.py:LINK_SCHEMES",
        "extract.py:KEYS_NEEDED",
        "readers.py:RAISING",
        "relate/remembered.py:BRIEF_FIELDS",
        "render/answers.py:OF_BRIEFS",
        "render/notes.py:ATTRIBUTES",
        "render/notes.py:LEADING",
        "render/views/many/about.py:WITH_SCHEMA",
    ]
)
"""Constants that name schemes of addresses, keys, packages, fields, attributes and tables: no words."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT, help="a checkout")
    root = parser.parse_args().folder
    if not (root / "briefgen").is_dir():
        parser.error(f"{root} has no folder briefgen/")
    for name, figure in measure_house(root):
        print(f"{name:<52} {figure}")


def measure_house(root: Path) -> Iterator[tuple[str, str]]:
    """Each measure by its name."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted((root / "briefgen").rglob("*.py"))}
    functions = [found for tree in trees.values() for found in find_functions(tree)]
    names = Counter(name.rpartition(".")[2] for name, _ in functions)
    lines = sum(node.end_lineno - node.lineno for _, node in functions)
    dense = [count_decisions(node) for _, node in functions]
    yield "functions", str(len(functions))
    yield "decisions per ten lines of body", f"{10 * sum(dense) / lines:.2f}"
    yield "functions above ten decisions", str(sum(one > 10 for one in dense))
    yield (
        "functions above forty lines",
        str(sum(node.end_lineno - node.lineno >= 40 for _, node in functions)),
    )
    yield (
        "functions that share their name",
        _share(sum(names[name.rpartition(".")[2]] > 1 for name, _ in functions), functions),
    )
    yield (
        "names of one word",
        _share(sum("_" not in name.rpartition(".")[2].strip("_") for name, _ in functions), functions),
    )
    yield "functions used once, as helpers of one other", _share(_count_used_once(trees), functions)
    types = find_shared_names(root / "briefgen", types=True)
    constants = find_shared_names(root / "briefgen", types=False)
    yield "type names of two modules or more", str(len(types))
    yield "constant names of three modules or more", str(sum(len(one) > 2 for one in constants.values()))
    yield "modules with a constant of one name, at most", str(max(map(len, constants.values()), default=1))
    yield (
        "sets of words in code",
        str(sum(_count_word_sets(root, path, tree) for path, tree in trees.items())),
    )
    yield "modules flat in one folder, at most", str(max(Counter(path.parent for path in trees).values()))
    yield "lines of tests to lines of code", f"{_lines(root / 'tests') / _lines(root / 'briefgen'):.2f}"
    for stage in STAGES:
        if (root / "briefgen" / stage).is_dir():
            yield f"the plan of {stage}", str(draw_plan(root / "briefgen" / stage))


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rooms of one stage lie: a room is a folder of it, or a module that lies beside the folders."""

    rooms: frozenset[str]
    arrows: frozenset[tuple[str, str]]
    """From the room that imports to the one that is imported."""

    def __str__(self) -> str:
        told = (("rooms", len(self.rooms)), ("floors", self.floors), ("arrows", len(self.arrows)))
        return ", ".join(f"{count} {word}" for word, count in (*told, ("in circles", self.circles)))

    @property
    def floors(self) -> int:
        """The rooms of the longest way down, a circle counted once."""
        return max((self._height(room, frozenset()) for room in self.rooms), default=0)

    @property
    def circles(self) -> int:
        """The rooms from which a way leads back to themselves."""
        return sum(room in self._below(room) for room in self.rooms)

    def _height(self, room: str, above: frozenset[str]) -> int:
        below = [low for high, low in self.arrows if high == room and low not in above]
        return 1 + max((self._height(one, above | {room}) for one in below), default=0)

    def _below(self, room: str) -> set[str]:
        found: set[str] = set()
        waiting = [room]
        while waiting:
            at = waiting.pop()
            new = {low for high, low in self.arrows if high == at} - found
            found |= new
            waiting += new
        return found


def draw_plan(folder: Path) -> Plan:
    """The rooms of `folder` and who imports whom."""
    inside = {path: _room_of(path, folder) for path in sorted(folder.rglob("*.py"))}
    parts = folder.parts
    last = len(parts) - 1 - parts[::-1].index("briefgen")
    package = ".".join(parts[last:])
    rooms = frozenset(room for room in inside.values() if room)
    arrows = {
        (room, named)
        for path, room in inside.items()
        for named in _rooms_imported(ast.parse(path.read_text("utf-8")), package, rooms)
        if room and named != room
    }
    return Plan(rooms, frozenset(arrows))


def _room_of(path: Path, folder: Path) -> str:
    """The first name below the folder; empty for the folder's own front."""
    name = path.relative_to(folder).parts[0].removesuffix(".py")
    return "" if name == "__init__" else name


def _rooms_imported(tree: ast.AST, package: str, rooms: frozenset[str]) -> Iterator[str]:
    """The rooms of the package that a module imports, or imports from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"{package}."):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from rooms.intersection(name.removeprefix(f"{package}.").split(".")[0] for name in names)


def _share(part: int, whole: list) -> str:
    return f"{100 * part / len(whole):.0f} %"


def _count_used_once(trees: dict[Path, ast.Module]) -> int:
    """Functions of a module that one call of it names, and no other module."""
    return sum(_used_once(tree) for tree in trees.values())


def _used_once(tree: ast.Module) -> int:
    """A rule that stands in a table has no one function to which it could return: it is none of these."""
    own = {node.name for node in tree.body if isinstance(node, FUNCTIONS) and node.name.startswith("_")}
    used = Counter(node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in own)
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return sum(used[name] == 1 for name in own & called)


def _count_word_sets(root: Path, path: Path, tree: ast.Module) -> int:
    """Sets, frozen or not, of two words or more in small letters, which name no label, class or element."""
    room = path.relative_to(root / "briefgen").as_posix()
    if room.startswith(MARKED_UP):
        return 0
    symbols = LABELS.union(
        *(_read_classes(root / "briefgen" / at) for of, at in CLASSES if room.startswith(of))
    )
    told = (one for one in tree.body if not NAMING.intersection(_list_assigned(room, one)))
    return sum(_is_word_set(node, symbols) for one in told for node in ast.walk(one))


def _list_assigned(room: str, node: ast.stmt) -> Iterator[str]:
    """The constants that a statement of a module defines."""
    aims = (
        node.targets
        if isinstance(node, ast.Assign)
        else [node.target]
        if isinstance(node, ast.AnnAssign)
        else []
    )
    yield from (f"{room}:{aim.id}" for aim in aims if isinstance(aim, ast.Name))


@cache
def _read_classes(path: Path) -> frozenset[str]:
    """The names that a list has for classes of words: its keys, those below `classes`, what words have."""
    if not path.is_file():
        return frozenset()
    listed = yaml.safe_load(path.read_text("utf-8"))
    named = (re.findall(r"[a-z_]+", value) for value in listed.values() if isinstance(value, str))
    return SHAPES.union(map(str, (*listed, *listed.get("classes", ()))), *named)


def _is_word_set(node: ast.AST, symbols: frozenset[str]) -> bool:
    if not isinstance(node, ast.Set) or len(node.elts) < 2:
        return False
    words = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return len(words) == len(node.elts) and not symbols.issuperset(words) and all(map(WORD.fullmatch, words))


def _lines(folder: Path) -> int:
    return sum(path.read_text("utf-8").count("\n") for path in folder.rglob("*.py"))


if __name__ == "__main__":
    main()
