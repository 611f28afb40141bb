"""Plans with a day: "aim to sign by the end of May" says what will be done and when, and takes no side.

A year alone is a policy: "plans to close the mine by 2030" stays a position. `events` keeps what is promised.
"""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText

PLANNED_TIMES = {"DATE", "TIME"}
WHEN = LEXICON.words("positions_rules", "plans_when")


def scheduled(passage: PositionText, draft: PositionDraft) -> bool:
    """Whether what is planned has a day or a month by which it is to be done; "her plan to" stays a stand."""
    told = draft.manner is Manner.VERB and draft.kind == "plan"
    return told and any(_has_date(passage, part) for part in draft.content)


def _has_date(passage: PositionText, part: Span) -> bool:
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
    return any(word.ent_type_ in PLANNED_TIMES and _tells_when(word) for word in words)


def _tells_when(word: Token) -> bool:
    """As in "by the end of May", "tomorrow"; not in "its 2030 target", "by 2030"."""
    if all(token.like_num for token in word.subtree):
        return False
    return word.dep_ in {"npadvmod", "advmod"} or (word.dep_ == "pobj" and word.head.lower_ in WHEN)
