"""Numbers whose noun is left out because the sentence before names it: "Three have since died"."""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Family, Kind
from briefgen.parse.figures.counting.counted import find_token_after, number_tokens
from briefgen.parse.figures.page import Page
from briefgen.parse.grammar.labels import FINITE, SUBJECTS
from briefgen.parse.lexicon import LEXICON

OPENINGS = LEXICON.words("figures_rules", "elided_openings")
"""What may open the sentence of a number that stands for its noun."""
COMPARED = LEXICON.words("figures_rules", "elided_compared")
POINTING = LEXICON.words("figures_rules", "elided_pointing")


def leaves_out(page: Page, amount: Amount, before: Amount, head: Token) -> bool:
    """Whether a bare number stands for some of what the sentence before counts, or this one."""
    if before.family is not Family.COUNT or amount.family is not Family.BARE:
        return False
    if amount.kind is Kind.FRACTION or amount.value <= 1:
        return False
    apart = page.sentences.index(amount.span.start) - page.sentences.index(before.span.start)
    number = page.doc[number_tokens(page, amount)[1]]
    if apart == 1 and _is_difference(page, head, number):
        return True
    if apart > 1 or not stands_free(page, amount):
        return False
    return (
        _opens_clause(page, before, amount, number)
        or _is_bare_object(page, head, number)
        or _is_bare_place(page, before, amount, number)
    )


def _is_bare_place(page: Page, before: Amount, amount: Amount, number: Token) -> bool:
    """As in "inspected 40 bridges and found faults *in nine*": nothing follows, and fewer of the same."""
    at = number.i + 1
    ends = at >= len(page.doc) or page.doc[at].text in {".", ";"}
    inside = number.dep_ == "pobj" and number.head.lower_ == "in" and amount.kind is Kind.WORDS
    return ends and inside and amount.value < before.value


def _is_difference(page: Page, head: Token, number: Token) -> bool:
    """As in "*That* is 1,400 more than in June": of what the sentence before tells first."""
    following = page.doc[number.i + 1 : number.i + 3]
    more = len(following) == 2 and following[0].lower_ in COMPARED and following[1].lower_ == "than"
    subject = page.doc[number.sent.start]
    return more and subject.lower_ in POINTING and head.dep_ in SUBJECTS


def _opens_clause(page: Page, before: Amount, amount: Amount, number: Token) -> bool:
    """As in "*Three* have since died", "Of these, *612* have waited": fewer of the same, as a subject."""
    sentence = page.sentences.spans[page.sentences.index(amount.span.start)]
    led = page.text[sentence.start : amount.span.start]
    opens = led == "" or led.rstrip(", ").lower() in OPENINGS
    clause = number.head
    many = clause.tag_ != "VBZ" and any(child.tag_ in FINITE for child in (clause, *clause.lefts))
    return opens and number.dep_ in SUBJECTS and many and amount.value < before.value


def _is_bare_object(page: Page, head: Token, number: Token) -> bool:
    """As in "the Greens won *12*", "it holds *101* in the outgoing chamber"."""
    at = number.i + 1
    ends = at >= len(page.doc) or page.doc[at].pos_ in {"PUNCT", "ADP", "CCONJ", "SCONJ"}
    holds = number.dep_ == "dobj" and number.head.lemma_ in words.measures().holding
    return ends and holds and head.dep_ in {"dobj", "pobj", *SUBJECTS}


def stands_free(page: Page, amount: Amount) -> bool:
    """No noun or name follows that the number could belong to; a date may."""
    at = find_token_after(page, amount)
    if at >= len(page.doc) or page.doc[at].pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return True
    return bool(page.dates_in(Span(page.doc[at].idx, page.doc[at].idx + 1)))
