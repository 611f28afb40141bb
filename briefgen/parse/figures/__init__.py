"""Quantities: exact values, units, what is counted, what sort of amount.

    amounts, page    the nouns; what is no figure because of where on the page it stands
    words            the word lists
    numerals, beside, compounds   numbers in words; numbers beside others
    verbs, modifiers              the verb of a figure, "about" and "over"
    symbols, spoken, notation, magnitudes, fractions   figures as they are said and written
    measure, counted, topics      from the parse around them
    numbers, rates, ranges        from the text alone
    drafts, ages, limits, owners  a figure on its way
    guards, units, parts, doubts  what is no figure; its unit; which are parts of a whole
    facts      the Figures, with evidence
    finding    all steps in their order

Importing this package costs nothing: `relate` asks its word lists, and must not pay for spaCy.
A module imports only from those above it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefgen.model import ActorMention, Article, DateMention, Figure, Sentences


def find(
    doc: "Doc",
    text: "Sentences",
    article: "Article",
    dates: "tuple[DateMention, ...]",
    actors: "tuple[ActorMention, ...]",
) -> "tuple[Figure, ...]":
    """Every figure of the article, in the order of the text; none in a line of metadata."""
    from briefgen.parse.figures import finding  # noqa: PLC0415 (the same)

    return finding.find(doc, text, article, dates, actors)
