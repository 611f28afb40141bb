"""From a text and its parse to figures: the steps in their order."""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, DateMention, Figure, Sentences
from briefgen.parse.figures import facts
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.counting import guards
from briefgen.parse.figures.measuring import ranges, units
from briefgen.parse.figures.page import FigureText, make_page
from briefgen.parse.figures.reading import numbers
from briefgen.parse.figures.telling import parts
from briefgen.parse.rules import note_rule


def collect_figures(
    doc: Doc,
    text: Sentences,
    article: Article,
    dates: tuple[DateMention, ...],
    actors: tuple[ActorMention, ...],
) -> tuple[Figure, ...]:
    """Every figure of the article, in the order of the text; none in a line of metadata."""
    read = make_page(doc, text, dates, actors)
    stated = [amount for amount in list_amounts(read) if not _in_metadata(article, amount)]
    return parts.link_parts(text, facts.tell_figures(read, stated))


def list_amounts(read: FigureText) -> list[Amount]:
    """The numbers with their units that no guard knows for a date, a name or a telephone number."""
    text, beside = read.text, list[Amount]()
    for number in numbers.read_numbers(text):
        taken = beside[-1].span.end if beside else 0
        if number.span.start >= taken:
            beside.append(units.attach(text, number, taken))
    return [amount for amount in ranges.join_ranges(text, beside) if guards.is_figure(read, amount)]


def _in_metadata(article: Article, amount: Amount) -> bool:
    inside = any(line.overlaps(amount.span) for line in article.metadata)
    if inside:
        note_rule(amount.span, "figures.dropped", "line of metadata")
    return inside
