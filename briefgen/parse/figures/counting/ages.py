"""How old someone or something is, where no unit says so: "aged 12", "Maria Bell, 44,", "who was 11"."""

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from briefgen.model import ActorKind, Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting.counted import number_tokens
from briefgen.parse.figures.page import FigureText

OLDEST = 120

_AFTER_AGE = re.compile(r" ?(?:[,);.]|and\b|$)")
_GOES_ON = re.compile(r" (?:who|has|had|was|is|said|says|of)\b")
_WHO_WAS = re.compile(
    r"\b(?:who|he|she) (?:was|is|turns|turned|had been)(?: (?:only|just|then|now|about|nearly))? $",
    re.IGNORECASE,
)
_THEN = re.compile(r"\s{0,3}(?:$|[.,;:!?)]|when\b|at the\b|and\b|(?:last|this|next) [a-z]|years? old)")
_OLDEST_IS = re.compile(r"\b[Tt]he (?:oldest|eldest|youngest)(?: (?:was|is|being))?(?: (?:just|only))? $")
"""As in "the youngest was four months old, *the oldest* 83"."""
_OLDER = re.compile(r" (?:or|and) (?:older|younger)\b")


def recognise(page: FigureText, amount: Amount) -> Amount:
    """The amount as an age where the words around say that it is one."""
    if (
        amount.family is not Family.BARE
        or amount.kind is Notation.FRACTION
        or not 0 <= amount.value <= OLDEST
    ):
        return amount
    if amount.value != int(amount.value) or not _is_somebodys_age(page, amount):
        return amount
    return replace(amount, unit="year", family=Family.AGE)


def is_group(text: str, amount: Amount) -> bool:
    """As in "workers aged 30 to 45": a class of people, no amount."""
    told = amount.span.of(text).lower()
    return (
        amount.family is Family.AGE and amount.high is not None and not told.endswith(("old", "age", "olds"))
    )


def _is_somebodys_age(page: FigureText, amount: Amount) -> bool:
    text = page.text
    before = text[max(0, amount.span.start - 24) : amount.span.start]
    if _OLDER.match(text, amount.span.end):
        return True
    if _age_leads().search(before):
        return not re.match(r" [a-z]+s\b", text[amount.span.end : amount.span.end + 12])
    if (_WHO_WAS.search(before) or _OLDEST_IS.search(before)) and _THEN.match(text, amount.span.end):
        return True
    return _is_apposed(page, amount)


@cache
def _age_leads() -> re.Pattern[str]:
    led = words.alternatives(words.context().ages_before)
    return re.compile(
        rf"(?<!\w)(?:{led}) (?:about |around |over |under |between )?(?:\d{{1,3}}(?:, | and | or )){{0,3}}$",
        re.IGNORECASE,
    )


def _is_apposed(page: FigureText, amount: Amount) -> bool:
    """As in "Anna Berg, 44, said": a number of two digits that a person's name and a comma lead."""
    first, _ = number_tokens(page, amount)
    if (
        amount.kind is not Notation.DIGITS
        or not 2 <= len(page.text[amount.number.start : amount.number.end]) <= 3
        or not first
    ):
        return False
    before = page.doc[first - 1]
    after = page.text[amount.span.end : amount.span.end + 6]
    if before.text not in {",", "("}:
        return before.ent_type_ == "PERSON" and before.pos_ == "PROPN" and _GOES_ON.match(after) is not None
    return first > 1 and _may_be_person(page, page.doc[first - 2]) and _AFTER_AGE.match(after) is not None


def _may_be_person(page: FigureText, token: Token) -> bool:
    """A name of a person that the article names, or that the model knows for nothing else."""
    index = page.actor_at(token)
    named = index is not None and page.actors[index].kind is ActorKind.PERSON
    return token.pos_ == "PROPN" and (named or token.ent_type_ in {"", "PERSON"})
