"""Quantities: exact values, units, what is counted, what sort of amount.

numerals, fractions -> numbers -> units -> ranges -> guards        from the text alone
-> ages, counted, modifiers -> measure, owners -> facts -> parts   from the parse around them
"""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, DateMention, Figure, Sentences
from briefgen.parse.figures import facts, guards, numbers, parts, ranges, units
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.page import Page


def find(
    doc: Doc,
    text: Sentences,
    article: Article,
    dates: tuple[DateMention, ...],
    actors: tuple[ActorMention, ...],
) -> tuple[Figure, ...]:
    """Every figure of the article, in the order of the text; none in a line of metadata."""
    stated = [amount for amount in amounts(text.text, dates) if not _in_metadata(article, amount)]
    return parts.link(text, facts.tell(Page(doc, text, dates, actors), stated))


def amounts(text: str, dates: tuple[DateMention, ...]) -> list[Amount]:
    """The numbers with their units that no guard knows for a date, a name or a telephone number."""
    beside: list[Amount] = []
    for number in numbers.read(text):
        taken = beside[-1].span.end if beside else 0
        if number.span.start >= taken:
            beside.append(units.attach(text, number, taken))
    return [amount for amount in ranges.join(text, beside) if guards.is_figure(text, amount, dates)]


def _in_metadata(article: Article, amount: Amount) -> bool:
    return any(line.overlaps(amount.span) for line in article.metadata)
