"""Which side the words of a content take: sentence by sentence, the first that takes one.

Knows the lexicon and the parse, nothing of cues. What is asked takes no side: "Should we pay? No."
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_child, has_child, has_word, list_children
from briefgen.parse.grammar.negation import is_denied, is_nobody
from briefgen.parse.grammar.subjects import HIGHEST, find_subject
from briefgen.parse.grammar.verbs import find_verb_above, name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues, phrases
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import ahead, gains, predicates

SPEECH_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[”\"'’»]?")
POSSIBLE = re.compile(r"\b(?:would|will|can|could|may|might)\b", re.IGNORECASE)
SIDED_CHARACTERS = 240
"""Characters of a long speech in which its side is read."""
UNDONE = re.compile(r"(?<!\s)\s+(?:for\s+(?:[\w’'-]{1,30}\s+){1,4}?)?not\s+to\b", re.IGNORECASE)
OPPOSITE_STANCE = {Stance.OPPOSES: Stance.SUPPORTS, Stance.SUPPORTS: Stance.OPPOSES}
DENYING_SIDE = LEXICON.words("positions_rules", "sides_denying")
OWN_WORDS = LEXICON.words("positions_rules", "sides_own")
"""Words of what only they who are spoken of can be."""
SELVES = LEXICON.words("positions_rules", "first_person") | LEXICON.words("positions_rules", "third_person")
DEMANDING = LEXICON.words("positions_rules", "sides_demanding")
THAN = LEXICON.words("positions_rules", "sides_than")
UNSURE = LEXICON.words("positions_rules", "sides_unsure")
WAS = LEXICON.words("grammar_rules", "tense_was")
CARRYING = {"MD", "VBP", "VBZ"}
"""Tags of words that have who does it for their subject, or stand beside a verb that has."""
SAID_OF = {"attr", "oprd", "ROOT", "acomp", "ccomp", "conj", "appos"}
"""Where a noun stands that something is said to be: "is an essential step"."""


@cache
def _side_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.load_groups("positions_stance")


@cache
def _inquiry_pattern() -> re.Pattern[str]:
    """As in "we must first see who pays": what is still to be found out."""
    verbs = LEXICON.load("positions_inquiries", dict[str, tuple[str, ...]])["verbs"]
    listed = "|".join(r"\s+".join(verb.split()) for verb in verbs)
    word = r"\s+(?:[\w’'-]{1,30}\s+)?"
    wanted = r"(?:how|if|what|when|where|whether|which|who|whom|why)\b"
    return re.compile(
        rf"\b(?:must|should|(?:ha(?:ve|s)|needs?|ought)\s+to){word}(?:{listed}){word}{wanted}", re.IGNORECASE
    )


@cache
def _weighing_pattern() -> re.Pattern[str]:
    """As in "we have to look at this": who still weighs a thing is on no side."""
    verbs = LEXICON.load("positions_inquiries", dict[str, tuple[str, ...]])["weighing"]
    listed = "|".join(r"\s+".join(verb.split()) for verb in verbs)
    return re.compile(
        rf"\b(?:i|we)\s+(?:must|should|(?:have|need|ought)\s+to)\s+(?:[\w’'-]{{1,30}}\s+)?(?:{listed})\b",
        re.IGNORECASE,
    )


@cache
def _judgement_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.load_groups("positions_judgements")


@dataclass(frozen=True, slots=True)
class SaidSide:
    """The side that words take, and the words that take it."""

    stance: Stance
    words: Span | None = None
    useful: bool = False
    """Whether it is said to do good: "sending ships could calm the region"."""


NO_SIDE_SAID = SaidSide(Stance.CLAIMS)


def find_side(
    passage: PositionText, parts: Iterable[Span], *, strong: bool = False, judged: bool = False
) -> Stance:
    """The side of the first sentence that takes one; conditional or a claim where none does."""
    return tell_side(passage, parts, strong=strong, judged=judged).stance


def tell_side(
    passage: PositionText, parts: Iterable[Span], *, strong: bool = False, judged: bool = False
) -> SaidSide:
    """The side of the first sentence that takes one, with the words that do."""
    read = tuple(_stating_sentences(passage, parts))
    lists = (*_side_patterns(), *_judgement_patterns()) if judged else _side_patterns()
    sides = (_side_of_sentence(passage, span, lists) for span in read)
    side = next((side for side in sides if side.stance is not Stance.CLAIMS), NO_SIDE_SAID)
    return _depending(passage, read) if side is NO_SIDE_SAID and strong else side


def _depending(passage: PositionText, read: Iterable[Span]) -> SaidSide:
    """The "would" that hangs on a condition."""
    possible = (POSSIBLE.search(passage.text.text, span.start, span.end) for span in read)
    depends = next((Span(*match.span()) for match in possible if match), None)
    return (
        SaidSide(Stance.CONDITIONAL, depends)
        if depends and not _foretells(passage, depends)
        else NO_SIDE_SAID
    )


def _foretells(passage: PositionText, words: Span) -> bool:
    """As in "the city could burn if they came"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand")
    return ahead.is_no_offer(tokens[0]) if tokens else False


def _stating_sentences(passage: PositionText, parts: Iterable[Span]) -> Iterator[Span]:
    """The sentences of the parts that state something, as far as a side is looked for."""
    left = SIDED_CHARACTERS
    for part in parts:
        for match in SPEECH_SENTENCE.finditer(
            passage.text.text, part.start, min(part.end, part.start + left)
        ):
            if not match.group().rstrip("”\"'’»").endswith("?"):
                yield Span(match.start(), match.end())
        left -= part.end - part.start
        if left <= 0:
            return


def _side_of_sentence(
    passage: PositionText, span: Span, lists: tuple[tuple[str, re.Pattern[str]], ...]
) -> SaidSide:
    """The first group of the lexicon that the words belong to."""
    for pattern in (_inquiry_pattern(), _weighing_pattern()):
        open_still = pattern.search(passage.text.text, span.start, span.end)
        if open_still:
            return SaidSide(Stance.UNDECIDED, Span(*open_still.span()))
    for group, pattern in lists:
        found = pattern.finditer(passage.text.text, span.start, span.end)
        spans = (Span(*match.span()) for match in found)
        words = next((one for one in spans if _is_of_speaker(passage, one, group, span)), None)
        if words is not None:
            demand = _demand_behind(passage, words, span) if group == Stance.CLAIMS else None
            if demand is not None:
                return _side_of_sentence(passage, demand, lists)
            return SaidSide(_stance(passage, Stance(group), words), words)
    return _side_by_worth(passage, span)


def _side_by_worth(passage: PositionText, span: Span) -> SaidSide:
    """As in "the port could help", "the port is good for both towns"."""
    useful = gains.find_gain(passage, span)
    if useful is not None:
        return SaidSide(Stance.SUPPORTS, useful, useful=True)
    judged = predicates.find_predicate(passage, span)
    return SaidSide(judged[0], judged[1]) if judged is not None else NO_SIDE_SAID


def _demand_behind(passage: PositionText, words: Span, span: Span) -> Span | None:
    """As in "it should never have been built, and it must be closed": the second clause is no regret."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ()
    verb = find_verb_above(tokens[0]) if tokens else None
    later = () if verb is None else list_children(verb, {"conj"})
    demands = (one for one in later if words.end <= one.idx < span.end and _demands_now(one))
    return next((Span(one.left_edge.idx, span.end) for one in demands), None)


def _demands_now(verb: Token) -> bool:
    """As in "must be closed"; "should have been" is over."""
    modal = find_child(verb, {"aux"})
    return modal is not None and modal.lower_ in DEMANDING and not has_word(verb, {"have"})


def _is_of_speaker(passage: PositionText, words: Span, group: str, span: Span) -> bool:
    """Whether the words are said, and so of who speaks; "about 55 beds would be needed" is no condition."""
    if not _is_said(passage, words) or _is_turned(passage, words) or _is_told_apart(passage, words, span):
        return False
    return group != Stance.CONDITIONAL or not _is_measured(passage, words)


def _is_told_apart(passage: PositionText, words: Span, span: Span) -> bool:
    """Whether others hold it, or it binds to nothing: ", though Berg is for it", "we must be honest"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand")
    if not tokens:
        return False
    return predicates.is_in_contrast(tokens[0], span) or predicates.is_plain_duty(tokens[-1])


def _is_measured(passage: PositionText, words: Span) -> bool:
    """As in "about 55 beds would be needed", "half of what it would need", "more than it would need"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ()
    verb = next((token.head for token in tokens if token.tag_ == "MD"), None)
    if verb is not None and (verb.dep_ == "pcomp" or has_word(verb, THAN)):
        return True
    needed = (find_child(verb, {"dobj"}) or find_subject(verb)) if verb is not None else None
    return needed is not None and needed.tag_ == "NNS" and has_child(needed, {"nummod"})


def _stance(passage: PositionText, stance: Stance, words: Span) -> Stance:
    """The side of the words; none of what "no house should be" is wanted; "wrong not to pay" is for it."""
    if _values_thing(passage, words):
        return Stance.SUPPORTS
    if stance in OPPOSITE_STANCE and UNDONE.match(passage.text.text, words.end):
        return OPPOSITE_STANCE[stance]
    nobody = stance is Stance.SUPPORTS and _is_of_nobody(passage, words)
    return Stance.OPPOSES if nobody else stance


def _is_of_nobody(passage: PositionText, words: Span) -> bool:
    """As in "nobody should pay", "no state has the right to sell it"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ()
    carried = (token.head if token.tag_ == "MD" else token for token in tokens if token.tag_ in CARRYING)
    return any(one is not None and is_nobody(one) for one in map(find_subject, carried))


def _values_thing(passage: PositionText, words: Span) -> bool:
    """As in "must not be missed", "should never be forgotten": what is not to be let slip is wanted."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ()
    denied = (token.head for token in tokens if token.dep_ == "neg" and token.head.i > token.i)
    return any(name_verb(verb) in cues.slights() for verb in denied)


def _is_said(passage: PositionText, words: Span) -> bool:
    """Whether a lone adjective is said of something: "is vital", not "vital supplies arrived"."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand")
    if tokens and (_is_asked_whether(tokens[0]) or _is_supposed(tokens[0]) or ahead.is_no_demand(tokens[0])):
        return False
    if not tokens or len(tokens) > 1 or tokens[0].dep_ != "amod":
        return True
    head = tokens[0].head
    return head.dep_ in SAID_OF or (head.dep_ == "pobj" and head.head.lower_ == "as")


def _is_turned(passage: PositionText, words: Span) -> bool:
    """As in "do not have to sign", "is not the best way", "her son was ready": no side of who speaks."""
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand") or ()
    if not tokens:
        return False
    verb = find_verb_above(tokens[0])
    if _is_past(passage, tokens[0]) or _is_thought_by_nobody(verb):
        return True
    if any(token.dep_ == "neg" or token.lower_ in DENYING_SIDE for token in tokens):
        return False
    if verb is None or is_denied(verb):
        return verb is not None
    return _is_of_others(verb, words.of(passage.text.text))


def _is_thought_by_nobody(verb: Token | None) -> bool:
    """As in "nobody thinks that it is a mistake", "nobody has shown why it cannot stay"."""
    thinker = find_subject(verb.head) if verb is not None and verb.dep_ == "ccomp" else None
    return thinker is not None and is_nobody(thinker)


def _is_past(passage: PositionText, word: Token) -> bool:
    """As in "“We were against it, once.”"; outside the marks it may be the tense of the telling."""
    before = word.lower_ in UNSURE and has_word(find_verb_above(word) or word, {"had"})
    return before or (word.lower_ in WAS and passage.quoted[word.i] >= 0)


def _is_of_others(verb: Token, said: str) -> bool:
    """As in "her son was ready", "the club would vote against it": what only they can be, or do."""
    subject = find_subject(verb)
    return subject is not None and subject.lower_ not in SELVES and said.lower() in OWN_WORDS


def _is_supposed(word: Token) -> bool:
    """As in "will come if he must": a clause behind "if" demands nothing."""
    verb = find_verb_above(word) or word.head
    return any(child.lower_ == "if" and child.dep_ == "mark" for child in (*word.lefts, *verb.lefts))


def _is_asked_whether(word: Token) -> bool:
    """As in "study whether the union is willing": what is asked is not said."""
    for _ in range(HIGHEST):
        if any(child.lower_ == "whether" and child.i < word.i for child in word.children):
            return True
        if word.dep_ == "ROOT":
            return False
        word = word.head
    return False
