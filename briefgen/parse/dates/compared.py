"""Dates of amounts that others are compared with: "rose to 5 million from 4 million a year earlier".

They date what was so then, and nothing that happens. Knows the parse.
"""

from spacy.tokens import Span as SpacySpan

from briefgen.parse.lexicon import LEXICON

WORDS_TO_COMPARED = 6
"""Words of an amount, and before it in which the one stands that is compared with it."""
WORDS_TO_BASE = 3
"""Words before a date in which stands with what something is compared: “compared with the”, “than in”."""
COMPARED = LEXICON.words("dates_rules", "compared_compared")
"""Before the amount with which another is compared."""
BOUNDING_THAN = LEXICON.words("dates_rules", "compared_bounding")
"""With “than” they give a last day, or a first: “no later than 3 May”."""
PERCENT = LEXICON.words("dates_rules", "compared_percent")
MOVED = frozenset({"VBD", "VBN", "VBZ"})
"""Tags of a verb that tells what has moved: “rose 4% from May”, not “will rise 4% from May”."""
COMPARING = LEXICON.words("dates_rules", "compared_comparing")
"""What leads the second of two amounts: "up from"."""
AMOUNT_LABELS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})


def dates_comparison(inside: SpacySpan) -> bool:
    """“rose to 5 million from 4 million a year earlier”: the day of an amount that was, not of the rise."""
    doc, at = inside.doc, inside.start - 1
    at -= at > 0 and doc[at].pos_ == "ADP"
    end = at
    while at > max(0, end - WORDS_TO_COMPARED) and (
        doc[at].pos_ in {"NUM", "SYM"} or doc[at].ent_type_ in AMOUNT_LABELS
    ):
        at -= 1
    if at in {end, 0} or doc[at].lower_ not in COMPARED:
        return False
    before = doc[max(0, at - WORDS_TO_COMPARED) : at]
    return any(token.pos_ == "NUM" for token in before) or before[-1:].text.lower() in COMPARING


def dates_base(inside: SpacySpan) -> bool:
    """“higher than in March”, “up 4% from last year”: when what is compared with was so, and nothing else."""
    doc, at = inside.doc, inside.start
    before = [token.lower_ for token in doc[max(0, at - WORDS_TO_BASE) : at]]
    if "compared" in before[:-1] or ("than" in before and BOUNDING_THAN.isdisjoint(before)):
        return True
    return before[-1:] == ["from"] and _is_of_move(doc[max(0, at - WORDS_TO_COMPARED) : at - 1])


def _is_of_move(words: SpacySpan) -> bool:
    """“down 18%”, “rose 4%”: an amount by which something moved, at the end of these words."""
    amount = len(words) > 0 and (words[-1].pos_ in {"NUM", "SYM"} or words[-1].lower_ in PERCENT)
    return amount and any(one.lower_ in COMPARING or one.tag_ in MOVED for one in words)
