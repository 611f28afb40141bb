"""The noun that a number counts, with its modifiers: from the tags after the number and from the parse."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting import compounds
from briefgen.parse.figures.counting.phrases import PLURAL, SEPARATORS, find_head, is_plural
from briefgen.parse.figures.page import FigureText
from briefgen.parse.grammar.below import list_after
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

POINTING_AT_COUNTED = LEXICON.words("figures_rules", "counted_pointing")

TOKENS_TO_MODIFIED = 5
"""Tokens between an amount of money and the noun it modifies."""
BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM"})
MUTE = ("ls", "os", "ps", "rs")
"""Ends of no singular: "doses" are of a dose, "nurses" of a nurse."""
TIME = "time"
"""As in "four times as many": a factor has no unit."""
MANY_TIMES, WITH_IT = 10, 3
"""The second: words from "and" to the noun that is counted with another."""
FACTORS = LEXICON.words("figures_rules", "counted_factors")
"""After "times" they make a factor of it."""
JOINING_COUNTED = LEXICON.words("figures_rules", "counted_joining")
DETERMINER_TAGS = frozenset({"DET", "PRON"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase a number counts."""

    head: Token
    phrase: Span
    """The words after the number, to the head or to where another number goes on."""
    told: str
    """What is counted, in the words of the text: "armoured vehicles"."""
    unit: str


def number_tokens(page: FigureText, amount: Amount) -> tuple[int, int]:
    """First and last token of the number."""
    span = page.doc.char_span(amount.number.start, amount.number.end, alignment_mode="expand")
    return (span.start, span.end - 1) if span is not None and len(span) else (0, 0)


def noun(page: FigureText, amount: Amount) -> Counted | None:
    """The noun that the amount counts; None where there is none beside it."""
    if compounds.is_hyphened(page.text, amount):
        return _read_compound(page, amount)
    first = find_token_after(page, amount)
    if first >= len(page.doc) or (amount.kind is Notation.FRACTION and page.doc[first].tag_ == "CD"):
        return None
    start = _past_of(page, amount, first)
    tallied = _read_tallied(page, amount, first)
    if tallied is not None or start is None:
        return tallied
    return _read_tallied(page, amount, start) or _read_noun_phrase(page, amount, start)


def _read_noun_phrase(page: FigureText, amount: Amount, start: int) -> Counted | None:
    """As in "40 red *boats*", "40 strong *members*": the noun of the phrase that begins here."""
    head = compounds.past_prefix(find_head(page, amount, start))
    if head is None or not _can_count(page, amount, head):
        return None
    start, strong = compounds.past_strong(page.doc, start, head)
    made = _make_counted(page, start, head, compounds.MEMBER if strong else _unit_of_head(head))
    last = _counted_with(head)
    if last is None or made.phrase.end != head.idx + len(head):
        return made
    phrase = Span(made.phrase.start, last.idx + len(last))
    return replace(made, phrase=phrase, told=" ".join(phrase.of(page.text).split()))


def _counted_with(head: Token) -> Token | None:
    """As in "640 deckhands and *engineers*": the plural with no number of its own."""
    joint = head.doc[head.i + 1 : head.i + 2]
    if head.tag_ not in PLURAL or not len(joint) or joint[0].lower_ not in JOINING_COUNTED:
        return None
    other = next((child for child in list_after(head, {"conj"}) if child.tag_ in PLURAL), None)
    if other is None or not 0 < other.i - joint[0].i <= WITH_IT:
        return None
    between = head.doc[joint[0].i + 1 : other.i]
    return other if all(token.pos_ in {"ADJ", "NOUN"} for token in between) else None


def _unit_of_head(head: Token) -> str:
    """The noun in the singular; a member with what it is one of, where one word says so: "crew member"."""
    unit, before = write_singular(head), head.doc[max(0, head.i - 1)]
    own = before.head == head and before.dep_ == "compound" and before.tag_ == "NN" and before.is_lower
    return f"{before.lower_} {unit}" if unit == compounds.MEMBER and own else unit


def _make_counted(page: FigureText, start: int, head: Token, unit: str) -> Counted:
    """With the words of the phrase, but for those of another number in it: "12 red and 18 blue cars"."""
    phrase = _span_to_head(page, start, head)
    numbers = (token for token in page.doc[start + 1 : head.i] if token.tag_ == "CD")
    other = next((token for token in numbers if token.nbor(-1).text in SEPARATORS), None)
    if other is None:
        return Counted(head, phrase, " ".join(phrase.of(page.text).split()), unit)
    last = next(token for token in reversed(page.doc[start : other.i]) if token.text not in SEPARATORS)
    own = Span(phrase.start, last.idx + len(last))
    return Counted(head, own, f"{own.of(page.text)} {head.text}", unit)


def modified(token: Token) -> Token:
    """The noun that an amount stands before ("a €5 billion *scheme*"), else the token itself."""
    noun = token.head
    for _ in range(TOKENS_TO_MODIFIED):
        if noun.i <= token.i or noun.pos_ not in {"SYM", "NUM"}:
            break
        noun = noun.head
    before = (
        token.dep_ in {"nummod", "quantmod", "nmod", "compound", "amod"}
        and 0 < noun.i - token.i <= TOKENS_TO_MODIFIED
    )
    if not before or not _can_be_modified(noun):
        return token
    above = noun.head
    is_compound = noun.dep_ in {"compound", "nmod"} and 0 < above.i - noun.i <= 2 and above.pos_ == "NOUN"
    return above if is_compound else noun


def _can_be_modified(noun: Token) -> bool:
    """Not who has told it: "above the 66 million *analysts* had forecast"."""
    tells = noun.tag_ in PLURAL and noun.doc[noun.i + 1 : noun.i + 2].text == "had"
    return noun.pos_ in {"NOUN", "PROPN"} and noun.lower_ not in words.list_stretch_words() and not tells


def _read_compound(page: FigureText, amount: Amount) -> Counted | None:
    """As in "a 40-page annex", "the 40-strong caucus"."""
    word = compounds.find_glued_word(page.doc, find_token_after(page, amount))
    if word is None:
        return None
    if word.lower_ != compounds.STRONG:
        return Counted(word, Span(word.idx, word.idx + len(word)), word.text, write_singular(word))
    group = compounds.find_strong_group(word)
    return _make_counted(page, min(word.i + 1, group.i), group, compounds.MEMBER)


def find_token_after(page: FigureText, amount: Amount) -> int:
    """The first token after the amount."""
    return number_tokens(page, amount)[1] + 1


def _read_tallied(page: FigureText, amount: Amount, first: int) -> Counted | None:
    """As in "12 dead", "7 in favour, 2 against"."""
    table, before = words.context().tallied, page.doc[first - 2] if first > 1 else None
    if first + 1 < len(page.doc) and page.doc[first].lower_ in words.context().tallied_before:
        first += 1
    last = first + 1 if page.doc[first].lower_ == "in" and first + 1 < len(page.doc) else first
    told = _words_tallied(page, first, last)
    if told not in table or amount.unit or (before is not None and before.pos_ == "PROPN"):
        return None
    head = page.doc[last]
    return Counted(head, Span(page.doc[first].idx, head.idx + len(head)), told, table[told])


def _words_tallied(page: FigureText, first: int, last: int) -> str:
    """As in "in favour"; none where a noun follows: "412 dead *birds*" are birds."""
    following = page.doc[last + 1 : last + 2]
    if len(following) and following[0].tag_ == "NNS" and following[0].is_lower:
        return ""
    return " ".join(token.lower_ for token in page.doc[first : last + 1])


def _past_of(page: FigureText, amount: Amount, at: int) -> int | None:
    """Where the noun phrase begins: after "of the" and, for "half", after "the"."""
    if page.doc[at].lower_ == "of":
        if amount.value == 1 and amount.kind is Notation.WORDS:
            return None
        at += 1
    elif amount.kind is not Notation.FRACTION:
        return at
    past = _past_determiners(page, at)
    return None if past is None else _past_whole(page, past)


def _past_determiners(page: FigureText, at: int) -> int | None:
    """Past "all the"; None where a pronoun stands for the noun."""
    while at < len(page.doc) and (page.doc[at].pos_ in DETERMINER_TAGS or page.doc[at].tag_ == "PDT"):
        if _is_pronoun(page, at):
            return None
        at += 1
    return at


def _past_whole(page: FigureText, at: int) -> int | None:
    """Past the number of "4,000 of the 9,000 soldiers"."""
    while at + 1 < len(page.doc) and page.doc[at].tag_ == "CD" and page.doc[at].whitespace_:
        at += 1
    return at if at < len(page.doc) else None


def _is_pronoun(page: FigureText, at: int) -> bool:
    """As in "half of them", "a fifth of those invited"."""
    if page.doc[at].tag_ in {"PRP", "EX", "WP"}:
        return True
    bare = at + 1 == len(page.doc) or page.doc[at + 1].pos_ not in BEFORE_NOUN
    return bare and page.doc[at].lower_ in POINTING_AT_COUNTED


def _can_count(page: FigureText, amount: Amount, head: Token) -> bool:
    """Whether this number can count this noun."""
    if _counts_nothing(page, amount, head):
        return False
    if head.tag_ == "NN" and amount.value > 1 and head.lower_ not in words.context().unchanged:
        return _counts_one(page, amount, head)
    if head.tag_ == "NNP" and not is_plural(head) and not head.lower_.endswith("s"):
        return amount.kind in {Notation.FRACTION, Notation.VAGUE}
    one = amount.value == 1 and amount.kind is Notation.WORDS
    return not one or head.lower_ not in words.context().never_counted


def _counts_nothing(page: FigureText, amount: Amount, head: Token) -> bool:
    told = _is_both(page, amount) or _is_repetition(page, amount, head)
    return told or _counts_for_date(page, amount, head)


def _is_repetition(page: FigureText, amount: Amount, head: Token) -> bool:
    """As in "asked three times"; "four times as many" is a factor, "20 times" a count."""
    few = head.lemma_ == TIME and amount.kind is Notation.WORDS and amount.value < MANY_TIMES
    return few and not is_factor(head)


def is_factor(head: Token) -> bool:
    """As in "four *times* as many", "eight *times* the limit"; "14 *times* since May" is a count."""
    behind = head.doc[head.i + 1 : head.i + 2] if head.lemma_ == TIME else ()
    return any(one.tag_ in {"JJR", "RBR"} or one.lower_ in FACTORS for one in behind)


def _counts_for_date(page: FigureText, amount: Amount, head: Token) -> bool:
    """As in "9 billion last month": the noun is a date's."""
    if page.doc[find_token_after(page, amount)].lower_ in words.context().dated:
        return True
    return head.ent_type_ in {"DATE", "TIME"} and head.tag_ in PROPER


def _counts_one(page: FigureText, amount: Amount, head: Token) -> bool:
    """As in "a 40 page annex", "6.2 wpm": a singular that more than one counts."""
    if amount.value != int(amount.value) or head.lower_ in words.context().hyphened:
        return True
    return head.i > find_token_after(page, amount)


def _is_both(page: FigureText, amount: Amount) -> bool:
    """As in "between the two sides": it names them and counts nothing."""
    first, _ = number_tokens(page, amount)
    return (
        first > 1
        and amount.value == 2
        and page.doc[first - 1].lower_ == "the"
        and page.doc[first - 2].lower_ == "between"
    )


def _span_to_head(page: FigureText, start: int, head: Token) -> Span:
    """From the first word of the phrase to its head."""
    first = start
    while first < head.i and page.doc[first].pos_ in {"PUNCT", "CCONJ", "NUM", "SYM"}:
        first += 1
    return Span(page.doc[first].idx, head.idx + len(head))


def write_singular(token: Token) -> str:
    """The noun in the singular, lower case; empty for "times", a factor."""
    word, lemma = token.lower_, token.lemma_.lower()
    if word in words.context().irregular:
        return words.context().irregular[word]
    if lemma == TIME:
        return ""
    if token.tag_ not in PLURAL:
        return word[:-1] if token.tag_ == "NNP" and _looks_plural(word) else word
    return _singular_in_s(token) if word.endswith("s") else lemma


def _singular_in_s(token: Token) -> str:
    """The singular of a plural in s: the lemma, where it can be one."""
    word, lemma = token.lower_, token.lemma_.lower()
    if token.text[:1].isupper() and word.endswith("is"):
        return word[:-1]  # "31 Pakistanis"
    if lemma in _possible_singulars(word):
        return word[:-1] if lemma == word[:-2] and lemma.endswith(MUTE) else lemma
    return word[:-1] if _looks_plural(word) else word


def _looks_plural(word: str) -> bool:
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ies"))


def _possible_singulars(word: str) -> set[str]:
    """What a plural in s may be the plural of; the lemmatiser makes "regiman" of "regimen"."""
    return {word[:-1], word[:-2], word[:-3] + "y", word[:-3] + "f", word[:-3] + "fe", word[:-2] + "is"}
