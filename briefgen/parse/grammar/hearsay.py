"""Whether the article vouches for what a verb tells: “allegedly”, “reportedly”, “probably”."""

from spacy.tokens import Token

from briefgen.parse.grammar.below import list_children
from briefgen.parse.grammar.words import load_words


def find_hearsay(verb: Token) -> Token | None:
    """The word that says that others tell it, or that it only seems so."""
    words = load_words()["hearsay"]
    return next((child for child in list_children(verb, {"advmod"}) if child.lower_ in words), None)


def is_alleged(verb: Token) -> bool:
    """Whether it is left open that it was done at all."""
    said = find_hearsay(verb)
    return said is not None and said.lower_ in load_words()["alleged"]
