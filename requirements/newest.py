"""Prints what the project names, without upper bounds: what `make newest` lets uv install."""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
BOUNDS = ("<", "<=", "~=")
"""What keeps a newer version out. A pin is no bound: the model is data, and known by its digest."""


def main() -> None:
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    sys.stdout.writelines(f"{unbounded(text)}\n" for text in named)


def unbounded(text: str) -> Requirement:
    """The requirement, open above."""
    requirement = Requirement(text)
    kept = (one for one in requirement.specifier if one.operator not in BOUNDS)
    requirement.specifier = SpecifierSet(",".join(map(str, kept)))
    return requirement


if __name__ == "__main__":
    main()
