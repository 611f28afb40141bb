"""Whether a number without a unit is a figure at all: no year, no part of a name, no half of a compound."""

from enum import StrEnum

from spacy.tokens import Token

from briefgen.parse.figures import compounds, guards
from briefgen.parse.figures.amounts import Amount, Family, Kind
from briefgen.parse.figures.counted import PLURAL, Counted, number_tokens
from briefgen.parse.figures.page import Page
from briefgen.parse.rules import Rule, Table

SMALL = 20
"""Below it, a number that counts nothing is rather a name, a step or a score."""
LONG = 4
"""Digits with which a number right after a noun is no age and no name."""
THOUSAND = 1000
MARKS = frozenset({"(", "[", "/", "-", ":", "&", "'", "’"})


def can_count(page: Page, amount: Amount, noun: Counted | None) -> bool:
    """Whether the number is no year, no part of a name and no first half of a compound word."""
    return DOUBTS.first(page, amount, noun) is None


def _is_year(page: Page, amount: Amount, noun: Counted | None) -> bool:
    return guards.is_year(page.text, amount, noun is not None and noun.head.tag_ in PLURAL)


def _is_hyphened(page: Page, amount: Amount, noun: Counted | None) -> bool:
    return noun is None and compounds.is_hyphened(page.text, amount)


def _ends_name(page: Page, amount: Amount, noun: Counted | None) -> bool:
    """As in "the Bonn 40 index", "Sector 8", "the Big Six": a capital before the number."""
    first, _ = number_tokens(page, amount)
    if not first or amount.kind in {Kind.VAGUE, Kind.FRACTION} or "," in amount.number.of(page.text):
        return False
    before, number = page.doc[first - 1], page.doc[first]
    if not before.text[:1].isupper() or amount.scale > 1 or before.is_sent_start:
        return False
    if before.text.isupper() and len(before) < 3 and number.is_digit:
        return before.text != "I"
    if before.pos_ != "PROPN":
        return (
            before.pos_ in {"NOUN", "ADJ"} and number.is_digit and noun is not None and noun.head.tag_ == "NN"
        )
    if before.ent_type_ in {"PERSON", "GPE", "NORP"} and noun is not None and noun.head.tag_ == "NNS":
        return False
    return number.is_digit or number.text[:1].isupper()


class Doubt(StrEnum):
    """What a number is that counts nothing."""

    YEAR = "year"
    HYPHENED = "first half of a compound"
    NAMED = "end of a name"


DOUBTS = Table(
    "figures.doubt",
    (Rule(Doubt.YEAR, _is_year), Rule(Doubt.HYPHENED, _is_hyphened), Rule(Doubt.NAMED, _ends_name)),
    guards.cover_amount,
)


def is_bare_figure(page: Page, amount: Amount) -> bool:
    """Whether a number that counts no noun is a figure: after a preposition or a verb, not after a name."""
    if amount.family is not Family.BARE or amount.kind is Kind.FRACTION:
        return True
    first, last = number_tokens(page, amount)
    if amount.scale >= THOUSAND or "," in amount.number.of(page.text):
        return True
    if not first or _is_beside_name(page, first, last):
        return False
    if amount.value == 1 or (amount.kind is Kind.WORDS and amount.scale == 1):
        return False
    if page.doc[first - 1].lower_ == "of" and first > 1 and _is_group(page.doc[first - 2]):
        return True  # "a crew of 14"
    return amount.kind is Kind.VAGUE or amount.value >= SMALL or amount.value != int(amount.value)


def _is_group(token: Token) -> bool:
    return token.tag_ == "NN" and token.text.islower()


def _is_beside_name(page: Page, first: int, last: int) -> bool:
    """Whether a name leads to the number or follows it, or a mark that makes it part of something."""
    before = page.doc[first - 1]
    if before.lower_ == "of" and first > 1 and page.doc[first - 2].is_title:
        return True  # "the Group of 77"
    if before.lower_ == "the" and page.doc[first].is_digit:
        return True  # "the 605 is a tram", "the 27 agreed"
    if before.pos_ == "NOUN" and page.doc[first].is_digit and len(page.doc[first]) < LONG:
        return True
    if last + 1 < len(page.doc) and page.doc[last + 1].pos_ in {"PROPN", "NOUN"}:
        return True
    return before.pos_ == "PROPN" or before.tag_ == "POS" or before.text in MARKS
