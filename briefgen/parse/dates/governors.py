"""The noun or verb that a date dates. Read off the parse."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from briefgen.model import Span
from briefgen.parse.dates import compared
from briefgen.parse.grammar.below import (
    find_child,
    has_before,
    has_spelling,
    has_word_before,
    list_after,
    list_before,
    list_children,
)
from briefgen.parse.grammar.labels import DONE_TO, HELPERS, NOUNS, SUBJECTS, VERBS
from briefgen.parse.grammar.spans import stands_in_one
from briefgen.parse.grammar.verbs import climb, climb_verbs
from briefgen.parse.grammar.words import load_words
from briefgen.parse.lexicon import LEXICON

WORDS_BEHIND_VERB = 60
"""Words behind a verb in which what it tells may follow."""
EVENT_TO_DATE = LEXICON.words("dates_rules", "governors_within")
"""Between an event and its date."""
PLACED = LEXICON.words("dates_rules", "governors_placed")
"""Before the place where something is done, or before what somebody is made: “named as chief on Monday”."""
COUNTING_TIMES = LEXICON.words("dates_rules", "governors_counting")
"""Nouns that only say which time it is: "for the first *time* in May"."""
MEANWHILE = LEXICON.words("dates_rules", "governors_meanwhile")
OPENERS = LEXICON.words("dates_rules", "governors_openers")
PERFECT = LEXICON.words("dates_rules", "governors_perfect")
LYING = LEXICON.words("dates_rules", "governors_lying")
"""Participles that say where a thing lies."""
LINKING = LEXICON.words("dates_rules", "governors_linking")
"""Verbs by which somebody is tied to what happened at another time."""
LONG_SINCE = LEXICON.words("dates_rules", "governors_long_since")
ELSEWHEN = LEXICON.words("dates_rules", "governors_elsewhen")
WHEN_WORDS = LEXICON.words("dates_rules", "governors_when")
STATE_VERBS = LEXICON.words("dates_rules", "governors_states")
"""Verbs of what is so, and does not happen."""
BY_WHEN = LEXICON.words("dates_rules", "governors_by_when")
"""Before the day by which something is done."""
PLACES_AND_PEOPLE = frozenset({"FAC", "GPE", "LOC", "PERSON"})


@cache
def event_nouns() -> frozenset[str]:
    """Nouns that name something that happens."""
    return LEXICON.load("events", dict[str, frozenset[str]])["nouns"]


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that add nothing to the event that is their object: "held a meeting"."""
    return LEXICON.load("events", dict[str, frozenset[str]])["light"]


def governor(doc: Doc, span: Span, times: Sequence[Span]) -> Token | None:
    """The noun or verb that the expression at `span` dates; None where it stands alone.

    `times` are all time expressions of the text, in order: a word of one is not what is dated.
    """
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    if inside is None:
        return None
    beside = _event_before(inside)
    if beside is not None:
        return beside
    if compared.dates_comparison(inside) or compared.dates_base(inside):
        return None
    above = _word_over(inside, times)
    if above is None or above.pos_ not in VERBS:
        return above
    elsewhen = _is_perfect(above) or _links_to_past(above, inside)
    if elsewhen and (noun := _event_between(above, inside)) is not None:
        return noun
    return _event_after(inside) or _framing_verb(above)


def list_governors(doc: Doc, span: Span, times: Sequence[Span]) -> tuple[Token, ...]:
    """The word that the expression dates, and the verb of a “when” right behind it.

    Only where the first verb tells what was going on: “was asked on Friday when it would open” tells all.
    """
    word = governor(doc, span, times)
    happens = word is not None and word.pos_ == "VERB" and word.tag_ != "VBG"
    found = (word, None if happens else _find_verb_when(doc, span))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _find_verb_when(doc: Doc, span: Span) -> Token | None:
    """“was at home on Friday *when* the roof *fell*”: the day is that of the roof's fall.

    Of "when it fell" nobody can tell what fell, and what "had fallen" or "would fall" by then fell elsewhen.
    """
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    at = inside.end if inside is not None else len(doc)
    at += at < len(doc) and doc[at].text == ","
    if at >= len(doc) or doc[at].lower_ not in WHEN_WORDS:
        return None
    verb = doc[at].head
    if verb.pos_ != "VERB" or verb.i < at or verb.dep_ == "ccomp" or has_spelling(verb.lefts, ELSEWHEN):
        return None
    return verb if any(one.lower_ != "it" for one in list_before(verb, SUBJECTS)) else None


def _word_over(inside: SpacySpan, times: Sequence[Span]) -> Token | None:
    """The nearest word over a date that something happens to be told by."""
    above = next((token for token in climb(inside.root) if _can_govern(token, inside, times)), None)
    if above is None:
        return None
    if _is_day_of_saying(above, inside):
        return above.head
    behind = _verb_bound_above(above, inside) or _verb_before_participle(above, inside)
    behind = behind or _verb_over_place(above)
    return behind or _verb_behind(above, inside)


def _verb_before_participle(verb: Token, inside: SpacySpan) -> Token | None:
    """“to *appear* in court tomorrow charged with theft”: a day between the two is that of the first."""
    beside = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and inside.end == verb.i
    alone = beside and not has_before(verb, SUBJECTS | HELPERS)
    above = next(climb_verbs(verb), None) if alone else None
    return above if above is not None and above.i < inside.start else None


def _verb_over_place(verb: Token) -> Token | None:
    """“were *found* on a boat moored off the coast yesterday”: where a thing lies is no event."""
    said = verb.tag_ in {"VBD", "VBN"} and verb.dep_ in {"acl", "advcl", "conj"} and verb.i > 0
    lies = said and verb.lemma_.lower() in LYING and verb.nbor(-1).pos_ != "CCONJ"
    return next(climb_verbs(verb), None) if lies and not has_before(verb, SUBJECTS | HELPERS) else None


def _verb_bound_above(verb: Token, inside: SpacySpan) -> Token | None:
    """“to publish the report on which it rests *by 20 March*”: the day of what is to be done."""
    now = verb.dep_ == "relcl" and verb.tag_ in {"VBP", "VBZ"}
    if not now or inside.start == 0 or inside.doc[inside.start - 1].lower_ not in BY_WHEN:
        return None
    above = next(climb_verbs(verb), None)
    ahead = above is not None and any(one.tag_ in {"MD", "TO"} for one in list_before(above, {"aux"}))
    return above if ahead and above is not None and above.i < verb.i else None


def _is_day_of_saying(verb: Token, inside: SpacySpan) -> bool:
    """“*said on Monday* its share was fixed”: a day right behind “said” is no day of a state that is told."""
    said = verb.head
    if verb.dep_ != "ccomp" or said.lemma_.lower() not in load_words()["tells"]:
        return False
    behind = inside.start - 1 - (inside.doc[inside.start - 1].lower_ == "on") == said.i
    return behind and inside.end <= verb.i and _tells_state(verb)


def _tells_state(verb: Token) -> bool:
    """“was fixed”, “is”, “has”; not “will be fixed” nor “fixed it”."""
    helpers = list_before(verb, HELPERS)
    held = verb.lemma_.lower() in STATE_VERBS or any(child.dep_ == "auxpass" for child in helpers)
    return held and not any(child.tag_ in {"MD", "TO"} for child in helpers)


def _verb_behind(above: Token, inside: SpacySpan) -> Token:
    """“The company on Friday *raised* its forecast”: the day between subject and verb is the verb's."""
    verb = above.head
    if above.pos_ in NOUNS and (where := _verb_at_place(above, inside)) is not None:
        return where
    if above.pos_ not in NOUNS or above.dep_ not in SUBJECTS or verb.pos_ not in VERBS:
        return above
    if not above.i < inside.start < inside.end <= verb.i or above.lemma_.lower() in event_nouns():
        return above
    between = inside.doc[inside.end : verb.i]
    return verb if all(token.pos_ in {"ADV", "AUX", "PART"} for token in between) else above


def _verb_at_place(noun: Token, inside: SpacySpan) -> Token | None:
    """“will be held at the old church *on Tuesday*”: a day behind a place is that of what is done there."""
    place = noun.head
    if place.dep_ != "prep" or place.lower_ not in PLACED or noun.lemma_.lower() in event_nouns():
        return None
    behind = place.i < noun.i < inside.start and inside.doc[inside.start - 1].lower_ == "on"
    return place.head if behind and place.head.pos_ in VERBS else None


def _is_perfect(verb: Token) -> bool:
    """“has been held over the riot last year”: what has been done is done on no day that is told."""
    return has_spelling(list_before(verb, {"aux"}), PERFECT)


def _links_to_past(verb: Token, inside: SpacySpan) -> bool:
    """“blamed him for the attack on the town last week”: last week was the attack."""
    return verb.lemma_.lower() in LINKING and inside[0].lower_ in LONG_SINCE


def _event_between(verb: Token, inside: SpacySpan) -> Token | None:
    """The last noun between a verb and a date that names something that happens."""
    between = verb.doc[max(verb.i + 1, inside.start - WORDS_BEHIND_VERB) : inside.start]
    found = [one for one in between if one.pos_ == "NOUN" and one.lemma_.lower() in event_nouns()]
    return found[-1] if found else None


def _can_govern(token: Token, inside: SpacySpan, times: Sequence[Span]) -> bool:
    return (
        token.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}
        and token.ent_type_ not in PLACES_AND_PEOPLE
        and not (token.lemma_ in COUNTING_TIMES and token.dep_ == "pobj")
        and not inside.start <= token.i < inside.end
        and not stands_in_one(token, times)
    )


def _event_before(inside: SpacySpan) -> Token | None:
    """“the opening in May 2019”: the noun just before the date, whatever the parser hung the date on."""
    noun = _word_before(inside)
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() not in event_nouns():
        return None
    while noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in event_nouns():
        noun = noun.head.head  # "a hearing by telephone on Monday"
    if noun.dep_ == "pobj":
        noun = _object_of(noun.head.head) or noun  # the same, with the telephone hung on the verb
    return None if _is_told_by_verb(noun) else noun


def _word_before(inside: SpacySpan) -> Token | None:
    """The word before the date and its preposition."""
    at = inside.start - 1
    if at > 0 and inside.doc[at].pos_ == "ADP" and inside.doc[at].lower_ in EVENT_TO_DATE:
        at -= 1
    return inside.doc[at] if at >= 0 else None


def _is_told_by_verb(noun: Token) -> bool:
    """“approved the deal on Friday” tells more than its object; “held a meeting on Friday” does not."""
    return noun.dep_ in DONE_TO and noun.head.lemma_.lower() not in light_verbs()


def _object_of(verb: Token) -> Token | None:
    """The event that a light verb holds."""
    if verb.lemma_.lower() not in light_verbs():
        return None
    return next((one for one in list_after(verb, {"dobj"}) if one.lemma_.lower() in event_nouns()), None)


def _event_after(inside: SpacySpan) -> Token | None:
    """“will vote Monday at a special session”: the session is what is on Monday."""
    at = inside.end
    if at >= len(inside.doc) or inside.doc[at].lower_ not in MEANWHILE:
        return None
    noun = find_child(inside.doc[at], {"pobj"})
    return noun if noun is not None and noun.lemma_.lower() in event_nouns() else None


def _framing_verb(verb: Token) -> Token:
    """The verb that tells most: what starts, not "starting"; what was then, not "it was then that"."""
    if (
        verb.lemma_.lower() in load_words()["beginnings"]
        and verb.tag_ == "VBG"
        and verb.dep_ in {"acl", "advcl", "prep", "xcomp"}
    ):
        return next(climb_verbs(verb), verb)
    if verb.lemma_ == "be" and has_spelling(list_children(verb, SUBJECTS), {"it"}):
        later = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + WORDS_BEHIND_VERB)]
        return next((token for token in later if token.pos_ in VERBS and _opened_by_when(token)), verb)
    return verb


def _opened_by_when(verb: Token) -> bool:
    return has_word_before(verb, OPENERS)
