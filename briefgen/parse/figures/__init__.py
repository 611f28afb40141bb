"""Quantities: exact values, units, what is counted, what sort of amount.

    amounts, page    the nouns; an article as the figures read it
    words            the word lists
    verbs            what a verb says of time
    reading/         numbers, from the text alone
    measuring/       numbers with their units are amounts
    counting/        what a number counts, and whether it is a figure at all
    telling/         what its clause says of it
    facts            the Figures, with evidence
    finding          all steps in their order

Importing this package costs nothing: `relate` asks its word lists, and must not pay for spaCy.
A module imports only from those above it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefgen.model import ActorMention, Article, DateMention, Figure, Sentences


def find_figures(
    doc: "Doc",
    text: "Sentences",
    article: "Article",
    dates: "tuple[DateMention, ...]",
    actors: "tuple[ActorMention, ...]",
) -> "tuple[Figure, ...]":
    """Every figure of the article, in the order of the text; none in a line of metadata."""
    from briefgen.parse.figures import finding  # noqa: PLC0415 (the same)

    return finding.collect_figures(doc, text, article, dates, actors)
