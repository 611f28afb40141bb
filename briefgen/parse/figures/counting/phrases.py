"""The noun phrase behind a number, and the noun that heads it: "40 heavily damaged *houses*"."""

from spacy.tokens import Token

from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.page import FigureText

TOKENS_TO_COUNTED = 9
"""Tokens after a number in which the counted noun stands."""
TOKENS_TO_OWNED = 5
NUMBER_OF = frozenset({"nummod", "quantmod", "compound", "amod"})
"""How a number hangs on the noun it counts."""
NAMING = frozenset({"ADJ", "NOUN", "PROPN"})
PARTICIPLES = frozenset({"VBN", "VBG", "JJ"})
ADVERBS = frozenset({"RB", "RBS", "RBR"})
INNER_MARKS = frozenset({"-", "“", '"', "‘", "&", "'s", "’s", "–"})
"""Marks that stand inside a noun phrase."""
SEPARATORS = frozenset({",", "and", "or"})
PLURAL = frozenset({"NNS", "NNPS"})
VOWELS = frozenset("aeiou")


def find_head(page: FigureText, amount: Amount, start: int) -> Token | None:
    """The noun that is counted; of a share what is owned: "a third of *the farmers' land*"."""
    head = _find_noun(page, amount, start)
    if head is None or amount.kind is not Notation.FRACTION:
        return head
    mark = head.doc[head.i + 1 : head.i + 2]
    owned = len(mark) > 0 and mark[0].tag_ == "POS" and head.dep_ == "poss"
    return head.head if owned and 1 < head.head.i - head.i <= TOKENS_TO_OWNED else head


def _find_noun(page: FigureText, amount: Amount, start: int) -> Token | None:
    """The parser's head where it stands in the phrase, else the last noun of the phrase."""
    nouns = list(filter(_is_whole_noun, _noun_phrase_run(page, start)))
    if not nouns:
        return None
    many = next(filter(is_plural, nouns), None)
    governor = _governor_of_number(page.doc[start - 1], nouns)
    if governor is None:
        return many or (nouns[-1] if amount.value <= 1 else _last_common(nouns))
    if many is not None and not is_plural(governor) and _one_phrase(many, governor):
        return many
    return governor if is_plural(governor) or amount.value <= 1 else _last_common(nouns) or governor


def _governor_of_number(number: Token, nouns: list[Token]) -> Token | None:
    return number.head if number.dep_ in NUMBER_OF and number.head in nouns else None


def _is_whole_noun(token: Token) -> bool:
    return token.tag_.startswith("NN") and token.is_alpha and len(token) > 1


def is_plural(token: Token) -> bool:
    """By its tag, or as "aircraft", whose plural looks like its singular."""
    return token.tag_ in PLURAL or token.lower_ in words.context().unchanged


def _one_phrase(plural: Token, governor: Token) -> bool:
    """Whether the parser stopped at a noun that only modifies the plural after it."""
    return plural.i > governor.i and (governor.head == plural or plural.head == governor)


def _last_common(nouns: list[Token]) -> Token | None:
    """The last noun of a run of nouns at its start; no name."""
    last = None
    for token in nouns:
        if last is not None and token.i != last.i + 1:
            break
        last = token
    return last if last is not None and last.pos_ == "NOUN" else None


def _noun_phrase_run(page: FigureText, start: int) -> list[Token]:
    """The tokens that can be one noun phrase, from `start`."""
    run: list[Token] = []
    for token in page.doc[start : start + TOKENS_TO_COUNTED]:
        if not _continues_phrase(token, run):
            break
        run.append(token)
        if token.tag_ in PLURAL and not _noun_follows(token):
            break
    return run


def _continues_phrase(token: Token, run: list[Token]) -> bool:
    """Whether the noun phrase read so far goes on with this word."""
    last, mark = (run[-1].pos_, run[-1].text) if run else ("", "")
    if token.pos_ == "NUM":
        return _is_part_of_name(token) or last not in {"", "NOUN"}
    if token.pos_ in NAMING:
        return True
    if mark == "," and token.pos_ == "VERB":
        return False  # "300 more damaged, cutting the lines"
    if _modifies_noun(token, last):
        return last != "NOUN"
    if token.lower_ in SEPARATORS:
        return last in {"ADJ", "PROPN"}
    return token.text in INNER_MARKS or token.tag_ == "POS"


def _modifies_noun(token: Token, last: str) -> bool:
    """A participle, or an adverb that follows no noun: "heavily *damaged*"."""
    return token.tag_ in PARTICIPLES or (token.tag_ in ADVERBS and last != "NOUN")


def _is_part_of_name(number: Token) -> bool:
    """As in "F-16", "40-foot"."""
    return number.whitespace_ == "" or _is_model(number)


def _is_model(token: Token) -> bool:
    """As in "40 F-16 fighters": a name with a number in it."""
    return not token.text.isdigit() and token.text[:1].isalpha() and token.text[-1:].isdigit()


def _noun_follows(token: Token) -> bool:
    """As in "sales people": the plural modifies the next noun."""
    return token.dep_ in {"compound", "nmod"} and token.head.i == token.i + 1


def write_plural(noun: str) -> str:
    """The plural of a regular noun, and of those of which the lexicon knows the singular."""
    known = next((many for many, one in words.context().irregular.items() if one == noun), "")
    if known or not noun.isalpha():
        return known or noun
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh", "z")) else f"{noun}s"
