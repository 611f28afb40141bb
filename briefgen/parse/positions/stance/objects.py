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
)
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.spans import cover_phrase, find_complement, find_root
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import ends

THINGS = ("dobj", "nsubjpass", "dative")
LAST_THINGS = ("xcomp", "ccomp")
"""What is taken for the thing where there is no noun."""
SUBJECTS = ("nsubjpass", "nsubj", "csubj", "csubjpass")
PROVISOS = LEXICON.words("positions_rules", "given")
CLAUSES = {"ccomp", "xcomp", "advcl", "acl"}
NOMINAL = {"NOUN", "PRON", "PROPN"}


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
    return cover_any(found)


def of_clause(verb: Token) -> About | None:
    """What is asked: "the port will close" of "say whether the port will close"."""
    return cover_any(find_child(verb, {"ccomp"}))


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


def words_behind(word: Token, about: About) -> About:
    """The words behind "no": "talks" of "there can be no talks"."""
    return About((Span(word.idx + len(word) + 1, about.spans[0].end),), about.head)


def without_no(about: About) -> About:
    """The same without the "no" before it: "levy" of "wants no levy"."""
    no = find_before(about.head, {"det"})
    return about if no is None else words_behind(no, about)


def cover_any(head: Token | None) -> About | None:
    return None if head is None else of_phrase(head)
