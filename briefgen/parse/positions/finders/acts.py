"""Positions shown by what is done: "vetoed the budget", "has ruled out sending troops but offered money".

A verb that things do too ("snow blocked the road") needs an actor: its rule is `positions.deed`.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Mode, Span, Stance
from briefgen.parse.grammar.below import has_spelling, list_children
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.spans import cover_phrase, trim_span
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.tense import has_will, is_reported_future
from briefgen.parse.grammar.verbs import cover_group, is_passive, name_particle, name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import contents, realised, verbs
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName, join_parts
from briefgen.parse.positions.holder import sources
from briefgen.parse.positions.stance import avowals, effects

SUPPOSES = LEXICON.words("positions_rules", "acts_supposes")
RESOLVED = LEXICON.words("positions_rules", "acts_resolved")
"""Deeds that settle where one stands as soon as they are announced: "will sign the treaty"."""
HIRING = LEXICON.words("positions_rules", "acts_hiring")
RESOLVED_TIMES = {"DATE", "TIME"}
PRESENT = {"VBZ", "VBP", "VBG"}


def find_acts(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each act whose subject stands in the text."""
    known = cues.load_acts()
    for token in passage.tokens:
        if token.pos_ != "VERB" or token.i in taken or passage.inside(token):
            continue
        particle = name_particle(token)
        lemma = token.lemma_.lower()
        frames = known.get(f"{lemma}_{particle}" if particle else lemma)
        if frames is not None and not (_is_hypothetical(token) or _hires(token)):
            yield from _draft_act(passage, token, frames)
        elif _is_announced(token):
            yield from _draft_announced(passage, token)


def _is_announced(verb: Token) -> bool:
    """As in "won't send ships", "will sign the treaty"."""
    return cues.find_frames(verb) is None and (is_denied(verb) or _is_resolved(verb))


def _hires(verb: Token) -> bool:
    """As in "signed the striker Samuel Oki": who is hired is no text that is agreed to."""
    hired = (child for child in list_children(verb, {"dobj"}) if child.ent_type_ == "PERSON")
    return verb.lemma_.lower() in HIRING and any(hired)


def _is_hypothetical(verb: Token) -> bool:
    """As in "would veto", "urged to veto", "if it blocks", "left without blocking": nothing was done."""
    above = verb.head
    if verb.dep_ in {"ccomp", "xcomp"} and (is_denied(above) or above.lower_ in SUPPOSES):
        return True
    if not realised.was_taken(verb):
        return True
    return any(child.tag_ in {"MD", "TO"} for child in list_children(verb, {"aux"})) or has_spelling(
        list_children(verb, {"mark"}), SUPPOSES
    )


def _is_resolved(verb: Token) -> bool:
    """As in "Peru will sign the treaty", "said that Peru would join the pact"; a mere "would" supposes."""
    if name_verb(verb) not in RESOLVED or realised.is_wished(verb):
        return False
    if any(one.ent_type_ in RESOLVED_TIMES for child in verb.rights for one in child.subtree):
        return False  # with its day it is a plan
    return _is_told_plainly(verb) and (has_will(verb) or is_reported_future(verb))


def _is_told_plainly(verb: Token) -> bool:
    """Not as in "unclear whether Peru will sign", "will Peru sign?", "will sign if tariffs fall"."""
    asked = verb.sent.text.rstrip().endswith("?")
    supposed = any(child.lower_ in SUPPOSES for child in verb.subtree if child.dep_ == "mark")
    return not asked and not supposed and realised.asserted(verb) and realised.was_taken(verb)


def _draft_announced(passage: PositionText, verb: Token) -> Iterator[PositionDraft]:
    """As in "he won't send ships", "he will sign it": a deed that someone says no to, or yes."""
    who = find_subject(verb)
    deed = [child for child in list_children(verb, {"dobj", "prep", "dative"}) if child.i > verb.i]
    side = avowals.find_resolve(verb)
    if side is None or who is None or not deed or is_passive(verb):
        return
    content = Span(verb.idx, max(cover_phrase(child).end for child in deed))
    cue = cover_group(verb)
    yield PositionDraft(
        RuleName.DEED,
        (sources.phrase(passage, who, verb),),
        (Span(cue.start, verb.idx - 1),),
        (trim_span(passage.text.text, content),),
        who.i,
        verb.i,
        "promise",
        Mode.ACT,
        side,
        manner=Manner.THING,
    )


def _is_of_text(verb: Token) -> bool:
    """As in "an order on minerals signed by Peru": the order is signed, whatever it is on."""
    above = verb.head.head.head if verb.dep_ == "acl" and verb.head.dep_ == "pobj" else None
    return above is not None and effects.has_text_behind(above)


def _draft_act(passage: PositionText, verb: Token, frames: cues.Frames) -> Iterator[PositionDraft]:
    who = sources.find_teller(passage, verb)
    found = verbs.fill_frame(passage, verb, frames)
    if who is None or found is None or who.lower_ in sources.DUMMIES or _is_of_text(verb):
        return
    if verb.lemma_ == "work" and verb.tag_ not in PRESENT:
        return
    cue = tuple(join_parts((cover_group(verb), *found.more_cue)))
    source = sources.phrase(passage, who, verb)
    content = tuple(contents.list_outside(passage, found, (source, *cue)))
    if content:
        # "Has not ruled out a ban" leaves it open.
        side = Stance.UNDECIDED if verb.lemma_ == "rule" and is_denied(verb) else None
        draft = PositionDraft(
            RuleName.ACT, (source,), cue, content, who.i, verb.i, found.kind, Mode.ACT, side
        )
        yield replace(draft, rule=RuleName.DEED, manner=Manner.THING) if "actor" in frames else draft
