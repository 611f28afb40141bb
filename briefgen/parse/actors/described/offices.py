"""Where an office of several words ends: "secretary of state", "director of nursing"."""

from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lexicon import LEXICON

INSIDE_OFFICES = LEXICON.words("actors_rules", "phrases_inside_offices")
NOT_YET = LEXICON.words("actors_rules", "phrases_not_yet")
"""After the hyphen of an office that is not held yet."""
HEADING = LEXICON.words("actors_rules", "phrases_heading")
"""Offices whose field is told behind them."""


def find_office_end(words: TokenTexts, head: int) -> int:
    """Past "of State" of a secretary, "-elect" of a president, "for trade" of a minister."""
    if listed := _find_listed_end(words, head):
        return listed
    if words.text(head + 1) == "-" and words.lower(head + 2) in NOT_YET:
        return head + 3
    portfolios, end = gazetteer().persons["portfolios"], head + 2
    if words.lower(head) in HEADING and words.lower(head + 1) == "of" and _is_field(words, end):
        return end + 1
    if words.lower(head + 1) not in INSIDE_OFFICES or words.lower(end) not in portfolios:
        return head + 1
    while words.lower(end) in portfolios:
        end += 1 + (words.lower(end + 1) == "and" and words.lower(end + 2) in portfolios)
    return end


def _find_listed_end(words: TokenTexts, head: int) -> int:
    """The end of the longest office of the lists that begins here; 0 where there is none of two words."""
    offices = gazetteer().persons["offices"]
    for length in (4, 3, 2):
        if " ".join(words.lower(at) for at in range(head, head + 1 + length)) in offices:
            return head + 1 + length
    return 0


def _is_field(words: TokenTexts, at: int) -> bool:
    """As in "director of *nursing*", "head of *security*": what is headed, where no more is said of it."""
    if (
        at >= len(words.texts)
        or not words.texts[at].islower()
        or words.tokens[at].tag_ not in {"NN", "NNS", "VBG"}
    ):
        return False
    return at + 1 >= len(words.texts) or words.tokens[at + 1].tag_ not in {"NN", "NNS", "POS"}
