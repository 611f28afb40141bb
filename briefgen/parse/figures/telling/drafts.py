"""The noun that a bare number takes from a figure before it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting.counted import Counted, find_token_after, number_tokens
from briefgen.parse.figures.counting.phrases import PLURAL, write_plural
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling.elided import (
    is_compared,
    is_of_size,
    leaves_out,
    stands_for_sum,
    stands_free,
)
from briefgen.parse.figures.telling.sharing import (
    PEOPLES,
    FigureDraft,
    find_telling_adjective,
    is_led_up_to,
    is_more,
    is_number_among,
    is_number_of_same,
)
from briefgen.parse.grammar.labels import NOUNS, SUBJECTS, VERBS
from briefgen.parse.lexicon import LEXICON

COUNTED_FAMILIES = frozenset({Family.COUNT, Family.MEASURE, Family.DURATION})
OF_OTHERS = (" of those ", " of what ")
SET_AGAINST = COUNTED_FAMILIES | {Family.MONEY}
LARGE = 1000000
OTHER = "other"
OTHER_PEOPLE = ("person", "others")
ONES = " ones"
OWN_ONES = LEXICON.words("figures_rules", "drafts_own_ones")
"""Words before "ones" that make people of them: "12 loved ones"."""
LEADERS = 4
"""Figures back in which the last subject is looked for."""
_MOVED = re.compile(r"^,? (?:(?:up |down )?from|against|compared with|compared to) $")
_OF_WHICH = re.compile(r",? of (?:which|whom) ")
_CAME_FROM = re.compile(r"\b(?:up|down) from $")
SAYING = frozenset({"NOUN", "VERB"})
LENGTHS_APART = 10
"""How far two lengths of time of one thing may be apart."""
WORDS_TO_SUM = 4
"""Words between the name of a sum and its number."""
CHARACTERS_OF_LEAD = 12
"""Characters of what leads to a number: "down from "."""
CHARACTERS_TO_SAME_NOUN = 160
"""Characters between a number and the one whose noun it takes."""


OF_THEM = re.compile(
    r" of (?:(?:them|whom|which)\b|(?:these|those)(?= ?[,.;:]| (?:are|had|have|is|was|were)\b))"
)


def leader(page: FigureText, amount: Amount, drafts: list[FigureDraft]) -> FigureDraft | None:
    """The figure whose noun the amount may take: the last one; for a subject, the last subject."""
    near = list(reversed(drafts[-LEADERS:]))
    if OF_THEM.match(page.text, amount.span.end):
        return _meant_by_them(page, amount, near)
    rival = _rival(page, amount, near)
    if rival is not None:
        return rival
    elided = next((one for one in near if leaves_out(page, amount, one.amount, one.head)), None)
    if elided is not None:
        return elided
    if not drafts or not _is_subject_noun(page.doc[number_tokens(page, amount)[1]]):
        return drafts[-1] if drafts else None
    subjects = filter(lambda one: _is_subject_noun(one.head), near)
    return next(
        (one for one in subjects if amount.span.start - one.span.end <= CHARACTERS_TO_SAME_NOUN), drafts[-1]
    )


def _rival(page: FigureText, amount: Amount, near: list[FigureDraft]) -> FigureDraft | None:
    """What the sentence sets against the amount: "*11 million days*, two million fewer than in 2020"."""
    if near and _OF_WHICH.fullmatch(page.text, near[0].span.end, amount.span.start):
        return near[0]
    here = page.sentences.index(amount.span.start)
    same = [one for one in near if page.sentences.index(one.span.start) == here]
    if is_compared(page.doc[number_tokens(page, amount)[1]]):
        return next((one for one in same if one.amount.family in SET_AGAINST), None)
    came = _CAME_FROM.search(page.text, max(0, amount.span.start - CHARACTERS_OF_LEAD), amount.span.start)
    return next((one for one in same if came and is_of_size(one.amount, amount)), None)


def _meant_by_them(page: FigureText, amount: Amount, near: list[FigureDraft]) -> FigureDraft | None:
    """Whom "four of them" are of: the last that are counted; none where the sentence counts two things."""
    counted = [one for one in near if one.amount.family is not Family.DURATION]
    here = page.sentences.index(amount.span.start)
    last = page.sentences.index(counted[0].span.start) if counted else here
    if counted and any(_counts_others(token) for token in _between(page, counted[0], amount)):
        return None  # "by two helicopters; three were hurt, one of them badly"
    told = {one.amount.unit for one in counted if page.sentences.index(one.span.start) == last}
    return None if last < here and len(told) > 1 else next(iter(counted), None)


def _counts_others(token: Token) -> bool:
    return token.tag_ == "CD" and token.dep_ in SUBJECTS


def _between(page: FigureText, before: FigureDraft, amount: Amount) -> Iterator[Token]:
    """The words between a figure and an amount."""
    first = number_tokens(page, amount)[0]
    return (token for token in page.doc[before.head.i + 1 : first] if token.idx >= before.span.end)


def _is_subject_noun(token: Token) -> bool:
    return token.dep_ in SUBJECTS


def tell_others(
    page: FigureText, noun: Counted, amount: Amount, before: FigureDraft | None
) -> tuple[str, str]:
    """Unit and words of what is counted; "4,200 others", "two green ones" are of the figure before."""
    if (
        before is None
        or before.amount.family is not Family.COUNT
        or amount.span.start - before.span.end > CHARACTERS_TO_SAME_NOUN
    ):
        return noun.unit, noun.told
    if noun.unit == OTHER:
        return (
            OTHER_PEOPLE if _is_nation_beside(page, amount, before) else (before.amount.unit, before.counts)
        )
    adjectives = noun.told.removesuffix(ONES)
    if adjectives == noun.told or adjectives.lower() in OWN_ONES:
        return noun.unit, noun.told
    return before.amount.unit, f"{adjectives} {_counted_noun(before)}"


def _is_nation_beside(page: FigureText, amount: Amount, before: FigureDraft) -> bool:
    """As in "14 *Danes and* seven others": the others are of no nation that is named."""
    gap = page.text[before.span.end : amount.span.start]
    return gap.strip(" ,") == "and" and before.head.ent_type_ == PEOPLES and before.counts[:1].isupper()


def take_unit(page: FigureText, amount: Amount, before: FigureDraft | None) -> tuple[Amount, str, int] | None:
    """The amount with the unit of the figure before it, what it counts, and where its own words end."""
    if before is None:
        return None
    gap = page.text[before.span.end : amount.span.start]
    of_them = OF_THEM.match(page.text, amount.span.end) is not None
    if (
        _is_of_others(page, amount, of_them=of_them)
        or len(gap) > CHARACTERS_TO_SAME_NOUN
        or not _is_near(page, before, amount, of_them=of_them)
    ):
        return None
    if before.amount.family is Family.MONEY:
        return _same_money(page, amount, before, gap)
    if not _can_be_same(before, amount) or not (of_them or is_number_of_same(page, before, amount, gap)):
        return None
    return _same_unit(page, amount, before, of_them=of_them)


def _is_of_others(page: FigureText, amount: Amount, *, of_them: bool) -> bool:
    """As in "one of the worst", "one in six of those asked", "a tenth of what was lost"."""
    if amount.kind is Notation.FRACTION:
        return page.text.startswith(OF_OTHERS, amount.span.end)
    return amount.value == 1 and not of_them and page.text.startswith(" of ", amount.span.end)


def name_surveyed(page: FigureText, amount: Amount, before: FigureDraft | None) -> str:
    """As in "of 1,500 *tenants* who were asked, 38 percent agreed": the counted; else empty."""
    if before is None or before.amount.family is not Family.COUNT or amount.family is not Family.PERCENT:
        return ""
    gap = page.text[before.span.end : amount.span.start]
    return (
        before.counts or before.head.text
        if len(gap) <= CHARACTERS_TO_SAME_NOUN and is_number_among(page, before, gap)
        else ""
    )


def _can_be_same(before: FigureDraft, amount: Amount) -> bool:
    """Numbers of what is counted or measured; a fraction of it; a fraction beside another."""
    fractions = amount.kind is Notation.FRACTION and before.amount.kind is Notation.FRACTION
    one, other = before.amount.value, amount.value
    if before.amount.family is Family.DURATION and not one / LENGTHS_APART < other < one * LENGTHS_APART:
        return False  # "for two years and 95,800 who"
    return before.amount.family in COUNTED_FAMILIES or fractions


def _same_unit(
    page: FigureText, amount: Amount, before: FigureDraft, *, of_them: bool
) -> tuple[Amount, str, int] | None:
    """The amount in the unit of the one before; with the one word that tells these from those."""
    fraction = amount.kind is Notation.FRACTION
    if fraction and not of_them and not _is_part_of_same(page, amount, before):
        return None
    same = replace(amount, unit=before.amount.unit, family=Family.SHARE if fraction else before.amount.family)
    adjective = None if _is_done(page, amount, before) else find_telling_adjective(page, amount)
    noun = _noun_of_them(page, amount)
    if noun is not None:
        return same, noun.text, noun.idx + len(noun)
    if adjective is None:
        free = of_them or fraction or _stands_alone(page, amount)
        return (same, _write_counts(page, amount, before), amount.span.end) if free else None
    return same, f"{adjective} {_counted_noun(before)}".strip(), adjective.idx + len(adjective)


def _noun_of_them(page: FigureText, amount: Amount) -> Token | None:
    """As in "21 people, 14 of them *Danes*", "two of whom *nurses*": who so many of them are."""
    led = OF_THEM.match(page.text, amount.span.end)
    span = page.doc.char_span(led.start() + 1, led.end(), alignment_mode="expand") if led else None
    following = () if span is None else (*page.doc[span.end : span.end + 2], None, None)
    if not following or following[0] is None or following[0].tag_ not in PLURAL:
        return None
    return None if following[1] is not None and following[1].pos_ in VERBS | NOUNS else following[0]


def _stands_alone(page: FigureText, amount: Amount) -> bool:
    """Whether what follows is nothing that it could count."""
    compared = is_compared(page.doc[number_tokens(page, amount)[1]])
    return compared or stands_free(page, amount) or is_more(page, amount)


def _write_counts(page: FigureText, amount: Amount, before: FigureDraft) -> str:
    """What the figure before counts, one or many: "seven patients, *one of them*", "one shift or *three*"."""
    apart = page.sentences.index(amount.span.start) != page.sentences.index(before.span.start)
    if apart and before.counts in words.context().tallied:
        return ""  # "killed 46 and injured 212. Nine are missing"
    one, many = amount.value == 1, before.amount.value == 1
    if not before.counts or one == many or amount.kind is Notation.FRACTION:
        return before.counts
    led, _, noun = before.counts.rpartition(" ")
    told = before.amount.unit if one else write_plural(noun)
    return f"{led} {told}".strip() if before.amount.unit[:2] == noun[:2] else before.counts


def _is_done(page: FigureText, amount: Amount, before: FigureDraft) -> bool:
    """As in "of the 140 who wrote, 112 *objected*": what they did, and no adjective."""
    following = page.doc[find_token_after(page, amount) :][:1]
    gap = page.text[before.span.end : amount.span.start]
    done = len(following) > 0 and following[0].tag_ in {"VBD", "VBN"}
    return done and is_number_among(page, before, gap)


def _is_part_of_same(page: FigureText, amount: Amount, before: FigureDraft) -> bool:
    """Beside another fraction, or as a subject behind what is counted: "*One in four* was above it"."""
    beside = before.amount.kind is Notation.FRACTION
    return beside or leaves_out(page, amount, before.amount, before.head)


def _is_near(page: FigureText, before: FigureDraft, amount: Amount, *, of_them: bool) -> bool:
    """In one sentence; "two million of them" may open the next."""
    apart = page.sentences.index(amount.span.start) - page.sentences.index(before.span.start)
    if before.amount.family is Family.MONEY and apart == 1:
        return _is_sum_named(page, amount) or stands_for_sum(page, amount, before.amount)
    of_these = of_them and 1 < amount.value < before.amount.value
    return apart == 0 or (apart == 1 and (of_these or leaves_out(page, amount, before.amount, before.head)))


def _is_other_end(one: Amount, other: Amount, gap: str) -> bool:
    """Whether the sum has come from the other, which is of its size."""
    return _MOVED.search(gap) is not None and one.value / 5 < other.value < one.value * 5


def _is_sum_named(page: FigureText, amount: Amount) -> bool:
    """As in "had put the *cost* at 49 million": what comes to so much is money."""
    first = number_tokens(page, amount)[0]
    near = page.doc[max(0, first - WORDS_TO_SUM) : first]
    return any(token.pos_ in SAYING and token.lower_ in words.context().money_talk for token in near)


def _same_money(
    page: FigureText, amount: Amount, before: FigureDraft, gap: str
) -> tuple[Amount, str, int] | None:
    """As in "520 million euros, of which the state pays 140 million": large, and of nothing else.

    Small too where it is the other end of a move: "went up to 18 euros an hour from 16".
    """
    converted = page.text[before.span.start - 1 : before.span.start] == "("
    large = amount.scale >= LARGE or _is_other_end(before.amount, amount, gap)
    large = large or stands_for_sum(page, amount, before.amount)
    free = stands_free(page, amount) or is_compared(page.doc[number_tokens(page, amount)[1]])
    if converted or not large or amount.kind is Notation.FRACTION or not free:
        return None
    # "saves 120 million euros a year. It will cost 75 million": only what moves keeps the rate.
    kept = amount.scale < LARGE or is_led_up_to(gap)
    unit = before.amount.unit if kept else before.amount.unit.partition(" per ")[0]
    return replace(amount, unit=unit, family=Family.MONEY), "", amount.span.end


def _counted_noun(before: FigureDraft) -> str:
    return before.counts.rpartition(" ")[2]
