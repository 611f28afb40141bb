"""Direct quotation: each stretch of speech goes to the cue beside it, or on from the cue before it.

A paragraph is read as speech and the gaps between. The end of a sentence parts a gap in two: what stands
before belongs to the speech before (`"Yes," she said.`), what stands after to the speech that follows
(`He said: "No."`).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import groupby

from spacy.tokens import Token

from briefgen.model import Mode, Span
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.marks import Quote
from briefgen.parse.grammar.spans import trim_span
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import cover_group
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import Draft, Passage
from briefgen.parse.positions.finders import speech
from briefgen.parse.positions.holder import sources

NEAR = 3
"""Tokens between speech and the verb or noun phrase that claims it."""
FAR = 30
"""Tokens in which a cue may stand from its speech, a long apposition between."""
WIDEST = 1000
"""Characters of a paragraph that leads into speech below it."""
FEWEST = 3
"""Words, the colon one of them, that a speaker and a verb take."""
NAMED = 8
"""Words before the colon that name a speaker."""
SIGNATURE = re.compile(
    r"\s{0,9}[-–—―]{1,3}\s?(?P<name>[^\W\d_](?:[^\n.,:;“”\"]|(?<=[A-Z])\.){1,60})[.,]?[^\S\n]{0,9}(?=\n|$)"
)
LEADS = {"that", "how", "why"}
"""After a verb of saying, words of the writer's that belong to what is said."""
TOLD = {"ask", "judge", "say", "tell"}
NOWHERE = -2


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two stretches of speech, as tokens [start, end), and where its sentence ends."""

    start: int
    end: int
    tail: int
    """Tokens before this one finish the sentence of the speech before."""
    head: int
    """Tokens from this one begin the sentence of the speech after."""


def find(passage: Passage) -> list[Draft]:
    """One draft for each run of speech with one speaker."""
    drafts: list[Draft] = []
    waiting: list[Quote] = []
    latest = NOWHERE
    spoken = [quote for quote in passage.quotes if quote.speech]
    for number, group in groupby(spoken, key=lambda quote: quote.paragraph):
        listed = list(group)
        gaps = _gaps(passage, listed)
        for at, quote in enumerate(listed):
            claimed = _claimed(passage, quote, gaps[at], gaps[at + 1]) or _signed(passage, quote)
            follows = latest == number or (at == 0 and number - latest == 1)
            if claimed is not None and not (drafts and drafts[-1].at == claimed.at):
                drafts.append(_with_before(claimed, waiting, number))
            elif drafts and (claimed is not None or follows):
                drafts[-1] = replace(drafts[-1], content=(*drafts[-1].content, quote.span))
            else:
                waiting = [*waiting, quote] if not quote.closed else []
                continue
            latest, waiting = number, []
    return drafts


def _claimed(passage: Passage, quote: Quote, before: Gap, after: Gap) -> Draft | None:
    """By the cue after the speech, else by the one before it."""
    follows = _after(passage, quote, after)
    if follows is not None and _ended(passage, quote):
        # `She said "it is late." The mayor said it was early.`: a full stop ends what she said.
        follows = _before(passage, quote, before) or follows
    if follows is None or follows.holder < 0 or passage.doc[follows.holder].pos_ != "PRON":
        return follows or _before(passage, quote, before)
    # `The owners insist: "No," they say in the text.`: a name says more than a pronoun.
    leads = _before(passage, quote, before) if passage.doc[before.end - 1].text == ":" else None
    return replace(leads, cue=(*leads.cue, *follows.cue)) if leads is not None else follows


def _ended(passage: Passage, quote: Quote) -> bool:
    """Whether a full stop stands in the marks, and a capital behind them."""
    text = passage.text.text
    closed = text[quote.span.end - 2 : quote.span.end - 1] == "."
    return closed and text[quote.span.end : quote.span.end + 2].strip()[:1].isupper()


def _with_before(draft: Draft, waiting: list[Quote], paragraph: int) -> Draft:
    """The draft, with the paragraphs of its speech that stand before the one that names the speaker."""
    if not waiting or waiting[-1].paragraph + 1 != paragraph:
        return draft
    return replace(draft, content=(*(quote.span for quote in waiting), *draft.content))


def continued(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts, speech that nobody claimed added to the one told before it in its paragraph.

    `He said that it works. "We have tried."`: the second sentence is his too.
    """
    claimed = {part.start for draft in drafts for part in draft.content}
    order = sorted(
        (draft.cue[0].start, at) for at, draft in enumerate(drafts) if draft.cue and draft.kind in TOLD
    )
    longer: dict[int, list[Span]] = {}
    for quote in passage.quotes:
        if quote.speech and quote.span.start not in claimed:
            before = bisect_left(order, (quote.span.start, -1)) - 1
            if before >= 0 and _follows(passage, drafts[order[before][1]], quote):
                longer.setdefault(order[before][1], []).append(quote.span)
    return [
        replace(draft, content=(*draft.content, *longer[at])) if at in longer else draft
        for at, draft in enumerate(drafts)
    ]


def _follows(passage: Passage, draft: Draft, quote: Quote) -> bool:
    """Whether the speech stands in the paragraph of the draft, after it and outside what it holds."""
    end = max(part.end for part in (*draft.content, *draft.cue))
    return end <= quote.span.start and "\n" not in passage.text.text[end : quote.span.start]


def _gaps(passage: Passage, spoken: list[Quote]) -> list[Gap]:
    """The gaps before, between and after the speech of one paragraph."""
    text, doc = passage.text.text, passage.doc
    left = _opens(text, spoken[0].span.start)
    right = text.find("\n", spoken[-1].span.end)
    edges = [left, *(edge for quote in spoken for edge in (quote.span.start, quote.span.end)), right]
    edges[-1] = len(text) if right < 0 else right
    index = [bisect_left(doc, edge, key=lambda token: token.idx) for edge in edges]
    return [_gap(passage, index[at], index[at + 1]) for at in range(0, len(index), 2)]


def _opens(text: str, start: int) -> int:
    """Where the paragraph of the speech begins; the one before it too, where a colon leads from it."""
    left = text.rfind("\n", 0, start) + 1
    above = text[max(0, left - WIDEST) : left].rstrip()
    if text[left:start].strip() or not above.endswith(":"):
        return left
    return text.rfind("\n", 0, left - 1 - (len(text[max(0, left - WIDEST) : left]) - len(above))) + 1


def _gap(passage: Passage, start: int, end: int) -> Gap:
    """The gap with its sentence ends, by the sentences of the article."""
    doc, text = passage.doc, passage.text
    words = [token for token in doc[start:end] if not token.is_space]
    if not words:
        return Gap(start, end, end, start)
    first, last = text.index(words[0].idx), text.index(words[-1].idx)
    tail = next((token.i for token in words if text.index(token.idx) != first), end)
    head = next((token.i for token in words if text.index(token.idx) == last), start)
    return Gap(start, end, tail, head)


def _after(passage: Passage, quote: Quote, gap: Gap) -> Draft | None:
    """`"Speech," she said` and `"Speech," said the minister`: the cue follows at once."""
    words = [
        token
        for token in passage.doc[gap.start : min(gap.tail, gap.start + FAR)]
        if not token.is_punct and not token.is_space
    ]
    if not words:
        return None
    for verb in words:
        if not speech.speaks(verb):
            continue
        who = _speaker_near(passage, verb, gap)
        first = min(verb.i, who.left_edge.i if who is not None else verb.i)
        if max(first, gap.start) - words[0].i <= NEAR:
            return _draft(passage, quote, verb, who, "positions.quote_cue_after")
    return None


def _before(passage: Passage, quote: Quote, gap: Gap) -> Draft | None:
    """`She said: "Speech"`: the last verb of saying in the sentence before the marks."""
    words = [token for token in passage.doc[max(gap.head, gap.end - FAR) : gap.end] if not token.is_space]
    if not words:
        return None
    verb = next((token for token in reversed(words) if speech.speaks(token)), None)
    last = words[-1]
    if verb is not None and (
        last.text in {",", ":"} or last == verb or last.lower_ in LEADS or last.i - verb.i <= NEAR
    ):
        return _draft(passage, quote, verb, _speaker_near(passage, verb, gap), "positions.quote_cue_before")
    if last.text == ":":
        return _by_lost_verb(passage, quote, words) or _by_colon(passage, quote, words)
    return None


def _by_lost_verb(passage: Passage, quote: Quote, words: list[Token]) -> Draft | None:
    """`The owners of the 12 insist: "..."`: a verb that the model took for a noun."""
    verb = words[-2] if len(words) > FEWEST else words[-1]
    if verb.pos_ != "NOUN" or "quote" not in cues.verbs().get(verb.lower_, {}):
        return None
    nouns = (token for token in words[:-2] if token.pos_ in sources.NOMINAL - {"DET", "ADJ", "NUM"})
    who = next((token for token in nouns if token.dep_ != "compound"), None)
    if who is None:
        return None
    source = trim_span(passage.text.text, Span(min(who.left_edge.idx, who.idx), verb.idx))
    cue = Span(verb.idx, verb.idx + len(verb))
    rule = "positions.quote_cue_before"
    return Draft(rule, (source,), (cue,), (quote.span,), who.i, verb.i, "say", Mode.DIRECT)


def _by_colon(passage: Passage, quote: Quote, words: list[Token]) -> Draft | None:
    """`Perhaps the mayor put it best: "..."`: whoever the sentence before the colon is about."""
    verb = next((token for token in words if token.pos_ in VERBS and find_subject(token) is not None), None)
    if verb is not None:
        return _draft(passage, quote, verb, find_subject(verb), "positions.quote_colon")
    named = next((token for token in reversed(words) if token.pos_ in {"PROPN", "NOUN"}), None)
    if named is None or len(words) > NAMED:
        return None
    return _named(quote, named, words[-1], words[0])


def _signed(passage: Passage, quote: Quote) -> Draft | None:
    """A quotation with a dash and a name below it."""
    signature = SIGNATURE.match(passage.text.text, quote.span.end)
    if signature is None:
        return None
    start, end = signature.span("name")
    words = passage.doc.char_span(start, end, alignment_mode="expand")
    if not words:
        return None
    return _named(quote, words.root, words[0].nbor(-1), words[0])


def _named(quote: Quote, head: Token, mark: Token, first: Token) -> Draft:
    """Speech whose speaker is named beside a colon or a dash."""
    last = head.right_edge if head.right_edge.i < mark.i or mark.i < head.i else head
    source = Span(min(first.idx, head.idx), last.idx + len(last))
    cue = Span(mark.idx, mark.idx + len(mark))
    return Draft(
        "positions.quote_named", (source,), (cue,), (quote.span,), head.i, -1 - mark.i, "say", Mode.DIRECT
    )


def _speaker_near(passage: Passage, verb: Token, gap: Gap) -> Token | None:
    """The subject of the verb where it stands in the gap; else the noun phrase beside the verb."""
    who = sources.holder(passage, verb)
    if who is not None and gap.start <= who.i < gap.end and who.pos_ in sources.NOMINAL:
        return who
    beside = [
        token
        for token in passage.doc[gap.start : gap.end]
        if token.dep_ in {"nsubj", "dobj", "attr", "oprd", "appos", "ROOT", "npadvmod"}
    ]
    nouns = [
        token for token in beside if token.pos_ in {"NOUN", "PROPN", "PRON"} and abs(token.i - verb.i) <= FAR
    ]
    return min(nouns, key=lambda token: abs(token.i - verb.i), default=who)


def _draft(passage: Passage, quote: Quote, verb: Token, who: Token | None, rule: str) -> Draft:
    """The draft of one stretch of speech."""
    frames = cues.of_verb(verb) or {}
    source = () if who is None else (sources.phrase(passage, who, verb),)
    cue = cover_group(verb)
    return Draft(
        rule,
        source,
        (cue,),
        (_opened(passage, quote, verb),),
        -1 if who is None else who.i,
        verb.i,
        frames.get("quote", "say"),
        Mode.DIRECT,
    )


def _opened(passage: Passage, quote: Quote, verb: Token) -> Span:
    """The speech, from "that" on where the writer leads into it in words of their own."""
    start = quote.span.start
    for token in passage.doc[verb.i + 1 : verb.i + FAR]:
        if token.idx >= start:
            break
        if token.lower_ in LEADS:
            return Span(token.idx, quote.span.end)
    return quote.span
