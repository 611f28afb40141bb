"""What a verb takes by a preposition that belongs to the cue: "called for talks", "spoke about the plan"."""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, has_child, has_tag, list_after, list_children
from briefgen.parse.grammar.labels import GOVERNED
from briefgen.parse.grammar.spans import cover_phrase, cover_word
from briefgen.parse.grammar.verbs import is_infinitive, is_passive_infinitive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import backing
from briefgen.parse.positions.cues import Frames
from briefgen.parse.positions.drafts import NEXT, Complement

ADDRESSED = LEXICON.words("positions_rules", "prepositions_addressed")
"""After these stands who is to do it: "called on the army to leave"."""
LIMITS = LEXICON.words("positions_rules", "prepositions_limits")
SIDE_PREPOSITIONS = LEXICON.words("positions_rules", "prepositions_sides")
TIMES = {"DATE", "TIME"}
TIME_PREPOSITIONS = LEXICON.words("positions_rules", "prepositions_lasting")


def find_prepositional(verb: Token, frames: Frames) -> Complement | None:
    """What the first preposition of the frames brings, or a clause that one opens."""
    for child in verb.children:
        side = backing.find_backing(child)
        if side is not None and SIDE_PREPOSITIONS & frames.keys():
            return Complement(side.kind, (cover_phrase(side.what),), (side.words,))
        below = _governed_span(verb, child) if _is_framed(child, verb, frames) else None
        if below is not None:
            content = _with_limit(verb, _with_deed(verb, _with_doing(child, below)))
            return Complement(frames[child.lower_], (content,), (cover_word(child),))
    return _by_clause(verb, frames)


def _is_framed(child: Token, verb: Token, frames: Frames) -> bool:
    return child.dep_ in {"prep", "prt"} and child.lower_ in frames and child.i > verb.i


def _governed_span(verb: Token, word: Token) -> Span | None:
    """What stands after the preposition; "for a week", "on Friday" say only how long, or when."""
    if verb.lemma_ == "call" and word.lower_ in ADDRESSED:
        return _span_asked(verb, word)
    things = list_children(word, GOVERNED)
    if word.lower_ in TIME_PREPOSITIONS:
        things = [thing for thing in things if thing.ent_type_ not in TIMES]
    return cover_phrase(things[0]) if things else None


def _by_clause(verb: Token, frames: Frames) -> Complement | None:
    """As in "called for the law to be changed", where the clause hangs on the verb."""
    word = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if word is None or word.lower_ not in frames or word.dep_ not in {"mark", "prep"}:
        return None
    for child in list_children(verb, {"advcl", "ccomp", "xcomp"}):
        if has_tag(child, {"TO"}) and word.i <= child.left_edge.i <= word.i + 1:
            after = Span(word.nbor(1).idx, cover_phrase(child).end)
            return Complement(frames[word.lower_], (after,), (cover_word(word),))
    return None


def _with_doing(word: Token, who: Span) -> Span:
    """As in "pointed to the port having to close": what follows in -ing is part of what is meant."""
    for child in (*word.children, *word.head.children):
        if child.left_edge == child and child.idx - who.end == 1 and _is_doing(child):
            return Span(who.start, cover_phrase(child).end)
    return who


def _is_doing(word: Token) -> bool:
    if word.lemma_ == "need":
        return True
    return word.dep_ in {"advcl", "pcomp"} and word.tag_ == "VBG" and cues.find_frames(word) is None


def _with_deed(verb: Token, who: Span) -> Span:
    """As in "called for the guests to leave", where "to leave" hangs on the verb."""
    for child in list_children(verb, {"advcl", "xcomp"}):
        if (
            is_infinitive(child) or is_passive_infinitive(child)
        ) and 0 < child.left_edge.idx - who.end <= NEXT:
            return Span(who.start, cover_phrase(child).end)
    return who


def _with_limit(verb: Token, what: Span) -> Span:
    """As in "voted against any deal below ten percent", which the parser hangs on the verb."""
    for child in list_after(verb, {"prep"}):
        if child.lower_ in LIMITS and child.idx - what.end == 1 and any(map(_is_amount, child.rights)):
            return Span(what.start, cover_phrase(child).end)
    return what


def _is_amount(word: Token) -> bool:
    """As in "ten percent", "40"."""
    return word.pos_ == "NUM" or has_child(word, {"nummod"})


def _span_asked(verb: Token, on: Token) -> Span | None:
    """Who is called on, and to do what; being called on a Tuesday is neither."""
    who = find_child(on, {"pobj"}) or find_child(verb, {"pobj"})
    if who is None:
        return None
    deeds = (child for child in (*verb.children, *who.subtree) if child.i > who.i)
    deed = next(filter(is_infinitive, deeds), None)
    return None if deed is None else Span(who.left_edge.idx, cover_phrase(deed).end)
