"""The tests read like a specification: each one says in a sentence what holds."""

import ast
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.rglob("test_*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(Path(__file__).parent).as_posix())
def test_every_test_tells_its_behaviour(path):
    """A name is what is tested; the docstring says what is promised, to its full stop."""
    tests = (
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    )
    silent = [node.name for node in tests if not (ast.get_docstring(node) or "").strip().endswith((".", "…"))]
    assert silent == []
