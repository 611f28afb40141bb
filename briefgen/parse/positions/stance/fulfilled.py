"""Conditions on which nothing hangs any more: "we would back it if the state paid, and now it does".

Also those without which there would be nothing to do: "will veto the bill if parliament passes it".
"""

import re

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, has_word_before
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText

SO_BY_NOW = re.compile(
    r"[,;]? (?:and|but) (?:now|today) (?:he|it|she|that|they|this|we|you)"
    r" (?:are|did|do|does|had|has|have|is)(?: been| come| happened| \w{1,20}ing(?: it| them)?)?[,.;”\"]",
    re.IGNORECASE,
)
CHARACTERS_TO_NOW = 4
"""Characters between a condition and the comma behind it, at most: the parser gives it the "and now" too."""
PASSED = LEXICON.words("positions_rules", "fulfilled_passed")
"""What is done to a bill before somebody can sign or veto it."""
DECIDED_LAST = LEXICON.words("positions_rules", "fulfilled_last")


def is_met(passage: PositionText, span: Span) -> bool:
    """As in "if the money was found, and now it has been"."""
    text = passage.text.text
    end = passage.text.around(span).end
    return SO_BY_NOW.search(text, max(span.start, span.end - CHARACTERS_TO_NOW), end) is not None or (
        SO_BY_NOW.search(text, span.start, span.end + 1) is not None
    )


def is_presupposed(passage: PositionText, span: Span) -> bool:
    """As in "will veto the bill if parliament passes it", "if it is passed"."""
    words = passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ()
    mark = next((word for word in words if word.lower_ == "if"), None)
    if mark is None or name_verb(mark.head) not in PASSED or name_verb(mark.head.head) not in DECIDED_LAST:
        return False
    thing = find_child(mark.head, {"dobj"}) or find_subject(mark.head)
    return thing is not None and _points_back(thing)


def _points_back(thing: Token) -> bool:
    """As in "it", "the bill": no other thing is passed first."""
    return thing.pos_ == "PRON" or has_word_before(thing, {"the"})
