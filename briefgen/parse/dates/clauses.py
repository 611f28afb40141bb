"""The words for what a date dates: the noun or clause around it, as a stretch short enough for a timeline.

Everything is read off the parse; nothing is reworded.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_before, has_child, list_before
from briefgen.parse.grammar.labels import RELATIVE, SUBJECTS, VERBS
from briefgen.parse.grammar.subjects import own_subject
from briefgen.parse.grammar.words import load_words

SHOWN_CLAUSE_WORDS = 16
"""Words of the longest stretch that a timeline shows whole."""

LEFT_OF_NOUN = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "quantmod"})
BEHIND_VERB_LABELS = frozenset(
    {"dobj", "attr", "acomp", "oprd", "dative", "prt", "xcomp", "ccomp", "prep", "agent", "advmod", "neg"}
)
CORE = frozenset({"dobj", "attr", "acomp", "oprd", "prt", "neg"})


def tell_dated(governor: Token, date: Span, sentence: Span) -> Span | None:
    """The words for what is dated, without the date; inside the sentence and on one side of the date."""
    noun = governor.pos_ in {"NOUN", "PROPN"}
    tokens = noun_group(governor) if noun else list_clause(governor)
    before = governor.idx < date.start
    kept = [
        token
        for token in tokens
        if sentence.start <= token.idx
        and token.idx + len(token) <= sentence.end
        and (token.idx + len(token) <= date.start if before else token.idx >= date.end)
    ]
    span = trim_tokens(kept, governor)
    if span is None or noun:
        return span
    wider = _with_noun_before(span, governor, sentence)
    return span if wider.overlaps(date) else wider


def _with_noun_before(span: Span, verb: Token, sentence: Span) -> Span:
    """“the panel seated Monday”: a bare verb takes the noun beside it along."""
    if span.end - span.start > len(verb) or verb.i == 0 or verb.nbor(-1).pos_ not in {"NOUN", "PROPN"}:
        return span
    first = noun_group(verb.nbor(-1))[0].idx
    return Span(first, span.end) if sentence.start <= first <= span.start else span


def trim_tokens(tokens: list[Token], head: Token) -> Span | None:
    """From the first of `tokens` to the last, less what ends no phrase; None where `head` is lost."""
    kept = list(tokens)
    while kept and kept[-1] != head and _loose_end(kept):
        kept.pop()
    while (
        kept
        and kept[0] != head
        and (kept[0].is_punct or kept[0].pos_ in {"CCONJ", "PART"} or kept[0].is_space)
    ):
        kept.pop(0)
    if head not in kept:
        return None
    return Span(kept[0].idx, kept[-1].idx + len(kept[-1]))


def _loose_end(kept: list[Token]) -> bool:
    """“..., for example” and a preposition without its noun end nothing."""
    last = kept[-1]
    if last.is_punct or last.is_space or last.pos_ in {"ADP", "CCONJ", "SCONJ", "DET", "PART", "PRON"}:
        return last.tag_ != "RP"
    if last.pos_ == "NUM" and len(kept) > 1 and kept[-2].pos_ == "ADP":
        return True  # "runs from 18"
    if last.tag_ == "VBG" and last.lemma_.lower() in load_words()["beginnings"]:
        return True  # "will tour Peru starting Friday"
    return any(token.text in {",", ";", "–", "—"} for token in kept[-3:-1])


def noun_group(noun: Token) -> list[Token]:
    """“a special session in Oslo”: the noun, what stands before it, and the prepositions that fit."""
    first = min([noun.i, *(child.left_edge.i for child in list_before(noun, LEFT_OF_NOUN))])
    last = noun.i
    for child in noun.rights:
        if (
            child.dep_ in {"prep", "case"}
            and child.right_edge.i - first < SHOWN_CLAUSE_WORDS
            and child.left_edge.i <= last + 1
        ):
            last = child.right_edge.i
        else:
            break
    return list(noun.doc[first : last + 1])


def find_clause_subject(verb: Token) -> Token | None:
    """Its subject, that of the verb it is joined to, or one that the parser gave to an aside."""
    if (own := own_subject(verb)) is not None:
        return own
    if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in VERBS:
        return own_subject(verb.head)
    # "Lopez, chairing a panel, will speak": the parser may take Lopez for the subject of "chairing".
    asides = (child for child in list_before(verb, {"advcl"}) if child.tag_ == "VBG")
    return next(filter(None, map(own_subject, asides)), None)


def named_with(noun: Token) -> Iterator[Token]:
    """The noun, and the nouns that "and" joins to it."""
    yield noun
    for child in noun.rights:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"}:
            yield from named_with(child)


def list_clause(verb: Token) -> list[Token]:
    """The verb with its subject and objects, as far as they make a short stretch."""
    first_verb = opener(verb)
    first = min([first_verb.i, *(child.i for child in list_before(first_verb, {"aux", "auxpass", "neg"}))])
    subject = find_before(first_verb, SUBJECTS)
    if (
        subject is not None
        and verb.i - subject.left_edge.i <= SHOWN_CLAUSE_WORDS // 2
        and not _is_relative(subject)
    ):
        first = min(first, subject.left_edge.i)
    elif _is_about_noun(verb, subject):
        first = min(first, noun_group(verb.head)[0].i)
    return list(verb.doc[first : _end_of_objects(verb, first) + 1])


def _is_about_noun(verb: Token, subject: Token | None) -> bool:
    """“a vote planned for May”, “the fair, which opens in May”: the noun before says what it is."""
    if subject is None:
        return verb.dep_ == "acl" and verb.tag_ == "VBN"
    return verb.dep_ == "relcl" and _is_relative(subject) and verb.i - verb.head.i <= SHOWN_CLAUSE_WORDS // 2


def opener(verb: Token) -> Token:
    """The verb with the subject: "are" of "are going to discuss"."""
    first = verb
    while (
        first.dep_ == "xcomp" and first.head.pos_ in VERBS and verb.i - first.head.i < SHOWN_CLAUSE_WORDS // 2
    ):
        if has_child(first, SUBJECTS):
            break
        first = first.head
    return first


def _is_relative(subject: Token) -> bool:
    return subject.tag_ in RELATIVE


def _end_of_objects(verb: Token, first: int) -> int:
    """The last token of the objects that follow the verb without a gap."""
    last = verb.i
    for child in verb.rights:
        if child.dep_ not in BEHIND_VERB_LABELS:
            break
        if child.right_edge.i - first >= SHOWN_CLAUSE_WORDS:
            return _core_end(child, first) if child.dep_ in CORE else last
        last = child.right_edge.i
    return last


def _core_end(child: Token, first: int) -> int:
    """Of an object that is too long: its noun with the prepositions that fit."""
    last = noun_group(child)[-1].i
    return last if last - first < SHOWN_CLAUSE_WORDS else child.i
