"""The code of the package as a tree: many tests ask about it, each file is taken apart once."""

import ast
from functools import cache
from pathlib import Path


@cache
def parse_source(path: Path) -> ast.Module:
    """The syntax tree of a file. Nobody changes it."""
    return ast.parse(path.read_text("utf-8"))
