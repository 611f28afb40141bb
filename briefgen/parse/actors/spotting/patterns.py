"""Names that a pattern shows, whatever the model says of them.

INITIALS    "K. Osei"
NICKNAME    Kwame "Lucky" Boateng
BRAND       "easyJet", "the bank bunq": a firm that writes itself small
INTRODUCED  "Office of Civil Rescue (OCR)", and ACRONYM what stands in the brackets
"""

import re
from collections.abc import Iterator

from briefgen.parse import namekeys
from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.words import CAPITAL, TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import FINITE, PROPER
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

_INITIAL = re.compile(r"(?:[A-Z]\.){1,3}(?:-[A-Z]\.)?")
_GLUED_INITIAL = re.compile(r"(?:[A-Z]\.){1,6}[A-Z]['’]?[A-Z]?\w+")


STATES = frozenset({"U.S.", "U.N.", "U.K.", "E.U."})
GENERATION_SUFFIXES = frozenset({"II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."})
QUOTES_OF_NAME = {'"': '"', "“": "”", "‘": "’", "``": "''", "'": "'"}
SMALL_NAME_WORDS = frozenset({"&", "-", "and", "for", "in", "of", "on", "the", "to"})
_INNER_CAPITAL = re.compile(r"[a-z]{1,4}[A-Z][A-Za-z]{2,}")
BEFORE_PATTERNS = LEXICON.words("actors_rules", "patterns_articles")
BESIDE_BRANDS = LEXICON.words("actors_rules", "patterns_beside_brands")
SMALL_FIRM_LETTERS = 4
"""Letters of a firm's name that begins small."""
WORDS_BEFORE_BRACKET = 12
"""Words before a bracket in which the name may stand that it abbreviates."""
FIRST_NAMES_OF_ONE = 4
"""Initials or first names that one person has at most: a run of more is no name."""


def find_patterns(words: TokenTexts) -> Iterator[Name]:
    """Every name that a pattern shows, in the order of the text."""
    brands = frozenset(text for at, text in enumerate(words.texts) if _is_brand(words, at))
    for at, text in enumerate(words.texts):
        if "." in text and text[:1].isupper():
            yield from _find_initials(words, at)
        elif text in QUOTES_OF_NAME and (end := _after_nickname(words, at)):
            yield Name(_before_nickname(words, at), end, "NICKNAME")
        elif text in brands:
            yield Name(at, at + 1, "BRAND")
        elif text == "(" and (start := _start_of_introduced(words, at)) < at:
            yield Name(start, at, "INTRODUCED")
            yield Name(at + 1, at + 2, "ACRONYM")


def _find_initials(words: TokenTexts, at: int) -> Iterator[Name]:
    """As in "K. Osei", "K.Osei"."""
    text = words.texts[at]
    if _GLUED_INITIAL.fullmatch(text):
        yield Name(at, at + 1, "INITIALS")
    elif _INITIAL.fullmatch(text) and (end := _after_initials(words, at)):
        yield Name(_before_initials(words, at), end, "INITIALS")


def _is_brand(words: TokenTexts, at: int) -> bool:
    """Whether a small letter opens a firm's name: it says something, or the word for a firm leads it."""
    text = words.texts[at]
    if not text[:1].islower() or len(text) < SMALL_FIRM_LETTERS:
        return False
    before = words.lower(at - 1)
    firm = before in gazetteer().contexts["organisation_nouns"] or before in BESIDE_BRANDS
    if text.islower():
        return firm and _is_name_of_small_letters(words, at)
    says = firm or (_says_after(words, at) and before not in BEFORE_PATTERNS)
    return says and _INNER_CAPITAL.fullmatch(text) is not None


def _is_name_of_small_letters(words: TokenTexts, at: int) -> bool:
    """As in "the retailer asos cut jobs": behind an article and the word for a firm, and no plain word."""
    acts = words.lower(at - 2) in BEFORE_PATTERNS and words.texts[at].isalpha() and _acts_after(words, at)
    return acts and not words.tokens[at].is_stop and not is_word(words.doc, words.texts[at])


def _says_after(words: TokenTexts, at: int) -> bool:
    """As in "easyJet said"; an "iPad" does not speak."""
    return _acts_after(words, at) and words.tokens[at + 1].lemma_.lower() in gazetteer().speech


def _acts_after(words: TokenTexts, at: int) -> bool:
    """Whether the word does something, or has something: "easyJet cut jobs", "easyJet's pilots"."""
    if words.text(at + 1) in {"'s", "’s"}:
        return True
    return at + 1 < len(words.texts) and words.tokens[at + 1].tag_ in FINITE


def _before_initials(words: TokenTexts, at: int) -> int:
    """Where the name begins whose middle is an initial: "Ines M. Halvorsen"."""
    start = at
    while start > max(0, at - FIRST_NAMES_OF_ONE) and words.key(start - 1) in gazetteer().first_names:
        start -= 1
    return start


def _after_initials(words: TokenTexts, at: int) -> int:
    """The end of the name that begins with the initial at `at`; 0 where a name does not follow."""
    if words.texts[at] in STATES or (at and words.is_capital(at - 1) and words.glued(at - 1)):
        return 0
    end = _past_initials(words, at)
    if not _may_be_surname(words, end):
        return 0
    end = _past_hyphen(words, end)
    bodies = gazetteer().organisation_words | gazetteer().organisation_endings
    return 0 if words.key(end + 1) in bodies else end + 1 + (words.text(end + 1) in GENERATION_SUFFIXES)


def _past_initials(words: TokenTexts, at: int) -> int:
    """Past more initials and particles: "J. R. van"."""
    particles = gazetteer().contexts["particles"]
    end = at + 1
    while end < at + FIRST_NAMES_OF_ONE and (
        _INITIAL.fullmatch(words.text(end)) or words.lower(end) in particles
    ):
        end += 1
    return end


def _may_be_surname(words: TokenTexts, at: int) -> bool:
    """A word with a capital, not in capitals nor common, that names no state and no day."""
    text = words.text(at)
    if at >= len(words.texts) or words.tokens[at].is_stop or not CAPITAL.fullmatch(text):
        return False
    lists, key = gazetteer(), words.key(at)
    listed = key in lists.states or key in lists.adjectives or key in lists.contexts["calendar"]
    return not listed and not (text.isupper() and len(text) < 4)


def _past_hyphen(words: TokenTexts, at: int) -> int:
    """The last word of a double name: "Lind" of "Okoro-Lind"."""
    double = words.text(at + 1) == "-" and words.glued(at) and words.glued(at + 1)
    return at + 2 if double and CAPITAL.fullmatch(words.text(at + 2)) else at


def _after_nickname(words: TokenTexts, at: int) -> int:
    """The end of the name whose nickname opens at `at`; 0 where none does."""
    closing, end = QUOTES_OF_NAME[words.texts[at]], at + 1
    while end < at + FIRST_NAMES_OF_ONE + 2 and (words.is_capital(end) or words.text(end) == "-"):
        end += 1
    if end == at + 1 or words.text(end) != closing or not _is_given(words, at - 1):
        return 0
    if not _is_given(words, end + 1):
        return 0
    return end + 2 + (words.text(end + 2) in GENERATION_SUFFIXES)


def _is_given(words: TokenTexts, at: int) -> bool:
    """Whether the word may be a first or last name."""
    key = words.key(at)
    if not CAPITAL.fullmatch(key) or words.tokens[at].tag_ not in PROPER:
        return False
    persons = gazetteer().persons
    told = key in persons["ranks"] or key in persons["courtesy"] or key.lower() in gazetteer().person_nouns
    return not told and not words.is_break(at)


def _before_nickname(words: TokenTexts, at: int) -> int:
    start = at - 1
    while start > max(0, at - FIRST_NAMES_OF_ONE) and _is_given(words, start - 1):
        start -= 1
    return start


def _start_of_introduced(words: TokenTexts, at: int) -> int:
    """Where the name begins whose initials stand in the brackets that open at `at`; `at` where none does."""
    short = words.text(at + 1)
    if words.text(at + 2) != ")" or not _is_abbreviation(short):
        return at
    small = gazetteer().contexts["particles"] | SMALL_NAME_WORDS
    start = at
    for before in range(at - 1, max(-1, at - 1 - WORDS_BEFORE_BRACKET), -1):
        if words.is_capital(before):
            start = before
            if short in namekeys.list_acronyms(words.joined(start, at)) and start < at - 1:
                return start if _tells_body(words, start, at) else at
        elif words.lower(before) not in small or words.is_break(before):
            break
    return at


def _is_abbreviation(text: str) -> bool:
    return text.isalpha() and text.isupper() and 2 <= len(text) <= 8


def _tells_body(words: TokenTexts, start: int, end: int) -> bool:
    """Whether a word of it or the model says that it names an organisation."""
    lists = gazetteer()
    keys = words.keys[start:end]
    if any(key in lists.organisation_words or key in lists.organisation_endings for key in keys):
        return True
    return any(words.tokens[at].ent_type_ == "ORG" for at in range(start, end))
