"""What an object is about in the end, "the bridge" of "plans to build the bridge", and what is done to it.

Knows the parse and what words do to a thing; nothing of sides.
"""

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import DeedStep, Effect, Matter, Span
from briefgen.parse.grammar.below import find_child, find_governed, list_after, list_children
from briefgen.parse.grammar.labels import RELATIVE, VERBS
from briefgen.parse.grammar.spans import COMPLEMENTS, cover_phrase, cover_word, find_complement, trim_span
from briefgen.parse.grammar.verbs import is_infinitive, is_passive_infinitive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.complements import backing
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import classes, effects, purposes

STEPS_TO_MATTER = 8
"""Steps to go down: "calls to back plans for an end to the ban" has four."""
BEFORE_NOUN_LABELS = {"compound", "poss", "nmod", "amod"}
"""Where a noun may stand before another: "the wind farm plan", "Norway's entry"."""
MATTER_NOUNS = {"NOUN", "PROPN"}
TAKING = {"against": Effect.UNDO, "for": Effect.BRING}
"""Prepositions behind a text that take a side."""
MATTER_PLACES = {"FAC", "GPE", "LOC"}
BEHIND_NOUNS = LEXICON.words("positions_rules", "matters_behind_nouns")
OWED = LEXICON.words("positions_rules", "objects_need")
SEEING = LEXICON.words("positions_rules", "matters_seeing")
LEADING_ON = LEXICON.words("positions_rules", "matters_carrying")
"""Verbs that only lead to what is to be done: "persuade the council to drop the toll"."""
OWNED_PLANS = LEXICON.words("positions_rules", "matters_owned")
WARDING = LEXICON.words("positions_rules", "matters_warding")
BEHIND_MATTER = {"acomp", "advmod", "oprd", "prep", "prt"}
MATTER_LABELS = {"dobj", "nsubjpass", "nsubj", "csubj"}
"""What a verb is about, where it has nothing below it."""


@dataclass(frozen=True, slots=True)
class _Down:
    """One step down: the word that makes it, its effect, and the word below."""

    word: Token
    effect: Effect
    below: Token


def read_object_matter(passage: PositionText, head: Token, spans: tuple[Span, ...]) -> Matter:
    """The matter of the object that `head` heads and whose words are `spans`."""
    steps: list[DeedStep] = []
    used: set[int] = set()
    at = head
    for _ in range(STEPS_TO_MATTER):
        down = _step_down(at, used, spans)
        if down is None:
            break
        steps.append(DeedStep(down.effect, cover_word(down.word)))
        used.add(down.word.i)
        used.update(child.i for child in list_children(down.word, BEHIND_MATTER))
        at = down.below
    at = _find_called(at)
    return Matter(
        _phrase_of_matter(passage, at, spans), cover_word(_said_of(at)), tuple(steps), at.pos_ in VERBS
    )


def _find_called(at: Token) -> Token:
    """The "ward" of "called the closure of the night ward reckless", which the parser hangs on "reckless"."""
    before = [child for child in list_children(at, {"compound"}) if child.pos_ in MATTER_NOUNS]
    return before[-1] if at.pos_ == "ADJ" and at.dep_ == "pobj" and before else at


def _said_of(at: Token) -> Token:
    """As in "must stay neutral": what is said of a thing heads it, not the "stay"."""
    said = (child for child in list_children(at, {"acomp", "attr", "oprd"}) if child.i > at.i)
    return next(said, at) if at.lemma_.lower() in effects.KEEPS else at


def _step_down(at: Token, used: set[int], spans: tuple[Span, ...]) -> _Down | None:
    """What `at` does to something below it."""
    if at.pos_ in VERBS:
        return _of_denied(at, used, spans) or next(filter(None, (step(at) for step in STEPS_OF_VERB)), None)
    if at.pos_ in MATTER_NOUNS:
        return (
            _of_fate(at, used)
            or _of_amount(at, used)
            or _down_from_noun(at)
            or _of_text(at)
            or _from_behind(at, used)
        )
    return _of_state(at) if at.pos_ == "ADJ" else _from_behind(at, used)


def _of_denied(verb: Token, used: set[int], spans: tuple[Span, ...]) -> _Down | None:
    """As in "not to sign"; a "not" outside the object has already turned the side."""
    no = next((child for child in list_children(verb, {"neg"}) if child.i not in used), None)
    inside = no is not None and any(span.holds(cover_word(no)) for span in spans)
    return _Down(no, Effect.UNDO, verb) if no is not None and inside else None


def _down_from_verb(verb: Token) -> _Down | None:
    effect = effects.find_verb_effect(verb)
    on = effects.find_gone_on_with(verb) if effect is Effect.BRING else None
    below = on or _acted_on(verb) if effect is not None else None
    return _Down(verb, effect, below) if effect is not None and below is not None else None


def _of_carried(verb: Token) -> _Down | None:
    """As in "persuade the council to drop the toll", "make sure that it is dropped": the deed decides."""
    leads = verb.lemma_ in LEADING_ON or (verb.lemma_ == "make" and find_child(verb, {"ccomp", "acomp"}))
    if not leads:
        end = purposes.find_purpose(verb)
        return _Down(verb, Effect.BRING, end) if end is not None else None
    sure = find_child(verb, {"acomp", "ccomp"}) if verb.lemma_ == "make" else verb
    below = next((one for one in list_after(sure or verb, {"xcomp", "ccomp"}) if one.pos_ in VERBS), None)
    return _Down(verb, Effect.BRING, below) if below is not None else None


def _of_warded(verb: Token) -> _Down | None:
    """As in "stop the board from closing the ward": what is not to be done stands behind "from"."""
    before = (child for child in list_after(verb, {"prep"}) if child.lower_ == "from")
    deeds = (find_child(child, {"pcomp"}) for child in before if verb.lemma_ in WARDING)
    below = next((one for one in deeds if one is not None and find_child(one, {"dobj"})), None)
    return _Down(verb, Effect.UNDO, below) if below is not None else None


def _of_seen(verb: Token) -> _Down | None:
    """As in "would like to see the bridge built", "to see an end to the ban"."""
    seen = find_child(verb, {"ccomp"}) or find_child(verb, {"dobj"}) if verb.lemma_ in SEEING else None
    return _Down(verb, Effect.BRING, seen) if seen is not None and seen.i > verb.i else None


def _find_towards(verb: Token) -> _Down | None:
    """As in "do away with the toll", "move to a shorter week": the preposition leads to the thing."""
    if find_child(verb, {"dobj", "nsubjpass"}) is not None:
        return None
    beside = [child for child in list_after(verb, BEHIND_MATTER) if child.dep_ != "prep"][:1]
    for carrier in (verb, *beside):
        for word in list_after(carrier, {"prep"}):
            effect = effects.of_towards(verb, word, beside)
            below = find_governed(word)
            # Who wants to return to Norland wants the way there, not Norland.
            if effect is not None and below is not None and below.ent_type_ not in MATTER_PLACES:
                return _Down(verb, effect, below)
    return None


def _acted_on(verb: Token) -> Token | None:
    """What the verb is done to, else what it is said of."""
    found = {child.dep_: child for child in list_children(verb, {*MATTER_LABELS, "ccomp"})}
    told = found.get("ccomp")
    if "dobj" not in found and told is not None and told.i > verb.i:
        return told  # "keep the plant running"
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN" and "nsubjpass" not in found:
        return None
    own = (found[label] for label in ("dobj", "nsubjpass", "nsubj", "csubj") if label in found)
    return next(own, _called_for(verb) or _has_to_be(verb))


def _has_to_be(verb: Token) -> Token | None:
    """As in "the line had to be stopped", "has to go", where the parser gives the line to the "had"."""
    owed = is_passive_infinitive(verb) or verb.lemma_ in effects.UNDOING_ALONE
    above = verb.head if verb.dep_ == "xcomp" and owed else None
    return find_child(above, {"nsubj"}) if above is not None and above.lemma_ in OWED else None


def _called_for(verb: Token) -> Token | None:
    """As in "called for the closure to be halted", where the parser hangs "halted" on "called"."""
    if verb.dep_ not in {"advcl", "xcomp"} or not is_passive_infinitive(verb):
        return None
    behind = (child for child in verb.head.rights if child.lower_ == "for" and child.i < verb.i)
    return next(map(find_governed, behind), None)


def _down_from_noun(noun: Token) -> _Down | None:
    """As in "a ban on trawlers", "the decision to close it", "the wind farm plan", "Norway's entry"."""
    effect, below = effects.find_noun_effect(noun), None
    if effect is not None:
        below = _complement_below(noun, COMPLEMENTS) or _naming_noun(noun)
    else:
        effect = effects.of_noun_behind(noun)
        below = _complement_below(noun, BEHIND_NOUNS) if effect is not None else None
    return _Down(noun, effect, below) if effect is not None and below is not None else None


def _of_text(noun: Token) -> _Down | None:
    """As in "a law that bans trawlers", "a motion against the toll", "a letter in defence of the library"."""
    if not effects.has_text_behind(noun):
        return None
    for child in noun.rights:
        if child.dep_ in {"acl", "relcl"} and _is_told_by(child, noun):
            return _Down(noun, Effect.BRING, child)
        side, below = _taken_by(child)
        if side is not None and below is not None:
            return _Down(noun, side, below)
    return None


def _is_told_by(clause: Token, noun: Token) -> bool:
    """Whether the text does it: "a law that bans trawlers", "a bill to ban them"; not "a bill she wrote"."""
    subject = find_child(clause, {"nsubj"})
    does = clause.tag_ in {"VB", "VBG"} if subject is None else subject.tag_ in RELATIVE
    acts = effects.find_verb_effect(clause) is not None and _acted_on(clause) not in {None, subject}
    if clause.i < noun.i or clause.left_edge.nbor(-1).text == ",":
        return False  # "the bill, which leaves the town two votes short": that it does so is beside it
    return does and (acts or _find_towards(clause) is not None)


def _taken_by(word: Token) -> tuple[Effect | None, Token | None]:
    """What a text is against or for, by the preposition behind it."""
    side = backing.find_backing(word)
    if side is not None:
        return (Effect.UNDO if side.kind == "against" else Effect.BRING), side.what
    return TAKING.get(word.lower_) if word.dep_ == "prep" else None, find_governed(word)


def _of_fate(thing: Token, used: set[int]) -> _Down | None:
    """As in "called for the closure of the ward to be halted": what is to be done to it stands behind it."""
    for child in thing.rights:
        if child.dep_ in {"acl", "relcl"} and child.i not in used and is_passive_infinitive(child):
            effect = effects.find_verb_effect(child)
            return _Down(child, effect, thing) if effect is not None else None
    return None


def _of_amount(thing: Token, used: set[int]) -> _Down | None:
    """As in "a lower speed limit": what is said of its size is what is to become of it."""
    for child in list_children(thing, {"amod"}):
        effect = effects.of_amount(child)
        if effect is not None and child.i < thing.i and child.i not in used:
            return _Down(child, effect, thing)
    return None


def _of_state(word: Token) -> _Down | None:
    """As in "wants the line open", "wants it ready to go"."""
    effect = effects.of_word(word)
    subject = find_child(word, {"nsubj"})
    return _Down(word, effect, subject) if effect is not None and subject is not None else None


def _complement_below(noun: Token, prepositions: Collection[str]) -> Token | None:
    loose = find_complement(noun)
    for child in (*noun.rights, *([loose] if loose is not None else [])):
        if child.dep_ == "acl" and child.tag_ in {"VB", "VBG"}:
            return child
        if child.dep_ == "relcl" and is_infinitive(child):
            return child  # "no reason to ban them"
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return find_child(child, {"pobj", "pcomp"})
    return None


def _naming_noun(noun: Token) -> Token | None:
    """The noun before it that says what it is of."""
    labels = BEFORE_NOUN_LABELS - ({"poss"} if noun.lemma_.lower() in OWNED_PLANS else set())
    named = [child for child in list_children(noun, labels) if child.i < noun.i]
    nouns = [child for child in named if child.pos_ in MATTER_NOUNS]
    return nouns[-1] if nouns else None


def _from_behind(thing: Token, used: set[int]) -> _Down | None:
    """As in "the trawlers out of our waters": a small word behind the thing says where it is to be."""
    own = [child for child in thing.rights if child.lower_ == "out" or child.dep_ == "acomp"]
    first = own[0].i if own else thing.right_edge.i + 1
    after = thing.doc[first] if first < len(thing.doc) else None
    if after is None or after.i in used or after.head not in {thing, thing.head}:
        return None
    effect = effects.of_word(after) if _stands_behind(after) else None
    return _Down(after, effect, thing) if effect is not None else None


def _stands_behind(word: Token) -> bool:
    """Whether it says where the thing is to be; in "throw the bill out" the verb has undone it with it."""
    ends_verb = word.dep_ == "prt" and classes.list_classes(word.head, "object") & classes.AGAINST
    return word.dep_ in BEHIND_MATTER and not ends_verb


def _phrase_of_matter(passage: PositionText, head: Token, spans: tuple[Span, ...]) -> Span:
    """The phrase of the matter, within its part of the object."""
    whole = _without_fate(head)
    part = next((span for span in spans if span.start <= head.idx < span.end), whole)
    start, end = max(whole.start, part.start), min(whole.end, part.end)
    clean = trim_span(passage.text.text, Span(start, max(start, end)))
    return clean if clean.start < clean.end else cover_word(head)


def _without_fate(head: Token) -> Span:
    """The phrase up to what is to be done to it: "the ward" of "the ward to be closed"."""
    whole = cover_phrase(head)
    fates = (child for child in list_after(head, {"relcl"}) if is_passive_infinitive(child))
    return Span(whole.start, min((child.left_edge.idx for child in fates), default=whole.end))


STEPS_OF_VERB = (_of_warded, _find_towards, _of_carried, _down_from_verb, _of_seen)
"""What a verb may do to something below it, in the order in which it is asked."""
