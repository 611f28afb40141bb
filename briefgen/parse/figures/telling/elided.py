"""Numbers whose noun is left out because the sentence before names it: "Three have since died"."""

from spacy.tokens import Token

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting.counted import find_token_after, number_tokens
from briefgen.parse.figures.page import FigureText
from briefgen.parse.grammar.below import find_before
from briefgen.parse.grammar.labels import FINITE, SUBJECTS
from briefgen.parse.lexicon import LEXICON

BEFORE_SUBJECT = frozenset({"ADV", "ADP", "DET", "PUNCT", "CCONJ"})
"""What may stand before a subject that begins its sentence all the same."""
AFTER_NOUNLESS = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "PRON"})
"""What may follow a number that has no noun behind it."""
SUMS_APART = 10
"""How far two sums of one thing may be apart."""
OF_THOSE_COUNTED = LEXICON.words("figures_rules", "elided_of_those")
"""What a number of some of those stands behind, whatever follows it."""
OPENINGS = LEXICON.words("figures_rules", "elided_openings") | OF_THOSE_COUNTED
"""What may open the sentence of a number that stands for its noun."""
COMPARED = LEXICON.words("figures_rules", "elided_compared")
POINTING_AT_ELIDED = LEXICON.words("figures_rules", "elided_pointing")


def leaves_out(page: FigureText, amount: Amount, before: Amount, head: Token) -> bool:
    """Whether a bare number stands for some of what the sentence before counts, or this one."""
    apart = page.sentences.index(amount.span.start) - page.sentences.index(before.span.start)
    if before.family is not Family.COUNT or amount.family is not Family.BARE or apart > 1:
        return False
    first, last = number_tokens(page, amount)
    if amount.kind is Notation.FRACTION:
        return apart == 1 and _opens_clause(page, before, amount, page.doc[first : last + 1].root)
    if apart == 1 and _is_difference(page, head, page.doc[last]):
        return True
    return amount.value > 1 and stands_free(page, amount) and _is_some_of(page, amount, before, head)


def _is_some_of(page: FigureText, amount: Amount, before: Amount, head: Token) -> bool:
    number = page.doc[number_tokens(page, amount)[1]]
    return (
        _opens_clause(page, before, amount, number)
        or (_is_told_of(number) and is_of_size(amount, before))
        or _is_tallied(number)
        or (_is_hoped_for(number) and is_of_size(amount, before))
        or _is_to_do(number)
        or _is_bare_object(page, head, number)
        or _is_bare_place(page, before, amount, number)
    )


def _is_bare_place(page: FigureText, before: Amount, amount: Amount, number: Token) -> bool:
    """As in "inspected 40 bridges and found faults *in nine*": nothing follows, and fewer of the same."""
    at = number.i + 1
    ends = at >= len(page.doc) or page.doc[at].text in {".", ";"}
    inside = number.dep_ == "pobj" and number.head.lower_ == "in" and amount.kind is Notation.WORDS
    return ends and inside and amount.value < before.value


def _is_difference(page: FigureText, head: Token, number: Token) -> bool:
    """As in "*That* is 1,400 more than in June": of what the sentence before tells first."""
    subject = page.doc[number.sent.start]
    return is_compared(number) and subject.lower_ in POINTING_AT_ELIDED and head.dep_ in SUBJECTS


def is_compared(number: Token) -> bool:
    """As in "60 million *more than* planned"."""
    following = number.doc[number.i + 1 : number.i + 3]
    return len(following) == 2 and following[0].lower_ in COMPARED and following[1].lower_ == "than"


def _opens_clause(page: FigureText, before: Amount, amount: Amount, number: Token) -> bool:
    """As in "*Three* have since died", "Of these, *612* have waited": fewer of the same, as a subject."""
    sentence = page.sentences.spans[page.sentences.index(amount.span.start)]
    led = page.text[sentence.start : amount.span.start]
    if led.rstrip().lower() in OF_THOSE_COUNTED and amount.value < before.value:
        return True  # "Of these 81 are in the town"
    opens = led == "" or led.rstrip(", ").lower() in OPENINGS or _is_aside(page, sentence, number)
    clause = number.head
    many = clause.tag_ != "VBZ" and any(child.tag_ in FINITE for child in (clause, *clause.lefts))
    return opens and number.dep_ in SUBJECTS and many and amount.value < before.value


def _is_aside(page: FigureText, sentence: Span, number: Token) -> bool:
    """Whether nothing but adverbs and days stands before it: "So far 3,200 have been paid"."""
    led = [token for token in page.doc[number.sent.start : number.i] if token.idx >= sentence.start]
    dated = (
        page.dates_in(Span(token.idx, token.idx + len(token)))
        for token in led
        if token.pos_ not in BEFORE_SUBJECT
    )
    return all(dated)


def _is_tallied(number: Token) -> bool:
    """As in "the agency's *figure* is 71,200"."""
    subject = find_before(number.head, {"nsubj"})
    return number.dep_ == "attr" and subject is not None and subject.lemma_ in words.measures().tallies


def _is_hoped_for(number: Token) -> bool:
    """As in "300 people marched; the union had *hoped for 500*"."""
    led = number.head
    return number.dep_ == "pobj" and led.lower_ == "for" and led.head.lemma_ in words.measures().hoping


def _is_to_do(number: Token) -> bool:
    """As in "the agency expects *20,000* to go home"."""
    verb, following = number.head, number.doc[number.i + 1 : number.i + 2]
    return number.dep_ == "nsubj" and verb.tag_ == "VB" and len(following) > 0 and following[0].tag_ == "TO"


def _is_bare_object(page: FigureText, head: Token, number: Token) -> bool:
    """As in "the Greens won *12*", "it holds *101* in the outgoing chamber"."""
    at = number.i + 1
    ends = at >= len(page.doc) or page.doc[at].pos_ in AFTER_NOUNLESS
    holds = number.dep_ == "dobj" and number.head.lemma_ in words.measures().holding
    return ends and holds and head.dep_ in {"dobj", "pobj", *SUBJECTS}


def stands_for_sum(page: FigureText, amount: Amount, before: Amount) -> bool:
    """As in "want 600 euros; the state has *offered 220*", "a flat costs 800 euros. In 2028 it *was 610*"."""
    number = page.doc[number_tokens(page, amount)[1]]
    following = page.doc[number.i + 1 : number.i + 2]
    ends = not len(following) or following[0].is_punct
    near = is_of_size(amount, before)
    told = _is_put(number) or (amount.scale > 1 and _is_told_of(number))
    opens = amount.scale > 1 and _opens_clause(page, before, amount, number)
    return near and ((ends and told) or opens) and stands_free(page, amount)


def _is_put(number: Token) -> bool:
    """Whether it is offered or asked, or what "it" was."""
    verb = number.head
    if number.dep_ == "dobj":
        return verb.lemma_ in words.measures().offering
    if number.dep_ == "pobj" and verb.lower_ == "for":
        return verb.head.lemma_ in words.measures().sought
    subject = find_before(verb, SUBJECTS)
    return _is_tallied(number) or (number.dep_ == "attr" and subject is not None and subject.lower_ == "it")


def _is_told_of(number: Token) -> bool:
    """As in "the minister spoke of 900 million", "spoke of no more than 30,000"."""
    of = number.head
    return number.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in words.measures().telling


def is_of_size(one: Amount, other: Amount) -> bool:
    """Whether the two are near enough in size to be numbers of one thing."""
    return other.value / SUMS_APART < one.value < other.value * SUMS_APART


def stands_free(page: FigureText, amount: Amount) -> bool:
    """No noun or name follows that the number could belong to; a date may."""
    at = find_token_after(page, amount)
    if at >= len(page.doc) or page.doc[at].pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return True
    return bool(page.dates_in(Span(page.doc[at].idx, page.doc[at].idx + 1)))
