"""A figure in the making, and the noun that a bare number takes from the figure before it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Family, Notation
from briefgen.parse.figures.counting.counted import Counted, find_token_after, number_tokens
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling.elided import is_compared, leaves_out, stands_for_sum, stands_free
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON

COUNTED_FAMILIES = frozenset({Family.COUNT, Family.MEASURE, Family.DURATION})
LARGE = 1000000
MORE_OF_SAME = LEXICON.words("figures_rules", "drafts_more")
OTHER = "other"
ONES = " ones"
OWN_ONES = LEXICON.words("figures_rules", "drafts_own_ones")
"""Words before "ones" that make people of them: "12 loved ones"."""
LEADERS = 4
"""Figures back in which the last subject is looked for."""
PEOPLES = "NORP"
_OF_YEAR = re.compile(r"^ \((?:in )?\d{4}: ?$")
_MOVED = re.compile(r"^,? (?:up |down )?from $")
SAYING = frozenset({"NOUN", "VERB"})
LENGTHS_APART = 10
"""How far two lengths of time of one thing may be apart."""
WORDS_TO_SUM = 4
"""Words between the name of a sum and its number."""
CHARACTERS_TO_SAME_NOUN = 160
"""Characters between a number and the one whose noun it takes."""


OF_THE = LEXICON.words("figures_rules", "drafts_of_the")
OF_THEM = re.compile(
    r" of (?:(?:them|whom|which)\b|(?:these|those)(?= ?[,.;:]| (?:are|had|have|is|was|were)\b))"
)


@dataclass(frozen=True, slots=True)
class FigureDraft:
    """An amount with the words around it."""

    amount: Amount
    head: Token
    """The counted noun, else the noun that the amount modifies, else the last token of number and unit."""
    counts: str
    """What is counted, where it is known already."""
    span: Span
    modifier: str


def leader(page: FigureText, amount: Amount, drafts: list[FigureDraft]) -> FigureDraft | None:
    """The figure whose noun the amount may take: the last one; for a subject, the last subject."""
    near = list(reversed(drafts[-LEADERS:]))
    if OF_THEM.match(page.text, amount.span.end):
        return _meant_by_them(page, amount, near)
    elided = next((one for one in near if leaves_out(page, amount, one.amount, one.head)), None)
    if elided is not None:
        return elided
    if not drafts or not _is_subject_noun(page.doc[number_tokens(page, amount)[1]]):
        return drafts[-1] if drafts else None
    subjects = filter(lambda one: _is_subject_noun(one.head), near)
    return next(
        (one for one in subjects if amount.span.start - one.span.end <= CHARACTERS_TO_SAME_NOUN), drafts[-1]
    )


def _meant_by_them(page: FigureText, amount: Amount, near: list[FigureDraft]) -> FigureDraft | None:
    """Whom "four of them" are of: the last that are counted; none where the sentence counts two things."""
    counted = [one for one in near if one.amount.family is not Family.DURATION]
    here = page.sentences.index(amount.span.start)
    last = page.sentences.index(counted[0].span.start) if counted else here
    told = {one.amount.unit for one in counted if page.sentences.index(one.span.start) == last}
    return None if last < here and len(told) > 1 else next(iter(counted), None)


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
        return before.amount.unit, before.counts
    adjectives = noun.told.removesuffix(ONES)
    if adjectives == noun.told or adjectives.lower() in OWN_ONES:
        return noun.unit, noun.told
    return before.amount.unit, f"{adjectives} {_counted_noun(before)}"


def take_unit(page: FigureText, amount: Amount, before: FigureDraft | None) -> tuple[Amount, str, int] | None:
    """The amount with the unit of the figure before it, what it counts, and where its own words end."""
    if before is None:
        return None
    gap = page.text[before.span.end : amount.span.start]
    of_them = OF_THEM.match(page.text, amount.span.end) is not None
    if amount.value == 1 and not of_them and page.text.startswith(" of ", amount.span.end):
        return None  # "the storm was one of the worst"
    if len(gap) > CHARACTERS_TO_SAME_NOUN or not _is_near(page, before, amount, of_them=of_them):
        return None
    if before.amount.family is Family.MONEY:
        return _same_money(page, amount, before, gap)
    if not _can_be_same(before, amount) or not (of_them or _is_number_of_same(page, before, amount, gap)):
        return None
    return _same_unit(page, amount, before, of_them=of_them)


def name_surveyed(page: FigureText, amount: Amount, before: FigureDraft | None) -> str:
    """As in "of 1,500 *tenants* who were asked, 38 percent agreed": the counted; else empty."""
    if before is None or before.amount.family is not Family.COUNT or amount.family is not Family.PERCENT:
        return ""
    gap = page.text[before.span.end : amount.span.start]
    return (
        before.counts or before.head.text
        if len(gap) <= CHARACTERS_TO_SAME_NOUN and _is_number_among(page, before, gap)
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
    adjective = None if _is_done(page, amount, before) else _telling_adjective(page, amount)
    if adjective is None:
        free = of_them or fraction or stands_free(page, amount) or _is_more(page, amount)
        return (same, before.counts, amount.span.end) if free else None
    return same, f"{adjective} {_counted_noun(before)}".strip(), adjective.idx + len(adjective)


def _is_done(page: FigureText, amount: Amount, before: FigureDraft) -> bool:
    """As in "of the 140 who wrote, 112 *objected*": what they did, and no adjective."""
    following = page.doc[find_token_after(page, amount) :][:1]
    gap = page.text[before.span.end : amount.span.start]
    done = len(following) > 0 and following[0].tag_ in {"VBD", "VBN"}
    return done and _is_number_among(page, before, gap)


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
    return replace(amount, unit=before.amount.unit, family=Family.MONEY), "", amount.span.end


def _is_number_of_same(page: FigureText, before: FigureDraft, amount: Amount, gap: str) -> bool:
    """Whether the words between make it a number of the same."""
    return (
        _is_led_up_to(gap)
        or _is_number_among(page, before, gap)
        or _repeats_verb(page, before, amount)
        or _is_parallel(page, amount, gap)
        or _is_more(page, amount)
        or _is_shared_out(page, before, amount, gap)
        or leaves_out(page, amount, before.amount, before.head)
    )


def _is_shared_out(page: FigureText, before: FigureDraft, amount: Amount, gap: str) -> bool:
    """As in "the city has 60 stalls: 35 in the hall", "24 boats: 12 new, 12 used"."""
    at = find_token_after(page, amount)
    if not gap.endswith((": ", " – ", " — ")) or amount.value > before.amount.value or at >= len(page.doc):
        return False
    return (
        page.doc[at].pos_ == "ADP"
        or page.doc[at].lower_ == "to"
        or _telling_adjective(page, amount) is not None
    )


def _is_more(page: FigureText, amount: Amount) -> bool:
    """As in "took 40 homes and left 300 more without light": more of the same."""
    at = find_token_after(page, amount)
    if at + 1 >= len(page.doc) or page.doc[at].lower_ not in MORE_OF_SAME:
        return False
    return page.doc[at + 1].tag_ in {"IN", "VBN", "VBD", "VBP", "MD", "JJ"} or page.doc[at + 1].is_punct


def _is_parallel(page: FigureText, amount: Amount, gap: str) -> bool:
    """As in "41 were found in Oslo, 17 in Bergen" and "4,900 are Danish, 1,700 Dutch and 800 Greek"."""
    first, at = number_tokens(page, amount)[0], find_token_after(page, amount)
    if not first or not gap.rstrip().endswith((",", " and", ";")) or at >= len(page.doc):
        return False
    following = page.doc[at]
    if following.pos_ == "ADP":
        return f" {following.lower_} " in gap
    told = next((token for token in reversed(page.doc[max(0, first - 3) : first]) if token.is_alpha), None)
    opened = told is not None and (told.pos_ == "ADJ" or told.ent_type_ == PEOPLES or told.lower_ == "and")
    return opened and _telling_adjective(page, amount) is not None


def _is_led_up_to(gap: str) -> bool:
    return gap in {", ", " "} or any(one.search(gap) for one in (_elliptic_leads(), _OF_YEAR))


def _is_number_among(page: FigureText, before: FigureDraft, gap: str) -> bool:
    """As in "of the 30 judges who were asked, six agreed"."""
    sentence = page.sentences.spans[page.sentences.index(before.span.start)]
    opening = page.text[sentence.start : before.span.start][:10].lower()
    return opening in OF_THE and gap.endswith(", ")


def _repeats_verb(page: FigureText, before: FigureDraft, amount: Amount) -> bool:
    """As in "took 41 towns and a week later took 12"."""
    first = number_tokens(page, amount)[0]
    verb = page.doc[first - 1] if first else None
    return verb is not None and verb.pos_ == "VERB" and verb.lemma_ == before.head.head.lemma_


@cache
def _elliptic_leads() -> re.Pattern[str]:
    led = words.alternatives((*words.context().elliptic, *words.context().including))
    put = words.alternatives(words.context().formerly_dated)
    put = rf"(?:{put}|compared with) (?:an?|the|its) (?:[a-z-]+ ){{1,3}}of"
    softened = (
        "(?: (?:about|around|some|nearly|over|more than|just|a|an|the)(?: record| estimated| low| high)?)?"
    )
    return re.compile(rf"(?:^|\W)(?:{put}|{led}){softened} $", re.IGNORECASE)


def _telling_adjective(page: FigureText, amount: Amount) -> Token | None:
    """As in "nine *red*, five *blue*": the one word that tells these from the others."""
    at = find_token_after(page, amount)
    if at + 1 >= len(page.doc):
        return None
    if page.doc[at].tag_ not in {"JJ", "NN", "VBN", "VBG"} and page.doc[at].ent_type_ != PEOPLES:
        return None
    return page.doc[at] if page.doc[at + 1].text in {",", "and", ".", ";", ")"} else None


def _counted_noun(before: FigureDraft) -> str:
    return before.counts.rpartition(" ")[2]
