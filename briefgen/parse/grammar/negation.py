"""Whether what is told is denied."""

from spacy.tokens import Token


def is_denied(verb: Token) -> bool:
    """Whether "not", "never" or "no longer" stands with the verb."""
    if any(child.dep_ == "neg" or child.lower_ in {"never", "hardly", "nor"} for child in verb.children):
        return True
    if any(child.lower_ == "longer" and child.nbor(-1).lower_ == "no" for child in verb.lefts if child.i):
        return True
    # "has neither confirmed nor ruled out": the parser hangs both on the first verb.
    before = (child for child in verb.head.children if verb.head.i < child.i < verb.i)
    return verb.dep_ == "conj" and any(child.lower_ == "nor" for child in before)
