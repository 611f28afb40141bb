"""What a date dates: the noun or clause around it, as a stretch short enough for a timeline.

Everything is read off the parse; nothing is reworded.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from briefgen.model import Span
from briefgen.parse.grammar.labels import DONE_TO, RELATIVE, SUBJECTS, VERBS
from briefgen.parse.grammar.subjects import own_subject
from briefgen.parse.grammar.verbs import climb, climb_verbs
from briefgen.parse.grammar.words import words
from briefgen.parse.lexicon import LEXICON

LONGEST = 16
"""Words of the longest stretch that a timeline shows whole."""
FARTHEST = 60
"""Words behind a verb in which what it tells may follow."""

LEFT = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "quantmod"})
OBJECTS = frozenset(
    {"dobj", "attr", "acomp", "oprd", "dative", "prt", "xcomp", "ccomp", "prep", "agent", "advmod", "neg"}
)
WITHIN = LEXICON.words("dates_rules", "clauses_within")
"""Between an event and its date."""
CORE = frozenset({"dobj", "attr", "acomp", "oprd", "prt", "neg"})
PLACES_AND_PEOPLE = frozenset({"FAC", "GPE", "LOC", "PERSON"})


@cache
def event_nouns() -> frozenset[str]:
    """Nouns that name something that happens."""
    return LEXICON.load("events", dict[str, frozenset[str]])["nouns"]


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that add nothing to the event that is their object: "held a meeting"."""
    return LEXICON.load("events", dict[str, frozenset[str]])["light"]


def governor(doc: Doc, span: Span, times: Sequence[Span]) -> Token | None:
    """The noun or verb that the expression at `span` dates; None where it stands alone.

    `times` are all time expressions of the text, in order: a word of one is not what is dated.
    """
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    if inside is None:
        return None
    beside = _event_before(inside)
    if beside is not None:
        return beside
    above = next((token for token in climb(inside.root) if _can_govern(token, inside, times)), None)
    if above is None or above.pos_ not in VERBS:
        return above
    if _is_perfect(above) and (noun := _event_between(above, inside)) is not None:
        return noun
    return _event_after(inside) or _framing_verb(above)


def _is_perfect(verb: Token) -> bool:
    """“has been held over the riot last year”: what has been done is done on no day that is told."""
    return any(child.dep_ == "aux" and child.lower_ in {"has", "have"} for child in verb.lefts)


def _event_between(verb: Token, inside: SpacySpan) -> Token | None:
    """The last noun between a verb and a date that names something that happens."""
    between = verb.doc[max(verb.i + 1, inside.start - FARTHEST) : inside.start]
    found = [one for one in between if one.pos_ == "NOUN" and one.lemma_.lower() in event_nouns()]
    return found[-1] if found else None


def _can_govern(token: Token, inside: SpacySpan, times: Sequence[Span]) -> bool:
    return (
        token.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}
        and token.ent_type_ not in PLACES_AND_PEOPLE
        and not inside.start <= token.i < inside.end
        and not _in_one(token, times)
    )


def _in_one(token: Token, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, token.idx, key=lambda span: span.start) - 1
    return at >= 0 and token.idx < spans[at].end


def _event_before(inside: SpacySpan) -> Token | None:
    """“the opening in May 2019”: the noun just before the date, whatever the parser hung the date on."""
    noun = _word_before(inside)
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() not in event_nouns():
        return None
    while noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in event_nouns():
        noun = noun.head.head  # "a hearing by telephone on Monday"
    if noun.dep_ == "pobj":
        noun = _object_of(noun.head.head) or noun  # the same, with the telephone hung on the verb
    return None if _is_told_by_verb(noun) else noun


def _word_before(inside: SpacySpan) -> Token | None:
    """The word before the date and its preposition."""
    at = inside.start - 1
    if at > 0 and inside.doc[at].pos_ == "ADP" and inside.doc[at].lower_ in WITHIN:
        at -= 1
    return inside.doc[at] if at >= 0 else None


def _is_told_by_verb(noun: Token) -> bool:
    """“approved the deal on Friday” tells more than its object; “held a meeting on Friday” does not."""
    return noun.dep_ in DONE_TO and noun.head.lemma_.lower() not in light_verbs()


def _object_of(verb: Token) -> Token | None:
    """The event that a light verb holds."""
    if verb.lemma_.lower() not in light_verbs():
        return None
    return next(
        (one for one in verb.rights if one.dep_ == "dobj" and one.lemma_.lower() in event_nouns()), None
    )


def _event_after(inside: SpacySpan) -> Token | None:
    """“will vote Monday at a special session”: the session is what is on Monday."""
    at = inside.end
    if at >= len(inside.doc) or inside.doc[at].lower_ not in {"at", "during"}:
        return None
    noun = next((child for child in inside.doc[at].children if child.dep_ == "pobj"), None)
    return noun if noun is not None and noun.lemma_.lower() in event_nouns() else None


def _framing_verb(verb: Token) -> Token:
    """The verb that tells most: what starts, not "starting"; what was then, not "it was then that"."""
    if (
        verb.lemma_.lower() in words()["beginnings"]
        and verb.tag_ == "VBG"
        and verb.dep_ in {"acl", "advcl", "prep", "xcomp"}
    ):
        return next(climb_verbs(verb), verb)
    if verb.lemma_ == "be" and any(
        child.lower_ == "it" and child.dep_ in SUBJECTS for child in verb.children
    ):
        later = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + FARTHEST)]
        return next((token for token in later if token.pos_ in VERBS and _opened_by_when(token)), verb)
    return verb


def _opened_by_when(verb: Token) -> bool:
    return any(child.lower_ in {"since", "that", "when"} for child in verb.lefts)


def told(governor: Token, date: Span, sentence: Span) -> Span | None:
    """The words for what is dated, without the date; inside the sentence and on one side of the date."""
    noun = governor.pos_ in {"NOUN", "PROPN"}
    tokens = noun_group(governor) if noun else clause(governor)
    before = governor.idx < date.start
    kept = [
        token
        for token in tokens
        if sentence.start <= token.idx
        and token.idx + len(token) <= sentence.end
        and (token.idx + len(token) <= date.start if before else token.idx >= date.end)
    ]
    span = trimmed(kept, governor)
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


def trimmed(tokens: list[Token], head: Token) -> Span | None:
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
    if last.tag_ == "VBG" and last.lemma_.lower() in words()["beginnings"]:
        return True  # "will tour Peru starting Friday"
    return any(token.text in {",", ";", "–", "—"} for token in kept[-3:-1])


def noun_group(noun: Token) -> list[Token]:
    """“a special session in Oslo”: the noun, what stands before it, and the prepositions that fit."""
    first = min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ in LEFT)])
    last = noun.i
    for child in noun.rights:
        if (
            child.dep_ in {"prep", "case"}
            and child.right_edge.i - first < LONGEST
            and child.left_edge.i <= last + 1
        ):
            last = child.right_edge.i
        else:
            break
    return list(noun.doc[first : last + 1])


def subject_of(verb: Token) -> Token | None:
    """Its subject, that of the verb it is joined to, or one that the parser gave to an aside."""
    if (own := own_subject(verb)) is not None:
        return own
    if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in VERBS:
        return own_subject(verb.head)
    # "Lopez, chairing a panel, will speak": the parser may take Lopez for the subject of "chairing".
    asides = (child for child in verb.lefts if child.dep_ == "advcl" and child.tag_ == "VBG")
    return next(filter(None, map(own_subject, asides)), None)


def named_with(noun: Token) -> Iterator[Token]:
    """The noun, and the nouns that "and" joins to it."""
    yield noun
    for child in noun.rights:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"}:
            yield from named_with(child)


def clause(verb: Token) -> list[Token]:
    """The verb with its subject and objects, as far as they make a short stretch."""
    first_verb = opener(verb)
    first = min(
        [first_verb.i, *(child.i for child in first_verb.lefts if child.dep_ in {"aux", "auxpass", "neg"})]
    )
    subject = next((child for child in first_verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is not None and verb.i - subject.left_edge.i <= LONGEST // 2 and not _is_relative(subject):
        first = min(first, subject.left_edge.i)
    elif _is_about_noun(verb, subject):
        first = min(first, noun_group(verb.head)[0].i)
    return list(verb.doc[first : _end_of_objects(verb, first) + 1])


def _is_about_noun(verb: Token, subject: Token | None) -> bool:
    """“a vote planned for May”, “the fair, which opens in May”: the noun before says what it is."""
    if subject is None:
        return verb.dep_ == "acl" and verb.tag_ == "VBN"
    return verb.dep_ == "relcl" and _is_relative(subject) and verb.i - verb.head.i <= LONGEST // 2


def opener(verb: Token) -> Token:
    """The verb with the subject: "are" of "are going to discuss"."""
    first = verb
    while first.dep_ == "xcomp" and first.head.pos_ in VERBS and verb.i - first.head.i < LONGEST // 2:
        if any(child.dep_ in SUBJECTS for child in first.children):
            break
        first = first.head
    return first


def _is_relative(subject: Token) -> bool:
    return subject.tag_ in RELATIVE


def _end_of_objects(verb: Token, first: int) -> int:
    """The last token of the objects that follow the verb without a gap."""
    last = verb.i
    for child in verb.rights:
        if child.dep_ not in OBJECTS:
            break
        if child.right_edge.i - first >= LONGEST:
            return _core_end(child, first) if child.dep_ in CORE else last
        last = child.right_edge.i
    return last


def _core_end(child: Token, first: int) -> int:
    """Of an object that is too long: its noun with the prepositions that fit."""
    last = noun_group(child)[-1].i
    return last if last - first < LONGEST else child.i
