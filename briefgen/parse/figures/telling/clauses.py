"""A figure with what its sentence says around it: its verb, its participle, what leads to it."""

from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.grammar.below import list_after
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.spans import find_token_before
from briefgen.parse.lexicon import LEXICON

CLIMB = 8
"""Steps from a number to the verb that governs it."""
WIDE = 300
"""Tokens of the longest clause."""
CLAUSE_FAMILIES = frozenset({Family.COUNT, Family.BARE, Family.SHARE})
EXCEPT = tuple(LEXICON.words("figures_rules", "clauses_except"))
AWAY_IN_CLAUSE = LEXICON.words("figures_rules", "clauses_away")
AVERAGE = "average of"
"""As in "rose by an average of 8 percent"."""
WITHIN_DISTANCE = ("within ", "Within ")
SOFTENED = 4
"""Words back in which what leads to an amount stands: "to just over 5"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A figure with what its sentence says around it."""

    amount: Amount
    head: Token
    """The counted noun, the noun that an amount of money modifies, or the last token of number and unit."""
    verb: Token | None
    participle: Token | None

    @property
    def lemma(self) -> str:
        return self.verb.lemma_ if self.verb is not None else ""


def find_clause(amount: Amount, head: Token) -> Clause:
    verb = (
        None
        if _is_whole(amount, head)
        else _governor_of(head, through_nouns=amount.family not in CLAUSE_FAMILIES)
    )
    return Clause(amount, head, None if verb is None or is_wide(verb) else verb, _find_participle(head))


def _is_whole(amount: Amount, head: Token) -> bool:
    """As in "six of *the 11 tunnels* have been finished": the verb tells of the six."""
    of = head.dep_ == "pobj" and head.head.lower_ == "of"
    if of and head.head.is_sent_start:
        return True  # "of *the 140 nuns*, 20 have left"
    part = head.head.head if of else head
    return part.tag_ == "CD" and part.idx < amount.number.start


def is_wide(token: Token) -> bool:
    """Whether so much hangs on the token that the parse cannot be trusted, nor walked in good time."""
    return token.right_edge.i - token.left_edge.i > WIDE


def _governor_of(token: Token, *, through_nouns: bool) -> Token | None:
    """The verb that governs the token; None where none does within reach.

    What "the leaders of 20 states" do is not done by or to the states: a count is not followed through "of".
    """
    for _ in range(CLIMB):
        above = token.head
        if token.pos_ in VERBS and token.dep_ not in {"amod", "compound"}:
            return token
        if above == token or (not through_nouns and _leaves_noun(token)):
            return None
        token = above
    return None


def _leaves_noun(token: Token) -> bool:
    """Whether the way up goes from a preposition to a noun that is another thing."""
    table = words.measures()
    through = token.lower_ in table.reached_through - {"of"} or token.head.lemma_ in table.tallies
    return token.dep_ == "prep" and token.head.pos_ in {"NOUN", "PROPN"} and not through


def _find_participle(head: Token) -> Token | None:
    """The participle on the counted noun: "a scheme *proposed* to", "soldiers *trained* by"."""
    behind = list_after(head, {"acl", "relcl"})
    return next((verb for verb in behind if verb.tag_ in {"VBN", "VBD"}), None)


def led_by(clause: Clause) -> str:
    """The word before the amount and what softens it."""
    doc, span = clause.head.doc, clause.amount.span
    amount = doc.char_span(span.start, span.end, alignment_mode="expand")
    if amount is None or not len(amount):
        return ""
    start = amount.start
    if doc[max(0, start - 2) : start].text.lower() == AVERAGE:
        start -= 2
    led = (token.lower_ for token in reversed(doc[max(0, start - SOFTENED) : start]))
    return next((word for word in led if word not in words.context().softeners), "")


def is_turned(verb: Token) -> bool:
    """As in "has gone *up* by a fifth"."""
    following = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    return following in words.measures().directions and verb.pos_ in VERBS


def is_excepted(clause: Clause) -> bool:
    """As in "power is back in all but 18,000 homes": what the verb tells is not told of these."""
    # Only the words right before: `doc.text` puts the whole article together each time it is asked.
    doc, span = clause.head.doc, clause.amount.span
    amount = doc.char_span(span.start, span.end, alignment_mode="expand")
    first = 0 if amount is None else amount.start
    return doc[max(0, first - SOFTENED) : first].text.lower().endswith(EXCEPT)


def is_up(head: Token) -> bool:
    """As in "up 15 percent"; not "make up 15 percent"."""
    before = find_token_before(head.left_edge)
    return before is not None and before.lower_ in words.measures().directions and before.dep_ != "prt"


def next_word(head: Token) -> str:
    return head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""


def is_distance(text: str, amount: Amount) -> bool:
    """As in "140 miles away", "within 20 kilometres of the coast": how far, not how large."""
    if amount.family is Family.MEASURE and text.endswith(WITHIN_DISTANCE, 0, amount.span.start):
        return True
    following = text[amount.span.end : amount.span.end + 10].split()
    return amount.family is Family.MEASURE and bool(following) and following[0].strip(",.;") in AWAY_IN_CLAUSE
