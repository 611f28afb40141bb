"""Which words tell of an event: nouns that name one, verbs of happening, verbs that have a date."""

from spacy.tokens import Token

from briefgen.model import DateMention, EventTelling
from briefgen.parse.events import absence, tallies
from briefgen.parse.events.scene import EventScene, load_event_words
from briefgen.parse.events.tense import dates_day, is_deadline, tells_how_far
from briefgen.parse.grammar import words as grammar
from briefgen.parse.grammar.below import has_child, has_word_before, list_children
from briefgen.parse.grammar.labels import NOUNS


def find_telling(token: Token, scene: EventScene) -> EventTelling | None:
    """By what this word tells of an event; None where it does not."""
    if scene.tells_time(token):
        return None  # "early March" is no march
    if token.pos_ in NOUNS:
        named = spell_noun(token) in load_event_words()["nouns"] and _names_event(token, scene)
        return EventTelling.NOUN if named else None
    if (
        token.pos_ != "VERB"
        or _is_light(token)
        or _goes_on_meanwhile(token)
        or absence.is_plan_of_noun(token)
    ):
        return None
    if _tells_by_verb(token):
        return EventTelling.VERB
    return EventTelling.DATED if _dates_something(token, scene) else None


def spell_noun(token: Token) -> str:
    """Its lemma; of a word with a hyphen the whole, where that is a noun: "cease-fire" is no fire."""
    lemma = token.lemma_.lower()
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_ or token.nbor(-2).whitespace_:
        return lemma
    whole = token.nbor(-2).lower_ + lemma
    return whole if whole in load_event_words()["nouns"] else lemma


def _tells_by_verb(verb: Token) -> bool:
    """“signed”, and no form of it that only says which: “a signing ceremony”."""
    inside = verb.tag_ == "VBG" or verb.dep_ in {"amod", "compound"}
    return not inside and verb.lemma_.lower() in load_event_words()["verbs"]


def _dates_something(verb: Token, scene: EventScene) -> bool:
    """Whether something is dated by the verb, other than what somebody said."""
    tells = verb.lemma_.lower() in grammar.load_words()["tells"]
    foretells = verb.lemma_.lower() in load_event_words()["predicting"]
    if verb.i not in scene.dated or foretells or (tells and not tallies.reports_results(verb)):
        return False
    days = (one for one in scene.dated[verb.i] if dates_day(one) and not _is_told_now(one, verb, scene))
    return any(not (is_deadline(one, verb) or tells_how_far(one, verb)) for one in days)


def _is_told_now(date: DateMention, verb: Token, scene: EventScene) -> bool:
    """“makes up for the defeat two years ago”: what is so now was not done on a day that is over."""
    written = scene.article.published.earliest
    over = date.latest is not None and written is not None and date.latest < written
    return over and verb.tag_ in {"VBP", "VBZ"} and not has_child(verb, {"aux", "auxpass"})


def _names_event(token: Token, scene: EventScene) -> bool:
    """“the meeting”, not “the meeting room” and not “Conference Board”."""
    by = token.dep_ in {"compound", "amod", "npadvmod"} or token.head.lower_ == "by"
    if by or absence.likens_event(token) or has_word_before(token, load_event_words()["whole"]):
        return False  # "by telephone" is how, not what; "all flights" are none that happened once
    if token.dep_ == "dobj" and _tells_itself(token.head.lemma_.lower()):
        return token.i in scene.dated  # "suspended the agreement" is one event, told by its verb
    return (
        token.pos_ == "NOUN" or token.i in scene.dated or (token.dep_ == "pobj" and token.text[0].isupper())
    )


def _tells_itself(verb: str) -> bool:
    """Whether the verb is the event, not its object: “suspend”, but not “hold” nor “announce”."""
    return (
        verb in load_event_words()["verbs"]
        and verb not in load_event_words()["light"] | load_event_words()["framing"]
    )


def _goes_on_meanwhile(verb: Token) -> bool:
    """“was crossing the road when it happened” tells what else happened."""
    was = any(child.tag_ == "VBD" and child.lemma_ == "be" for child in list_children(verb, {"aux"}))
    return verb.tag_ == "VBG" and was


def _is_light(verb: Token) -> bool:
    """A verb whose object is the event itself."""
    if verb.lemma_.lower() not in load_event_words()["light"]:
        return False
    return any(
        child.lemma_.lower() in load_event_words()["nouns"]
        for child in list_children(verb, {"dobj", "nsubjpass"})
    )
