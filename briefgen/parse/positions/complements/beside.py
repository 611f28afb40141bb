"""What stands beside a verb, and whether it belongs to what the verb tells. Knows the parse alone."""

from spacy.tokens import Token

from briefgen.parse.grammar.below import list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.words import load_words
from briefgen.parse.lexicon import LEXICON

DASHES_BESIDE = {"-", "--", "–", "—"}
ANSWERS = LEXICON.words("positions_rules", "beside_answers")
WHEN = LEXICON.words("positions_rules", "beside_when")


def is_apart(clause: Token, verb: Token) -> bool:
    """As in "Oslo says it will pay; Bergen doubts it": a clause before a semicolon has its own verb."""
    if clause.i > verb.i:
        return False
    left = [child.left_edge.i for child in list_children(verb, SUBJECTS) if child.i > clause.i]
    first = min([verb.i, *left])
    before = verb.nbor(first - 1 - verb.i) if first else None
    return before is not None and (
        before.text == ";" or (before.text in DASHES_BESIDE and _answers_back(verb))
    )


def _answers_back(verb: Token) -> bool:
    """As in "doubts it", "thinks not", "says otherwise": what is answered stands before."""
    return any(
        child.i > verb.i and (child.lower_ in ANSWERS or child.dep_ == "neg") for child in verb.children
    )


def is_awaited(child: Token, verb: Token) -> bool:
    """As in "expects a deal in May": when it will be is part of what is expected, planned, wanted."""
    beside = any(one.right_edge.i + 1 == child.i for one in list_children(verb, {"dobj"}))
    return beside and child.lower_ in WHEN and verb.lemma_.lower() in load_words()["plans"]
