"""Headlines and captions that name a speaker: "Mayor: Bridge Will Open", "Bridge will open - mayor"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefgen.model import Span
from briefgen.parse.grammar.labels import FINITE, VERBS
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName

_HEADLINE_LINE = re.compile(r"[^\n]+")
_HEADLINE_SPEAKER = re.compile(r"[A-Z][^\n:.?!“”\"]{1,50}:(?= )")
SPEAKER_NAME_WORDS = 6
"""Words that the name of a speaker may have."""
NEVER = LEXICON.words("positions_rules", "headline_never")
"""Labels that stand before a colon and speak for nobody."""


def find_headline(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for the first line, where a name and a colon open it."""
    line = _HEADLINE_LINE.search(passage.text.text)
    if line is None:
        return
    name = _HEADLINE_SPEAKER.match(passage.text.text, line.start())
    if name is None or name.group()[:-1].casefold() in NEVER or name.group().count(" ") >= SPEAKER_NAME_WORDS:
        return
    source = Span(line.start(), name.end() - 1)
    content = Span(name.end() + 1, line.end())
    if not _says_after_colon(passage, content):
        return
    head = _head_of_source(passage, source)
    deeds = any(passage.tokens[at].pos_ in VERBS for at in _tokens_of_span(passage, source))
    if passage.tokens[head].pos_ in {"PROPN", "NOUN"} and not deeds:
        cue = Span(name.end() - 1, name.end())
        yield PositionDraft(
            RuleName.HEADLINE, (source,), (cue,), (content,), head, -1, "say", manner=Manner.HEADING
        )


def _says_after_colon(passage: PositionText, content: Span) -> bool:
    """Whether what follows the colon is a sentence or a quotation: "Gala: an evening" is neither."""
    opened = content.of(passage.text.text).lstrip()[:1] in "“\"‘'"
    return opened or any(passage.tokens[at].tag_ in FINITE for at in _tokens_of_span(passage, content))


def _tokens_of_span(passage: PositionText, span: Span) -> range:
    return range(
        bisect_left(passage.tokens, span.start, key=lambda token: token.idx),
        bisect_left(passage.tokens, span.end, key=lambda token: token.idx),
    )


def _head_of_source(passage: PositionText, source: Span) -> int:
    """The last word of the name heads it."""
    return max(_tokens_of_span(passage, source), default=0)
