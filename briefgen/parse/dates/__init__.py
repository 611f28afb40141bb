"""Time expressions, as TIMEX3.

    values, numerals, verbs   the values; numbers in words; the tense of what is dated
    names                     what the rules are called
    tokens, grammar           the words of a sentence, and what an expression may be made of
    compared                  the days of amounts that others are compared with
    governors                 the noun or verb that a date dates
    clauses                   the words for it
    anchors, amounts          what a date is counted from; how much time
    rules/                    what is a time expression, a family a module
    modifiers, distances      "the end of", "nearly"; lengths that point
    reading                   the rules in their order
    mentions                  the expressions as DateMentions, with evidence

A module imports only from those above it.
"""

from spacy.tokens import Doc

from briefgen.model import Article, DateMention, Sentences
from briefgen.parse.dates import mentions


def find_dates(doc: Doc, text: Sentences, article: Article) -> tuple[DateMention, ...]:
    """Every time expression of the article, in the order of the text."""
    return mentions.collect_dates(doc, text, article)
