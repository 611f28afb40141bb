"""A figure in the making, and the words by which a bare number is one of the same as it."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.counting.counted import find_token_after, number_tokens
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling.elided import is_compared, is_of_size, leaves_out
from briefgen.parse.grammar.spans import find_token_before
from briefgen.parse.lexicon import LEXICON

SHARED_THOUSAND = 1000
MORE_OF_SAME = LEXICON.words("figures_rules", "sharing_more")
ELSEWHERE = "elsewhere"
PEOPLES = "NORP"
OF_THE = LEXICON.words("figures_rules", "sharing_of_the")
_OF_YEAR = re.compile(r"^ \((?:in )?\d{4}: ?$")


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


def is_number_of_same(page: FigureText, before: FigureDraft, amount: Amount, gap: str) -> bool:
    """Whether the words between make it a number of the same."""
    return (
        is_led_up_to(gap)
        or is_number_among(page, before, gap)
        or _repeats_verb(page, before, amount)
        or _is_parallel(page, amount, gap)
        or (is_more(page, amount) and before.amount.family is Family.COUNT)
        or _is_set_against(page, before, amount, gap)
        or _is_shared_out(page, before, amount, gap)
        or leaves_out(page, amount, before.amount, before.head)
    )


def _is_set_against(page: FigureText, before: FigureDraft, amount: Amount, gap: str) -> bool:
    """As in "765,000 tonnes *after 664,000*", "11 million days, *two million fewer than* in 2020"."""
    if is_compared(page.doc[number_tokens(page, amount)[1]]):
        return amount.value < before.amount.value
    large = min(amount.value, before.amount.value) >= SHARED_THOUSAND
    return gap == " after " and large and is_of_size(amount, before.amount)


def _is_shared_out(page: FigureText, before: FigureDraft, amount: Amount, gap: str) -> bool:
    """As in "the city has 60 stalls: 35 in the hall", "24 boats: 12 new, 12 used"."""
    at = find_token_after(page, amount)
    if not gap.endswith((": ", " – ", " — ")) or amount.value > before.amount.value or at >= len(page.doc):
        return False
    return (
        page.doc[at].pos_ == "ADP"
        or page.doc[at].lower_ == "to"
        or find_telling_adjective(page, amount) is not None
    )


def is_more(page: FigureText, amount: Amount) -> bool:
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
    if following.lower_ == ELSEWHERE:
        return True
    if following.pos_ == "ADP":
        return f" {following.lower_} " in gap
    return _is_told_apart(page, amount, first)


def _is_told_apart(page: FigureText, amount: Amount, first: int) -> bool:
    """As in "4,900 are Danish, *1,700 Dutch*"."""
    told = next((token for token in reversed(page.doc[max(0, first - 3) : first]) if token.is_alpha), None)
    opened = told is not None and (told.pos_ == "ADJ" or told.ent_type_ == PEOPLES or told.lower_ == "and")
    return opened and find_telling_adjective(page, amount) is not None


def is_led_up_to(gap: str) -> bool:
    return gap in {", ", " "} or any(one.search(gap) for one in (_elliptic_leads(), _OF_YEAR))


def is_number_among(page: FigureText, before: FigureDraft, gap: str) -> bool:
    """As in "of the 30 judges who were asked, six agreed"."""
    sentence = page.sentences.spans[page.sentences.index(before.span.start)]
    # "HERAKLION - Of the 540 mills, 130 have not opened": the place stands before the sentence.
    opening = page.text[sentence.start : before.span.start].rpartition(" - ")[2]
    return opening[:10].lower() in OF_THE and gap.endswith(", ")


def _repeats_verb(page: FigureText, before: FigureDraft, amount: Amount) -> bool:
    """As in "took 41 towns and a week later took 12"."""
    verb = find_token_before(page.doc[number_tokens(page, amount)[0]])
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


def find_telling_adjective(page: FigureText, amount: Amount) -> Token | None:
    """As in "nine *red*, five *blue*": the one word that tells these from the others."""
    at = find_token_after(page, amount)
    if at + 1 >= len(page.doc):
        return None
    if page.doc[at].lower_ in words.context().dated:
        return None  # "970 today"
    if page.doc[at].tag_ not in {"JJ", "NN", "VBN", "VBG"} and page.doc[at].ent_type_ != PEOPLES:
        return None
    return page.doc[at] if page.doc[at + 1].text in {",", "and", ".", ";", ")"} else None
