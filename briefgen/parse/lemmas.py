"""The lemma of a verb whose silent e the model's rules lose: "hoped" is of "hope", not of "hop".

A component at the end of the pipeline; knows the form and the lemma, nothing else.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

NAME = "silent_e"

_SHORT = re.compile(r"(?:[^aeiouy]{0,4}|qu)[aeiouy][^aeiouwxy]")
"""One short syllable: before -ed and -ing such a verb doubles its last letter, "hop" makes "hopped"."""
_HISSING = ("ch", "o", "s", "sh", "x", "z")


@Language.component(NAME)
def mend(doc: Doc) -> Doc:
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
    return f"{lemma}e" if tail in {"ed", "ing"} and _SHORT.fullmatch(lemma) else lemma
