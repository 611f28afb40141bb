"""Quantities: exact values, units, what is counted, what sort of amount.

numerals, fractions -> numbers -> units -> ranges -> guards        from the text alone
-> ages, counted, modifiers -> measure, owners -> facts -> parts   from the parse around them

Importing this package costs nothing: `relate` asks its word lists, and must not pay for spaCy.
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
