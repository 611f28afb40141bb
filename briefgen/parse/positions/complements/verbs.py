"""What a verb takes: the complement that makes it a cue, as class and words.

Knows the parse. The frames of a verb are tried in one order for all verbs: a judgement says more than a
clause, a clause more than an object, an object more than a preposition.
"""

from functools import cache

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_that, has_child, list_after, list_children
from briefgen.parse.grammar.labels import DONE_TO, FINITE, RELATIVE
from briefgen.parse.grammar.spans import cover_phrase, spell_before
from briefgen.parse.grammar.subjects import find_agent
from briefgen.parse.grammar.verbs import is_infinitive, is_passive, name_particle
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import beside, judged, lost, prepositions, realised, tallies
from briefgen.parse.positions.cues import Frames
from briefgen.parse.positions.drafts import Complement, PositionText, join_parts

CONTRASTS = LEXICON.words("positions_rules", "verbs_contrasts")
GIVEN = LEXICON.words("positions_rules", "given")
GIVEN_TO = LEXICON.words("positions_rules", "verbs_given_to")
CAUSES = LEXICON.words("positions_rules", "verbs_causes")
"""Verbs whose object may carry what is to be done to it: "wants the line closed"."""
TEXTS = LEXICON.words("positions_rules", "verbs_texts")
TRAILING = LEXICON.words("positions_rules", "verbs_trailing")
"""Prepositions whose phrase belongs to the object before it: "criticised the mayor for the delay"."""


def fill_frame(passage: PositionText, verb: Token, frames: Frames) -> Complement | None:
    """The first of the verb's frames that the sentence fills."""
    tallied = tallies.find_tallied(verb, frames)
    if tallied is not None:
        return tallied
    for frame, look in FRAMES:
        if frame in frames:
            content = look(passage, verb)
            if content and not (frame == "object" and (_is_audience(verb) or _is_idle(verb))):
                return Complement(
                    frames[frame], judged.list_judged(passage, verb, content), judged.more_cue(verb)
                )
    return prepositions.find_prepositional(verb, frames) or lost.find_lost(passage, verb, frames)


def _is_audience(verb: Token) -> bool:
    """As in "addressed a conference", "addressing reporters": whoever is addressed is no content."""
    objects = list_children(verb, {"dobj"})
    return verb.lemma_ == "address" and any(one.lemma_.lower() in cues.audiences() for one in objects)


def _is_idle(verb: Token) -> bool:
    """As in "fought a war", "celebrated its birthday", "weighs 80 kilos": nothing is thought of it."""
    idle = _idle().get(verb.lemma_.lower(), ())
    told = list_children(verb, DONE_TO)
    things = [verb.head if child.tag_ in RELATIVE else child for child in told]
    counts = (child for thing in things for child in thing.children if child.dep_ == "nummod")
    return any(not _classes(one).isdisjoint(idle) for one in (*things, *counts))


def _classes(thing: Token) -> set[str]:
    """The word, and what the parser takes it for."""
    return {thing.lemma_.lower(), thing.ent_type_, thing.pos_}


@cache
def _idle() -> dict[str, tuple[str, ...]]:
    return LEXICON.load("positions_idle", dict[str, tuple[str, ...]])


def _clause_spans(passage: PositionText, verb: Token) -> tuple[Span, ...]:
    """As in "said that it would", "said it would"; also before the verb: "It would, he said"."""
    clauses = [child for child in list_children(verb, {"ccomp"}) if _is_told_clause(child, verb)]
    if not clauses:
        return _question_spans(verb) or _notice_spans(verb)
    after = _told_after(passage, verb, clauses)
    if is_passive(verb):
        after = after[:1]
    return tuple(_own_clause(clause) for clause in after or clauses)


def _is_told_clause(clause: Token, verb: Token) -> bool:
    """Whether the clause is what is said: no "to go", no condition, nothing that is seen or stands apart."""
    aside = beside.is_apart(clause, verb) or realised.is_perceived(clause, verb)
    return not (aside or is_infinitive(clause) or poses_condition(clause))


def poses_condition(clause: Token) -> bool:
    """As in "said she would pay, provided it is safe", where the parser hangs the condition on "said"."""
    first = clause.left_edge
    return bool(first.i) and first.nbor(-1).lower_ in GIVEN


def _told_after(passage: PositionText, verb: Token, clauses: list[Token]) -> list[Token]:
    """As in "Norway paid; its envoy told delegates that it failed": what stands before is not told."""
    end = passage.text.around(Span(verb.idx, verb.idx + 1)).end
    after = [clause for clause in clauses if clause.i > verb.i and clause.idx < end]
    return after if after and after[0].left_edge.nbor(-1).text != "," else []


def _own_clause(clause: Token) -> Span:
    """The clause up to a ", while" that tells of someone else: "warned it would leave, while Oslo said"."""
    whole = cover_phrase(clause)
    for child in clause.children:
        first = child.left_edge
        apart = child.dep_ == "advcl" and first.lower_ in CONTRASTS and spell_before(first) == ","
        if apart and child.i > clause.i and cues.find_frames(child) is not None:
            return Span(whole.start, first.nbor(-1).idx)
    return whole


def _question_spans(verb: Token) -> tuple[Span, ...]:
    """As in "has not said which ships it means", where the parser saw an object with a relative clause."""
    asked = (child for child in list_children(verb, {"dobj"}) if child.i > verb.i)
    return tuple(
        Span(cover_phrase(child).start, cover_phrase(verb).end)
        for child in asked
        if any(under.tag_ in {"WDT", "WRB"} and under.i == verb.i + 1 for under in child.subtree)
    )


def _notice_spans(verb: Token) -> tuple[Span, ...]:
    """As in "notified the crews that pilots had left", where the parser saw crews that pilots left."""
    if (cues.find_frames(verb) or {}).get("clause") != "tell":
        return ()
    told = list_after(verb, {"dobj"})
    clauses = [under for child in told for under in list_children(child, {"acl", "relcl"})]
    spans = (Span(that.idx, cover_phrase(one).end) for one in clauses if (that := find_that(one)) is not None)
    return tuple(spans)[:1]


def _infinitive_spans(passage: PositionText, verb: Token) -> tuple[Span, ...]:
    """As in "refused to go", "want them to go": with the object where the verb has one."""
    clause = next((child for child in verb.children if _is_deed_clause(child, verb)), None)
    if clause is None:
        return ()
    objects = [child.left_edge.idx for child in list_after(verb, {"dobj"}) if child.i < clause.i]
    whole = cover_phrase(clause)
    after = (Span(min([whole.start, *objects]), whole.end),)
    return (*_passive_subject(verb), *after)


def _reputed_spans(passage: PositionText, verb: Token) -> tuple[Span, ...]:
    """As in "is said to have left"."""
    return _infinitive_spans(passage, verb) if is_passive(verb) else ()


def _is_deed_clause(child: Token, verb: Token) -> bool:
    """Whether the clause is what is to be done; "ruled out sending" may come as an adverbial."""
    if child.i <= verb.i:
        return False
    if child.dep_ == "advcl":
        return child.tag_ in {"VB", "VBG"} and child.left_edge.i - verb.i <= 1 + bool(name_particle(verb))
    finite = (
        child.dep_ == "ccomp"
        and (child.tag_ in FINITE or _is_finite(child))
        and not _is_done_to_object(child, verb)
    )
    return child.dep_ in {"xcomp", "ccomp"} and child.pos_ in {"VERB", "AUX", "ADJ"} and not finite


def _is_done_to_object(clause: Token, verb: Token) -> bool:
    """As in "wants the line stopped": what looks like a past is what is to be done to the line."""
    bare = not has_child(clause, {"aux", "auxpass", "mark"})
    return bare and clause.tag_ == "VBD" and verb.lemma_ in CAUSES and clause.left_edge.i == verb.i + 1


def _is_finite(clause: Token) -> bool:
    return any(child.tag_ in FINITE for child in list_children(clause, {"aux"}))


def _passive_subject(verb: Token) -> tuple[Span, ...]:
    """What "is expected to": the subject is part of the content."""
    return tuple(map(cover_phrase, list_children(verb, {"nsubjpass"})))


def _object_spans(passage: PositionText, verb: Token) -> tuple[Span, ...]:
    """As in "criticised the mayor for the delay"; in the passive the subject; "which he supports"."""
    shared = _done_to_both(verb)
    objects = [child for child in (*list_children(verb, DONE_TO), *shared) if child.tag_ not in RELATIVE]
    if not objects:
        return _relative_spans(verb)
    if verb.lemma_ in GIVEN_TO and len({child.dep_ for child in objects}) > 1:
        return ()  # "they were denied entry": nothing is said
    more = (
        child
        for child in verb.rights
        if _belongs_to_object(child) or beside.is_awaited(child, verb) or _tells_text(child, objects)
    )
    return tuple(join_parts(map(cover_phrase, (*objects, *more))))


def _done_to_both(verb: Token) -> list[Token]:
    """As in "the sale is backed by Chile and opposed by Peru": what the first is done to."""
    if verb.dep_ != "conj" or not is_passive(verb) or list_children(verb, DONE_TO):
        return []
    return list_children(verb.head, {"nsubjpass"})


def _belongs_to_object(child: Token) -> bool:
    """Whether a phrase after the object says more of it; "on Tuesday" only says when."""
    if child.dep_ != "prep" or child.lower_ not in TRAILING:
        return False
    return not any(under.ent_type_ in {"DATE", "TIME"} for under in child.children)


def _tells_text(child: Token, objects: list[Token]) -> bool:
    """As in "signed a petition to stop the sale", "signed a letter calling for a vote": what it asks for."""
    asks = is_infinitive(child) or child.tag_ == "VBG"
    if child.dep_ != "advcl" or not asks:
        return False
    return any(one.lemma_ in TEXTS and one.right_edge.i + 1 == child.left_edge.i for one in objects)


def _relative_spans(verb: Token) -> tuple[Span, ...]:
    """As in "the man she criticised": what the clause hangs on."""
    subjects = list_children(verb, {"nsubj"})
    which = any(child.tag_ in RELATIVE for child in subjects)
    if verb.dep_ == "conj" and verb.head.dep_ == "acl":
        return _relative_spans(verb.head) if find_agent(verb) is not None else ()
    passive = verb.dep_ == "acl" and verb.tag_ == "VBN" and find_agent(verb) is not None
    if passive or (verb.dep_ == "relcl" and not which):
        return (Span(verb.head.left_edge.idx, verb.head.idx + len(verb.head)),)
    return ()


FRAMES = (
    ("judged", judged.find_judged),
    ("clause", _clause_spans),
    ("infinitive", _infinitive_spans),
    ("reputed", _reputed_spans),
    ("object", _object_spans),
)
"""Frames in the order in which they are tried."""
