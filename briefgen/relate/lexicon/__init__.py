"""Word lists for comparing, a folder a language; apart from those for reading, which a change would void."""

from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

T = TypeVar("T")


def load(name: str, shape: type[T]) -> T:
    """Get the word list `name` (such as `en/desk`) as `shape`, for a caller that keeps it behind `@cache`."""
    return msgspec.convert(_raw(name), shape, strict=False)


@cache
def _raw(name: str) -> Any:
    text = files(__name__).joinpath(f"{name}.yaml").read_bytes()
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text, lists and mappings only)
