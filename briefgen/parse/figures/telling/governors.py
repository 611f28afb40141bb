"""What governs a figure in its sentence: nouns and the verb above it, its subject, what it places."""

from spacy.tokens import Token

from briefgen.parse.figures import words
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling import clauses
from briefgen.parse.grammar.below import find_before, list_children
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.lexicon import LEXICON

STEPS_TO_TOPIC = 4
"""Steps from a figure to the noun or verb that says what it is about."""
PLACING = LEXICON.words("figures_rules", "governors_placing")
RELATIVES = LEXICON.words("figures_rules", "governors_relatives")


def governors_above(page: FigureText, head: Token) -> list[Token]:
    """What governs the figure in its sentence, the nearest first, to the verb; nothing too wide to trust."""
    above, found = head, list[Token]()
    while above.head != above and len(found) < STEPS_TO_TOPIC:
        above = above.head
        if clauses.is_wide(above) or not page.together(above, head):
            break
        found.append(above)
        if above.pos_ in VERBS:
            break
    return found


def topic_placed(verb: Token, head: Token) -> Token | None:
    """As in "set *spending* at 5 million", "raised *the rate* by a point"."""
    if head.dep_ != "pobj" or head.head.lower_ not in PLACING:
        return None
    placed = find_placed(verb, head)
    if placed is None or any(token.text == "," for token in head.doc[placed.i : head.i]):
        return None  # "opposed the plan, up from 58 percent"
    return verb.head if placed.lower_ in RELATIVES and verb.dep_ == "relcl" else placed


def find_placed(verb: Token, head: Token) -> Token | None:
    """As in "set *spending* at 5 million", "*growth* is forecast at 5 percent"."""
    placed = next((child for child in list_children(verb, {"dobj"}) if child.i < head.i), None)
    if placed is not None:
        return placed
    if head.head.dep_ != "prep" or (head.head.lower_ == "by" and verb.lemma_ not in words.measures().change):
        return None
    return find_before(verb, {"nsubjpass"})


def subject_of_clause(verb: Token) -> Token | None:
    """The subject; of "which stood at 3 percent", what "which" stands for."""
    subject = find_before(verb, SUBJECTS)
    if subject is not None and subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return subject
