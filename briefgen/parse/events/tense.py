"""Whether an event is told as over, as planned, as wished or as depending on something."""

from collections.abc import Collection
from datetime import date as Day  # noqa: N812 (a mention of one is a `date` here)

from spacy.tokens import Token

from briefgen.model import Basis, DateMention, Modality, Span
from briefgen.parse.dates import clauses
from briefgen.parse.events.scene import EventScene, load_event_words
from briefgen.parse.grammar import words as grammar
from briefgen.parse.grammar.below import find_before, has_child, has_spelling, list_before, list_children
from briefgen.parse.grammar.modality import find_condition_behind, tell_modality
from briefgen.parse.grammar.tense import looks_ahead, was_meant
from briefgen.parse.grammar.verbs import climb_verbs, find_governor
from briefgen.parse.lexicon import LEXICON

BEHIND_VERB = LEXICON.words("events_rules", "tense_behind")
BOUNDING = LEXICON.words("events_rules", "promises_bounding")
"""Before the day by which something is done."""
MOVED_TO = LEXICON.words("events_rules", "tense_moved_to")
"""Before the day to which something is moved."""
WILL = LEXICON.words("grammar_rules", "tense_will")
LASTING = LEXICON.words("events_rules", "tense_lasting")
"""Before the day to which something goes on."""


def dates_day(mention: DateMention) -> bool:
    """Whether a date is a day or a stretch of the calendar."""
    return mention.timex.type in {"DATE", "TIME"} and not mention.timex.value.endswith("_REF")


def is_deadline(date: DateMention, verb: Token) -> bool:
    """“the list she promised by Friday”: when it is to be done, not when it was promised."""
    asks = load_event_words()["pledges"] | load_event_words()["wished"]
    return date.signal in BOUNDING and verb.lemma_.lower() in asks and looks_ahead(verb) is False


def was_bound(date: DateMention, written: Day | None) -> bool:
    """“had promised to publish it by 28 February”, told in March: over, and still the day it was due.

    A year that is not stated is known only where it is that of the article.
    """
    over = date.signal in BOUNDING - LASTING and dates_day(date) and date.modality is Modality.ASSERTED
    return over and (date.basis is Basis.STATED or _is_of_year(date, written))


def _is_of_year(date: DateMention, written: Day | None) -> bool:
    return bool(written and date.latest and date.latest.year == written.year)


def tells_by_when(date: DateMention, verb: Token) -> bool:
    """Whether it tells by when, or until when (“runs until May”), and not when."""
    goes_on = verb.lemma_.lower() in load_event_words()["lasting"] and date.signal in LASTING
    by_when = goes_on or is_deadline(date, verb) or tells_how_far(date, verb)
    return by_when or _is_day_of_subject(date, verb) or is_moved_to(date, verb)


def is_moved_to(date: DateMention, verb: Token) -> bool:
    """“the vote was put off *until 3 May*”: the day of the vote, not of the putting off."""
    return verb.lemma_.lower() in load_event_words()["rescheduling"] and date.signal in MOVED_TO


def tells_how_far(date: DateMention, verb: Token) -> bool:
    """“310 had left *by June*” tells how far things were, “a loss *for the third quarter*” of when it is."""
    if date.signal == "by":
        return is_perfect_then(verb)
    long = date.earliest is None or date.latest is None or (date.latest - date.earliest).days >= PERIOD_DAYS
    return date.signal == "for" and long and date.modality is Modality.ASSERTED


PERIOD_DAYS = 27
"""Days from the first to the last of the shortest month."""


def is_perfect_then(verb: Token) -> bool:
    """“had left”, “will have left” by then."""
    helpers = {one.lower_ for one in list_before(verb, {"aux"})}
    return "had" in helpers or ("have" in helpers and not WILL.isdisjoint(helpers))


def _is_day_of_subject(date: DateMention, verb: Token) -> bool:
    """“the concert *on Saturday* has been cancelled”: the day of what is off, not of the calling off."""
    subject = find_before(verb, {"nsubjpass"})
    told_before = subject is not None and subject.idx < date.evidence.span.start < verb.idx
    return told_before and verb.lemma_.lower() in load_event_words()["calling_off"]


def find_holder(token: Token) -> Token | None:
    """The verb in whose clause a noun stands; a verb itself."""
    if token.pos_ == "VERB":
        return token
    return next(climb_verbs(token), None)


def find_modality(token: Token, sentence: Span, scene: EventScene) -> Modality:
    """How the event at `token` is told: as so, planned, conditional or asked."""
    told = tell_modality(
        token, sentence, scene.article, any(map(_announces_ahead, _framing_dates(token, scene)))
    )
    own = {one.modality for one in scene.dated.get(token.i, ()) if dates_day(one)}
    if _is_offered(token, own) or _is_open(token, told) or _is_asked_for(find_holder(token)):
        return Modality.CONDITIONAL
    if told in {Modality.ASKED, Modality.CONDITIONAL} or own == {Modality.ASSERTED}:
        return Modality.ASSERTED if told is Modality.PLANNED else told
    return _verb_modality(token, told) if token.pos_ == "VERB" else _noun_modality(token, told, scene)


def _verb_modality(verb: Token, told: Modality) -> Modality:
    return Modality.CONDITIONAL if told is Modality.ASSERTED and is_wished(verb) else told


def _is_asked_for(verb: Token | None) -> bool:
    """“proposed that the rent be cut from May”: whether it will be is not said."""
    if verb is None or verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in load_event_words()["asking"]:
        return False
    first = find_before(verb, {"aux", "auxpass"}) or verb
    return first.tag_ == "VB"


def _is_offered(verb: Token, own: Collection[Modality]) -> bool:
    """“has offered to travel today”, “planned to open on 2 May”, now over: it may not have come."""
    above = find_governor(verb)
    wished = (
        above is not None and verb.dep_ == "xcomp" and above.lemma_.lower() in load_event_words()["wished"]
    )
    return wished or (set(own) == {Modality.ASSERTED} and was_meant(verb))


def _noun_modality(noun: Token, told: Modality, scene: EventScene) -> Modality:
    """A noun has no tense: whether it comes, or is over, is told by the word before it."""
    if _is_left_open(noun) and not _has_happened(noun, scene):
        return Modality.CONDITIONAL
    if _is_still_ahead(noun) and not scene.dated.get(noun.i):
        return Modality.PLANNED
    behind = noun.head.lower_ in BEHIND_VERB
    return Modality.ASSERTED if behind and told is Modality.PLANNED else told


def _is_open(token: Token, told: Modality) -> bool:
    """Whether a verb says that something is owed, or comes only if something else does.

    So it is with a noun: “the strike will go ahead unless pay rises”.
    """
    verb = token if token.pos_ == "VERB" else token.head if token.dep_ == "nsubj" else None
    if told is not Modality.PLANNED or verb is None or verb.pos_ != "VERB":
        return False
    return (verb == token and _is_owed(token)) or find_condition_behind(verb) is not None


def _is_still_ahead(noun: Token) -> bool:
    """“before the summit”, “ahead of the summit”."""
    above = noun.head
    return above.lower_ == "before" or (above.lower_ == "of" and above.head.lower_ == "ahead")


def _is_owed(verb: Token) -> bool:
    """“must be returned by May”: whether it is done is not said."""
    return has_spelling(list_before(clauses.opener(verb), {"aux"}), load_event_words()["duties"])


def _framing_dates(token: Token, scene: EventScene) -> tuple[DateMention, ...]:
    """The dates that hang on the word or on the verb that holds it."""
    verb = find_holder(token)
    return scene.dated.get(token.i, ()) + (
        scene.dated.get(verb.i, ()) if verb is not None and verb != token else ()
    )


def _announces_ahead(mention: DateMention) -> bool:
    """Whether a plain present beside the date looks ahead."""
    shown = mention.evidence.exact.lower()
    return dates_day(mention) or shown.startswith(("the next", "the coming", "next", "coming"))


def _has_happened(noun: Token, scene: EventScene) -> bool:
    """“a truce was signed”, “an attack on Monday killed”: told as over, or dated."""
    verb = find_holder(noun)
    argument = verb is not None and noun.head == verb and looks_ahead(verb) is False
    return argument or any(map(dates_day, scene.dated.get(noun.i, ())))


def is_wished(verb: Token) -> bool:
    """“threatened to veto”: an infinitive says that it happened only after a verb such as “managed”."""
    above = find_governor(verb)
    return above is not None and above.lemma_.lower() not in load_event_words()["achieved"]


def _is_left_open(noun: Token) -> bool:
    """“following a ceasefire”, “after a potential agreement”: whether it comes at all is not said."""
    if any(
        child.lemma_.lower() in load_event_words()["possible"]
        for child in list_children(noun, {"amod", "compound"})
    ):
        return noun.lemma_.lower() in load_event_words()["uncertain"]
    if noun.lemma_.lower() not in load_event_words()["uncertain"]:
        return False
    determiners = {child.lower_ for child in list_children(noun, {"det"})}
    owned = has_child(noun, {"poss"})
    return not owned and (not determiners or bool(determiners & load_event_words()["articles"]))


def is_past(token: Token) -> bool:
    """Told as over: a past tense, "since the merger", "spoke after a match"."""
    if token.pos_ != "VERB" and token.dep_ == "pobj" and token.head.lower_ in BEHIND_VERB:
        verb = next(climb_verbs(token), None)
        return verb is not None and looks_ahead(verb) is not True
    verb = find_holder(token)
    if verb is None or (
        verb != token and (token.head != verb or verb.lemma_.lower() in grammar.load_words()["tells"])
    ):
        return False
    return looks_ahead(verb) is False and not is_wished(verb)
