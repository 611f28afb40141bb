"""Quotation marks: which stretches of the text are between them, and which of those are speech.

Knows no language model and no cue. Linear: one pass over the marks of each paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model import Span
from briefgen.parse.grammar import singles

_QUOTATION_MARK = re.compile(r"[“”„\"«»]|''|‘‘|’’|``")
_PARAGRAPH_LINE = re.compile(r"[^\n]+")
OPENING_MARKS = {"“", "„", "«", "‘‘", "``"}
CLOSING_MARKS = {"”", "»", "’’"}
INTRODUCES = ",:;—–-―(…"
"""After one of these a capital opens speech: `She said: "We`."""
QUOTATION_ENDS = ".?!”\"»'"
STOPS = ",.;:)"
BEFORE_SPEECH = "([—–-"
QUOTATION_WORDS = 4
"""Words from which a quotation is more than a name in quotation marks."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks."""

    span: Span
    paragraph: int
    """Which line of the text it stands in."""
    closed: bool
    """False where its mark is missing: it then runs to the end of its paragraph."""
    speech: bool
    """True for a sentence that someone says, False for words quoted inside the writer's own sentence."""


def find_quotes(text: str) -> tuple[Quotation, ...]:
    """Every quotation, in order, none inside another."""
    return tuple(
        Quotation(span, number, closed, _is_speech_span(text, span))
        for number, line in enumerate(_PARAGRAPH_LINE.finditer(text))
        for span, closed in _outermost_quotes(text, Span(line.start(), line.end()))
    )


def _outermost_quotes(text: str, line: Span) -> Iterator[tuple[Span, bool]]:
    """What stands between double marks or between single ones; marks inside marks are part of the speech."""
    single = ((span, True) for span in singles.find_single_quotes(text, line))
    until = line.start
    for span, closed in sorted([*_paired_quotes(text, line), *single], key=lambda found: found[0]):
        if span.start >= until:
            yield span, closed
            until = span.end


def _paired_quotes(text: str, line: Span) -> Iterator[tuple[Span, bool]]:
    """Opening and closing marks of one paragraph; what stays open runs to its end."""
    opened: re.Match[str] | None = None
    inner = 0
    nests = _is_balanced_line(text, line)
    for mark in _QUOTATION_MARK.finditer(text, line.start, line.end):
        opens, closes = _direction_of_mark(text, mark, opened is not None)
        if opened is None:
            opened = mark if opens else None
        elif nests and mark.group() in OPENING_MARKS:
            inner += 1  # “They call it “a hell” here.”
        elif closes and inner:
            inner -= 1
        elif closes:
            yield Span(opened.start(), mark.end()), True
            opened = None
    if opened is not None and text[opened.end() : line.end].strip():
        yield Span(opened.start(), line.start + len(text[line.start : line.end].rstrip())), False


def _is_balanced_line(text: str, line: Span) -> bool:
    """Whether each mark that opens in the paragraph has one that closes, none of the straight kind."""
    marks = [mark.group() for mark in _QUOTATION_MARK.finditer(text, line.start, line.end)]
    opening, closing = (sum(mark in kind for mark in marks) for kind in (OPENING_MARKS, CLOSING_MARKS))
    return opening == closing and opening + closing == len(marks)


def _direction_of_mark(text: str, mark: re.Match[str], is_open: bool) -> tuple[bool, bool]:
    """Whether a mark can open and whether it can close, from its shape or the white space around it."""
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    ends = not after or after.isspace()
    if mark.group() in OPENING_MARKS:
        # `“We go “, she said` and `„We go“`: no word follows what should open.
        closes = is_open and (ends or after in STOPS)
        return not closes, closes
    if mark.group() in CLOSING_MARKS:
        # `”We will see”`: typed with the wrong mark.
        return before in {"", "\n"} and after.isalnum(), True
    if before.isspace() or before in BEFORE_SPEECH:
        # `" He` after a closed quotation opens; `word "` at the end of a line closes.
        return not ends, is_open and ends
    return not is_open and after.isalnum(), True


def _is_speech_span(text: str, span: Span) -> bool:
    """`"We will go," he said` is speech, `a "lame duck"` is not."""
    inner = text[span.start + 1 : span.end - 1].strip(" '‘’\xa0")
    first = next((letter for letter in inner[:12] if letter.isalnum()), "")
    if not first:
        return False
    long = inner.count(" ") >= QUOTATION_WORDS - 1
    if (first.isupper() or first.isdigit()) and _starts_clause(text, span.start):
        return long or inner[-1:] in ".,!?…—–-"
    if first.isupper() and inner[-1:] in ".,!?…":
        return long
    return any(inner[at + 1 : at + 3].strip()[:1].isupper() for at in _stops_inside(inner))


def _starts_clause(text: str, at: int) -> bool:
    """Whether nothing stands before, or what ends a sentence or leads into speech."""
    before = text[max(0, at - 3) : at].rstrip(" \xa0")[-1:]
    return before in {"", "\n"} or before in INTRODUCES or before in QUOTATION_ENDS


def _stops_inside(inner: str) -> Iterable[int]:
    """Where sentences end inside a quotation, but for its last: words that run over several are speech."""
    return (match.start() for match in re.finditer(r"[.?!] ", inner[:-4]))


def cover(quotes: tuple[Quotation, ...], offsets: Iterable[int]) -> Iterator[int]:
    """For each offset, the index of the quotation around it, or -1."""
    starts = [quote.span.start for quote in quotes]
    for offset in offsets:
        at = bisect_right(starts, offset) - 1
        yield at if at >= 0 and offset < quotes[at].span.end else -1
