"""The language model: how it is loaded, how texts go through it.

`model_package` says which one, without spaCy. Components that nothing uses are off.
"""

import functools
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import repeat

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.config import LanguageConfig
from briefgen.parse import (
    embedding,
    forms,
    gazetteer,
    lemmas,
    model_package,
    paragraphs,
    truecase,
    unpacking,
)

UNUSED = ("senter",)
"""Components nobody reads: the parser says where sentences begin."""

OPEN_CLASSES = ("noun", "verb", "adj", "adv")
COPIED = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")
"""What a Doc read in ordinary letters hands on to the one with the article's own."""

SPACELESS_CHARACTERS = 250
"""Characters without a space from which a run is one token, whatever it is made of."""

_RUN = re.compile(rf"\S{{{SPACELESS_CHARACTERS}}}")

BATCH_CHARACTERS = 16_000
"""Characters a batch: enough for the matrices, and what is made of them still fits the processor's cache."""


def find_package_name(config: LanguageConfig) -> str:
    """The spaCy package that will be used."""
    return model_package.name(config)


@functools.cache
def load_model(package: str) -> Language:
    """The model, once a process. Raises BriefgenError where its weights are not what they should be."""
    model_package.check_package(package)
    nlp = spacy.load(package, exclude=list(UNUSED))
    # The tokenizer peels marks off a word one by one and copies the rest each time: quadratic in
    # "((((((" or in a line of emoji. A run this long is no word: it stays one token.
    nlp.tokenizer.token_match = _RUN.match  # type: ignore[union-attr]
    # A million that ends its sentence, "pays £20m. Work begins", is no abbreviation.
    nlp.tokenizer.add_special_case("m.", [{"ORTH": "m"}, {"ORTH": "."}])  # type: ignore[union-attr]
    for ending in gazetteer.gazetteer().organisation_endings:
        if "/" in ending:  # "Lumara A/S"
            nlp.tokenizer.add_special_case(ending, [{"ORTH": ending}])  # type: ignore[union-attr]
            nlp.tokenizer.add_special_case(f"{ending}.", [{"ORTH": ending}, {"ORTH": "."}])  # type: ignore[union-attr]
    nlp.add_pipe(paragraphs.PARAGRAPHS_NAME, before="parser" if nlp.has_pipe("parser") else None)
    lemmas.keep_stems(nlp)
    forms.install_forms(nlp)
    embedding.install_embedding(nlp)
    return nlp


def docs(
    texts: Iterable[str], config: LanguageConfig, starts: Iterable[Collection[int]] = repeat(())
) -> Iterator[Doc]:
    """Each text as a spaCy Doc, in order, in batches; lines that shout are read in ordinary letters.

    `starts`: for each text, where a sentence begins that the parser would not see, as behind a dateline.
    """
    nlp = load_model(find_package_name(config))
    is_plain = _plain_words(nlp)
    pairs = (
        (_make_doc(nlp, truecase.quieten_text(text, is_plain), known), text)
        for text, known in zip(texts, starts, strict=False)
    )
    for batch in _batches(pairs):
        for doc, text in nlp.pipe(batch, as_tuples=True, batch_size=len(batch)):
            yield unpacking.unpack_doc(doc if doc.text == text else _as_written(doc, text))


def _batches(pairs: Iterable[tuple[Doc, str]]) -> Iterator[list[tuple[Doc, str]]]:
    """Texts until together they are a BATCH long."""
    batch: list[tuple[Doc, str]] = []
    size = 0
    for doc, text in pairs:
        batch.append((doc, text))
        size += len(text)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _make_doc(nlp: Language, text: str, starts: Collection[int]) -> Doc:
    doc = nlp.make_doc(text)
    doc.user_data[paragraphs.STARTS] = tuple(starts)
    return doc


def _as_written(doc: Doc, text: str) -> Doc:
    """What was read in ordinary letters, on the words as the article has them."""
    words = [text[token.idx : token.idx + len(token)] for token in doc]
    written = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return written.from_array(list(COPIED), doc.to_array(list(COPIED)))  # type: ignore[arg-type]


def _plain_words(nlp: Language) -> Callable[[str], bool]:
    """Tells an ordinary word, by the lemmatizer's own lists, from a name; words come in small letters."""
    if "lemmatizer" not in nlp.component_names:
        return nlp.Defaults.stop_words.__contains__
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    stems, rules = lookups.get_table("lemma_index"), lookups.get_table("lemma_rules")
    odd = lookups.get_table("lemma_exc")

    @functools.cache
    def plain(word: str) -> bool:
        if word in nlp.Defaults.stop_words:
            return True
        if gazetteer.is_name(word.capitalize()):
            return False
        return any(
            _has_inflected(word, stems.get(pos, ()), rules.get(pos, ()), odd.get(pos, ()))
            for pos in OPEN_CLASSES
        )

    return plain


def _has_inflected(
    word: str, stems: Collection[str], rules: Iterable[tuple[str, str]], odd: Collection[str]
) -> bool:
    """Whether `word`, or what a rule of inflection makes of it, is in the list."""
    if word in stems or word in odd:
        return True
    return any(word.endswith(old) and word.removesuffix(old) + new in stems for old, new in rules if old)
