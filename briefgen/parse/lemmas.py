"""The lemma of a verb whose silent e the model's rules lose: "hoped" is of "hope", not of "hop".

A component at the end of the pipeline; knows the form and the lemma, nothing else.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from briefgen.parse.lexicon import LEXICON

WITHOUT_E = LEXICON.words("grammar_rules", "lemmas_without_e")

LEMMAS_NAME = "silent_e"

_SHORT_SYLLABLE = re.compile(r"(?:[^aeiouy]{0,4}|qu)[aeiouy][^aeiouwxy]")
"""One short syllable: before -ed and -ing such a verb doubles its last letter, "hop" makes "hopped"."""
_HISSING = ("ch", "o", "s", "sh", "x", "z")


STEMS = "stems"
ENDINGS = ("s", "es", "ed", "d", "ing")


def keep_stems(nlp: Language) -> None:
    """Lets every Doc of the model ask for the words that its lemmatizer lists.

    The model searches its lists from the top, some ten thousand words for every form it has not met: so sets.
    """
    if "lemmatizer" in nlp.pipe_names:
        listed = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
        for part in list(listed):
            listed[part] = frozenset(listed[part])
        nlp.vocab.lookups.add_table(STEMS, dict(listed.items()))


def is_word(doc: Doc, text: str) -> bool:
    """Whether the language has the word, by the lemmatizer's own lists; so where it has none."""
    if not doc.vocab.lookups.has_table(STEMS):
        return True
    stems = {text, *(text.removesuffix(ending) for ending in ENDINGS)}
    if text.endswith("ies"):
        stems.add(f"{text.removesuffix('ies')}y")
    return any(stem in listed for listed in doc.vocab.lookups.get_table(STEMS).values() for stem in stems)


@Language.component(LEMMAS_NAME)
def mend_lemmas(doc: Doc) -> Doc:
    """The same document, with the lemmas of its verbs mended."""
    for token in doc:
        if token.pos_ == "VERB":
            token.lemma_ = with_e(token.lower_, token.lemma_)
    return doc


def with_e(form: str, lemma: str) -> str:
    """`lemma`, or with an e where the form could not be made without."""
    tail = form.removeprefix(lemma)
    if tail == "es" and not lemma.endswith(_HISSING):
        return f"{lemma}e"
    return f"{lemma}e" if tail in WITHOUT_E and _SHORT_SYLLABLE.fullmatch(lemma) else lemma
