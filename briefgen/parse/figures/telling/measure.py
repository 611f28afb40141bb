"""What sort of amount a figure is, and which verb says what became of the counted. From the parse.

The rules stand in `MEASURE_TABLE`; the first that knows the measure says it.
"""

from enum import StrEnum

from spacy.tokens import Token

from briefgen.model import Family, Measure
from briefgen.parse.figures import verbs, words
from briefgen.parse.figures.counting.compounds import MEMBER
from briefgen.parse.figures.telling import clauses
from briefgen.parse.figures.telling.clauses import CLAUSE_FAMILIES, Clause
from briefgen.parse.grammar.below import has_after, has_before, has_lemma, list_after, list_before
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.spans import spell_before
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.rules import Rule, RuleTable

UNMEASURED = frozenset({Family.AGE, Family.DURATION, Family.TEMPERATURE})
"""What only ever is, and is neither a stock nor a change."""
SUMMED = CLAUSE_FAMILIES | {Family.MONEY, Family.MEASURE}
LEVEL_AHEAD = "to"
SETTLED = LEXICON.words("events", "settled") | LEXICON.words("figures_rules", "measure_likely")
STAND = "stand"
"""As in "stocks stood at 5 million": a stock in any tense."""
TIME = "time"
MORE_NOUN = "more"
GAPS = LEXICON.words("figures_rules", "measure_gaps")
POINT_NOUN = "point"


def action(clause: Clause) -> str:
    """Lemma of the verb that says what became of the counted; empty where it says nothing."""
    if clause.amount.family in UNMEASURED or clauses.is_excepted(clause):
        return ""
    told = clause.participle or (clause.verb if _is_reached(clause.head) else None)
    if told is None or len(told) == 1 or told.pos_ == "AUX" or told.lemma_.lower() in words.measures().speech:
        return ""
    return told.lemma_.lower()


def tell_measure(clause: Clause) -> Measure:
    """The measure, by the first rule that knows it."""
    if clause.amount.family in UNMEASURED or clauses.is_excepted(clause):
        return Measure.UNKNOWN
    found = MEASURE_TABLE.first(clause)
    return Measure.UNKNOWN if found is None else found[1]


# ---------------------------------------------------------------- the rules
def _measure_share(clause: Clause) -> Measure | None:
    """As in "half of the members", "30 percent of voters", "81 percent said"."""
    if clause.amount.family is Family.SHARE:
        return Measure.SHARE
    if clause.amount.family is not Family.PERCENT:
        return None
    if {
        clause.head.lemma_,
        f"{clause.head.lemma_} {clauses.next_word(clause.head)}",
    } & words.measures().share_nouns:
        return Measure.SHARE
    return Measure.SHARE if clauses.next_word(clause.head) == "of" or clause.head.dep_ == "nsubj" else None


def _measure_change(clause: Clause) -> Measure | None:
    """As in "rose 3 percent", "a fall of 20", "down 5 points"; not "rose to 20"."""
    table, led = words.measures(), clauses.led_by(clause)
    changes = _is_changing(clause)
    if clause.amount.high is not None and led == "from":
        return Measure.CHANGE if changes or clause.lemma in table.ranging else None
    if led in table.levels:
        return None
    moved = (
        (led == "by" and changes and clause.head.head.dep_ != "agent")
        or _is_called_change(clause)
        or _is_moved_by(clause)
    )
    return Measure.CHANGE if moved else None


def _measure_gap(clause: Clause) -> Measure | None:
    """As in "three dollars *below* a high of 19", "one million barrels a day *above* the ceiling"."""
    doc, at = clause.head.doc, clause.head.i + 1
    while at < len(doc) and doc[at].idx < clause.amount.span.end:
        at += 1
    sort = clause.amount.family is Family.MONEY or " per " in clause.amount.unit
    compared = doc[at + 1] if at + 1 < len(doc) and doc[at].text in GAPS else None
    told = sort and compared is not None and not compared.is_punct
    return Measure.CHANGE if told else None


def _is_changing(clause: Clause) -> bool:
    turned = clause.verb is not None and clauses.is_turned(clause.verb)
    return turned or clause.lemma in words.measures().change


def _is_called_change(clause: Clause) -> bool:
    """As in "3 percent more", "up 3 percent", "a fall of 20"; an income of 5 million is a result."""
    table, family = words.measures(), clause.amount.family
    told = clauses.next_word(clause.head) in table.change_words or clauses.is_up(clause.head)
    nouns = table.change_nouns - table.results if family is Family.MONEY else table.change_nouns
    told = told and (family is not Family.MEASURE or POINT_NOUN in clause.amount.unit)
    told = told and not (family is Family.COUNT and _are_further(clause.head))
    return told or _is_measured_by(clause, nouns)


def _are_further(head: Token) -> bool:
    """As in "eight more are due", who are eight; not "40 more than in June"."""
    return clauses.next_word(head) == MORE_NOUN and head.doc[head.i + 2 : head.i + 3].text.lower() != "than"


def _is_moved_by(clause: Clause) -> bool:
    """Whether a verb of change says by how much: "rose 3 percent", "cut by 200"."""
    verb, head = clause.verb, clause.head
    table = words.measures()
    if verb is None or verb.lemma_ not in table.change:
        return False
    if clause.amount.family is Family.MONEY and verb.lemma_ in table.raised:
        return False
    if head.lemma_ == TIME or head.head.dep_ == "agent":
        return False  # "raised the alarm 20 times", "lifted by two boats"
    near = head.head == verb or (head.head.lower_ in table.moved_by and head.head.head == verb)
    return near and head.dep_ not in SUBJECTS


def _measure_total(clause: Clause) -> Measure | None:
    """As in "have already trained over 5,000", "has now tested 410 cars", "2,000 have died since May"."""
    verb, table = clause.verb, words.measures()
    if verb is None or not _is_done_so_far(verb):
        return None
    if (
        clause.amount.family not in SUMMED
        or clauses.led_by(clause) in table.levels
        or not _acts_on_measure(clause)
    ):
        return None
    near = verbs.words_at(verb)
    if verb.lemma_ in table.total and clause.amount.family in CLAUSE_FAMILIES:
        return Measure.TOTAL
    so_far = (near | verbs.words_below(verb)) & table.so_far
    return Measure.TOTAL if so_far and not near & table.now else None


def _is_done_so_far(verb: Token) -> bool:
    """Not where it is still to come, nor in "130 have not opened"."""
    denied = has_before(verb, {"neg"})
    return verbs.is_perfect(verb) and not denied and not verbs.is_future(verb)


def _acts_on_measure(clause: Clause) -> bool:
    """Of a measure, whether the verb acts on it: "have laid 120 kilometres"."""
    return clause.amount.family is not Family.MEASURE or clause.head.dep_ in {"dobj", "nsubjpass"}


def _measure_proposed(clause: Clause) -> Measure | None:
    """As in "a €5 billion scheme proposed", "plans to send 200", "would need 40"."""
    table, head = words.measures(), clause.head
    if _is_called_proposed(clause) or _is_level_ahead(clause):
        return Measure.PROPOSED
    if clause.amount.family not in CLAUSE_FAMILIES | {Family.MONEY} or _is_known(clause):
        return None
    if _is_measured_by(clause, table.proposed_nouns) or _is_sought(clause):
        return Measure.PROPOSED
    if head.dep_ == "nsubj" or not _is_reached(head):
        return None
    return Measure.PROPOSED if any(_is_planned(verb) for verb in verbs.list_chain(clause.verb)) else None


def _is_called_proposed(clause: Clause) -> bool:
    """As in "a €5 billion scheme *proposed* by the mayor"."""
    return clause.participle is not None and clause.participle.lemma_ in words.measures().proposed


def _is_level_ahead(clause: Clause) -> bool:
    """As in "wants to raise the fare *to 750*", "would rise to 90": so much is to be reached."""
    if clauses.led_by(clause) != LEVEL_AHEAD or not _is_changing(clause):
        return False
    return any(_is_planned(verb) or _is_plan(verb) for verb in verbs.list_chain(clause.verb))


def _is_plan(verb: Token) -> bool:
    """As in "its policy is *to raise* the fee", "is set *to rise*", and in headlines "Fee *to rise*"."""
    if verb.tag_ != "VB" or all(child.tag_ != "TO" for child in verb.lefts):
        return False
    above = verb.head
    return above == verb or above.lemma_ == "be" or above.lower_ in SETTLED


def _is_sought(clause: Clause) -> bool:
    """As in "asked for 40 million euros"."""
    return clauses.led_by(clause) == "for" and clause.lemma in words.measures().sought


def _is_reached(head: Token) -> bool:
    """Whether the verb acts on the counted: "will send 200", not "will travel to 7 countries"."""
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.dep_ == "pobj":
        return False  # "opened at a cost of 5 million"
    return head.dep_ != "pobj" or head.head.lower_ in words.measures().reached_through


def _is_planned(verb: Token) -> bool:
    table = words.measures()
    by_plan = has_lemma(list_before(verb, {"nsubj"}), table.proposed_nouns)
    alone = all(child.dep_ != "prt" for child in verb.rights)  # "called off" asks for nothing
    return by_plan or (verb.lemma_ in table.proposed and alone) or verbs.is_future(verb)


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
    if family in SUMMED and clause.lemma == STAND and clauses.led_by(clause) == "at":
        return Measure.STOCK
    if family is Family.MONEY:
        owns = verb is not None and verb.lemma_ in words.measures().owned and verbs.is_present(verb)
        return Measure.STOCK if owns else None
    held = family in CLAUSE_FAMILIES and (_is_known(clause) or _is_held_now(clause))
    return Measure.STOCK if held else None


def _is_held_now(clause: Clause) -> bool:
    """As in "are currently in training", "employs 40 people"."""
    verb = clause.verb
    glued = spell_before(clause.head) == "-"  # "a two-room flat"
    if verb is None or glued or (verbs.is_perfect(verb) and verb.lemma_ not in words.measures().held):
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
    return strong or (own and counts and not _were_meant(clause.head))


def _were_meant(head: Token) -> bool:
    """As in "the 60 branches *that were to close*": how many there are is not said."""
    behind = list_after(head, {"relcl"})
    return any(verb.lemma_ == "be" and has_after(verb, {"xcomp"}) for verb in behind)


def _is_measured_by(clause: Clause, nouns: frozenset[str]) -> bool:
    """As in "an increase of 50 seats", "a 50-seat increase"; not "scored five goals"."""
    head = clause.head
    above = head.head
    if head.lemma_ in nouns and head.lemma_ != clause.amount.unit:
        return True
    if above.lower_ == "of":
        return above.head.lemma_ in nouns and above.head.pos_ == "NOUN"
    return head.dep_ in {"compound", "nmod", "amod", "nummod"} and above.lemma_ in nouns


class MeasureReason(StrEnum):
    """By what a measure is known."""

    GAP = "gap"
    CHANGE = "change"
    SHARE = "share"
    TOTAL = "total"
    PROPOSED = "proposed"
    PAID = "paid"
    STOCK = "stock"


MEASURE_TABLE: RuleTable[Measure] = RuleTable(
    "figures.measure",
    (
        Rule(MeasureReason.GAP, _measure_gap),
        Rule(MeasureReason.CHANGE, _measure_change),
        Rule(MeasureReason.SHARE, _measure_share),
        Rule(MeasureReason.TOTAL, _measure_total),
        Rule(MeasureReason.PROPOSED, _measure_proposed),
        Rule(MeasureReason.PAID, _measure_paid),
        Rule(MeasureReason.STOCK, _measure_stock),
    ),
    lambda clause: clause.amount.span,
)
