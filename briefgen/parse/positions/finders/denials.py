"""Sides told by a "no" before a noun: "sees no need for a ban", "has no plans to leave".

Knows the lexicon; which side a missing noun takes is told by `stance.lacks`.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_governed, has_word
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.spans import cover_phrase, trim_span
from briefgen.parse.grammar.verbs import cover_group
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.complements import nouns, realised
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName
from briefgen.parse.positions.holder import sources
from briefgen.parse.positions.stance import lacks

DENIED_SIDES = LEXICON.words("positions_rules", "denials_sides")
HOLDING = LEXICON.words("positions_rules", "denials_holding")
TAKING = LEXICON.words("positions_rules", "denials_taking")
"""Verbs by which one takes a side."""
MATTERS = LEXICON.words("positions_rules", "denials_matters")


def find_denials(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each noun that someone is said to have none of."""
    for token in passage.tokens:
        if token.lower_ == "no" and token.dep_ == "det" and _is_held_noun(token.head):
            noun = token.head
            if noun.i not in taken and not passage.inside(token):
                yield from _draft_denial(passage, noun, noun.head)
        if token.lower_ in DENIED_SIDES and token.i not in taken and _is_untaken(token):
            yield from _draft_abstention(passage, token)


def _is_held_noun(noun: Token) -> bool:
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in lacks.HOLDS


def _is_untaken(noun: Token) -> bool:
    """As in "has taken no position", "has no position", "has not taken a side", "has yet to take a stand"."""
    verb = noun.head
    lemma = verb.lemma_.lower()
    if noun.dep_ != "dobj" or lemma not in HOLDING | TAKING:
        return False
    if has_word(noun, {"no"}):
        return True
    return lemma in TAKING and (is_denied(verb) or realised.open_since(verb) is not None)


def _draft_abstention(passage: PositionText, noun: Token) -> Iterator[PositionDraft]:
    """Who has taken no position, on what the noun names or else on what was told before."""
    who = sources.find_teller(passage, noun.head)
    if who is None or passage.inside(noun):
        return
    content = _cover_matter(noun)
    cue = Span(cover_group(realised.open_since(noun.head) or noun.head).start, content.start)
    yield PositionDraft(
        RuleName.DENIAL,
        (sources.phrase(passage, who, noun.head),),
        (trim_span(passage.text.text, cue),),
        (trim_span(passage.text.text, content),),
        who.i,
        noun.i,
        "weigh",
        stance=Stance.UNDECIDED,
    )


def _cover_matter(noun: Token) -> Span:
    """What no side is taken on, "takes no side on the plan", else the words for the side."""
    own = (span for frame, span in nouns.complements(noun) if frame in MATTERS)
    after = (
        find_governed(child) for child in noun.head.rights if child.lower_ in MATTERS and child.i > noun.i
    )
    return next(own, None) or next(
        (cover_phrase(one) for one in after if one is not None), cover_phrase(noun)
    )


def _draft_denial(passage: PositionText, noun: Token, verb: Token) -> Iterator[PositionDraft]:
    side = lacks.find_lack(verb)
    who = sources.find_teller(passage, verb)
    if side is None or who is None or who.lower_ in sources.DUMMIES:
        return
    source = sources.phrase(passage, who, verb)
    cue = Span(cover_group(verb).start, noun.idx + len(noun))
    content = trim_span(passage.text.text, side[1])
    if content.start < content.end:
        yield PositionDraft(
            RuleName.DENIAL, (source,), (cue,), (content,), who.i, noun.i, "against", stance=side[0]
        )
