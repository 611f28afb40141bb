"""What kind of happening a word tells of, and what stands before it."""

from briefgen.model import ActorKind, Brief, EventMention
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON


def kind_of_trigger(trigger: str, said: str) -> str:
    """The kind of happening: by the trigger, or by the noun where the trigger only begins or announces it."""
    kind = words.load_happenings().get(trigger, trigger)
    if kind in _PHASES or (kind == trigger and trigger in words.list_words("light")):
        return _named_kind(said) or kind
    # Of "details of the attack emerged" the details are what emerged.
    told = words_before_verb(trigger, said).partition(" of ")[0]
    return kind if trigger in words.load_happenings() else _named_kind(told) or kind


def words_without_doers(brief: Brief, event: EventMention) -> str:
    """Its words but for the names of who does it: a report that the Grain Council publishes is no council."""
    span, text = event.evidence.span, event.evidence.exact
    for mention in map(brief.findings.actors.__getitem__, event.actors):
        named = mention.evidence.span
        if mention.kind in DOERS and span.holds(named):
            start, end = named.start - span.start, named.end - span.start
            text = text[:start] + " " * (end - start) + text[end:]
    return text


DOERS = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


def words_before_verb(trigger: str, said: str) -> str:
    """The words before the verb: "a quake shook the town" is a quake."""
    before, verb, _ = said.partition(trigger)
    return before if verb else " ".join(said.split()[:TRIGGER_SUBJECT_WORDS])


TRIGGER_SUBJECT_WORDS = 4
"""Words of a subject that is looked at where the verb is not found by its lemma."""


_PHASES = LEXICON.words("rules", "happenings_phases")


def _named_kind(said: str) -> str:
    """The kind of happening that the words name: "begin a strike" is a strike."""
    kinds = words.load_happenings()
    named = [kinds[word] for word in map(words.guess_singular, words.split_tokens(said)) if word in kinds]
    return next((kind for kind in named if kind not in _PHASES), named[0] if named else "")
