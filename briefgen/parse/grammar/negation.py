"""Whether what is told is denied: by a small word, by a subject that is nobody, or by the verb above."""

from spacy.tokens import Token

from briefgen.parse.grammar.below import has_spelling, has_word_before, list_children
from briefgen.parse.grammar.spans import spell_before
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import find_governor
from briefgen.parse.grammar.words import load_words


def is_denied(verb: Token) -> bool:
    """Whether "not", "never", "hardly" or "no longer" stands with the verb."""
    if any(child.dep_ == "neg" or child.lower_ in load_words()["negatives"] for child in verb.children):
        return True
    if any(child.lower_ == "longer" and child.nbor(-1).lower_ == "no" for child in verb.lefts if child.i):
        return True
    return verb.dep_ == "conj" and _is_after_nor(verb)


def _is_after_nor(verb: Token) -> bool:
    """As in "has neither confirmed nor ruled out": the parser hangs both on the first verb."""
    return any(child.lower_ == "nor" and verb.head.i < child.i < verb.i for child in verb.head.children)


def is_nobody(subject: Token) -> bool:
    """As in "nobody", "none of the ministers", "no minister", "neither side"."""
    return subject.lower_ in load_words()["nobody"] or is_none(subject)


def is_none(noun: Token) -> bool:
    """As in "no meeting", "neither plan", "neither the council nor the port", "not one job"."""
    none = has_spelling(list_children(noun, {"det", "preconj"}), load_words()["none"])
    return none or any(one.lower_ == "one" and spell_before(one) == "not" for one in noun.lefts)


def is_few(subject: Token) -> bool:
    """As in "few ministers", "few of them", "hardly any minister", "almost nobody": next to nobody.

    Not "a few ministers", who are some.
    """
    words = load_words()
    few = (one for one in (subject, *subject.lefts) if one.lower_ in words["few"])
    if any(spell_before(one) not in words["some_of"] for one in few):
        return True
    named = (one for one in (subject, *subject.lefts) if one.lower_ in words["of_any"])
    return any(spell_before(one) in words["scarce"] for one in named)


def is_by_few(verb: Token | None) -> bool:
    """Whether next to nobody does it: no side is told of them, nor of the rest."""
    subject = find_subject(verb) if verb is not None else None
    return subject is not None and is_few(subject)


def is_undone(verb: Token) -> bool:
    """Whether what it tells did not happen: "has not met", "no minister met", "almost met", "refused to"."""
    if is_denied(verb) or has_word_before(verb, {"neither"}):
        return True
    subject = find_subject(verb)
    if subject is not None and is_nobody(subject):
        return True
    if has_word_before(verb, load_words()["near_misses"]):
        return True
    above = find_governor(verb)
    return above is not None and (is_denied(above) or above.lemma_.lower() in load_words()["undoing"])
