"""What is put last to be stressed: "what we want is a treaty", "all we ask for is a vote".

Knows the lexicon and the parse.
"""

from spacy.tokens import Token

from briefgen.model import Mode
from briefgen.parse.grammar.below import find_after, find_child, has_spelling, list_before, list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.stance import objects
from briefgen.parse.positions.stance.classes import AGAINST
from briefgen.parse.positions.stance.objects import About

WANTING = LEXICON.words("positions_rules", "clefts_wanting")
OPENING_CLEFTS = LEXICON.words("positions_rules", "clefts_opening")
WISHER_HERE = LEXICON.words("positions_rules", "first_person")
WISHER_TOLD = LEXICON.words("positions_rules", "third_person")
LAST = {"attr", "ccomp", "xcomp"}


def find_cleft(passage: PositionText, draft: PositionDraft) -> tuple[bool, About] | None:
    """Whether the thing that is stressed is wanted, and what it is; None of other words."""
    part = draft.content[0]
    for word in passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ():
        if word.lemma_ == "be" and word.idx >= part.start:
            found = _read_cleft(word, draft.mode)
            if found is not None:
                return found
    return None


def _read_cleft(copula: Token, mode: Mode) -> tuple[bool, About] | None:
    clauses = list_before(copula, {"csubj", "ccomp", "nsubj"})
    wanted = next((verb for child in clauses if (verb := _find_wanting(child, mode)) is not None), None)
    last = find_after(copula, LAST)
    if wanted is None or last is None or _is_turned_down(wanted, copula):
        return None
    against = bool({*(cues.find_frames(wanted) or {}).values()} & AGAINST)
    return not against, objects.of_phrase(last)


def _is_turned_down(wanted: Token, copula: Token) -> bool:
    """As in "what we don't want is a toll", "what we want is not a toll"."""
    return is_denied(wanted) or is_denied(copula)


def _find_wanting(clause: Token, mode: Mode) -> Token | None:
    """The "want" of "what we want", "all that we want"."""
    opened = clause.left_edge.lower_ in OPENING_CLEFTS
    verbs = (clause, *list_children(clause, {"relcl"}))
    named = (one for one in verbs if find_child(one, {"xcomp", "ccomp"}) is None)
    verb = next((one for one in named if one.lemma_ in WANTING), None)
    selves = WISHER_HERE if mode is Mode.DIRECT else WISHER_HERE | WISHER_TOLD
    own = verb is not None and has_spelling(list_children(verb, SUBJECTS), selves)
    return verb if opened and own else None
