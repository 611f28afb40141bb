"""What is foretold, feared or expected, which is no stand: "it will be a difficult and dangerous mission".

Knows the lexicon and the parse.
"""

from spacy.tokens import Token

from briefgen.parse.grammar.below import find_child, find_that, has_child, has_word, list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.lexicon import LEXICON

TASKS = LEXICON.words("positions_rules", "ahead_tasks")
"""Nouns for what lies before one."""
FEARED = LEXICON.words("positions_rules", "ahead_feared")
EASY = LEXICON.words("positions_rules", "ahead_easy")
"""What a thing "should" be as far as one can see."""
CHANGING = LEXICON.words("positions_rules", "ahead_changing")
COURSES = LEXICON.words("positions_rules", "ahead_courses")
"""What one keeps to, or changes."""
CLEARLY = LEXICON.words("positions_rules", "ahead_plain")
WATCHING = LEXICON.words("positions_rules", "ahead_watching")
POINTING = LEXICON.words("positions_rules", "ahead_pointing")
WILL_BE = LEXICON.words("grammar_rules", "tense_will")
MAY_BE = LEXICON.words("positions_rules", "sides_may")
OWN_PRONOUNS = LEXICON.words("positions_rules", "first_person") | LEXICON.words(
    "positions_rules", "third_person"
)


def is_no_offer(modal: Token) -> bool:
    """As in "the city could burn if", "fears that she may harm it", "would only change its line if"."""
    return _is_foretold(modal) or _is_kept(modal)


def _is_foretold(modal: Token) -> bool:
    """What may become of others, or is feared, is no stand."""
    if modal.lower_ not in MAY_BE:
        return False
    feared = modal.head.dep_ == "ccomp" and modal.head.head.lemma_.lower() in FEARED
    subject = find_subject(modal.head)
    return feared or (subject is not None and subject.lower_ not in OWN_PRONOUNS)


def _is_kept(modal: Token) -> bool:
    """As in "would only change its policy if the river rose": who says so keeps to it, and offers nothing."""
    verb = modal.head
    if verb.lemma_.lower() not in CHANGING or not has_word(verb, {"only"}):
        return False
    things = list_children(verb, {"dobj"})
    return any(one.lemma_.lower() in COURSES and has_child(one, {"poss"}) for one in things)


def is_no_demand(word: Token) -> bool:
    """Whether a "should" or a "dangerous" only tells what is likely."""
    return _is_expected(word) or _is_of_task(word)


def _is_of_task(word: Token) -> bool:
    """As "dangerous" in "it will be a difficult and dangerous mission"; a dangerous plan is called so."""
    first = word.head if word.dep_ == "conj" else word
    noun = first.head
    if first.dep_ != "amod" or noun.dep_ != "attr" or noun.lemma_.lower() not in TASKS:
        return False
    subject = find_child(noun.head, SUBJECTS)
    it = subject is not None and subject.lower_ in POINTING
    return it and has_word(noun.head, WILL_BE)


def _is_expected(modal: Token) -> bool:
    """As in "it should be possible to go home", "they should be able to pay": a hope, and no demand."""
    adjective = find_child(modal.head, {"acomp"}) if modal.lower_ == "should" else None
    if adjective is None or adjective.lemma_.lower() not in EASY:
        return False
    subject = find_child(modal.head, SUBJECTS)
    return adjective.lower_ == "able" or (subject is not None and subject.lower_ == "it")


def is_watched(cue: Token) -> bool:
    """As in "will be looking to see whether the offer is serious": who watches a thing may hold a side."""
    return cue.lemma_ == "see" and cue.dep_ == "xcomp" and cue.head.lemma_ in WATCHING


def makes_plain(deed: Token) -> bool:
    """As in "we want to make it clear that the growers had no part": to want to say is to say."""
    plain = any(one.lower_ in CLEARLY for child in deed.rights for one in (child, *child.children))
    return deed.lemma_ == "make" and plain and any(find_that(one) for one in _list_clauses(deed))


def _list_clauses(deed: Token) -> list[Token]:
    near = (deed, *deed.children, *(one for child in deed.rights for one in child.children))
    return [one for carrier in near for one in carrier.children if one.dep_ in {"ccomp", "advcl", "acl"}]
