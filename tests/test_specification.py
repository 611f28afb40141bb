"""The tests read like a specification: each one says in a sentence what holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

FILES = sorted(Path(__file__).parent.rglob("test_*.py"))


def test_every_test_tells_its_behaviour():
    """A name is what is tested; the docstring says what is promised, to its full stop."""
    assert [f"{path}: {name}" for path in FILES for name in find_silent(path)] == []


def find_silent(path: Path) -> Iterator[str]:
    """The tests of a file that promise nothing."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
        if named and not (ast.get_docstring(node) or "").strip().endswith((".", "…")):
            yield node.name
