"""How many, of a year, a quarter or a month: a figure, and nothing that happened."""

from spacy.tokens import Token

from briefgen.model import DateMention
from briefgen.parse.events.scene import load_event_words
from briefgen.parse.grammar.below import has_spelling, list_after
from briefgen.parse.grammar.subjects import own_subject
from briefgen.parse.lexicon import LEXICON

SHORTEST_MONTH_DAYS = 27
"""Days from the first to the last of the shortest month."""
YEAR = 80
"""The same of the shortest quarter."""

MEASURED = frozenset({"attr", "dobj", "npadvmod", "oprd"})
"""Labels of what a verb holds that may be an amount."""

TALLY_LABELS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
BEFORE_AMOUNT = LEXICON.words("events_rules", "tallies_leading")
"""Before an amount: “rose *to* 4 per cent”, “a loss *of* 3 million”."""
CAUSES = LEXICON.words("events_rules", "tallies_causes")
"""Between who died and of what."""
COUNTED_TO_TIME = LEXICON.words("events_rules", "tallies_within")
"""Between what is counted and the time of which it is: “*in* 2024”, not “from 2026”."""


def is_tally(verb: Token, date: DateMention) -> bool:
    """“carried 38 million people in 2024”, “rose 3 per cent in May”; “killed 38 people in 2024” is none."""
    lemma, length = verb.lemma_.lower(), _count_days(date)
    if lemma == "die" and length >= YEAR and _tells_cause(verb):
        return True
    if lemma in load_event_words()["harming"] or (date.signal and date.signal not in COUNTED_TO_TIME):
        return False
    moves = lemma in load_event_words()["moving"]
    return length >= (SHORTEST_MONTH_DAYS if moves else YEAR) and any(map(_is_amount, verb.rights))


def counts_by_places(verb: Token) -> bool:
    """“Five people have died in Peru, three in Chile and one in Fiji”: how many so far, and where."""
    subject = own_subject(verb)
    perfect = any(one.dep_ == "aux" and one.lemma_.lower() == "have" for one in verb.lefts)
    if subject is None or not perfect or not _is_counted(subject):
        return False
    pairs = zip(verb.doc[verb.i : verb.sent.end], verb.doc[verb.i + 1 : verb.sent.end], strict=False)
    return any(one.tag_ == "CD" and other.lower_ in COUNTED_TO_TIME for one, other in pairs)


def reports_results(verb: Token) -> bool:
    """“reported a first-quarter profit of 4 million”, which happens on the day; “reported that” only says."""
    held = (one.lemma_.lower() for one in list_after(verb, {"dobj"}))
    return verb.lemma_.lower() in load_event_words()["reporting"] and any(
        noun in load_event_words()["results"] for noun in held
    )


def _tells_cause(verb: Token) -> bool:
    """“1,200 people died *of* flu last winter” counts, “61 people died when the dam broke” tells."""
    subject = own_subject(verb)
    counted = subject is not None and _is_counted(subject)
    return counted and has_spelling(list_after(verb, {"prep"}), CAUSES)


def _count_days(date: DateMention) -> int:
    """From its first to its last day; none where one of them is not known."""
    return (date.latest - date.earliest).days if date.earliest and date.latest else 0


def _is_amount(child: Token) -> bool:
    """“38 million passengers”, “3 per cent”, “a profit of 1.4 million”, “to 12”."""
    if child.dep_ == "prep" and child.lower_ in BEFORE_AMOUNT:
        return any(_is_counted(one) for one in list_after(child, {"pobj"}))
    if child.dep_ not in MEASURED:
        return False
    return _is_counted(child) or any(one.lower_ == "of" and _is_amount(one) for one in child.rights)


def _is_counted(noun: Token) -> bool:
    """A number, or a noun with one before it that is no date: “the 2019 report” has none."""
    numbers = [one for one in (noun, *noun.lefts) if one.pos_ in {"NUM", "SYM"} or one.lower_ == "%"]
    return any(one.ent_type_ != "DATE" for one in numbers)
