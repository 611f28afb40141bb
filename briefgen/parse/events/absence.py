"""What did not come: denied, called off, or foreseen and told as over; and what is planned for a day."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.parse.dates import clauses
from briefgen.parse.events.scene import load_event_words
from briefgen.parse.grammar.below import (
    find_before,
    has_child,
    has_word_before,
    list_after,
    list_before,
)
from briefgen.parse.grammar.labels import NOUNS, SUBJECTS
from briefgen.parse.grammar.negation import is_none, is_undone
from briefgen.parse.grammar.tense import WAS, is_had
from briefgen.parse.grammar.verbs import climb_verbs, find_governor
from briefgen.parse.grammar.words import load_words
from briefgen.parse.lexicon import LEXICON

WHEN_WORDS = LEXICON.words("events_rules", "absence_when")
"""Before a clause that says when something else comes."""
WORDS_TO_PLANNED = 20
"""Words behind a noun in which it may be told that it is planned."""


def is_off(token: Token) -> bool:
    """Whether it did not happen: “has not agreed”, “no ceasefire”, “did not hold a meeting”.

    Who did not attend a meeting says nothing against the meeting.
    """
    if token.pos_ == "VERB":
        return any(rule(token) for rule in CALLED_OFF) or any(map(_is_called_off, _nouns_told_by(token)))
    none = is_none(token) or has_child(token, {"neg"})
    held = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_.lower() in load_event_words()["holding"]
    return none or (held and is_undone(token.head)) or _is_called_off(token)


def _is_alleged(verb: Token) -> bool:
    """“allegations that he *sold* the harbour”, “denied *selling* it”, “claims that it was to be *moved*”."""
    return _hangs_on_allegation(verb) or _hangs_on_allegation(clauses.opener(verb))


def _hangs_on_allegation(verb: Token) -> bool:
    table = load_event_words()
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head  # above the "of" of “accused of robbing”
    if verb.dep_ not in {"acl", "ccomp", "pcomp", "xcomp"} or is_undone(above):
        return False
    named = above.pos_ in NOUNS and above.lemma_.lower() in table["allegations"]
    return named or (above.pos_ == "VERB" and above.lemma_.lower() in table["alleging"])


def is_plan_of_noun(verb: Token) -> bool:
    """“the march *planned* for Friday”, “a march is *planned* for Friday”: what is on Friday is the march."""
    return _is_plan(verb) and any(
        noun.lemma_.lower() in load_event_words()["nouns"] for noun in _nouns_told_by(verb)
    )


def plans_told_with(noun: Token) -> Iterator[Token]:
    """The "planned" of “the march for better pay planned for Friday”."""
    behind = noun.doc[noun.i + 1 : min(noun.right_edge.i + 1, noun.i + WORDS_TO_PLANNED)]
    yield from (one for one in behind if _is_plan(one) and noun in _nouns_told_by(one))


def _is_plan(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return (
        verb.tag_ == "VBN"
        and not _was_first_planned(verb)
        and (lemma in load_event_words()["foreseeing"] or lemma in load_event_words()["settled"])
    )


def _nouns_told_by(verb: Token) -> Iterator[Token]:
    """“a march for better pay planned for today”: the nouns that it may be told of, the nearest first."""
    subject = next((one for one in list_before(verb, {"nsubjpass"}) if _is_plan(verb)), None)
    noun = verb.head if verb.dep_ == "acl" else subject
    while noun is not None and noun.pos_ in NOUNS:
        yield noun
        noun = _noun_before(noun.head) if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else None


def _noun_before(preposition: Token) -> Token | None:
    """The noun that it belongs to: “a march *to* the hall”, also where the parser hung it on the verb."""
    above = preposition.head
    if above.pos_ in NOUNS:
        return above
    held = [one for one in list_after(above, {"dobj", "npadvmod"}) if one.i < preposition.i]
    return held[-1] if held else None


def _is_called_off(noun: Token) -> bool:
    """“the service planned for Saturday was cancelled”, “will not take place”: no service on Saturday."""
    verb = noun.head
    if noun.dep_ == "nsubj" and _tells_coming(verb):
        return is_undone(verb)
    if noun.dep_ not in {"dobj", "npadvmod", "nsubjpass"} or is_undone(verb):
        return False
    with_off = (child.dep_ == "prt" and child.lower_ == "off" for child in verb.rights)
    return verb.lemma_.lower() in load_event_words()["calling_off"] or (
        verb.lemma_ == "call" and any(with_off)
    )


def _tells_coming(verb: Token) -> bool:
    """“takes place”, “went ahead”, “happened”."""
    lemma, table = verb.lemma_.lower(), load_event_words()
    if lemma in table["coming"]:
        return True
    return any(f"{lemma} {child.lower_}" in table["coming_with"] for child in verb.rights)


def _had_been_foreseen(verb: Token) -> bool:
    """“the rain that had been forecast for Monday”: what was to come, and whether it came is not said."""
    above = find_governor(verb) if verb.dep_ == "xcomp" else None
    return any(map(_had_foreseen, (verb, *((above,) if above is not None else ()))))


def _was_first_planned(verb: Token) -> bool:
    """“delivery, *originally* promised for May”: it did not come then."""
    plans = load_event_words()["foreseeing"] | load_event_words()["settled"] | load_event_words()["pledges"]
    formerly = has_word_before(verb, load_event_words()["formerly"])
    return formerly and verb.lemma_.lower() in plans


def _had_foreseen(verb: Token) -> bool:
    return is_had(verb) and verb.lemma_.lower() in load_event_words()["foreseeing"]


def _was_once_to(verb: Token) -> bool:
    """“was to be finished by May”, “was supposed to begin”: what nothing says that it came.

    Not where somebody says so: “said the march was to be held in May”.
    """
    above = verb.head
    if verb.dep_ != "xcomp" or not has_word_before(verb, {"to"}):
        return False
    if above.lemma_.lower() in load_event_words()["supposing"]:
        return True
    told = next(climb_verbs(above), None)
    said = told is not None and told.lemma_.lower() in load_words()["tells"]
    return above.lower_ in WAS and not (said and above.dep_ == "ccomp")


def _is_habit(verb: Token) -> bool:
    """“the season usually peaks in May”: of every year, not of one."""
    now = verb.tag_ in {"VBP", "VBZ"}
    return now and has_word_before(verb, load_event_words()["habitually"])


def _is_hoped(verb: Token) -> bool:
    """“are hoping the wind *will ease* today”, “fear it *will flood* on Monday”: not what is planned."""
    first = clauses.opener(verb)
    return first.dep_ == "ccomp" and first.head.lemma_.lower() in load_event_words()["hoping"]


def _is_told_as_time(verb: Token) -> bool:
    """“will come *when* the wind changes this afternoon”: when something else comes."""
    now = verb.dep_ == "advcl" and verb.tag_ in {"VBP", "VBZ"}
    return now and any(one.lower_ in WHEN_WORDS and one.i < verb.i for one in verb.lefts)


CALLED_OFF = (
    _had_been_foreseen,
    _was_first_planned,
    _was_once_to,
    _is_alleged,
    _is_habit,
    _is_hoped,
    _is_told_as_time,
    is_undone,
)
"""What says of a verb that what it tells did not come."""


def likens_event(noun: Token) -> bool:
    """“the entry is a demonstration of trust” tells of no demonstration; “it was the first meeting” does."""
    subject = find_before(noun.head, SUBJECTS)
    return noun.dep_ == "attr" and subject is not None and subject.pos_ != "PRON"
