"""Events: nouns that name one, verbs that tell of one, and every clause that has a date."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import DateMention, EventMention, EventTelling, Modality, Span
from briefgen.parse.dates import clauses
from briefgen.parse.events import absence, tallies
from briefgen.parse.events.naming import find_event_subject, name_event
from briefgen.parse.events.scene import EventScene, load_event_words, subtree
from briefgen.parse.events.telling import find_telling, spell_noun
from briefgen.parse.events.tense import (
    dates_day,
    find_holder,
    find_modality,
    is_moved_to,
    is_past,
    tells_by_when,
    tells_how_far,
)
from briefgen.parse.grammar import words as grammar
from briefgen.parse.grammar.below import list_children
from briefgen.parse.grammar.labels import NOUNS, SUBJECTS
from briefgen.parse.grammar.negation import is_undone
from briefgen.parse.grammar.spans import cover_word
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.rules import note_rule

FRAMED_BY = LEXICON.words("events_rules", "happenings_framed_by")

BESIDE_VERB = frozenset({"nsubj", "nsubjpass", "dobj", "prep", "agent", "dative"})
BESIDE_NOUN = frozenset({"prep", "poss", "compound", "nmod", "amod"})
BESIDE_LIGHT_VERB = frozenset({"nsubj", "prep", "agent"})
"""How who takes part hangs on what tells of an event."""


@dataclass(frozen=True, slots=True)
class _ToldEvent:
    """What a text tells of an event, before it is known whether it tells enough."""

    date: DateMention | None
    has_mentions: bool
    """An actor or a place that is named."""
    modality: Modality
    past: bool

    @property
    def is_known(self) -> bool:
        return self.date is not None or self.has_mentions


def find_happenings(scene: EventScene) -> Iterator[EventMention]:
    """Each event once: "held a meeting" is the meeting."""
    for token in scene.tokens("NOUN", "PROPN", "VERB"):
        telling = find_telling(token, scene)
        if (
            telling
            and not _is_dropped(token, telling, scene)
            and (event := _make_event(token, telling, scene))
        ):
            yield event


def _is_dropped(token: Token, telling: EventTelling, scene: EventScene) -> bool:
    """Whether the word tells of nothing that happened, or stands where nothing happens."""
    off, outside, tally = absence.is_off(token), scene.outside(token), _is_tally(token, scene)
    why = "denied" if off else "a number of a year" if tally else "in a heading or at the head"
    if off or outside or tally:
        note_rule(cover_word(token), "events.dropped", _name_rule(telling), why)
    return off or outside or tally


def _is_tally(token: Token, scene: EventScene) -> bool:
    """“carried 38 million passengers in 2024”: how many of a year is a figure, and nothing that happened."""
    if token.pos_ != "VERB":
        return False
    if tallies.counts_by_places(token):
        return True
    days = (one for one in scene.dated.get(token.i, ()) if dates_day(one) and not tells_how_far(one, token))
    return any(tallies.is_tally(token, one) for one in days)


def _name_rule(telling: EventTelling) -> str:
    return f"events.{telling}"


OPEN_MODALITIES = frozenset({Modality.CONDITIONAL, Modality.ASKED})
"""An event that may not come is kept without place or time, so that it is known for what it is."""


def _happens_once(verb: Token, told: _ToldEvent) -> bool:
    """Whether a verb's event could be told again: not “kids attend college”."""
    if told.modality in OPEN_MODALITIES:
        return True
    subject = clauses.find_clause_subject(verb)
    named = told.is_known or (subject is not None and subject.pos_ in NOUNS)
    return (told.past or told.modality is Modality.PLANNED) and named


def _is_held_event(noun: Token) -> bool:
    return noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in load_event_words()["light"]


def _make_event(token: Token, telling: EventTelling, scene: EventScene) -> EventMention | None:
    sentence = scene.sentence(token)
    span = _span_of_event(token, sentence)
    if span is None:
        return None
    date = _date_of_event(token, scene)
    mentions = scene.take_part(scene.mentions(_find_participants(token)), token, find_holder(token))
    modality = _modality_of_event(token, date, scene)
    rule = _name_rule(telling)
    told = _ToldEvent(date, bool(mentions), modality, modality is Modality.ASSERTED and is_past(token))
    if not _is_told_event(token, told):
        note_rule(cover_word(token), "events.dropped", rule, "neither dated nor told as past or planned")
        return None
    note_rule(cover_word(token), "events.rule", rule, f"{modality}, past" if told.past else str(modality))
    places = tuple(index for index in mentions if scene.is_place(index))
    return EventMention(
        trigger=spell_noun(token),
        modality=modality,
        past=told.past,
        date=date.id if date else None,
        actors=tuple(index for index in mentions if index not in places),
        places=places,
        ordinal=_find_ordinal(token),
        agent=_find_agent(token, scene),
        name=name_event(token, scene),
        telling=telling,
        evidence=scene.evidence(span, rule),
    )


def _modality_of_event(token: Token, date: DateMention | None, scene: EventScene) -> Modality:
    """As its words tell it; what is announced for a day to come is planned."""
    told = find_modality(token, scene.sentence(token), scene)
    holder = find_holder(token)
    if date is not None and holder not in {None, token} and is_moved_to(date, holder or token):
        return Modality.PLANNED
    ahead = date is not None and date.modality is Modality.PLANNED and not is_past(token)
    return Modality.PLANNED if told is Modality.ASSERTED and ahead else told


def _is_told_event(token: Token, told: _ToldEvent) -> bool:
    """A verb is, that has a date or happens once; a noun is, of which anything is known."""
    if token.pos_ == "VERB":
        return told.date is not None or _happens_once(token, told)
    if told.is_known or told.past or told.modality in OPEN_MODALITIES:
        return True
    return bool(_find_ordinal(token)) or _is_held_event(token)


def _find_agent(token: Token, scene: EventScene) -> int | None:
    """Who does what a verb tells."""
    subject = find_event_subject(token) if token.pos_ == "VERB" else None
    return scene.mention_at(subject) if subject is not None else None


def _span_of_event(token: Token, sentence: Span) -> Span | None:
    tokens = clauses.noun_group(token) if token.pos_ != "VERB" else clauses.list_clause(token)
    kept = [one for one in tokens if sentence.start <= one.idx and one.idx + len(one) <= sentence.end]
    return clauses.trim_tokens(kept, token)


def _date_of_event(token: Token, scene: EventScene) -> DateMention | None:
    """The date that hangs on the word, or on the verb that holds or frames it."""
    places = [token, *absence.plans_told_with(token)] if token.pos_ != "VERB" else [token]
    own = next(filter(None, (_first_day_at(one, token, scene) for one in places)), None)
    verb = find_holder(token)
    if own is not None or verb is None or verb == token or not _is_framed_by(token, verb):
        return own
    day = _first_day_at(verb, token, scene)
    tells = verb.lemma_.lower() in grammar.load_words()["tells"]
    return day if day is None or not tells or day.modality is Modality.PLANNED else None


def _first_day_at(at: Token, event: Token, scene: EventScene) -> DateMention | None:
    """The first day that hangs on the word `at` and may be the event's; an hour only where no day stands."""
    moved = at != event  # "the vote was put off until 3 May": the day of the noun
    told = filter(dates_day, scene.dated.get(at.i, ()))
    days = (one for one in told if not tells_by_when(one, at) or (moved and is_moved_to(one, at)))
    own = [one for one in days if not _lies_ahead(one, event)]
    return next((one for one in own if one.timex.type == "DATE"), own[0] if own else None)


def _is_framed_by(noun: Token, verb: Token) -> bool:
    """“*the talks* began”, “held *talks*”, “agreed at *the talks*”: the day of the verb is the noun's too."""
    above = noun.head
    if above == verb:
        carried = load_event_words()["light"] | load_event_words()["framing"]
        return noun.dep_ in SUBJECTS or verb.lemma_.lower() in carried
    return above.dep_ == "prep" and above.head == verb and above.lower_ in FRAMED_BY


def _lies_ahead(date: DateMention, token: Token) -> bool:
    """“has decided to admit them in March”: a day to come is not the day of what is told as over."""
    lemma = token.lemma_.lower()
    planned = lemma in load_event_words()["pledges"] or load_event_words()["settled"] & {lemma, token.lower_}
    return date.modality is Modality.PLANNED and token.pos_ == "VERB" and not planned and is_past(token)


def _find_participants(token: Token) -> list[Span]:
    """Where who takes part, and where, is named: the subject, the objects, what follows the noun."""
    if token.pos_ == "VERB":
        return _list_spans(token, BESIDE_VERB) + _shared_subject(token)
    parts = _list_spans(token, BESIDE_NOUN)
    verb = find_holder(token)
    if verb is None or token.head != verb or verb.lemma_.lower() not in load_event_words()["light"]:
        return parts
    # who did not attend took no part
    return parts if is_undone(verb) else parts + _list_spans(verb, BESIDE_LIGHT_VERB)


def _list_spans(token: Token, labels: Collection[str]) -> list[Span]:
    """What hangs on the word by one of these labels, each with all that hangs on it."""
    return [subtree(child) for child in list_children(token, labels)]


def _shared_subject(verb: Token) -> list[Span]:
    """“ministers will gather and vote”: the subject of the verb it is joined to."""
    subject = clauses.find_clause_subject(verb)
    return [subtree(subject)] if subject is not None and subject.head != verb else []


def _find_ordinal(token: Token) -> str:
    """“the first meeting”; on the noun or on the object of a light verb."""
    found = [child.lower_ for child in token.children if child.lower_ in ORDINALS]
    return found[0] if found else ""


ORDINALS = LEXICON.words("events_rules", "happenings_ordinals")
