"""Direct quotation: each stretch of speech goes to the cue beside it, or on from the cue before it.

What stands between two stretches of speech is a gap, read in `gaps`.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from spacy.tokens import Token

from briefgen.model import Mode, Span
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.marks import Quotation
from briefgen.parse.grammar.spans import trim_span
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import cover_group
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName
from briefgen.parse.positions.finders import named, replies, speech
from briefgen.parse.positions.finders.gaps import Gap, list_gaps
from briefgen.parse.positions.holder import sources

TOKENS_TO_CLAIM = 3
"""Tokens between speech and the verb or noun phrase that claims it."""
TOKENS_TO_CUE = 30
"""Tokens in which a cue may stand from its speech, a long apposition between."""
SPEAKER_LABEL_WORDS = 3
"""Words, the colon one of them, that a speaker and a verb take."""
COLON_SPEAKER_WORDS = 8
"""Words before the colon that name a speaker."""
SPEECH_LEADS = LEXICON.words("positions_rules", "quotes_leads")
"""After a verb of saying, words of the writer's that belong to what is said."""
TOLD_CLASSES = {"ask", "judge", "say", "tell"}
NO_TOKEN = -2


def find_speeches(passage: PositionText) -> list[PositionDraft]:
    """One draft for each run of speech with one speaker."""
    run = _Run()
    spoken = filter(_is_spoken, passage.quotes)
    for _, group in groupby(spoken, key=lambda quote: quote.paragraph):
        listed = list(group)
        gaps = list_gaps(passage, listed)
        for at, quote in enumerate(listed):
            claimed = _claim_quote(passage, quote, gaps[at], gaps[at + 1])
            claimed = claimed or named.draft_signed(passage, quote)
            goes_on = replies.sentence_goes_on(_words_after(passage, gaps[at + 1]))
            run.add(quote, claimed, opens=at == 0, goes_on=goes_on)
    return run.drafts


@dataclass(slots=True)
class _Run:
    """Speech as it is read from the top: the drafts so far, and what waits for a speaker."""

    drafts: list[PositionDraft] = field(default_factory=list)
    waiting: list[Quotation] = field(default_factory=list)
    latest: int = NO_TOKEN
    """The paragraph of the last speech that had a speaker."""

    def add(self, quote: Quotation, claimed: PositionDraft | None, *, opens: bool, goes_on: bool) -> None:
        """Speech with its own speaker, of the one before it, or of one who is still to be named.

        `goes_on`: the writer's own sentence goes on behind its marks, and it is not the last speaker's.
        """
        again = bool(self.drafts) and claimed is not None and self.drafts[-1].at == claimed.at
        if claimed is not None and not again:
            self.drafts.append(_with_before(claimed, self.waiting, quote.paragraph))
        elif self.drafts and (again or (not goes_on and self._follows(quote, opens=opens))):
            self.drafts[-1] = _with_speech(self.drafts[-1], (quote.span,))
        else:
            self.waiting = [*self.waiting, quote] if not quote.closed else []
            return
        self.latest, self.waiting = quote.paragraph, []

    def _follows(self, quote: Quotation, *, opens: bool) -> bool:
        """In the paragraph of the last speech, or at the start of the next one."""
        return self.latest == quote.paragraph or (opens and quote.paragraph - self.latest == 1)


def _with_speech(draft: PositionDraft, more: Iterable[Span]) -> PositionDraft:
    return replace(draft, content=(*draft.content, *more))


def _claim_quote(passage: PositionText, quote: Quotation, before: Gap, after: Gap) -> PositionDraft | None:
    """By the cue after the speech, else by the one before it."""
    reply = replies.find_reply(passage, quote.span, _words_after(passage, after))
    if reply is not None:
        return reply
    follows = _cue_after(passage, quote, after)
    if follows is not None and _is_ended_quote(passage, quote):
        # `She said "it is late." The mayor said it was early.`: a full stop ends what she said.
        follows = _cue_before(passage, quote, before) or follows
    if follows is None or follows.holder < 0 or passage.tokens[follows.holder].pos_ != "PRON":
        return follows or _cue_before(passage, quote, before)
    # `The owners insist: "No," they say in the text.`: a name says more than a pronoun.
    leads = _cue_before(passage, quote, before) if passage.tokens[before.end - 1].text == ":" else None
    return replace(leads, cue=(*leads.cue, *follows.cue)) if leads is not None else follows


def _is_ended_quote(passage: PositionText, quote: Quotation) -> bool:
    """Whether a full stop stands in the marks, and a capital behind them."""
    text = passage.text.text
    closed = text[quote.span.end - 2 : quote.span.end - 1] == "."
    return closed and text[quote.span.end : quote.span.end + 2].strip()[:1].isupper()


def _with_before(draft: PositionDraft, waiting: list[Quotation], paragraph: int) -> PositionDraft:
    """The draft, with the paragraphs of its speech that stand before the one that names the speaker."""
    if not waiting or waiting[-1].paragraph + 1 != paragraph:
        return draft
    return replace(draft, content=(*(quote.span for quote in waiting), *draft.content))


def continued(passage: PositionText, drafts: list[PositionDraft]) -> list[PositionDraft]:
    """The drafts, speech that nobody claimed added to the one told before it in its paragraph.

    `He said that it works. "We have tried."`: the second sentence is his too.
    """
    claimed = {part.start for draft in drafts for part in draft.content}
    told = sorted(
        (one.cue[0].start, at) for at, one in enumerate(drafts) if one.cue and one.kind in TOLD_CLASSES
    )
    longer: dict[int, list[Span]] = defaultdict(list)
    for quote in filter(_is_spoken, passage.quotes):
        before = bisect_left(told, (quote.span.start, -1)) - 1
        if before >= 0 and quote.span.start not in claimed:
            at = told[before][1]
            longer[at] += [quote.span] if _follows_draft(passage, drafts[at], quote) else []
    return [_with_speech(draft, longer.get(at, ())) for at, draft in enumerate(drafts)]


def _is_spoken(quote: Quotation) -> bool:
    return quote.speech


def _follows_draft(passage: PositionText, draft: PositionDraft, quote: Quotation) -> bool:
    """Whether the speech stands in the paragraph of the draft, after it and outside what it holds."""
    end = max(part.end for part in (*draft.content, *draft.cue))
    return end <= quote.span.start and "\n" not in passage.text.text[end : quote.span.start]


def _words_after(passage: PositionText, gap: Gap) -> list[Token]:
    """The words that finish the sentence of the speech before the gap."""
    return [
        token
        for token in passage.doc[gap.start : min(gap.tail, gap.start + TOKENS_TO_CUE)]
        if not token.is_punct and not token.is_space
    ]


def _cue_after(passage: PositionText, quote: Quotation, gap: Gap) -> PositionDraft | None:
    """`"Speech," she said` and `"Speech," said the minister`: the cue follows at once."""
    words = _words_after(passage, gap)
    if not words:
        return None
    for verb in words:
        if not speech.is_speech_verb(verb):
            continue
        who = _speaker_near(passage, verb, gap)
        first = min(verb.i, who.left_edge.i if who is not None else verb.i)
        if max(first, gap.start) - words[0].i <= TOKENS_TO_CLAIM:
            return _draft_quote(passage, quote, verb, who, RuleName.QUOTE_CUE_AFTER)
    return None


def _cue_before(passage: PositionText, quote: Quotation, gap: Gap) -> PositionDraft | None:
    """`She said: "Speech"`: the last verb of saying in the sentence before the marks."""
    words = [
        token for token in passage.doc[max(gap.head, gap.end - TOKENS_TO_CUE) : gap.end] if not token.is_space
    ]
    if not words:
        return None
    verb = next(filter(speech.is_speech_verb, reversed(words)), None)
    if verb is not None and _leads_into_speech(verb, words[-1]):
        return _draft_quote(
            passage, quote, verb, _speaker_near(passage, verb, gap), RuleName.QUOTE_CUE_BEFORE
        )
    if words[-1].text == ":":
        return _by_lost_verb(passage, quote, words) or _by_colon(passage, quote, words)
    return None


def _leads_into_speech(verb: Token, last: Token) -> bool:
    """Whether the words from the verb to the last one lead into speech."""
    return last.text in {",", ":"} or last.lower_ in SPEECH_LEADS or last.i - verb.i <= TOKENS_TO_CLAIM


def _by_lost_verb(passage: PositionText, quote: Quotation, words: list[Token]) -> PositionDraft | None:
    """`The owners of the 12 insist: "..."`: a verb that the model took for a noun."""
    verb = words[-2] if len(words) > SPEAKER_LABEL_WORDS else words[-1]
    if verb.pos_ != "NOUN" or "quote" not in cues.verbs().get(verb.lower_, {}):
        return None
    nouns = (token for token in words[:-2] if token.pos_ in sources.NOMINAL - {"DET", "ADJ", "NUM"})
    who = next((token for token in nouns if token.dep_ != "compound"), None)
    if who is None:
        return None
    source = trim_span(passage.text.text, Span(min(who.left_edge.idx, who.idx), verb.idx))
    cue = Span(verb.idx, verb.idx + len(verb))
    rule = RuleName.QUOTE_CUE_BEFORE
    return PositionDraft(
        rule, (source,), (cue,), (quote.span,), who.i, verb.i, "say", Mode.DIRECT, manner=Manner.SPEECH
    )


def _by_colon(passage: PositionText, quote: Quotation, words: list[Token]) -> PositionDraft | None:
    """`Perhaps the mayor put it best: "..."`: whoever the sentence before the colon is about."""
    verb = next((token for token in words if token.pos_ in VERBS and find_subject(token) is not None), None)
    if verb is not None:
        return _draft_quote(passage, quote, verb, find_subject(verb), RuleName.QUOTE_COLON)
    who = named.find_name_in_front(words) or next(
        (token for token in reversed(words) if token.pos_ in {"PROPN", "NOUN"}), None
    )
    if who is None or len(words) > COLON_SPEAKER_WORDS:
        return None
    return named.draft_by_name(quote, who, words[-1], words[0])


def _speaker_near(passage: PositionText, verb: Token, gap: Gap) -> Token | None:
    """The subject of the verb where it stands in the gap; else the noun phrase beside the verb."""
    who = sources.find_teller(passage, verb)
    if who is not None and gap.start <= who.i < gap.end and who.pos_ in sources.NOMINAL:
        return who
    beside = [
        token
        for token in passage.doc[gap.start : gap.end]
        if token.dep_ in {"nsubj", "dobj", "attr", "oprd", "appos", "ROOT", "npadvmod"}
    ]
    nouns = [
        token
        for token in beside
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and abs(token.i - verb.i) <= TOKENS_TO_CUE
    ]
    return min(nouns, key=lambda token: abs(token.i - verb.i), default=who)


def _draft_quote(
    passage: PositionText, quote: Quotation, verb: Token, who: Token | None, rule: RuleName
) -> PositionDraft:
    """The draft of one stretch of speech."""
    frames = cues.find_frames(verb) or {}
    source = () if who is None else (sources.phrase(passage, who, verb),)
    cue = cover_group(verb)
    return PositionDraft(
        rule,
        source,
        (cue,),
        (_opened_quote(passage, quote, verb),),
        -1 if who is None else who.i,
        verb.i,
        frames.get("quote", "say"),
        Mode.DIRECT,
        manner=Manner.SPEECH,
    )


def _opened_quote(passage: PositionText, quote: Quotation, verb: Token) -> Span:
    """The speech, from "that" on where the writer leads into it in words of their own."""
    start = quote.span.start
    for token in passage.doc[verb.i + 1 : verb.i + TOKENS_TO_CUE]:
        if token.idx >= start:
            break
        if token.lower_ in SPEECH_LEADS:
            return Span(token.idx, quote.span.end)
    return quote.span
