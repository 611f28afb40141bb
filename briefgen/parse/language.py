"""The language model: how it is loaded, how texts go through it.

`model_package` says which one, without spaCy. Components that nothing uses are off.
"""

import functools
from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.config import LanguageConfig
from briefgen.parse import model_package

UNUSED = ("senter",)
"""Components nobody reads: the parser says where sentences begin."""

BATCH = 32
"""Texts a batch: large enough for the matrices, small enough for the memory."""


def name(config: LanguageConfig) -> str:
    """The spaCy package that will be used."""
    return model_package.name(config)


@functools.cache
def load(package: str) -> Language:
    """The model, once a process. Raises BriefgenError where its weights are not what they should be."""
    model_package.check(package)
    return spacy.load(package, exclude=list(UNUSED))


def docs(texts: Iterable[str], config: LanguageConfig) -> Iterator[Doc]:
    """Each text as a spaCy Doc, in order, in batches."""
    return load(name(config)).pipe(texts, batch_size=BATCH)
