"""Word lists for comparing, a folder a language; apart from those for reading, which a change would void."""

from typing import TypeVar

from briefgen.load.lexicon import read

T = TypeVar("T")


def load(name: str, shape: type[T]) -> T:
    """The word list `name` (`en/desk`) as `shape`; for a module to keep behind its own `@cache`."""
    return read(__name__, name, shape)
