"""What a figure is about: the words for what is counted, whose it is, and the date it holds for."""

from spacy.tokens import Token

from briefgen.model import DateMention, Span
from briefgen.parse.figures import measure, words
from briefgen.parse.figures.amounts import Amount, Family
from briefgen.parse.figures.counted import AHEAD
from briefgen.parse.figures.measure import Clause
from briefgen.parse.figures.page import Page

WITHIN = frozenset({"compound", "nmod", "poss", "amod"})
"""How a name stands inside a noun phrase that is no name: "the *Norwegian* navy"."""
NO_AS_OF = frozenset({"since", "from", "until", "till", "by", "before", "after", "within"})


def counts(page: Page, amount: Amount, head: Token, known: str) -> str:
    """What is counted, in the words of the text; empty where nothing is known."""
    if known:
        return known
    if amount.family is Family.AGE:
        return "age"
    if amount.family in {Family.BARE, Family.DURATION, Family.MEASURE, Family.TEMPERATURE}:
        return ""
    return _modified(page, amount, head) or _complement(page, head) or _topic(page, head)


def _modified(page: Page, amount: Amount, head: Token) -> str:
    """As in "a €5 billion *loan scheme*": the noun that the amount stands before."""
    if head.idx < amount.span.end:
        return ""
    phrase = (
        token
        for token in page.doc[head.i - AHEAD : head.i + 1]
        if token.idx >= amount.span.end and token.is_alpha
    )
    first = next((token for token in phrase if token.pos_ in {"ADJ", "NOUN", "PROPN", "VERB"}), head)
    return _text(page, first, head)


def _complement(page: Page, head: Token) -> str:
    """As in "30 percent *of voters*", "5 million euros *in aid*"."""
    preposition = page.doc[head.i + 1] if head.i + 1 < len(page.doc) else None
    if preposition is None or preposition.lower_ not in {"of", "in"}:
        return ""
    noun = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in {"DATE", "TIME"}:
        return ""
    if preposition.lower_ == "in" and noun.ent_type_ in {"GPE", "LOC"}:
        return ""
    return _text(page, _without_determiner(noun), noun)


def _topic(page: Page, head: Token) -> str:
    """As in "*an allocation* of 16 million euros", "*inflation* rose 2 percent"."""
    above = head
    for _ in range(4):
        if above.head == above:
            return ""
        above = above.head
        if measure.is_wide(above):
            return ""
        if above.pos_ in {"NOUN", "PROPN"} and above.i < head.i and not _is_unit(above):
            return _text(page, _without_determiner(above), above)
        if above.pos_ in {"VERB", "AUX"}:
            break
    subject = next(
        (child for child in above.lefts if child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ == "NOUN"),
        None,
    )
    return (
        _text(page, _without_determiner(subject), subject) if subject is not None and subject != head else ""
    )


def _is_unit(noun: Token) -> bool:
    return not noun.is_alpha or noun.lower_ in words.unit_words()


def _without_determiner(noun: Token) -> Token:
    """The first word of the noun phrase that says something."""
    first = next(
        (
            token
            for token in noun.doc[noun.left_edge.i : noun.i + 1]
            if token.pos_ not in {"DET", "PRON", "PUNCT", "NUM", "SYM", "ADP", "ADV", "PART"}
        ),
        noun,
    )
    return first if noun.i - first.i <= 5 else noun


def _text(page: Page, first: Token, last: Token) -> str:
    return " ".join(page.text[first.idx : last.idx + len(last)].split())


def as_of(page: Page, clause: Clause, sentence: Span) -> str:
    """The date for which the figure is stated, where its own clause gives one.

    Not for a total: "since it opened in May" says where the counting began.
    """
    verb = clause.verb
    if verb is None or any(child.lower_ == "since" for child in verb.children):
        return ""
    stated = [date for date in page.dates_in(sentence) if _dates(page, date, verb)]
    return stated[0].timex.value if len(stated) == 1 else ""


def _dates(page: Page, date: DateMention, verb: Token) -> bool:
    """Whether the date says when, in the clause of the verb."""
    if (
        date.timex.type not in {"DATE", "TIME"}
        or date.signal in NO_AS_OF
        or not date.timex.value[:1].isdigit()
    ):
        return False
    span = page.doc.char_span(date.evidence.span.start, date.evidence.span.end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    root = span.root.head
    for _ in range(3):
        if root == verb:
            return True
        if root.pos_ in {"VERB", "AUX"}:
            return False
        root = root.head
    return False


def holder(page: Page, clause: Clause) -> int | None:
    """Index of the actor whose figure it is: the possessor, else the subject."""
    if clause.amount.family is Family.AGE:
        return _bearer(page, clause)
    head, verb = clause.head, clause.verb
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    if owner is None and verb is not None:
        owner = _subject(verb)
    if owner is None or owner == head:
        return None
    mention = _mention(page, owner)
    if mention is not None or measure.is_wide(owner):
        return mention
    within = (_mention(page, child) for child in owner.lefts if child.dep_ in WITHIN)
    return next((found for found in within if found is not None), None)


def _bearer(page: Page, clause: Clause) -> int | None:
    """Who is so old: the name right before, or the subject."""
    first = page.doc.char_span(clause.amount.span.start, clause.amount.span.end, alignment_mode="expand")
    at = first.start if first is not None else 0
    near = (token for token in reversed(page.doc[max(0, at - 2) : at]) if token.pos_ == "PROPN")
    name = next(near, None) or (_subject(clause.verb) if clause.verb is not None else None)
    return _mention(page, name) if name is not None else None


def _subject(verb: Token) -> Token | None:
    """The subject of the verb, or of the verb it hangs on."""
    for _ in range(3):
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is not None:
            return subject
        if verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return None
        verb = verb.head
    return None


def _mention(page: Page, owner: Token) -> int | None:
    """The actor whose words hold the token, by the head of its chain; None for an unresolved pronoun."""
    index = page.actor_at(owner)
    if index is None:
        return None
    actor = page.actors[index]
    if actor.same_as is not None:
        return actor.same_as
    return index if actor.name else None
