"""Word lists, a folder a language: the words live here, the patterns in the code.

`load("en/abbreviations", dict[str, tuple[str, ...]])` reads `en/abbreviations.yaml` and checks its shape.
Every scalar is text (so "no" and "on" are words) until `shape` asks for a number.
"""

from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

T = TypeVar("T")


def load(name: str, shape: type[T]) -> T:
    """The word list `name` as `shape`; for a module to keep behind its own `@cache`."""
    return msgspec.convert(_raw(name), shape, strict=False)


@cache
def _raw(name: str) -> Any:
    """What the file says, whatever its shape."""
    text = files(__name__).joinpath(f"{name}.yaml").read_bytes()
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text, lists and mappings only)
