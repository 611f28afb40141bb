"""Whose eyes a thing is seen with: "For the union, the closure is unacceptable", "In her view, it is late".

After "for" only judgements count: "For Silva, it was the last race" says nothing of what she holds.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_child, find_word, has_child, list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.spans import cover_phrase, cover_word, trim_span
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName
from briefgen.parse.positions.stance import sides

FRONTED = LEXICON.words("positions_rules", "standpoints_fronted")
EYES = LEXICON.words("positions_rules", "standpoints_eyes")
STANDPOINT_HOLDER_TOKENS = 6
"""Tokens that the one whose standpoint it is may take."""
TOKENS_TO_JUDGEMENT = 30
"""Tokens in which the judgement is looked for."""
OPENERS = {",", ";", "and", "but", "while", "whereas"}


def find_standpoints(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each judgement that a fronted "for" or "to" gives to someone."""
    for token in passage.tokens:
        if token.lower_ in FRONTED and not passage.inside(token) and _opens_its_clause(passage, token):
            yield from _draft_standpoint(passage, token)
        elif token.lower_ == "in" and not passage.inside(token) and _opens_its_clause(passage, token):
            yield from _in_view(passage, token)


def _in_view(passage: PositionText, front: Token) -> Iterator[PositionDraft]:
    """As in "In the mayor's view, the port needs cranes"."""
    eyes = find_word(front, EYES)
    if eyes is None or not _leads_clause(front, eyes):
        return
    who = find_child(eyes, {"poss"})
    end = passage.text.around(cover_word(eyes)).end
    content = trim_span(passage.text.text, Span(eyes.idx + len(eyes), end))
    if who is not None and content.start < content.end:
        source, cue = cover_phrase(who), cover_word(eyes)
        yield PositionDraft(RuleName.IN_VIEW, (source,), (cue,), (content,), who.i, eyes.i, "think")


def _leads_clause(front: Token, eyes: Token) -> bool:
    """Whether a comma stands behind "in her view", or who does it: "In her view a pause is best"."""
    if eyes.nbor(1).text == ",":
        return eyes.i <= front.i + STANDPOINT_HOLDER_TOKENS
    subject = find_child(front.head, SUBJECTS)
    return subject is not None and subject.left_edge.i == eyes.i + 1


def _closing_comma(front: Token) -> Token | None:
    """The comma that closes a phrase at the front."""
    near = front.doc[front.i + 1 : front.i + 2 + STANDPOINT_HOLDER_TOKENS]
    return next((token for token in near if token.text == ","), None)


def _opens_its_clause(passage: PositionText, token: Token) -> bool:
    """Whether the phrase opens its sentence, or a clause after a comma."""
    if not token.i or token.is_sent_start or passage.text.around(cover_word(token)).start == token.idx:
        return True
    return token.nbor(-1).lower_ in OPENERS


def _draft_standpoint(passage: PositionText, front: Token) -> Iterator[PositionDraft]:
    comma = _closing_comma(front)
    verb = _judging_verb(passage, comma) if comma is not None else None
    who = comma.nbor(-1) if comma is not None else front
    if comma is None or verb is None or who.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return
    last = max(child.right_edge.i for child in list_children(verb, {"acomp", "attr"}))
    content = Span(comma.idx + 2, passage.tokens[last].idx + len(passage.tokens[last]))
    if sides.find_side(passage, (content,)) not in {Stance.CLAIMS, Stance.CONDITIONAL}:
        source = Span(front.nbor(1).idx, comma.idx)
        yield PositionDraft(
            RuleName.STANDPOINT,
            (source,),
            (cover_word(front),),
            (content,),
            who.i,
            front.i,
            "think",
            manner=Manner.THING,
        )


def _judging_verb(passage: PositionText, comma: Token) -> Token | None:
    """The "is" of the judgement, in the sentence of the comma."""
    sentence = passage.text.around(cover_word(comma))
    for token in passage.doc[comma.i + 1 : comma.i + 1 + TOKENS_TO_JUDGEMENT]:
        if token.idx >= sentence.end:
            return None
        if token.lemma_ == "be" and has_child(token, {"acomp", "attr"}):
            return token
    return None
