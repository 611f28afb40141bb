"""What the words of a judgement or a demand speak of: "the sale" of "the sale is a mistake".

Knows the parse; which side the words take, is read elsewhere.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import (
    find_before,
    find_child,
    find_governed,
    list_after,
    list_before,
    list_children,
)
from briefgen.parse.grammar.negation import is_denied, is_nobody, is_none
from briefgen.parse.grammar.spans import cover_phrase
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import find_verb_above, is_infinitive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import ends
from briefgen.parse.positions.stance.objects import (
    CLAUSES,
    SUBJECTS,
    About,
    cover_any,
    of_phrase,
    of_thing,
    read_deed,
    words_behind,
)

EXPLETIVES = LEXICON.words("positions_rules", "spoken_expletives")
SELVES = LEXICON.words("positions_rules", "first_person")
LEADING_TO = LEXICON.words("positions_rules", "spoken_leading")
LED_TO = LEXICON.words("positions_rules", "spoken_led")
"""Words whose preposition leads to the thing: "there is a strong case for it"."""
TAKING_THINGS = LEXICON.words("positions_rules", "spoken_taking")
HELD = {"acomp", "attr", "dobj", "neg", "npadvmod", "oprd", "prep"}
"""Labels of what the subject of a judgement is or has: "is a mistake", "makes no sense"."""
BEING = LEXICON.words("positions_rules", "spoken_being")
NEED = LEXICON.words("positions_rules", "objects_need")
"""Verbs before "to" that say what must be."""
PROSPECTS = LEXICON.words("positions_rules", "spoken_prospects")
"""What a thing has none of that will not come: "has no future"."""
OBJECT_ENDS = LEXICON.words("positions_rules", "spoken_ends")
DENYING_OBJECT = LEXICON.words("positions_rules", "spoken_denying")
ENOUGH = LEXICON.words("positions_rules", "spoken_enough")
"""After these the subject is judged: "could not come soon enough"."""


def of_said(passage: PositionText, words: Span, *, supported: bool) -> About | None:
    """What the words of a judgement or a demand speak of: "the sale" of "the sale is a mistake"."""
    tokens = list(passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ())
    verb = find_verb_above(tokens[0]) if tokens else None
    named = _find_led_to(tokens)
    if named is not None or verb is None:
        return named
    led = _find_none(verb, tokens) or cover_any(find_governed(_find_leading(verb, tokens)))
    if led is not None:
        return led
    if verb.lemma_ in TAKING_THINGS:
        return of_thing(verb)  # "has never doubted the sale", "does not need a levy"
    if _judges(verb, tokens) or any(token.lower_ in ENOUGH for token in tokens):
        return _judged(verb)  # "is a mistake", "could not come soon enough"
    return _demanded(verb, supported=supported)


def _find_none(verb: Token, tokens: list[Token]) -> About | None:
    """As in "there can be no talks"."""
    none = _find_word("no", tokens)
    if none is None or none.dep_ != "det" or verb.lemma_ not in BEING:
        return None
    return words_behind(none, of_phrase(none.head))


def _find_led_to(tokens: list[Token]) -> About | None:
    """As in "there is a strong case for it": the preposition that ends the words."""
    before = tokens[-2].lower_ if len(tokens) > 1 else ""
    return cover_any(find_governed(tokens[-1])) if before in LED_TO else None


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
        told = _of_what(subject)
        return About(told, subject) if told else None
    it = subject is not None and subject.lower_ == "it"
    return cover_any(next(_clauses(verb), subject if it else None))


def _deed_owned(verb: Token) -> Token | None:
    """As in "has the right to sell the sea", "has no reason to go": what one has a right or reason to do."""
    if verb.lemma_ != "have":
        return None
    owned = (child for noun in list_after(verb, {"dobj"}) for child in noun.rights)
    return next((one for one in owned if one.dep_ in CLAUSES | {"relcl"} and is_infinitive(one)), None)


def _subject_before(verb: Token) -> Token | None:
    return find_before(verb, SUBJECTS)


def _clauses(verb: Token) -> Iterator[Token]:
    """As in "it would be wrong to sign", "it is important that she stay"."""
    for carrier in (verb, *list_children(verb, {"acomp", "attr", "dobj"})):
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
        return of_thing(deed) or cover_any(subject)
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
        return cover_any(_subject_before(above.head))  # "without a vote the deal has no future"
    start = denial.idx + len(denial) + 1 if is_det else above.idx
    end = without.idx if without.i > denial.i else cover_phrase(above).end
    return About((Span(start, max(start, end)),), above)
