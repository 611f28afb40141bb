"""Word lists for reading, a folder a language: the words live here, the patterns in the code."""

from typing import TypeVar

from briefgen.load.lexicon import read

T = TypeVar("T")


def load(name: str, shape: type[T]) -> T:
    """The word list `name` (`en/abbreviations`) as `shape`; for a module to keep behind its own `@cache`."""
    return read(__name__, name, shape)
