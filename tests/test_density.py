"""How much one function decides, and how long things are: bounds, with a list of what is still above them.

The list is tests/density.yaml. Whoever makes something better takes it off the list; nothing is put on it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import parse_source, read_yaml

PACKAGE = Path(__file__).parent.parent / "briefgen"
ABOVE = read_yaml(Path(__file__).parent / "density.yaml")
BOUNDS = {"decisions": 10, "lines of a function": 40, "lines of a file": 300}

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
APART = (*FUNCTIONS, ast.ClassDef)
"""What is counted by itself, inside another or not."""
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)


def count_decisions(function: ast.AST) -> int:
    """Branches, loops, each `and` and `or`, each `for` and `if` of a comprehension."""
    return sum(_decisions(node) for node in _walk_inside(function))


def _walk_inside(node: ast.AST) -> Iterator[ast.AST]:
    waiting = [node]
    while waiting:
        inside = [one for one in ast.iter_child_nodes(waiting.pop()) if not isinstance(one, APART)]
        yield from inside
        waiting += inside


def _decisions(node: ast.AST) -> int:
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    return isinstance(node, BRANCHES)


def find_functions(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Every function with its dotted name."""
    for node in ast.iter_child_nodes(tree):
        name = f"{within}{node.name}" if isinstance(node, APART) else within.rstrip(".")
        if isinstance(node, FUNCTIONS):
            yield name, node
        if not isinstance(node, ast.expr):
            yield from find_functions(node, f"{name}." if name else "")


def measure_package() -> dict[str, dict[str, int]]:
    """For each bound, what is above it and by which figure."""
    above: dict[str, dict[str, int]] = {bound: {} for bound in BOUNDS}
    for path in sorted(PACKAGE.rglob("*.py")):
        name, text = path.relative_to(PACKAGE).as_posix(), path.read_text("utf-8")
        above["lines of a file"][name] = text.count("\n")
        for function, node in find_functions(parse_source(path)):
            above["decisions"][f"{name}:{function}"] = count_decisions(node)
            above["lines of a function"][f"{name}:{function}"] = node.end_lineno - node.lineno + 1
    return {
        bound: {name: figure for name, figure in found.items() if figure > BOUNDS[bound]}
        for bound, found in above.items()
    }


@pytest.fixture(scope="module")
def measured():
    return measure_package()


@pytest.mark.parametrize("bound", BOUNDS)
def test_nothing_new_is_above_its_bound(measured, bound):
    """A function asks ten things at most and has 40 lines at most, a file 300; the listed grow no more."""
    listed = ABOVE[bound] or {}
    grown = {name: figure for name, figure in measured[bound].items() if figure > listed.get(name, 0)}
    assert grown == {}


@pytest.mark.parametrize("bound", BOUNDS)
def test_what_got_better_leaves_the_list(measured, bound):
    """Its figure is kept as it is, and what is within its bound is not listed."""
    assert {name: measured[bound].get(name, 0) for name in ABOVE[bound] or {}} == (ABOVE[bound] or {})


def test_decisions_are_counted_wherever_they_hide():
    """An operator, a comprehension and a ternary decide as much as a branch."""
    code = (
        "def look(x):\n    if x and x.a or x.b:\n        return [y for y in x if y]\n    return 1 if x else 2"
    )
    (function,) = ast.parse(code).body
    assert count_decisions(function) == 1 + 2 + 2 + 1
