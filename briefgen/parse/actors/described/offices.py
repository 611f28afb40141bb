"""Where an office of several words ends: "secretary of state"; whether it is what somebody is told to be."""

from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON

INSIDE_OFFICES = LEXICON.words("actors_rules", "phrases_inside_offices")
WHOSE_RELATIVES = LEXICON.words("actors_rules", "offices_relatives")
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
    return _past_fields(words, end) or head + 1


def _past_fields(words: TokenTexts, end: int) -> int:
    """Past "trade and industry"; 0 where it is another's: "a spokesman for *Trade* Minister Ana Silva"."""
    portfolios = gazetteer().persons["portfolios"]
    while words.lower(end) in portfolios:
        end += 1 + (words.lower(end + 1) == "and" and words.lower(end + 2) in portfolios)
    return 0 if words.is_capital(end) and words.lower(end) in gazetteer().person_nouns else end


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


def is_predicate(words: TokenTexts, head: int) -> bool:
    """As in "when he was *mayor* of Larkton", "left as *mayor*": what somebody is, and nobody else."""
    token = words.tokens[head]
    if token.dep_ == "attr":
        return any(child.tag_ == "PRP" for child in list_children(token.head, SUBJECTS))
    return token.dep_ == "pobj" and token.head.lower_ == "as"


def read_whose(words: TokenTexts, head: int, end: int) -> str:
    """As in " of the four parties" of "the *leaders* of the four parties": whose they are, by no name."""
    if words.lower(end) != "of" or words.tokens[end].head.i != head:
        return ""
    reach = words.tokens[end].right_edge.i + 1
    plain = reach - end <= OF_WORDS and not any(map(words.is_break, range(end, reach)))
    if words.lower(reach) in {",", "and", "or"} and words.lower(reach + 1) not in WHOSE_RELATIVES:
        return ""  # "of neighbouring Peru *and Chad*", of which the parse has the first only
    return f" {words.joined(end, reach)}" if plain else ""


OF_WORDS = 7
"""Words of the longest that is told behind a group: "of" and six."""
