"""Names of bodies that the model cuts: around the mark of a plural, around "and", behind an owner.

As in "Larkton Market Traders' Association", "St Odo's University", "Larkton and Westhill Trust".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.spotting.titles import is_title
from briefgen.parse.actors.words import CAPITAL, POSSESSIVE, TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

MANY = LEXICON.words("actors_rules", "wholes_many")
"""Plurals of people that do not end in "s"."""
TRADES = LEXICON.words("actors_organisations", "trades")
"""Last words of firms' and clubs' names, by what they do."""
PRIVATE = frozenset({"Group", "Groups"})
SEVERAL_TOWNS = LEXICON.words("actors_rules", "wholes_towns")
SAINTS = frozenset({"Saint", "St", "St."})
WORDS_BEHIND_MARK = 4
"""Words of a name behind the mark of a plural."""


def find_wholes(words: TokenTexts) -> Iterator[Name]:
    """Every such name, in the order of the text."""
    for at, text in enumerate(words.texts):
        if text in POSSESSIVE:
            yield from _around_mark(words, at)
        elif text == "and" and (first := _begin_listed(words, at)) >= 0:
            yield Name(first, _end_of_body(words, at + 1), "ORG")
        elif text == "and" and (end := _end_of_joined(words, at)):
            yield Name(_begin_name(words, at), end, "ORG")


def joins_bodies(words: TokenTexts, at: int, end: int) -> bool:
    """As in "Larkton Town Council and Larkton Players": a body behind "and" that begins as the one before."""
    if words.texts[at] == "and" and _joins_towns(words, at):
        return True
    told = words.texts[at] == "and" and words.key(at - 1) in gazetteer().organisation_words
    first = next((one for one in range(at - 1, -1, -1) if not words.is_capital(one)), -1) + 1
    return told and at + 1 < end and words.key(at + 1) == words.key(first)


def _joins_towns(words: TokenTexts, at: int) -> bool:
    """As in "the towns of Lumara *and* Tessel"."""
    of = next((one for one in range(at - 1, -1, -1) if not words.is_capital(one)), 0)
    return words.texts[of] == "of" and words.lower(of - 1) in SEVERAL_TOWNS


def _around_mark(words: TokenTexts, at: int) -> Iterator[Name]:
    """As in "Traders' Association", "Women's Institute", "St Odo's University"."""
    many = words.text(at - 2) in SAINTS or _is_of_many(words, at)
    end = _end_of_body(words, at + 1) if many else _end_of_firm(words, at)
    if end:
        yield Name(_begin_name(words, at), end, "ORG")


def _is_of_many(words: TokenTexts, at: int) -> bool:
    """Whether the word right before the mark is a plural of the language with a capital."""
    low = words.lower(at - 1)
    if not at or not words.is_capital(at - 1) or not words.glued(at - 1):
        return False
    if words.texts[at].endswith("s"):
        return low in MANY
    return low.endswith("s") and not low.endswith("ss") and is_word(words.doc, low)


def _end_of_body(words: TokenTexts, start: int) -> int:
    """Behind the word for a body that ends the run of capitals at `start`; 0 where none does."""
    told = gazetteer().organisation_words | PRIVATE
    end = start
    while end < min(start + WORDS_BEHIND_MARK, len(words.texts)) and _is_inside(words, end):
        end += 1
        if words.text(end) in POSSESSIVE and _is_of_many(words, end):
            end += 1
    while end > start and words.key(end - 1) not in told:
        end -= 1
    return end if end > start else 0


def _end_of_firm(words: TokenTexts, at: int) -> int:
    """As in "Tessel's Golden Bakery": plain words and a trade behind the mark of an owner; else 0."""
    end = at + 1
    while _is_plain_capital(words, end):
        end += 1
    owner = words.key(at - 1)
    listed = owner in gazetteer().states or owner in gazetteer().places or owner in gazetteer().bodies
    return end if end > at + 2 and words.text(end - 1) in TRADES and at and not listed else 0


def _is_plain_capital(words: TokenTexts, at: int) -> bool:
    low = words.lower(at)
    plain = words.is_capital(at) and words.text(at)[1:].islower() and is_word(words.doc, low)
    return plain and low not in gazetteer().contexts["not_first"]


def _is_inside(words: TokenTexts, at: int) -> bool:
    return bool(CAPITAL.fullmatch(words.texts[at])) and not words.tokens[at].is_sent_start


def _begin_name(words: TokenTexts, at: int) -> int:
    """Where the run of capitals begins that ends before `at`: behind titles and words that open a clause."""
    start = at - 1
    while start and _goes_before(words, start - 1) and not words.tokens[start].is_sent_start:
        start -= 1
    return start + (words.lower(start) in gazetteer().contexts["not_first"] and start < at - 1)


def _goes_before(words: TokenTexts, at: int) -> bool:
    lists = gazetteer()
    month = words.texts[at] in lists.contexts["calendar"]
    return bool(CAPITAL.fullmatch(words.texts[at])) and not (month or is_title(words, lists, at))


def _end_of_joined(words: TokenTexts, at: int) -> int:
    """Where the name ends that has this "and" inside; 0 where two are joined."""
    if _may_join(words, at):
        return _end_of_body(words, at + 1)
    pair = _is_plain_capital(words, at - 1) and _is_plain_capital(words, at + 1)
    alone = not words.is_capital(at - 2) or words.is_break(at - 2) or words.tokens[at - 1].is_sent_start
    return at + 2 if pair and alone and _is_one_thing(words, at + 2) else 0


def _begin_listed(words: TokenTexts, at: int) -> int:
    """Where “the *Quarrying, Fishing* and Mining Union” begins: plain words, a body behind; else -1."""
    first = at - 1
    while _is_common_capital(words, first) and words.text(first - 1) == ",":
        first -= 2
    if first == at - 1 or not _is_common_capital(words, first) or words.lower(first - 1) != "the":
        return -1
    beside = (words.key(one) in gazetteer().organisation_words for one in range(first + 2, at, 2))
    whole = _is_common_capital(words, at + 1) and _end_of_body(words, at + 1) > at + 2
    return first if whole and not any(beside) else -1


def _is_common_capital(words: TokenTexts, at: int) -> bool:
    """A plain word that names no town and no state."""
    lists, key = gazetteer(), words.key(at)
    listed = key in lists.places or key in lists.states
    return at >= 0 and _is_plain_capital(words, at) and not listed


def _is_one_thing(words: TokenTexts, end: int) -> bool:
    """Whether the verb behind a pair is one of a single thing: "Amber and Tide, which runs"."""
    which = words.text(end) == "," and words.lower(end + 1) == "which"
    verb = words.tokens[end + 2] if which and end + 2 < len(words.texts) else None
    return verb is not None and verb.tag_ == "VBZ"


def _may_join(words: TokenTexts, at: int) -> bool:
    """As in "the Larkton and Westhill Trust": no name alone for article or parse, no word and no body."""
    if not 0 < at < len(words.texts) - 1 or not _goes_before(words, at - 1):
        return False
    token, lists, key = words.tokens[at - 1], gazetteer(), words.key(at - 1)
    listed = key in lists.organisation_words or key in lists.bodies or key in lists.states
    if listed or is_word(words.doc, words.lower(at - 1)):
        return False
    return words.lower(at - 2) == "the" or (not _goes_before(words, at - 2) and _leans_on(token))


def _leans_on(token: Token) -> bool:
    """Whether the parse has it for a part of the name behind it."""
    return token.dep_ in {"nmod", "compound"} and token.head.i > token.i and token.head.tag_ in PROPER
