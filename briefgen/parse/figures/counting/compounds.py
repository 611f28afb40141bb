"""Numbers glued to a word: "a 40-page annex", "the 27-nation bloc", "the 40-strong caucus"."""

import re

from spacy.tokens import Doc, Token

from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.lexicon import LEXICON

STRONG = "strong"
MEMBER = "member"
"""What a coalition that is "30-strong" has thirty of."""
COMPOUND_TOKENS = 4

PREFIXES_COUNTED = LEXICON.words("figures_rules", "counted_prefixes")
_HYPHEN = re.compile(r"[-–‑](?=[^\W\d_])| - (?=[^\W\d_])")


def is_hyphened(text: str, amount: Amount) -> bool:
    """As in "a five-speed gearbox": the number makes an adjective with the word after it."""
    return _HYPHEN.match(text, amount.span.end) is not None


def find_glued_word(doc: Doc, at: int) -> Token | None:
    """The word glued to the number, where such a word can be counted; the hyphen stands at `at`."""
    found = next((token for token in doc[at : at + 2] if token.is_alpha), None)
    return found if found is not None and found.lower_ in words.context().hyphened else None


def find_strong_group(strong: Token) -> Token:
    """The group that is so strong; the word itself where no noun follows."""
    phrase = strong.doc[strong.i + 1 : strong.i + 1 + COMPOUND_TOKENS]
    last = strong
    for token in phrase:
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            break
        last = token
    return last


def past_strong(doc: Doc, start: int, head: Token) -> tuple[int, bool]:
    """Where a phrase begins without "30-strong" at its head, and whether it had one."""
    strong = next(
        (token for token in doc[start : min(start + COMPOUND_TOKENS, head.i)] if token.lower_ == STRONG), None
    )
    return (strong.i + 1, True) if strong is not None and doc[start].like_num else (start, False)


def past_prefix(head: Token | None) -> Token | None:
    """As in "the four *ex*-partners": the noun behind the hyphen of its prefix."""
    if head is None or head.lower_ not in PREFIXES_COUNTED:
        return head
    mark, after = head.doc[head.i + 1 : head.i + 2].text, head.doc[head.i + 2 : head.i + 3]
    return after[0] if mark == "-" and len(after) and after[0].pos_ in {"NOUN", "PROPN"} else head
