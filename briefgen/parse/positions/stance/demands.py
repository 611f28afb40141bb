"""What is asked of others so that it takes a side: "asked the court to lift the ban".

Who asked a driver to stop the bus has asked for no measure.
"""

from spacy.tokens import Token

from briefgen.parse.grammar.below import find_that, has_child, has_lemma, has_word, list_children
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.stance import effects

ASKED_BODIES = LEXICON.words("positions_rules", "avowals_bodies")
COURTS = LEXICON.words("positions_rules", "demands_courts")
"""Whoever is asked to decide."""


def asks_for_measure(cue: Token | None) -> bool:
    """As in "asked the court to act", "asked that it be closed", "asked the council to drop the toll"."""
    asked = () if cue is None else list_children(cue, {"dobj"})
    return has_lemma(asked, COURTS) or is_demand(cue) or _asks_for_deed(cue)


def _asks_for_deed(cue: Token | None) -> bool:
    """As in "asked the council to drop the toll"; who asked a driver to stop has asked for no measure."""
    deeds = () if cue is None else list_children(cue, {"xcomp", "ccomp"})
    asked = (deed for deed in deeds if has_word(deed, {"to"}) and effects.find_verb_effect(deed) is not None)
    return any(_is_body(find_subject(deed)) for deed in asked)


def _is_body(word: Token | None) -> bool:
    return word is not None and (word.lemma_.lower() in ASKED_BODIES or word.ent_type_ in {"GPE", "ORG"})


def is_demand(cue: Token | None) -> bool:
    """Whether a bare verb after "that" tells what is to be done."""
    clauses = () if cue is None else list_children(cue, {"ccomp"})
    return any(_is_bare_clause(clause) and find_that(clause) is not None for clause in clauses)


def _is_bare_clause(clause: Token) -> bool:
    """As in "that he go", "that it be closed"."""
    verbs = (clause, *list_children(clause, {"auxpass"}))
    return any(verb.tag_ == "VB" for verb in verbs) and not has_child(clause, {"aux"})
