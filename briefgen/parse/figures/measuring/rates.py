"""What an amount is per: "5 percent a year", "$210 per metric ton", "8 cases per 100,000 residents"."""

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.measuring import symbols
from briefgen.parse.lexicon import LEXICON

_PER = re.compile(
    r"(?: ?/ ?| per |-per-| an? |-an?-| a-| - an? - )(?P<noun>[^\W\d_]+)"
    r"(?! (?:earlier|ago|later|after|before(?! (?:tax|taxes|deductions|expenses)\b)|from (?:now|today))\b)"
    r"|(?P<annum> p\.a\.)",
    re.IGNORECASE,
)
_PIECE = re.compile(r" an? (?P<noun>[a-z]{3,})(?=[.,;)\n]|$| (?:in|from|for|to|at|before|last|this)\b)")
NO_PIECE = LEXICON.words("figures_rules", "rates_no_piece")
"""What stands behind a sum with "a" and is nothing that is paid for."""
_OF_PER = re.compile(r" of (?:[a-z]+ ){1,3}(?:an?|per) (?P<noun>[a-z]+)\b", re.IGNORECASE)
_OFTEN = re.compile(
    r"(?: of (?:[a-z]+ ){0,2}[a-z]+)? (?P<often>daily|weekly|monthly|yearly|annually)"
    r"(?= ?[,.;()\n]|$| (?:and|at|but|for|from|in|of|on|or|to|under|while|with)\b)"
)
OFTEN_NAMES = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
_AGAIN = re.compile(r" (?:per|an?|each|every) (?P<noun>[a-z]+)\b(?! (?:earlier|ago|later)\b)", re.IGNORECASE)
_COUNT = r"\d{1,3}(?:[, ]\d{3}){1,3}|\d{2,9}|(?:an? )?(?:hundred|thousand|million)"
_HEAD = re.compile(rf" (?:per|(?:for|in|out of) every) (?P<count>{_COUNT}) (?P<noun>[a-z]+)\b", re.IGNORECASE)
_BEFORE_COUNT = re.compile(r"(?: per| (?:for|in|out of) every) $", re.IGNORECASE)
WORDS_AFTER_PER = 2
"""Words that may stand between "per" and its noun."""


def rated(text: str, amount: Amount) -> Amount:
    """The amount with what it is per in its unit; what is no rate stays as it is."""
    if amount.family in {Family.AGE, Family.TEMPERATURE}:
        return amount
    head = _HEAD.match(text, amount.span.end)
    if head is not None:
        return _rate_again(text, _with_rate(amount, f"{head['count']} {head['noun']}", head.end()))
    match = _PER.match(text, amount.span.end) or _OF_PER.match(text, amount.span.end)
    noun = _rate_noun(text, match) if match is not None and amount.unit else None
    if match is None or noun is None:
        return _by_adverb(text, amount) or _by_the_piece(text, amount)
    end = noun[1] if match.re is _PER else amount.span.end
    return _rate_again(text, _with_rate(amount, noun[0], end))


def _by_adverb(text: str, amount: Amount) -> Amount | None:
    """As in "40,000 litres of water daily"; not "a 40 litre daily ration"."""
    often = _OFTEN.match(text, amount.span.end) if amount.family is Family.MEASURE else None
    if often is None or " per " in amount.unit:
        return None
    return _with_rate(amount, OFTEN_NAMES[often["often"]], amount.span.end)


def _by_the_piece(text: str, amount: Amount) -> Amount:
    """As in "30,000 dollars a ship": money for one of anything, where the clause ends or goes on after it."""
    match = _PIECE.match(text, amount.span.end) if amount.family is Family.MONEY else None
    if match is None or match["noun"] in NO_PIECE:
        return amount
    return _with_rate(amount, match["noun"], match.end("noun"))


def _with_rate(amount: Amount, noun: str, end: int) -> Amount:
    return replace(amount, span=Span(amount.span.start, end), unit=symbols.rate(amount.unit, noun).lstrip())


def _rate_again(text: str, amount: Amount) -> Amount:
    """As in "12 euros per square metre a month": a rate of a rate."""
    match = _AGAIN.match(text, amount.span.end)
    noun = words.per_names().get(match["noun"].lower(), match["noun"].lower()) if match is not None else ""
    known = match is not None and noun in words.per_nouns() and not amount.unit.endswith(f" per {noun}")
    return _with_rate(amount, noun, match.end()) if match is not None and known else amount


def _rate_noun(text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """What it is per, by its name as a unit, and where it ends."""
    if "annum" in match.re.groupindex and match["annum"]:
        return "year", match.end()
    wide = _of_two_words().match(text, match.start("noun"))
    written = (wide[0] if wide else match["noun"]).lower()
    noun = words.per_names().get(written, written)
    if wide and noun == written:
        noun = words.unit_words().get(words.write_evenly(written), (Family.MEASURE, written))[1]
    known = len(noun) > 1 if _says_per(match) else wide or noun in words.per_nouns()
    return (noun, (wide or match).end()) if known else None


def _says_per(match: re.Match[str]) -> bool:
    return match.re is _PER and match[0].lstrip().startswith(("/", "per", "-per"))


@cache
def _of_two_words() -> re.Pattern[str]:
    """As in "metric ton", "square metre", "nautical mile"."""
    units = (name for name, (family, _) in words.unit_words().items() if family is Family.MEASURE)
    named = words.alternatives(tuple({name for name in (*words.per_names(), *units) if " " in name}))
    return re.compile(rf"(?:{named.replace(re.escape(' '), '[ -]')})(?!\w)", re.IGNORECASE)


def read_bare_rate(text: str, amount: Amount) -> Amount:
    """As in "12.4 per 1,000 births": a number that counts nothing of its own."""
    stands = amount.family is Family.BARE and _HEAD.match(text, amount.span.end) is not None
    return replace(rated(text, amount), family=Family.COUNT) if stands else amount


def is_denominator(text: str, amount: Amount) -> bool:
    """As in "per 100,000 residents", "for every 1,000 births": it says what another number is per."""
    start = amount.number.start
    led = _BEFORE_COUNT.search(text, max(0, start - 14), start)
    return led is not None and _HEAD.match(text, led.start()) is not None


def complete_rate(doc: Doc, amount: Amount) -> Amount:
    """The rate to the end of its noun phrase: "per eligible" was no unit, "per eligible voter" is one."""
    span = doc.char_span(amount.span.start, amount.span.end, alignment_mode="expand")
    last = span[-1] if span is not None and len(span) and "per " in amount.unit else None
    if last is None or last.dep_ != "amod" or not 0 < last.head.i - last.i <= WORDS_AFTER_PER:
        return amount
    return _to_noun(doc, last, last.head, amount) if last.head.pos_ == "NOUN" else amount


def _to_noun(doc: Doc, first: Token, noun: Token, amount: Amount) -> Amount:
    rest = " ".join(token.lower_ for token in doc[first.i + 1 : noun.i + 1])
    span = Span(amount.span.start, noun.idx + len(noun))
    return replace(amount, span=span, unit=f"{amount.unit} {rest}")
