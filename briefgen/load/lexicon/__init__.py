"""Word lists, a folder a language: the words live in files, the patterns in the code.

The one reader of such files; `parse.lexicon` and `relate.lexicon` read theirs through it.
Every scalar is text (so "no" and "on" are words) until a shape asks for a number.
"""

from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

T = TypeVar("T")


def load(name: str, shape: type[T]) -> T:
    """The word list `name` (`en/head`) as `shape`; for a module to keep behind its own `@cache`."""
    return read(__name__, name, shape)


def read(package: str, name: str, shape: type[T]) -> T:
    """The word list `name` of `package` as `shape`."""
    return msgspec.convert(_raw(package, name), shape, strict=False)


@cache
def _raw(package: str, name: str) -> Any:
    """What the file says, whatever its shape."""
    text = files(package).joinpath(f"{name}.yaml").read_bytes()
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text, lists and mappings only)
