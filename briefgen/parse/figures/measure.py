"""What sort of amount a figure is, and which verb says what became of the counted. From the parse.

The rules stand in `RULES`; the first that knows the measure says it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Measure
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Family
from briefgen.parse.figures.compounds import MEMBER

CLIMB = 8
"""Steps from a number to the verb that governs it."""
WIDE = 300
"""Tokens of the longest clause."""
CHAIN = 3
"""Verbs that may hang on one another: "plans to begin to send"."""
VERBS = frozenset({"VERB", "AUX"})
UNMEASURED = frozenset({Family.AGE, Family.DURATION, Family.TEMPERATURE})
"""What only ever is, and is neither a stock nor a change."""
COUNTED = frozenset({Family.COUNT, Family.BARE, Family.SHARE})


@dataclass(frozen=True, slots=True)
class Clause:
    """A figure with what its sentence says around it."""

    amount: Amount
    head: Token
    """The counted noun, the noun that an amount of money modifies, or the last token of number and unit."""
    verb: Token | None
    participle: Token | None


def clause(amount: Amount, head: Token) -> Clause:
    verb = _governor(head, through_nouns=amount.family not in COUNTED)
    return Clause(amount, head, None if verb is None or is_wide(verb) else verb, _participle(head))


def is_wide(token: Token) -> bool:
    """Whether so much hangs on the token that the parse cannot be trusted, nor walked in good time."""
    return token.right_edge.i - token.left_edge.i > WIDE


def _governor(token: Token, *, through_nouns: bool) -> Token | None:
    """The verb that governs the token; None where none does within reach.

    What "the leaders of 20 states" do is not done by or to the states: a count is not followed through "of".
    """
    for _ in range(CLIMB):
        above = token.head
        if token.pos_ in VERBS and token.dep_ not in {"amod", "compound"}:
            return token
        if above == token or (not through_nouns and _leaves(token)):
            return None
        token = above
    return None


def _leaves(token: Token) -> bool:
    """Whether the way up goes from a preposition to a noun that is another thing."""
    through = token.lower_ in words.measures().reached_through - {"of"}
    return token.dep_ == "prep" and token.head.pos_ in {"NOUN", "PROPN"} and not through


def _participle(head: Token) -> Token | None:
    """The participle on the counted noun: "a scheme *proposed* to", "soldiers *trained* by"."""
    nouns = (
        child for child in head.rights if child.dep_ in {"acl", "relcl"} and child.tag_ in {"VBN", "VBD"}
    )
    return next(nouns, None)


def action(clause: Clause) -> str:
    """Lemma of the verb that says what became of the counted; empty where it says nothing."""
    if clause.amount.family in UNMEASURED:
        return ""
    told = clause.participle or (clause.verb if _is_reached(clause.head) else None)
    if told is None or told.pos_ == "AUX" or told.lemma_.lower() in words.measures().speech:
        return ""
    return told.lemma_.lower()


def of(clause: Clause) -> Measure:
    """The measure, by the first rule that knows it."""
    if clause.amount.family in UNMEASURED:
        return Measure.UNKNOWN
    for rule in RULES:
        measure = rule(clause)
        if measure is not None:
            return measure
    return Measure.UNKNOWN


# ---------------------------------------------------------------- the rules
def _share(clause: Clause) -> Measure | None:
    """As in "half of the members", "30 percent of voters", "81 percent said"."""
    if clause.amount.family is Family.SHARE:
        return Measure.SHARE
    if clause.amount.family is not Family.PERCENT:
        return None
    if clause.head.lemma_ in words.measures().share_nouns:
        return Measure.SHARE
    return Measure.SHARE if _after(clause.head) == "of" or clause.head.dep_ == "nsubj" else None


def _change(clause: Clause) -> Measure | None:
    """As in "rose 3 percent", "a fall of 20", "down 5 points"; not "rose to 20"."""
    table, before = words.measures(), _before(clause.head)
    if clause.amount.high is not None and before == "from":
        return Measure.CHANGE if clause.verb is not None and clause.verb.lemma_ in table.change else None
    if before in table.levels:
        return None
    if clause.amount.family is not Family.MEASURE and (
        _after(clause.head) in table.change_words or _is_up(clause.head)
    ):
        return Measure.CHANGE
    if _is_of(clause.head, table.change_nouns):
        return Measure.CHANGE
    return Measure.CHANGE if _is_moved_by(clause) else None


def _is_moved_by(clause: Clause) -> bool:
    """Whether a verb of change says by how much: "rose 3 percent", "cut by 200"."""
    verb, head = clause.verb, clause.head
    table = words.measures()
    if verb is None or verb.lemma_ not in table.change:
        return False
    if clause.amount.family is Family.MONEY and verb.lemma_ in table.raised:
        return False
    near = head.head == verb or (head.head.lower_ in {"by", "of"} and head.head.head == verb)
    return near and head.dep_ not in {"nsubj", "nsubjpass"}


def _total(clause: Clause) -> Measure | None:
    """As in "have already trained over 5,000", "2,000 have died since May"."""
    verb, table = clause.verb, words.measures()
    if verb is None or clause.amount.family not in COUNTED | {Family.MONEY} or not _is_perfect(verb):
        return None
    near = _words_at(verb)
    if near & table.now or _is_future(verb):
        return None
    if verb.lemma_ in table.total and clause.amount.family in COUNTED:
        return Measure.TOTAL
    return Measure.TOTAL if near & table.so_far else None


def _proposed(clause: Clause) -> Measure | None:
    """As in "a €5 billion scheme proposed", "plans to send 200", "would need 40"."""
    table, head = words.measures(), clause.head
    if clause.participle is not None and clause.participle.lemma_ in table.proposed:
        return Measure.PROPOSED
    if clause.amount.family not in COUNTED | {Family.MONEY} or _is_known(clause):
        return None
    if _is_of(head, table.proposed_nouns):
        return Measure.PROPOSED
    if head.dep_ == "nsubj" or not _is_reached(head):
        return None
    return Measure.PROPOSED if any(_is_planned(verb) for verb in _chain(clause.verb)) else None


def _is_reached(head: Token) -> bool:
    """Whether the verb acts on the counted: "will send 200", not "will travel to 7 countries"."""
    return head.dep_ != "pobj" or head.head.lower_ in words.measures().reached_through


def _is_planned(verb: Token) -> bool:
    table = words.measures()
    by_plan = any(child.dep_ == "nsubj" and child.lemma_ in table.proposed_nouns for child in verb.lefts)
    return by_plan or verb.lemma_ in table.proposed or _is_future(verb)


def _paid(clause: Clause) -> Measure | None:
    """As in "paid $5 million", "was fined 300 euros"."""
    verb = clause.participle or clause.verb
    if clause.amount.family is not Family.MONEY or verb is None:
        return None
    past = verb.tag_ in {"VBD", "VBN"} or _is_perfect(verb)
    return Measure.PAID if past and verb.lemma_ in words.measures().paid else None


def _stock(clause: Clause) -> Measure | None:
    """As in "are currently in training", "has 21 ships", "its 5 million citizens"."""
    verb, head = clause.verb, clause.head
    if clause.amount.family is Family.MONEY:
        owns = verb is not None and verb.lemma_ in words.measures().owned and _is_present(verb)
        return Measure.STOCK if owns else None
    if clause.amount.family not in COUNTED:
        return None
    if _is_known(clause):
        return Measure.STOCK
    if verb is None or (_is_perfect(verb) and verb.lemma_ not in {"be", "have"}):
        return None
    if (_words_at(verb) | {child.lower_ for child in head.lefts}) & words.measures().now:
        return Measure.STOCK
    holds = verb.lemma_ in words.measures().stock
    return Measure.STOCK if holds and (verb.tag_ == "VBG" or _is_present(verb)) else None


def _is_known(clause: Clause) -> bool:
    """As in "the 27 members", "its 5 million citizens": a group that is there, this large."""
    if clause.amount.family is not Family.COUNT or clause.amount.high is not None:
        return False
    own = any(child.dep_ == "poss" or child.lower_ == "the" for child in clause.head.lefts)
    return own or clause.amount.unit == MEMBER


RULES: tuple[Callable[[Clause], Measure | None], ...] = (
    _change,
    _share,
    _total,
    _proposed,
    _paid,
    _stock,
)


# ---------------------------------------------------------------- what the rules ask
def _before(head: Token) -> str:
    """The word before the noun phrase."""
    edge = head.left_edge.i
    return head.doc[edge - 1].lower_ if edge else ""


def _is_up(head: Token) -> bool:
    """As in "up 15 percent"; not "make up 15 percent"."""
    edge = head.left_edge.i
    before = head.doc[edge - 1] if edge else None
    return before is not None and before.lower_ in {"up", "down"} and before.dep_ != "prt"


def _after(head: Token) -> str:
    return head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""


def _is_of(head: Token, nouns: frozenset[str]) -> bool:
    """As in "an increase of 50 seats", "a 50-seat increase"."""
    above = head.head
    if head.lemma_ in nouns:
        return True
    if above.lower_ in {"of", "in"}:
        return above.head.lemma_ in nouns
    return head.dep_ in {"compound", "nmod", "amod", "nummod"} and above.lemma_ in nouns


def _words_at(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children}


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} and child.lemma_ == "have" for child in verb.lefts)


def _is_future(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words.measures().future for child in verb.lefts)


def _is_present(verb: Token) -> bool:
    present = {"VBZ", "VBP"}
    return verb.tag_ in present or any(child.dep_ == "aux" and child.tag_ in present for child in verb.lefts)


def _chain(verb: Token | None) -> list[Token]:
    """The verb and those it hangs on: "send", "plans" for "plans to send"."""
    chain: list[Token] = []
    while verb is not None and len(chain) < CHAIN:
        chain.append(verb)
        above = verb.head
        verb = above if verb.dep_ in {"xcomp", "pcomp", "advcl", "acl"} and above.pos_ in VERBS else None
    return chain
