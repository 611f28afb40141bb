"""What a short name stands for: "the fund" behind "a compensation fund" that an issue lists.

Only where the article names the thing whole, and no other thing by that noun: of two funds "the fund" may
be either.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefgen.model import Matter, Span
from briefgen.relate import words
from briefgen.relate.issues import terms
from briefgen.relate.issues.aims import list_issue_words
from briefgen.relate.issues.terms import TermWord
from briefgen.relate.lexicon import LEXICON

ANY_OF_KIND = LEXICON.words("rules", "shortened_any")


def find_whole_name(matter: Matter | None, text: str, listed: Iterable[str], headline: str = "") -> str:
    """The listed term that the matter shortens; empty where it is none, or may be another thing."""
    noun = _noun_named_alone(matter, text) if matter is not None else ""
    wholes = [one for one in listed if noun and is_shortened(noun, one)]
    if not wholes:
        return ""
    spoken = words.split_tokens(f"{headline} {text}".replace("-", " "))
    whole = next((one for one in wholes if _is_named(terms.split_term(one), spoken)), "")
    return whole if whole and _is_only_kind(noun, wholes, spoken) else ""


def list_named_spans(near: str, text: str, listed: Sequence[str]) -> list[Span]:
    """Where a text near by names one of the terms, whole, or by its noun: "What do you make of the fund?"."""
    spoken = terms.list_terms(near)
    whole = [span for met in terms.met(listed, spoken) for span in met.spans]
    return whole or [noun.span for noun in spoken if _stands_for_term(noun, near, text, listed)]


def _stands_for_term(noun: TermWord, near: str, text: str, listed: Iterable[str]) -> bool:
    """As "the fund", where the article names the flood fund, and no other."""
    before = words.split_tokens(near[: noun.span.start])[-1:]
    wholes = [one for one in listed if is_shortened(noun.looked_up, one)]
    if not wholes or list_issue_words("definite").isdisjoint(before):
        return False
    all_said = words.split_tokens(text.replace("-", " "))
    named = any(_is_named(terms.split_term(one), all_said) for one in wholes)
    return named and _is_only_kind(noun.looked_up, wholes, all_said)


def _noun_named_alone(matter: Matter, text: str) -> str:
    """The "fund" of "the fund", "this fund"; empty of what says which one."""
    named = [word.looked_up for word in terms.list_terms(text, matter.span.start, matter.head.end)]
    if matter.deed or len(named) != 2 or named[0] not in _list_articles():
        return ""
    return named[1] if named[1] not in list_issue_words("light") and _ends_with_noun(matter, text) else ""


def _list_articles() -> frozenset[str]:
    """As in "the fund", "any fund", "no fund"; "a fund" may be another one."""
    return list_issue_words("definite") | ANY_OF_KIND


def _ends_with_noun(matter: Matter, text: str) -> bool:
    """As in "the fund", "the fund before May", "the fund, which is dear"; not "the fund for the flood"."""
    behind = terms.list_terms(text, matter.head.end, matter.span.end)[:1]
    comma = text[matter.head.end : matter.head.end + 1] == ","
    return comma or all(word.looked_up in list_issue_words("whens") for word in behind)


def is_short_of(matter: Matter, text: str, whole: str) -> bool:
    """Whether the matter may stand for the term."""
    noun = _noun_named_alone(matter, text)
    return bool(noun) and is_shortened(noun, whole)


def is_shortened(noun: str, whole: str) -> bool:
    """Whether the noun heads a term of several words: "fund" of "compensation fund"."""
    named = terms.split_term(whole)
    numbered = len(named) > 2 and named[-1].isdigit()  # "the bill" is Senate Bill 40
    return "+" not in whole and len(named) > 1 and named[-2 if numbered else -1] == noun


def _is_named(named: Sequence[str], spoken: Sequence[str]) -> bool:
    """Whether the words of a term follow each other in the text."""
    singular = [words.guess_singular(word) for word in spoken]
    width = len(named)
    return any(singular[at : at + width] == list(named) for at in range(len(singular)))


def _is_only_kind(noun: str, wholes: Sequence[str], spoken: Sequence[str]) -> bool:
    """Whether nothing else is called by the noun: no "pension fund" beside the one for the flood."""
    own = frozenset[str]().union(*(words.list_stems(one) for one in wholes))
    pairs = zip(("", *spoken), spoken, strict=False)
    before = {one for one, word in pairs if words.guess_singular(word) == noun}
    kinds = (words.list_stems(one) for one in before if one not in list_issue_words("harmless"))
    return all(kind <= own for kind in kinds) and not _has_other_number(noun, wholes, spoken)


def _has_other_number(noun: str, wholes: Sequence[str], spoken: Sequence[str]) -> bool:
    """As in "Senate Bill 41", beside which "the bill" need not be Senate Bill 40."""
    own = {word for one in wholes for word in terms.split_term(one)}
    pairs = pairwise(map(words.guess_singular, spoken))
    return any(one == noun and after.isdigit() and after not in own for one, after in pairs)
