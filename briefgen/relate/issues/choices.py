"""What is wanted of several, and how much of it: "to resign or explain", "more raids", "further aid".

Knows the words of a position; nothing of issues.
"""

import re
from collections.abc import Sequence

from briefgen.model import DeedStep, Matter
from briefgen.relate.issues import effects, terms
from briefgen.relate.issues.aims import list_issue_words
from briefgen.relate.issues.terms import TermWord
from briefgen.relate.lexicon import LEXICON

OR = "or"
OR_LETTERS = 12
"""Letters behind a thing in which an "or" stands that joins it to another."""
RELATIVES = LEXICON.words("rules", "choices_relatives")


def is_one_of_many(matter: Matter, text: str) -> bool:
    """As in "a levy that would ruin us": who opposes such a one need not oppose all."""
    before = terms.list_terms(text, matter.span.start, matter.head.start)
    definite = any(word.looked_up in list_issue_words("definite") for word in before[:1])
    after = terms.list_terms(text, matter.head.end, matter.span.end)[:1]
    comma = text[matter.head.end : matter.head.end + 1] == ","
    return not (definite or comma) and any(word.looked_up in RELATIVES for word in after)


def is_one_of_two(matter: Matter, text: str) -> bool:
    """As in "wants him to resign or explain": either would do."""
    return re.match(rf"\s+{OR}\b", text[matter.head.end : matter.head.end + OR_LETTERS]) is not None


def find_way_of_more(loose: Sequence[TermWord], steps: Sequence[DeedStep]) -> tuple[int, int] | None:
    """How who supports, and who opposes, more of a thing stands towards it; None where no more is spoken of.

    Who wants "more raids" wants raids; who refuses "further aid" gives none, who opposes "more aid" may.
    """
    more = [word for word in loose if word.looked_up in list_issue_words("counted_more")]
    other = any(
        step.effect in effects.SIZED and not any(step.span.overlaps(word.span) for word in more)
        for step in steps
    )
    if len(more) != 1 or other:
        return None
    again = more[0].looked_up in list_issue_words("once_more")
    return 1, -1 if again else 0
