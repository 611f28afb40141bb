"""The words of a condition: "only after a vote is held", "if", "unless", "in the event of a strike".

Knows the parse for where a condition ends. A condition is no date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as SpanOfTokens
from spacy.tokens import Token

from briefgen.model import Mode, Span
from briefgen.parse.grammar.below import find_child, has_before, has_child, has_word_after, list_after
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.negation import is_denied, is_nobody
from briefgen.parse.grammar.spans import cover_phrase, cut_out, trim_span
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues, phrases
from briefgen.parse.positions.complements import verbs
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.stance import fulfilled, offered, times

GIFTS = LEXICON.words("positions_rules", "given")
BEFORE_FILLERS = ("if ", "as soon as ")
FILLERS = LEXICON.words("positions_rules", "condition_fillers")
LONG = "long"
ASKING_CONDITION = LEXICON.words("positions_rules", "condition_asking")
UNSEEN_CONDITION = LEXICON.words("positions_rules", "condition_unseen")
PROVIDED_SUBJECT_TOKENS = 12
"""Tokens that the subject after "provided" may take."""
DENIAL = re.compile(r"\b(?:cannot|impossible|never|no|nobody|none|not|nothing)\b|n[’']t\b", re.IGNORECASE)
CONDITION_LEAD = re.compile(r"(?:that|the need for)\s+", re.IGNORECASE)
ONLY = re.compile(r"\bonly\s+$", re.IGNORECASE)
CHARACTERS_TO_ONLY = 8
"""Characters before a condition in which an "only" is looked for."""
NEEDED = re.compile(
    r"\swould\s(?:also\s)?(?:(?:be\s)?(?:necessary|needed|required)|(?P<needs>need|require))\b"
)


@dataclass(frozen=True, slots=True)
class Condition:
    span: Span
    strong: bool
    """Whether the position holds only where the condition does."""
    required: bool = False
    """Whether all that is said is what is required: "no deal without a vote"."""


@cache
def _condition_markers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(one for one in phrases.load_groups("positions_conditions") if one[0] != "idle")


@cache
def _idle_pattern() -> re.Pattern[str]:
    return dict(phrases.load_groups("positions_conditions"))["idle"]


def find_conditions(passage: PositionText, draft: PositionDraft) -> tuple[Condition, ...]:
    """The conditions in the content of a draft, in order, none inside another."""
    found: list[Condition] = []
    own = draft.content if draft.mode is Mode.REPORTED else draft.content[:1]
    for part in (*own, *_conditions_beside(passage, draft)):
        for one in sorted(_in_part(passage, part), key=lambda one: (one.span.start, -one.span.end)):
            if not found or one.span.start >= found[-1].span.end:
                found.append(one)
    return tuple(one for one in found if not offered.is_term_of_offer(passage, draft, one.span))


def _conditions_beside(passage: PositionText, draft: PositionDraft) -> Iterator[Span]:
    """Clauses and phrases that hang on the cue: "If it rains, they will not agree to play"."""
    if draft.at < 0 or draft.mode is Mode.DIRECT:
        return
    verb = passage.tokens[draft.at]
    carrier = verb.head if verb.dep_ in {"acomp", "prep"} else verb
    for child in (*verb.children, *(carrier.children if carrier != verb else ())):
        span = cover_phrase(child)
        supposed = _find_supposing(child) if child.lower_ in GIFTS else None
        if supposed is not None:
            span = Span(span.start, cover_phrase(supposed).end)
        if _may_condition(child) and not any(span.overlaps(part) for part in draft.content):
            yield span
    yield from _provided(verb)
    yield from map(cover_phrase, _find_afterthoughts(verb))


def _may_condition(child: Token) -> bool:
    """As "if it rains", "without a vote", "so long as they pay" hang on a verb."""
    return child.dep_ in {"advcl", "prep"} or child.lower_ == LONG


def _provided(verb: Token) -> Iterator[Span]:
    """As in "said it would pay provided that it is safe", where the parser hangs the condition on "said"."""
    for clause in list_after(verb, {"ccomp"}):
        if verbs.poses_condition(clause):
            yield Span(clause.left_edge.nbor(-1).idx, cover_phrase(clause).end)


def _find_afterthoughts(verb: Token) -> Iterator[Token]:
    """The clause of ", but only if they pay", which the parser joins to the verb, or to who tells of it."""
    for carrier in (verb, verb.head) if verb.dep_ == "ccomp" else (verb,):
        for child in carrier.children:
            if child.dep_ == "conj" and child.i > verb.i and has_before(child, {"mark"}):
                yield child


def _find_supposing(word: Token) -> Token | None:
    """The verb of "provided it is safe", which the parser hangs elsewhere."""
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    after = after.nbor(1) if after is not None and after.lower_ == "that" and not after.is_sent_end else after
    near = word.doc[word.i + 1 : word.i + 1 + PROVIDED_SUBJECT_TOKENS]
    subjects = (token for token in near if token.dep_ in SUBJECTS)
    own = next((token for token in subjects if token.left_edge == after), None)
    return own.head if own is not None and own.head.i > own.i else None


def _find_inverted(words: SpanOfTokens) -> Token | None:
    """The verb of "should it fail", "should the talks fail"; None in "Should it fail?"."""
    should = words[0]
    asks = should.sent.text.rstrip('”"’ \n').endswith("?")
    if should.lower_ != "should" or asks or should.head.i < should.i:
        return None
    who = find_child(should.head, SUBJECTS)
    return should.head if who is not None and who.left_edge == should.nbor(1) else None


def _in_part(passage: PositionText, part: Span) -> Iterator[Condition]:
    for group, pattern in _condition_markers():
        for match in pattern.finditer(passage.text.text, part.start, part.end):
            marker = Span(match.start(), match.end())
            span = marker if group == "whole" else _span_reached(passage, marker, part)
            one = _of_group(passage, group, _with_only(passage, span), part) if span is not None else None
            if one is not None and not _is_idle(passage, one.span):
                yield one


def _is_idle(passage: PositionText, span: Span) -> bool:
    """Whether nothing hangs on it: "even if", "if any", what is so by now, what there would be to veto."""
    return (
        _holds_even_so(passage, span)
        or _is_filler(passage, span)
        or fulfilled.is_met(passage, span)
        or fulfilled.is_presupposed(passage, span)
    )


def _of_group(passage: PositionText, group: str, span: Span, part: Span) -> Condition | None:
    """The condition as its marker makes it; None where the marker makes none."""
    if group == "missing":
        return _of_missing(passage, span, part)
    if group == "awaited":
        # "Frozen until 2028" is no condition.
        return (
            None
            if times.is_coming_day(passage, span) or times.goes_on_until(passage, span)
            else Condition(span, _denies_in_sentence(passage, span, part))
        )
    if group == "event":
        # Nor is "after the war", "after a meeting on Monday", "after a fire destroyed the hall".
        happens = not times.is_event_to_come(passage, span, part)
        return None if happens else Condition(span, _is_deed_content(passage, part))
    return Condition(span, group in {"strong", "whole"})


def _of_missing(passage: PositionText, span: Span, part: Span) -> Condition | None:
    """As in "no talks without us"."""
    if _is_unseen(passage, span, part) or _is_foretold(passage, span, part) or _names_kind(passage, span):
        return None
    if not _denies_in_sentence(passage, span, part) or _idle_pattern().search(
        passage.text.text, span.start, span.end
    ):
        return None
    return Condition(_with_denial(passage, span, part), strong=True, required=True)


def _is_unseen(passage: PositionText, span: Span, part: Span) -> bool:
    """As in "I don't see how it could go on without a vote": what one does not see, one does not ask for."""
    before = passage.doc.char_span(part.start, span.start, alignment_mode="expand") or ()
    return any(word.dep_ == "neg" and word.head.lemma_ in UNSEEN_CONDITION for word in before)


def _names_kind(passage: PositionText, span: Span) -> bool:
    """As in "a village without a school is dead": what is said is said of such a village."""
    words = passage.doc.char_span(span.start, span.end, alignment_mode="expand")
    noun = words[0].head if words and words[0].dep_ == "prep" else None
    return noun is not None and noun.dep_ in SUBJECTS and not is_nobody(noun) and not is_denied(noun.head)


def _is_foretold(passage: PositionText, span: Span, part: Span) -> bool:
    """As in "could not survive without it": what would happen to one is no deed that hangs on it."""
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
    denied = [word.head for word in words if word.dep_ == "neg" and word.idx < span.end]
    denied += [word.head for word in words if _leads_denial(word, span)]
    return any(verb.lemma_.lower() in cues.happenings() or _hangs_on_nothing(verb) for verb in denied)


def _leads_denial(word: Token, span: Span) -> bool:
    """As in "Without Peru this will not work"."""
    return word.idx == span.start and word.head.idx > span.end and is_denied(word.head)


def _hangs_on_nothing(verb: Token) -> bool:
    """As in "cannot do without it", "should never have been allowed without a vote", which is over."""
    over = {"have", "MD"} <= {name for child in verb.lefts for name in (child.lemma_, child.tag_)}
    return over or (verb.lemma_ == "do" and has_word_after(verb, {"without"}))


def _with_only(passage: PositionText, span: Span) -> Span:
    """The condition with the "only" before it: "only until homes are built"."""
    before = ONLY.search(passage.text.text, max(0, span.start - CHARACTERS_TO_ONLY), span.start)
    return Span(before.start(), span.end) if before else span


def _with_denial(passage: PositionText, span: Span, part: Span) -> Span:
    """The condition with what is denied: "no talks without us", never "without us" alone."""
    around = passage.text.around(span)
    text = passage.text.text
    before = DENIAL.search(text, max(around.start, part.start), span.start)
    if before:
        return Span(before.start(), span.end)
    return trim_span(text, Span(span.start, min(around.end, part.end)))


def _denies_in_sentence(passage: PositionText, span: Span, part: Span) -> bool:
    """Whether something is denied in the sentence of the condition, as in "no talks until they pay"."""
    around = passage.text.around(span)
    within = Span(max(around.start, part.start), min(around.end, part.end))
    text = passage.text.text
    return any(DENIAL.search(rest.of(text)) for rest in cut_out(within, span) if rest.start < rest.end)


def _span_reached(passage: PositionText, marker: Span, part: Span) -> Span | None:
    """From the marker to the end of what it governs."""
    words = passage.doc.char_span(marker.start, marker.end, alignment_mode="expand")
    if not words or any(is_idle(words[-1]) for is_idle in (_tells_gift, _asks_whether, times.tells_when)):
        return None
    last = words[-1]
    head = (
        last.head
        if last.dep_ in {"mark", "advmod"}
        else _find_supposing(last) or _find_inverted(words) or last
    )
    if head == last and last.dep_ == "mark":
        return None
    end = min(cover_phrase(head).end, part.end, passage.text.around(marker).end)
    clean = trim_span(passage.text.text, Span(marker.start, max(end, marker.end)))
    return clean if clean.end > marker.end and head.i >= last.i else None


def _asks_whether(word: Token) -> bool:
    """As in "declined to say if she supports it", "will meet to see if we can't settle it"."""
    if word.lower_ != "if" or word.dep_ != "mark" or not word.i:
        return False
    asked = word.head.dep_ == "ccomp" and word.head.head.i < word.i
    return asked or word.nbor(-1).lemma_ in ASKING_CONDITION


def _tells_gift(word: Token) -> bool:
    """As in "provided aid", "providing staff": the same words as in "provided that", told of a gift."""
    after = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    if word.lower_ not in GIFTS or word.dep_ == "mark" or after == "that":
        return False
    return _find_supposing(word) is None and not has_child(word, {"ccomp", "pcomp"})


def _holds_even_so(passage: PositionText, span: Span) -> bool:
    """Whether it holds all the same: "even if", "even after"."""
    return passage.text.text[max(0, span.start - 5) : span.start].lower() == "even "


def _is_filler(passage: PositionText, span: Span) -> bool:
    """As in "if necessary", "what steps, if any": words that ask for nothing."""
    words = span.of(passage.text.text).lower()
    return next((words.removeprefix(one) for one in BEFORE_FILLERS if words.startswith(one)), "") in FILLERS


def _is_deed_content(passage: PositionText, part: Span) -> bool:
    """Whether the content is something to be done: "to extend", "extending"."""
    words = list(passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ())
    return bool(words) and words[0].tag_ in {"TO", "VBG"}


def find_needed_first(passage: PositionText, part: Span) -> tuple[Span, ...]:
    """What must come first, where the words say so without an "if": "a vote would be necessary"."""
    words = part.of(passage.text.text)
    lead = CONDITION_LEAD.match(words)
    start = lead.end() if lead else 0
    would = NEEDED.search(words, start)
    if would and would["needs"]:
        whole = Span(part.start + would.end(), part.end)  # "any deal would need a vote"
    else:
        whole = Span(part.start + start, part.start + would.start() if would else part.end)
    span = trim_span(passage.text.text, whole)
    return (span,) if any(letter.isalnum() for letter in span.of(passage.text.text)) else ()
