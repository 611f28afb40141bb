"""Large bare numbers that are money, because their verb says so and the article has one currency."""

from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting.counted import number_tokens
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling.elided import stands_free
from briefgen.parse.grammar.below import list_before
from briefgen.parse.lexicon import LEXICON

LARGE_SUM = 1000000
TOLD_BY_OTHERS = LEXICON.words("figures_rules", "sums_told")
"""What others do with a sum before it comes."""


def settle_sums(page: FigureText, amounts: list[Amount]) -> list[Amount]:
    """As in "it would *cost us 85 million* a year": in the one currency in which the article counts."""
    told = {one.unit.partition(" per ")[0] for one in amounts if one.family is Family.MONEY}
    if len(told) != 1:
        return amounts
    (money,) = told
    return [replace(one, unit=money, family=Family.MONEY) if _is_sum(page, one) else one for one in amounts]


def _is_sum(page: FigureText, amount: Amount) -> bool:
    if amount.family is not Family.BARE or amount.scale < LARGE_SUM or amount.kind is Notation.VAGUE:
        return False
    first, last = number_tokens(page, amount)
    return (_is_spent(page.doc[last]) and stands_free(page, amount)) or _is_told_by_others(page, first, last)


def _is_told_by_others(page: FigureText, first: int, last: int) -> bool:
    """As in "above *the 66 million analysts had forecast*": who has told it is not what is counted."""
    before, after = page.doc[max(0, first - 2) : first], page.doc[last + 1 : last + 4]
    if [token.tag_ for token in before] != ["IN", "DT"] or len(after) < 3:
        return False
    told = after[1].lower_ == "had" and after[2].tag_ == "VBN" and after[2].lemma_ in TOLD_BY_OTHERS
    return told and after[0].tag_ in {"NNS", "NNPS"}


def _is_spent(number: Token) -> bool:
    """Whether it is the object of a verb of money, or what forecasts range from."""
    verb = number
    while verb.dep_ in {"pobj", "prep"}:
        verb = verb.head
    if verb.lemma_ == "range":
        guesses = (child.lemma_.lower() for child in list_before(verb, {"nsubj"}))
        return not words.measures().guesses.isdisjoint(guesses)
    if number.dep_ == "attr":
        subjects = (child.lemma_.lower() for child in list_before(verb.head, {"nsubj"}))
        return not words.measures().guesses.isdisjoint(subjects)
    return number.dep_ == "dobj" and number.head.lemma_ in words.measures().money_verbs
