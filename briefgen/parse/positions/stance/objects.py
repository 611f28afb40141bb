"""What a side is taken towards: the words of the object, and the word that heads them.

Knows the parse; which side is taken, is read elsewhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import (
    find_before,
    find_child,
    find_governed,
    has_child,
    list_after,
    list_before,
    list_children,
)
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.negation import is_denied, is_nobody, is_none
from briefgen.parse.grammar.spans import cover_phrase, find_complement, find_root
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import find_verb_above, is_infinitive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import ends

THINGS = ("dobj", "nsubjpass", "dative")
LAST_THINGS = ("xcomp", "ccomp")
"""What is taken for the thing where there is no noun."""
SUBJECTS = ("nsubjpass", "nsubj", "csubj", "csubjpass")
EXPLETIVES = LEXICON.words("positions_rules", "objects_expletives")
SELVES = LEXICON.words("positions_rules", "first_person")
PROVISOS = LEXICON.words("positions_rules", "given")
LEADING_TO = LEXICON.words("positions_rules", "objects_leading")
TAKING_THINGS = LEXICON.words("positions_rules", "objects_taking")
HELD = {"acomp", "attr", "dobj", "neg", "npadvmod", "oprd", "prep"}
"""Labels of what the subject of a judgement is or has: "is a mistake", "makes no sense"."""
CLAUSES = {"ccomp", "xcomp", "advcl", "acl"}
NOMINAL = {"NOUN", "PRON", "PROPN"}
BEING = LEXICON.words("positions_rules", "objects_being")
NEED = LEXICON.words("positions_rules", "objects_need")
"""Verbs before "to" that say what must be."""
PROSPECTS = LEXICON.words("positions_rules", "objects_prospects")
"""What a thing has none of that will not come: "has no future"."""
OBJECT_ENDS = LEXICON.words("positions_rules", "objects_ends")
DENYING_OBJECT = LEXICON.words("positions_rules", "objects_denying")


@dataclass(frozen=True, slots=True)
class About:
    spans: tuple[Span, ...]
    head: Token


def of_phrase(head: Token) -> About:
    """The whole phrase of a word."""
    return About((cover_phrase(head),), head)


def read_deed(verb: Token) -> About:
    """What is done, without who does it: "send ships" of "we will not send ships"."""
    return About((Span(verb.idx, cover_phrase(verb).end),), verb)


def of_part(passage: PositionText, part: Span, deed: Token | None) -> About | None:
    """The words of a complement; what is to be done heads them where there is such a verb."""
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand")
    if not words:
        return None
    root = _without_proviso(find_root(words))
    if deed is not None or root.pos_ not in NOMINAL:
        head = deed if deed is not None else root
        return About((Span(part.start, ends.find_deed_end(head, part.end)),), head)
    done = _find_blamed(root, part)
    return About((Span(part.start, ends.find_object_end(root, part.end)),), root if done is None else done)


def _without_proviso(root: Token) -> Token:
    """The "it" of "support it provided that they pay", which the parser hangs on "provided"."""
    subject = find_child(root, {"nsubj"}) if root.lower_ in PROVISOS else None
    return root if subject is None else subject


def _find_blamed(noun: Token, part: Span) -> Token | None:
    """As in "criticised the board for closing the ward": what was done is what is meant."""
    after = (child for child in noun.head.rights if child.lower_ == "for" and child.i > noun.i)
    deeds = (find_child(child, {"pcomp"}) for child in after if part.start < child.idx < part.end)
    return next((deed for deed in deeds if deed is not None), None)


def of_thing(verb: Token) -> About | None:
    """What a verb is done to: "the plan" of "reject the plan", "the whips" of "wants the whips banned"."""
    own = {child.dep_: child for child in verb.children}
    found = _first(own, THINGS) or _done_to(verb, own) or _after_preposition(verb) or _first(own, LAST_THINGS)
    return _of_any(found)


def of_clause(verb: Token) -> About | None:
    """What is asked: "the port will close" of "say whether the port will close"."""
    return _of_any(find_child(verb, {"ccomp"}))


def _first(own: dict[str, Token], labels: Iterable[str]) -> Token | None:
    return next((own[label] for label in labels if label in own), None)


def _done_to(verb: Token, own: dict[str, Token]) -> Token | None:
    """What is "banned": the subject of the participle."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return None
    return own.get("nsubj") if verb.dep_ == "ccomp" else None


def _after_preposition(verb: Token) -> Token | None:
    """As in "object to the sale"."""
    governed = (find_governed(child) for child in list_after(verb, {"prep"}))
    return next((one for one in governed if one is not None), None)


def of_judged(verb: Token) -> About | None:
    """What is judged: "the plan" of "called the plan a mistake", "cast the plan as unfair"."""
    thing = _find_judged(verb)
    if thing is None:
        return None
    meant = _clause_meant(verb, thing) if thing.lower_ == "it" else None
    if meant is not None:
        return of_phrase(meant)
    loose = find_complement(thing)
    whole = cover_phrase(loose if loose is not None else thing)
    return About((Span(cover_phrase(thing).start, min(_judgements(thing), default=whole.end)),), thing)


def _find_judged(verb: Token) -> Token | None:
    """The word for the thing, wherever the parser hangs it."""
    clauses = list_after(verb, CLAUSES)
    small = (find_child(clause, SUBJECTS) for clause in list_after(verb, {*CLAUSES, "oprd"}))
    nouns = (clause for clause in clauses if clause.dep_ == "ccomp" and clause.pos_ in NOMINAL)
    return next((one for one in (find_child(verb, THINGS), *small, *nouns) if one is not None), None)


def _clause_meant(verb: Token, thing: Token) -> Token | None:
    """As in "considers it essential that the line is built": what the "it" leads to."""
    clauses = list_after(verb, CLAUSES)
    below = (one for clause in clauses for one in (clause, *list_after(clause, CLAUSES)))
    return next((one for one in below if one.i > thing.i and one.pos_ in VERBS), None)


def _judgements(thing: Token) -> Iterator[int]:
    """Where, behind the thing, it is told what it is called."""
    for child in thing.rights:
        if child.lower_ == "as":
            yield child.idx
        # The "reckless" of "called the closure of the ward reckless", which the parser takes for a noun.
        called = (word for word in child.subtree if word.pos_ == "ADJ" and word.dep_ == "pobj")
        yield from (word.idx for word in called if has_child(word, {"compound", "det"}))


def of_said(passage: PositionText, words: Span, *, supported: bool) -> About | None:
    """What the words of a judgement or a demand speak of: "the sale" of "the sale is a mistake"."""
    tokens = list(passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ())
    verb = find_verb_above(tokens[0]) if tokens else None
    if verb is None:
        return None
    none = _find_word("no", tokens)
    if none is not None and none.dep_ == "det" and verb.lemma_ in BEING:
        return _without(none, of_phrase(none.head))
    led = _find_leading(verb, tokens)
    if led is not None:
        return _of_any(find_governed(led))
    if verb.lemma_ in TAKING_THINGS:
        return of_thing(verb)  # "has never doubted the sale", "does not need a levy"
    if _judges(verb, tokens) or _find_word("enough", tokens) is not None:
        return _judged(verb)  # "is a mistake", "could not come soon enough"
    return _demanded(verb, supported=supported)


def _find_leading(verb: Token, tokens: list[Token]) -> Token | None:
    """As in "is against the sale", "is firmly behind the sale", "is all for it", "could live with a levy"."""
    led = next((token for token in tokens if token.lower_ in LEADING_TO), None)
    if led is not None:
        return led
    last = tokens[-1]
    return last if _is_for(verb, last) or (verb.lemma_ == "live" and last.lower_ == "with") else None


def _is_for(verb: Token, last: Token) -> bool:
    """As in "are for the sale", "is all for the sale"; not in "would be good for the town"."""
    before = last.nbor(-1) if last.lower_ == "for" and last.i else None
    return before is not None and (before == verb or before.lower_ == "all")


def _find_word(word: str, tokens: Iterable[Token]) -> Token | None:
    return next((token for token in tokens if token.lower_ == word), None)


def of_subject(passage: PositionText, words: Span) -> About | None:
    """What is spoken of: "sending ships" of "sending ships could calm the region", "is still premature"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand")
    verb = find_verb_above(tokens[0]) if tokens else None
    subject = find_subject(verb) if verb is not None else None
    if verb is None or subject is None or subject.i > verb.i:
        return None
    return of_phrase(verb if subject.lower_ in SELVES else subject)


def _without(word: Token, about: About) -> About:
    """The words behind "no": "talks" of "there can be no talks"."""
    return About((Span(word.idx + len(word) + 1, about.spans[0].end),), about.head)


def without_no(about: About) -> About:
    """The same without the "no" before it: "levy" of "wants no levy"."""
    no = find_before(about.head, {"det"})
    return about if no is None else _without(no, about)


def _judges(verb: Token, tokens: Iterable[Token]) -> bool:
    """As in "is a mistake", "have no place": the words say what the subject is or has."""
    held = set(list_children(verb, HELD))
    said = any(token in held or token.head in held for token in tokens if token.dep_ != "neg")
    return said and (verb.lemma_ in BEING or verb.lemma_ in NEED or verb.lemma_ == "make")


def _judged(verb: Token) -> About | None:
    """The subject of the judgement, or what stands for its "it"."""
    subject = _subject_before(verb)
    deed = _deed_owned(verb)
    if deed is not None:
        return read_deed(deed)
    if subject is not None and subject.lower_ not in EXPLETIVES:
        return of_phrase(subject)
    it = subject is not None and subject.lower_ == "it"
    return _of_any(next(_clauses(verb), subject if it else None))


def _deed_owned(verb: Token) -> Token | None:
    """As in "has the right to sell the sea", "has no reason to go": what one has a right or reason to do."""
    if verb.lemma_ != "have":
        return None
    owned = (child for noun in list_after(verb, {"dobj"}) for child in noun.rights)
    return next((one for one in owned if one.dep_ in CLAUSES | {"relcl"} and is_infinitive(one)), None)


def _of_any(head: Token | None) -> About | None:
    return None if head is None else of_phrase(head)


def _subject_before(verb: Token) -> Token | None:
    return find_before(verb, SUBJECTS)


def _clauses(verb: Token) -> Iterator[Token]:
    """As in "it would be wrong to sign", "it is important that she stay"."""
    for carrier in (verb, *list_children(verb, {"acomp", "attr"})):
        after = (child for child in carrier.children if child.i > verb.i)
        yield from (child for child in after if ends.is_clause_told(child))


def _demanded(verb: Token, *, supported: bool) -> About | None:
    """As in "the port must close", "we should not sign", "the raids must stop"."""
    subject = _subject_before(verb)
    deed = find_child(verb, {"xcomp"}) if verb.lemma_ in NEED else None
    deed = verb if deed is None else deed
    if supported:
        start = ends.find_demand_start(verb, subject, deed)
        return About((Span(start, ends.find_deed_end(deed, cover_phrase(deed).end)),), deed)
    if deed.lemma_.lower() in OBJECT_ENDS and not is_denied(deed):
        return of_thing(deed) or _of_any(subject)
    # Where it begins without its "should not": at "be" in "should not be banned".
    carried = find_before(deed, {"auxpass"}) or deed
    own = () if subject is None or subject.lower_ in SELVES else _of_what(subject)
    return About((*own, Span(carried.idx, cover_phrase(deed).end)), deed)


def _of_what(subject: Token) -> tuple[Span, ...]:
    """The phrase without its "no": "flats" of "no flats should be built"; nothing of "nobody"."""
    no = next((child for child in list_before(subject, {"det"}) if is_none(subject)), None)
    if no is not None:
        return (Span(no.idx + len(no) + 1, cover_phrase(subject).end),)
    return () if is_nobody(subject) else (cover_phrase(subject),)


def of_missed(passage: PositionText, whole: Span) -> About | None:
    """What there is none of without something: "talks" of "no talks without us"."""
    words = passage.doc.char_span(whole.start, whole.end, alignment_mode="expand") or ()
    without = _find_word("without", words)
    denial = next((word for word in words if word.lower_ in DENYING_OBJECT), None)
    if without is None or denial is None:
        return None
    above, is_det = denial.head, denial.dep_ == "det"
    if is_det and above.dep_ == "dobj" and above.lemma_.lower() in PROSPECTS:
        return _of_any(_subject_before(above.head))  # "without a vote the deal has no future"
    start = denial.idx + len(denial) + 1 if is_det else above.idx
    end = without.idx if without.i > denial.i else cover_phrase(above).end
    return About((Span(start, max(start, end)),), above)
