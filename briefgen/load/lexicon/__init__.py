"""Word lists, a folder a language: the words live in files, the patterns in the code.

    Lexicon("en", __name__).words("head", "months")

Each package with word lists makes one Lexicon for its own folder; which language that is stands in LANGUAGE
alone, so that another language is another folder. Every scalar is text (so "no" and "on" are words) until a
shape asks for a number.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

T = TypeVar("T")
LANGUAGE = "en"
"""The language of the articles that are analysed."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of one package in one language; each is read once."""

    language: str
    package: str

    def load(self, name: str, shape: type[T]) -> T:
        """The word list `name` as `shape`; for a module to keep behind its own `@cache`."""
        return msgspec.convert(_parse_file(self.package, f"{self.language}/{name}"), shape, strict=False)

    def words(self, name: str, group: str) -> frozenset[str]:
        """One group of words of the list `name`."""
        return _load_groups(self, name)[group]


@cache
def _load_groups(lexicon: Lexicon, name: str) -> dict[str, frozenset[str]]:
    return lexicon.load(name, dict[str, frozenset[str]])


@cache
def _parse_file(package: str, path: str) -> Any:
    """What the file says, whatever its shape."""
    text = files(package).joinpath(f"{path}.yaml").read_bytes()
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text, lists and mappings only)


LEXICON = Lexicon(LANGUAGE, __name__)
