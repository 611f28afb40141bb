"""The words for what a figure is about: the noun after it, the noun it is of, what moves by so much."""

import re

from spacy.tokens import Token

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.counting.counted import TOKENS_TO_MODIFIED
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling import clauses
from briefgen.parse.figures.telling.governors import (
    PLACING,
    find_placed,
    governors_above,
    subject_of_clause,
    topic_placed,
)
from briefgen.parse.grammar.below import find_after, list_after
from briefgen.parse.grammar.labels import NOUNS, VERBS
from briefgen.parse.lexicon import LEXICON

UNTOLD = frozenset({Family.DURATION, Family.TEMPERATURE})
TOPIC_THOUSAND = 1000
OF = LEXICON.words("figures_rules", "topics_of")
"""Between a noun and its amount; "up from 5 percent" is of no noun."""
SIZES = LEXICON.words("figures_rules", "topics_sizes")


_BESIDE_PLAN = re.compile(
    r" ((?:above|ahead of|behind|below|over|short of|under) (?:(?:its|the|their) )?"
    r"(?:budget|estimate|forecast|plan|target)s?)\b"
)
"""As in "310 million dollars *over budget*"."""


def tell_counted(page: FigureText, amount: Amount, head: Token, known: str) -> str:
    """What is counted, in the words of the text; empty where nothing is known."""
    if known or clauses.is_distance(page.text, amount):
        return known
    missed = _BESIDE_PLAN.match(page.text, amount.span.end)
    if missed is not None:
        return missed[1]
    if amount.family is Family.AGE:
        return "age"
    small = amount.family is Family.BARE and amount.value < TOPIC_THOUSAND and amount.high is None
    if amount.family in UNTOLD or small:
        return ""
    glued = _gauge_before(page, amount, head)
    return _topic_around(page, amount, head) if glued is None else read_topic(page, glued)


def _topic_around(page: FigureText, amount: Amount, head: Token) -> str:
    """As in "30 percent *of voters*", "*an allocation* of 16", "*inflation* rose 2 percent"."""
    if amount.family is Family.MONEY:
        return _topic_of_money(page, amount, head)
    return (
        _topic_modified(page, amount, head)
        or _topic_complement(page, head, "of")
        or _noun_above(page, amount, head)
        or _topic_moved(page, amount, head)
    )


def _topic_of_money(page: FigureText, amount: Amount, head: Token) -> str:
    """As in "5 million *in aid*", "5 million *for roads*"."""
    return (
        _topic_modified(page, amount, head)
        or _topic_complement(page, head, *words.context().complements)
        or _noun_above(page, amount, head)
        or (_topic_moved(page, amount, head) if head.head.lower_ == "at" else "")
        or _topic_complement(page, head, "for", "towards", "toward")
        or _topic_spent_on(page, head)
        or _topic_moved(page, amount, head)
    )


def _topic_spent_on(page: FigureText, head: Token) -> str:
    """As in "spent 5 million *on a theatre*"."""
    verb = head.head
    return _topic_complement(page, head, "on") if verb.lemma_ in words.measures().spent else ""


def read_topic(page: FigureText, noun: Token) -> str:
    """The noun with the words before it that say something, but for whose it is, where that is an actor."""
    first = _without_determiner(noun)
    marks = (token for token in noun.doc[first.i + 1 : noun.i] if token.tag_ == "POS")
    owned = next((mark for mark in marks if page.actor_at(mark.nbor(-1)) is not None), None)
    return _text_from_to(page, first if owned is None else owned.nbor(1), noun)


def _topic_modified(page: FigureText, amount: Amount, head: Token) -> str:
    """As in "a €5 billion *loan scheme*": the noun that the amount stands before."""
    if head.idx < amount.span.end or _is_unit(head):
        return ""
    phrase = (
        token
        for token in page.doc[head.i - TOKENS_TO_MODIFIED : head.i + 1]
        if token.idx >= amount.span.end and token.is_alpha
    )
    first = next((token for token in phrase if token.pos_ in {"ADJ", "NOUN", "PROPN", "VERB"}), head)
    return _text_from_to(page, first, head)


def _topic_complement(page: FigureText, head: Token, *prepositions: str) -> str:
    """As in "30 percent *of voters*", "5 million euros *in aid*"."""
    noun = object_after(head, *prepositions)
    if noun is None or _is_unit(noun):
        return ""
    if noun.head.lower_ == "in" and (noun.ent_type_ in {"GPE", "LOC"} or _is_generic(noun)):
        return ""
    told = read_topic(page, noun)
    return "" if told.lower() in SIZES else told  # "the deficit was 4 percent of GDP"


def object_after(head: Token, *prepositions: str) -> Token | None:
    """The noun after the preposition that follows right behind."""
    preposition = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    if preposition is None or preposition.lower_ not in prepositions:
        return None
    noun = find_after(preposition, {"pobj"})
    timed = noun is not None and noun.ent_type_ in {"DATE", "TIME"}
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN"} and not timed else None


def _noun_above(page: FigureText, amount: Amount, head: Token) -> str:
    """As in "*an allocation* of 16 million euros"; of "an increase of 2 percent in rents", the rents."""
    if head.dep_ == "pobj" and head.head.lower_ not in OF:
        return ""
    below = head
    for above in governors_above(page, head):
        if above.pos_ in VERBS or (_stands_beside(below, amount) and not _is_gauge(above)):
            return ""
        if above.idx < amount.span.start and _names_topic(page, above):
            return _text_above(page, above, head)
        below = above
    return ""


def _gauge_before(page: FigureText, amount: Amount, head: Token) -> Token | None:
    """The noun right before: "and *the operating profit* 135 million euros"."""
    span = page.doc.char_span(amount.number.start, amount.number.end, alignment_mode="expand")
    before = page.doc[span.start - 1] if span is not None and span.start else None
    if before is None or before.pos_ != "NOUN" or not _is_gauge(before):
        return None
    return before if before.head in {head, head.head} or head.head == before else None


def _is_gauge(noun: Token) -> bool:
    """As in "sales were 2 billion euros and *the operating profit* 135 million": the verb is left out."""
    return noun.lemma_.lower() in words.measures().gauges | words.measures().quantities


def _stands_beside(below: Token, amount: Amount) -> bool:
    """Whether it says nothing of what it is put to: "the city pays 3 million and the county *5 million*"."""
    if amount.family is Family.PERCENT:
        return below.dep_ in {"appos", "conj"}
    return below.dep_ == "appos" and not below.doc[below.left_edge.i - 1].is_punct


def _text_above(page: FigureText, above: Token, head: Token) -> str:
    """The noun, or what it is a rise in: "the club record of 28 million" is no club."""
    named = (
        above.lemma_ in words.measures().tallies and above.nbor(-1).dep_ == "compound" if above.i else False
    )
    if named or not _is_generic(above):
        return read_topic(page, above)
    return _changed_by(page, above, head)


def _changed_by(page: FigureText, noun: Token, head: Token) -> str:
    """What a rise is in; else what one noun before it says it is of: "a *pay* rise of 7 percent"."""
    inner = _complement_of(page, noun) or _topic_complement(page, head, "in")
    if inner:
        return inner
    before = noun.doc[max(0, noun.i - 1)]
    return before.text if before.head == noun and before.dep_ == "compound" and before.tag_ == "NN" else ""


def _names_topic(page: FigureText, noun: Token) -> bool:
    return noun.pos_ in NOUNS and not _is_unit(noun) and not _is_actor(page, noun)


def _complement_of(page: FigureText, noun: Token) -> str:
    """What a rise is a rise in."""
    inner = (one for one in list_after(noun, {"prep"}) if one.lower_ in words.context().complements)
    nouns = (one for child in inner for one in child.rights if one.dep_ == "pobj" and one.pos_ == "NOUN")
    return next((read_topic(page, one) for one in nouns if not (_is_unit(one) or _is_generic(one))), "")


def _topic_moved(page: FigureText, amount: Amount, head: Token) -> str:
    """As in "*inflation* rose 2 percent", "cut *its forecast* to 3 percent"; not who paid so much."""
    above = [head, *governors_above(page, head)]
    verb = above[-1]
    if verb.pos_ not in VERBS or verb == head or clauses.is_distance(page.text, amount):
        return ""
    if not _hangs_on_verb(above[-2], verb, amount):
        return ""
    told = _moved_by(verb, head, amount)
    if told is None or told == head or not _is_topic(page, told):
        return ""
    # Of money a toll or a sum is what is paid, and no count of anything.
    return _text_of_moved(page, told) or (read_topic(page, told) if amount.family is Family.MONEY else "")


def _moved_by(verb: Token, head: Token, amount: Amount) -> Token | None:
    """What is placed or changed, else the subject, where the verb tells so much of it."""
    told = topic_placed(verb, head) or _changed_before(verb, head)
    if told is not None or not _tells_of_subject(verb, amount):
        return told
    return subject_of_clause(verb.head if verb.dep_ == "xcomp" else verb)


def _changed_before(verb: Token, head: Token) -> Token | None:
    """As in "the strike cut *exports* by half, to 610 tonnes": what is changed, never who changes it."""
    led = head.dep_ == "pobj" and head.head.lower_ in PLACING and verb.lemma_ in words.measures().change
    return find_placed(verb, head) if led and head.head.head == verb else None


def _text_of_moved(page: FigureText, told: Token) -> str:
    """What moves, or what it is a rise in: "the number" alone says nothing, "growth" does."""
    numbers = told.tag_ == "NNS" and told.nbor(-1).head == told if told.i else False
    if numbers and told.lemma_ in words.measures().tallies:
        return read_topic(page, told)  # "passenger numbers fell 22 percent"
    guessed = told.lemma_ in words.measures().guesses
    inner = _complement_of(page, told) if guessed or _is_generic(told) else ""
    return inner or ("" if told.lemma_ in words.measures().tallies else read_topic(page, told))


def _hangs_on_verb(below: Token, verb: Token, amount: Amount) -> bool:
    """Whether what holds the figure may be what the verb moves: no list, no object it does not come to."""
    if below.dep_ == "prep" and below.lower_ == "with":
        return False  # "the club finished third with 71 points"
    return below.dep_ != "conj" and (below.dep_ != "dobj" or _amounts_to(verb, amount))


def _is_topic(page: FigureText, noun: Token) -> bool:
    return _is_common_thing(noun) and not _is_unit(noun) and not _is_actor(page, noun)


def _amounts_to(verb: Token, amount: Amount) -> bool:
    """Whether its object is what its subject comes to or moves by: "costs 5 euros", "grew 2 percent"."""
    table = words.measures()
    moves = amount.family is not Family.MONEY and verb.lemma_ in table.change
    return moves or verb.lemma_ in table.amounting


def _tells_of_subject(verb: Token, amount: Amount) -> bool:
    """Whether an amount by the verb is one of its subject; "found 20 kilos, down 8 percent" is not."""
    table = words.measures()
    near = verb.lemma_ in table.level | table.change | table.amounting or clauses.is_turned(verb)
    return near or (amount.family is Family.MONEY and verb.lemma_ in table.fetching)


def _is_common_thing(noun: Token) -> bool:
    """A common noun, with the capital of a sentence or without."""
    opens = noun.pos_ == "PROPN" and noun.is_sent_start is True
    return noun.pos_ == "NOUN" or (
        opens and (not noun.ent_type_ or noun.lower_ in words.measures().quantities)
    )


def _is_actor(page: FigureText, noun: Token) -> bool:
    return page.actor_at(noun) is not None and noun.lower_ not in words.measures().quantities


def _is_generic(noun: Token) -> bool:
    """A noun that says how much, not of what."""
    table = words.measures()
    return noun.lemma_ in (table.change_nouns | table.tallies) - table.results


def _is_unit(noun: Token) -> bool:
    told = not noun.is_alpha or len(noun) == 1 or noun.lower_ in words.load_numbers().parts
    return told or noun.lower_ in words.unit_words() or noun.lower_ in words.money_words()


NO_TOPIC_TAGS = frozenset({"ADP", "ADV", "DET", "NUM", "PART", "PRON", "PUNCT", "SCONJ", "SYM"})
"""Words that open a phrase and say nothing of it: "*while the* output of the mill"."""


def _without_determiner(noun: Token) -> Token:
    """The first word of the noun phrase that says something."""
    first = next(
        (token for token in noun.doc[noun.left_edge.i : noun.i + 1] if token.pos_ not in NO_TOPIC_TAGS),
        noun,
    )
    if first.i > 1 and first.nbor(-1).text == "-" and _is_glued_number(first.nbor(-2)):
        first = first.nbor(-2)  # "a two-room flat"
    return first if noun.i - first.i <= 5 else noun


def _is_glued_number(token: Token) -> bool:
    """As in "a two-room flat"; not "Feb 7 - Aid will grow", where a place and a day lead."""
    return token.pos_ == "NUM" and not token.whitespace_


def _text_from_to(page: FigureText, first: Token, last: Token) -> str:
    return " ".join(page.text[first.idx : last.idx + len(last)].split())
