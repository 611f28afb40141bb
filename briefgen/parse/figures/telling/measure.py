"""What sort of amount a figure is, and which verb says what became of the counted. From the parse.

The rules stand in `RULES`; the first that knows the measure says it.
"""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from briefgen.model import Measure
from briefgen.parse.figures import verbs, words
from briefgen.parse.figures.amounts import Amount, Family
from briefgen.parse.figures.counting.compounds import MEMBER
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.rules import Rule, Table

CLIMB = 8
"""Steps from a number to the verb that governs it."""
WIDE = 300
"""Tokens of the longest clause."""
UNMEASURED = frozenset({Family.AGE, Family.DURATION, Family.TEMPERATURE})
"""What only ever is, and is neither a stock nor a change."""
COUNTED = frozenset({Family.COUNT, Family.BARE, Family.SHARE})
SUMMED = COUNTED | {Family.MONEY, Family.MEASURE}
SOFTENED = 4
"""Words back in which what leads to an amount stands: "to just over 5"."""
STAND = "stand"
"""As in "stocks stood at 5 million": a stock in any tense."""


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
    verb = None if _is_whole(amount, head) else _governor_of(head, through_nouns=amount.family not in COUNTED)
    return Clause(amount, head, None if verb is None or is_wide(verb) else verb, _find_participle(head))


def _is_whole(amount: Amount, head: Token) -> bool:
    """As in "six of *the 11 tunnels* have been finished": the verb tells of the six."""
    part = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
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
    clauses = (child for child in head.rights if child.dep_ in {"acl", "relcl"})
    return next((verb for verb in clauses if verb.tag_ in {"VBN", "VBD"}), None)


def action(clause: Clause) -> str:
    """Lemma of the verb that says what became of the counted; empty where it says nothing."""
    if clause.amount.family in UNMEASURED:
        return ""
    told = clause.participle or (clause.verb if _is_reached(clause.head) else None)
    if told is None or told.pos_ == "AUX" or told.lemma_.lower() in words.measures().speech:
        return ""
    return told.lemma_.lower()


def tell_measure(clause: Clause) -> Measure:
    """The measure, by the first rule that knows it."""
    if clause.amount.family in UNMEASURED:
        return Measure.UNKNOWN
    found = RULES.first(clause)
    return Measure.UNKNOWN if found is None else found[1]


# ---------------------------------------------------------------- the rules
def _measure_share(clause: Clause) -> Measure | None:
    """As in "half of the members", "30 percent of voters", "81 percent said"."""
    if clause.amount.family is Family.SHARE:
        return Measure.SHARE
    if clause.amount.family is not Family.PERCENT:
        return None
    if {clause.head.lemma_, f"{clause.head.lemma_} {_next_word(clause.head)}"} & words.measures().share_nouns:
        return Measure.SHARE
    return Measure.SHARE if _next_word(clause.head) == "of" or clause.head.dep_ == "nsubj" else None


def _measure_change(clause: Clause) -> Measure | None:
    """As in "rose 3 percent", "a fall of 20", "down 5 points"; not "rose to 20"."""
    table, led = words.measures(), led_by(clause)
    changes = clause.lemma in table.change
    if clause.amount.high is not None and led == "from":
        return Measure.CHANGE if changes else None
    if led in table.levels:
        return None
    moved = (led == "by" and changes) or _is_called_change(clause) or _is_moved_by(clause)
    return Measure.CHANGE if moved else None


def _is_called_change(clause: Clause) -> bool:
    """As in "3 percent more", "up 3 percent", "a fall of 20"; an income of 5 million is a result."""
    table, family = words.measures(), clause.amount.family
    told = _next_word(clause.head) in table.change_words or _is_up(clause.head)
    nouns = table.change_nouns - table.results if family is Family.MONEY else table.change_nouns
    return (told and family is not Family.MEASURE) or _is_measured_by(clause, nouns)


def _is_moved_by(clause: Clause) -> bool:
    """Whether a verb of change says by how much: "rose 3 percent", "cut by 200"."""
    verb, head = clause.verb, clause.head
    table = words.measures()
    if verb is None or verb.lemma_ not in table.change:
        return False
    if clause.amount.family is Family.MONEY and verb.lemma_ in table.raised:
        return False
    near = head.head == verb or (head.head.lower_ in table.moved_by and head.head.head == verb)
    return near and head.dep_ not in SUBJECTS


def _measure_total(clause: Clause) -> Measure | None:
    """As in "have already trained over 5,000", "has now tested 410 cars", "2,000 have died since May"."""
    verb, table = clause.verb, words.measures()
    if verb is None or not verbs.is_perfect(verb) or verbs.is_future(verb):
        return None
    if clause.amount.family not in SUMMED or led_by(clause) in table.levels or not _acts_on_measure(clause):
        return None
    near = verbs.words_at(verb)
    if verb.lemma_ in table.total and clause.amount.family in COUNTED:
        return Measure.TOTAL
    so_far = (near | verbs.words_below(verb)) & table.so_far
    return Measure.TOTAL if so_far and not near & table.now else None


def _acts_on_measure(clause: Clause) -> bool:
    """Of a measure, whether the verb acts on it: "have laid 120 kilometres"."""
    return clause.amount.family is not Family.MEASURE or clause.head.dep_ in {"dobj", "nsubjpass"}


def _measure_proposed(clause: Clause) -> Measure | None:
    """As in "a €5 billion scheme proposed", "plans to send 200", "would need 40"."""
    table, head = words.measures(), clause.head
    if clause.participle is not None and clause.participle.lemma_ in table.proposed:
        return Measure.PROPOSED
    if clause.amount.family not in COUNTED | {Family.MONEY} or _is_known(clause):
        return None
    if _is_measured_by(clause, table.proposed_nouns) or _is_sought(clause):
        return Measure.PROPOSED
    if head.dep_ == "nsubj" or not _is_reached(head):
        return None
    return Measure.PROPOSED if any(_is_planned(verb) for verb in verbs.list_chain(clause.verb)) else None


def _is_sought(clause: Clause) -> bool:
    """As in "asked for 40 million euros"."""
    return led_by(clause) == "for" and clause.lemma in words.measures().sought


def _is_reached(head: Token) -> bool:
    """Whether the verb acts on the counted: "will send 200", not "will travel to 7 countries"."""
    return head.dep_ != "pobj" or head.head.lower_ in words.measures().reached_through


def _is_planned(verb: Token) -> bool:
    table = words.measures()
    by_plan = any(child.dep_ == "nsubj" and child.lemma_ in table.proposed_nouns for child in verb.lefts)
    return by_plan or verb.lemma_ in table.proposed or verbs.is_future(verb)


def _measure_paid(clause: Clause) -> Measure | None:
    """As in "paid $5 million", "was fined 300 euros"."""
    verb = clause.participle or clause.verb
    if clause.amount.family is not Family.MONEY or verb is None:
        return None
    past = verb.tag_ in {"VBD", "VBN"} or verbs.is_perfect(verb)
    return Measure.PAID if past and verb.lemma_ in words.measures().paid else None


def _measure_stock(clause: Clause) -> Measure | None:
    """As in "stocks stood at 5 million", "has 21 ships", "its 5 million citizens"."""
    verb, family = clause.verb, clause.amount.family
    if family in SUMMED and clause.lemma == STAND and led_by(clause) == "at":
        return Measure.STOCK
    if family is Family.MONEY:
        owns = verb is not None and verb.lemma_ in words.measures().owned and verbs.is_present(verb)
        return Measure.STOCK if owns else None
    held = family in COUNTED and (_is_known(clause) or _is_held_now(clause))
    return Measure.STOCK if held else None


def _is_held_now(clause: Clause) -> bool:
    """As in "are currently in training", "employs 40 people"."""
    verb = clause.verb
    if verb is None or (verbs.is_perfect(verb) and verb.lemma_ not in words.measures().held):
        return False
    if (verbs.words_at(verb) | {child.lower_ for child in clause.head.lefts}) & words.measures().now:
        return True
    return verb.lemma_ in words.measures().stock and (verb.tag_ == "VBG" or verbs.is_present(verb))


def _is_known(clause: Clause) -> bool:
    """As in "the 27 members", "its 5 million citizens": a group that is there, this large."""
    if clause.amount.family is not Family.COUNT or clause.amount.high is not None:
        return False
    strong = clause.amount.unit == MEMBER and MEMBER not in clause.head.lower_
    lefts = list(clause.head.lefts)
    own = any(child.dep_ == "poss" or child.lower_ == "the" for child in lefts)
    number = clause.amount.number
    counts = any(number.start <= child.idx < number.end for child in lefts)  # not "three of the 27"
    return strong or (own and counts)


class Reading(StrEnum):
    """By what a measure is known."""

    CHANGE = "change"
    SHARE = "share"
    TOTAL = "total"
    PROPOSED = "proposed"
    PAID = "paid"
    STOCK = "stock"


RULES: Table[Measure] = Table(
    "figures.measure",
    (
        Rule(Reading.CHANGE, _measure_change),
        Rule(Reading.SHARE, _measure_share),
        Rule(Reading.TOTAL, _measure_total),
        Rule(Reading.PROPOSED, _measure_proposed),
        Rule(Reading.PAID, _measure_paid),
        Rule(Reading.STOCK, _measure_stock),
    ),
    lambda clause: clause.amount.span,
)


# ---------------------------------------------------------------- what the rules ask
def led_by(clause: Clause) -> str:
    """The word before the amount and what softens it."""
    doc, span = clause.head.doc, clause.amount.span
    amount = doc.char_span(span.start, span.end, alignment_mode="expand")
    if amount is None or not len(amount):
        return ""
    led = (token.lower_ for token in reversed(doc[max(0, amount.start - SOFTENED) : amount.start]))
    return next((word for word in led if word not in words.context().softeners), "")


def _is_up(head: Token) -> bool:
    """As in "up 15 percent"; not "make up 15 percent"."""
    edge = head.left_edge.i
    before = head.doc[edge - 1] if edge else None
    return before is not None and before.lower_ in words.measures().directions and before.dep_ != "prt"


def _next_word(head: Token) -> str:
    return head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""


def _is_measured_by(clause: Clause, nouns: frozenset[str]) -> bool:
    """As in "an increase of 50 seats", "a 50-seat increase"; not "scored five goals"."""
    head = clause.head
    above = head.head
    if head.lemma_ in nouns and head.lemma_ != clause.amount.unit:
        return True
    if above.lower_ == "of":
        return above.head.lemma_ in nouns and above.head.pos_ == "NOUN"
    return head.dep_ in {"compound", "nmod", "amod", "nummod"} and above.lemma_ in nouns
