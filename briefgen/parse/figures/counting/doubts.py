"""Whether a number without a unit is a figure at all: no year, no part of a name, no half of a compound."""

from enum import StrEnum

from spacy.tokens import Token

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting import compounds, guards
from briefgen.parse.figures.counting.counted import Counted, number_tokens
from briefgen.parse.figures.counting.phrases import PLURAL
from briefgen.parse.figures.page import FigureText
from briefgen.parse.grammar.labels import NOUNS, SUBJECTS
from briefgen.parse.rules import Rule, RuleTable

COUNTING_FROM = 20
"""Below it, a number that counts nothing is rather a name, a step or a score."""
NUMBER_DIGITS = 4
"""Digits with which a number right after a noun is no age and no name."""
DOUBTED_THOUSAND = 1000
BEFORE_DOUBTED = frozenset({"(", "[", "/", "-", ":", "&", "'", "’"})


def can_count(page: FigureText, amount: Amount, noun: Counted | None) -> bool:
    """Whether the number is no year, no part of a name and no first half of a compound word."""
    return DOUBTS.first(page, amount, noun) is None


def _reads_as_year(page: FigureText, amount: Amount, noun: Counted | None) -> bool:
    return guards.is_year(page.text, amount, noun is not None and noun.head.tag_ in PLURAL)


def _is_hyphened(page: FigureText, amount: Amount, noun: Counted | None) -> bool:
    return noun is None and compounds.is_hyphened(page.text, amount)


def _closes_name(page: FigureText, amount: Amount, noun: Counted | None) -> bool:
    """As in "the Bonn 40 index", "Sector 8", "the Big Six": a capital before the number."""
    first, _ = number_tokens(page, amount)
    if not first or amount.kind in {Notation.VAGUE, Notation.FRACTION} or "," in amount.number.of(page.text):
        return False
    before, number = page.doc[first - 1], page.doc[first]
    if not before.text[:1].isupper() or amount.scale > 1 or _opens_sentence(before, number, noun):
        return False
    if before.text.isupper() and len(before) < 3 and number.is_digit:
        return before.text != "I"
    return _is_number_of_name(before, number, noun)


def _closes_group(page: FigureText, amount: Amount, _noun: Counted | None) -> bool:
    """As in "the Group of eight industrial nations", "the Gang of Four"; "Group of 12 sails home" counts."""
    first, _ = number_tokens(page, amount)
    named = first > 1 and page.doc[first - 1].lower_ == "of" and page.doc[first - 2].text in GROUPS_OF
    return named and (amount.kind is Notation.WORDS or not page.doc[first - 2].is_sent_start)


GROUPS_OF = frozenset({"Band", "Gang", "Group"})


def _counts_things(_page: FigureText, amount: Amount, noun: Counted | None) -> bool:
    """As in "there are two things to say": they are counted by nobody."""
    return noun is not None and noun.unit == "thing" and amount.kind is Notation.WORDS


def _is_number_of_name(before: Token, number: Token, noun: Counted | None) -> bool:
    """Whether a number after a capital is of the name: not "Oslo 12 boats", nor "gave the Reds 12 seats"."""
    if noun is not None and noun.head.dep_ == "dobj" and noun.head.head.lemma_ in words.measures().giving:
        return False
    if before.pos_ != "PROPN":
        return before.pos_ in {"NOUN", "ADJ"} and number.is_digit and _counts_as(noun, "NN")
    if before.ent_type_ in {"PERSON", "GPE", "NORP"} and _counts_as(noun, "NNS"):
        return False
    return number.is_digit or number.text[:1].isupper()


def _opens_sentence(before: Token, number: Token, noun: Counted | None) -> bool:
    """Whether the capital before the number is that of a sentence."""
    return bool(before.is_sent_start) and not _is_named_first(before, number, noun)


def _counts_as(noun: Counted | None, tag: str) -> bool:
    return noun is not None and noun.head.tag_ == tag


def _is_named_first(before: Token, number: Token, noun: Counted | None) -> bool:
    """As in "Boeing 737 jets", "Formula 1 returns"; "Police 12 years ago" opens a sentence too."""
    named = before.pos_ == "PROPN" and number.is_digit
    return named and (noun is None or before.ent_type_ not in {"", "PERSON", "GPE", "NORP"})


def _begins_name(page: FigureText, amount: Amount, noun: Counted | None) -> bool:
    """As in "the 737 MAX 8 jets", "the Six Nations begins": a name goes on after the number."""
    first, last = number_tokens(page, amount)
    if amount.scale > 1 or not first > 0 or last + 2 >= len(page.doc):
        return False
    number, following = page.doc[first], page.doc[last + 1]
    if not following.text[:1].isupper():
        return False
    if number.is_digit:
        return following.is_upper and page.doc[last + 2].is_digit
    opens = number.is_sent_start or page.doc[first - 1].is_punct
    return amount.kind is Notation.WORDS and number.text[:1].isupper() and (not opens or _is_one(noun))


def _is_one(noun: Counted | None) -> bool:
    """Whether the verb takes what looks like several for one: "Six Nations begins"."""
    if noun is None or noun.head.dep_ not in SUBJECTS:
        return False
    return noun.head.pos_ == "PROPN" and noun.head.head.tag_ == "VBZ"


class Uncounted(StrEnum):
    """What a number is that counts nothing."""

    YEAR = "year"
    HYPHENED = "first half of a compound"
    NAMED = "end of a name"
    THINGS = "things"
    OPENS_NAME = "first word of a name"


DOUBTS = RuleTable(
    "figures.doubt",
    (
        Rule(Uncounted.YEAR, _reads_as_year),
        Rule(Uncounted.HYPHENED, _is_hyphened),
        Rule(Uncounted.NAMED, _closes_name),
        Rule(Uncounted.NAMED, _closes_group),
        Rule(Uncounted.THINGS, _counts_things),
        Rule(Uncounted.OPENS_NAME, _begins_name),
    ),
    guards.cover_amount,
)


def is_bare_figure(page: FigureText, amount: Amount) -> bool:
    """Whether a number that counts no noun is a figure: after a preposition or a verb, not after a name."""
    if amount.family is not Family.BARE or amount.kind is Notation.FRACTION:
        return True
    if amount.scale >= DOUBTED_THOUSAND or "," in amount.number.of(page.text):
        return True
    first, last = number_tokens(page, amount)
    if not first or _is_beside_name(page, first, last) or _is_small_word(amount):
        return False
    return _is_size_of_group(page, first) or _is_large_or_parted(amount)


def _is_small_word(amount: Amount) -> bool:
    """As in "one", "seven"."""
    return amount.value == 1 or (amount.kind is Notation.WORDS and amount.scale == 1)


def _is_size_of_group(page: FigureText, first: int) -> bool:
    """As in "a crew of 14"."""
    return first > 1 and page.doc[first - 1].lower_ == "of" and _is_group(page.doc[first - 2])


def _is_large_or_parted(amount: Amount) -> bool:
    return amount.kind is Notation.VAGUE or amount.value >= COUNTING_FROM or amount.value != int(amount.value)


def _is_group(token: Token) -> bool:
    return token.tag_ == "NN" and token.text.islower()


def _is_beside_name(page: FigureText, first: int, last: int) -> bool:
    """Whether a name leads to the number or follows it, or a mark that makes it part of something."""
    before, number = page.doc[first - 1], page.doc[first]
    if before.lower_ == "of" and first > 1 and page.doc[first - 2].is_title:
        return True  # "the Group of 77"
    if number.is_digit and _is_numbered_after(before, number):
        return True
    following = page.doc[last + 1] if last + 1 < len(page.doc) else None
    if following is not None and following.pos_ in NOUNS:
        return True
    return before.pos_ == "PROPN" or before.tag_ == "POS" or before.text in BEFORE_DOUBTED


def _is_numbered_after(before: Token, number: Token) -> bool:
    """As in "the 605 is a tram", "the 27 agreed", "room 12"."""
    return before.lower_ == "the" or (before.pos_ == "NOUN" and len(number) < NUMBER_DIGITS)
