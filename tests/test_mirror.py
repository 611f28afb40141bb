"""The tests mirror the package: each module of parse/ and relate/ that does something has its test file.

`tests/PATH/test_NAME.py`, or prose and yaml in `tests/PATH/cases/NAME.*`.
"""

import ast
from pathlib import Path

from tests.sources import parse_source

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "briefgen"


def does_something(path: Path) -> bool:
    """Whether a module holds a function: nouns alone need no test."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(parse_source(path)))


def has_test(path: Path) -> bool:
    folder = TESTS / path.relative_to(PACKAGE).parent
    return (folder / f"test_{path.stem}.py").exists() or any(folder.glob(f"cases/{path.stem}.*"))


def find_untested() -> list[str]:
    """Modules without a test file of their own."""
    modules = sorted(path for verb in ("parse", "relate") for path in (PACKAGE / verb).rglob("*.py"))
    return [
        path.relative_to(PACKAGE).as_posix()
        for path in modules
        if path.stem != "__init__" and does_something(path) and not has_test(path)
    ]


def test_every_module_has_its_test_file():
    """Missing is named, with its path."""
    assert find_untested() == []
