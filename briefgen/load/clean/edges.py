"""What the path of `chain` leaves out although it stands in a row with the article's paragraphs.

A list, a run of questions and answers or a lone cross-head is no running text: to the path it
looks like a menu. Where a text sets its paragraphs apart by blank lines, what goes on in the same way below
the last of them goes on the article, up to the first line of page furniture.
"""

import re
from collections.abc import Iterator

from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.groups import find_pointers, in_blocks, sets_apart, starts_alike
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import SMALL_LETTER_SHARE, LineShape, is_finite

ROW = 3
"""So many lines that begin alike are a list."""
_PAGE = frozenset(
    {"ago", "clock", "code", "copyright", "cut short", "mail address", "telephone", "web address"}
)
_CLOSING_FURNITURE = frozenset({"comment section", "copyright", "headlines", "author note"})
"""Furniture below which an article does not go on."""
_PARAGRAPHS = 2
_HEADS = 2
_GREETING = 2
_GREETING_WORDS = 8
_LONG = 12
_TAIL = 2
_NEAR = 3
_FARTHEST = 16
_SENTENCES = (LineShape.PROSE, LineShape.SENTENCE)
MOSTLY = 0.7
"""The share of letters in sentences from which a text is mostly an article."""
SELDOM = 0.1
SPEAKING_LINES_SHARE = 0.5
"""The share of lines that speak in a text without stops."""
_FEW, _CLAUSE = 6, 5
_ASKER = re.compile(r"[^:?]{2,30}: ")


def mend_edges(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the lists and cross-heads of the article put back."""
    if is_plain(seen) or is_unstopped(seen):
        return _keep_whole(seen, parts)
    parts = _read_on(seen, parts)
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    if len(body) < _PARAGRAPHS:
        return parts
    apart = _find_set_apart(seen)
    first, end = _extend_above(seen, body[0]), _find_end(seen, apart, body[-1] + 1)
    out = list(parts)
    out[first : body[0]] = [TextPart.BODY if line.told else TextPart.INSIDE for line in seen[first : body[0]]]
    start = _start_at_greeting(seen, first)
    out[start:first] = [TextPart.BODY] * (first - start)
    out[body[-1] + 1 : end] = [TextPart.BODY] * (end - body[-1] - 1)
    for at in _find_put_back(seen, parts, apart):
        out[at] = TextPart.BODY
    return tuple(out)


def _read_on(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the sentences right below the body in it: many papers set each on a line of its own.

    One line between them does not end the article, where it is an advertisement, a pointer or a cross-head.
    """
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    out, at = list(parts), body[-1] + 1 if body else len(parts)
    goes_on, away = [_is_plain_sentence(line) for line in seen], find_pointers(seen)
    while at < len(seen) and (goes_on[at] or away[at] or _parts_only(seen, at, goes_on)):
        out[at] = TextPart.INSIDE if away[at] or _is_edge_furniture(seen[at]) else TextPart.BODY
        at += 1
    return _end_parts(out, at)


def _end_parts(parts: list[TextPart], end: int) -> tuple[TextPart, ...]:
    """`parts`, of which nothing before `end` is set inside a body that ends above it."""
    while end and parts[end - 1] is TextPart.INSIDE:
        end -= 1
        parts[end] = TextPart.AFTER
    return tuple(parts)


def _is_plain_sentence(line: Seen) -> bool:
    """A sentence that says nothing of the page."""
    plain = line.shape.form in _SENTENCES and line.copies == 1 and not line.shape.capitals
    return plain and not _is_edge_furniture(line)


def _parts_only(seen: tuple[Seen, ...], at: int, goes_on: list[bool]) -> bool:
    """Whether the line stands between sentences: furniture above one, a cross-head above two."""
    if _is_edge_furniture(seen[at]):
        return any(goes_on[at + 1 : at + 2]) or _runs_between(seen, at, goes_on)
    head = seen[at].shape.form in (LineShape.HEADLINE, LineShape.LABEL) and not seen[at].shape.marks
    below = range(at + 1, min(len(seen), at + 3))
    return head and len(below) == 2 and all(goes_on[n] for n in below) and any(seen[n].told for n in below)


def _runs_between(seen: tuple[Seen, ...], at: int, goes_on: list[bool]) -> bool:
    """Whether a run of furniture, as a box that calls for letters, stands above two sentences."""
    end = at
    while end < min(len(seen), at + _FARTHEST) and _is_edge_furniture(seen[end]):
        end += 1
    ends = any(_CLOSING_FURNITURE & set(line.says.any()) for line in seen[at:end])
    return not ends and len(goes_on[end : end + 2]) == 2 and all(goes_on[end : end + 2])


def _find_put_back(seen: tuple[Seen, ...], parts: tuple[TextPart, ...], apart: list[bool]) -> Iterator[int]:
    """The lines set inside the body that belong to it."""
    blocks = in_blocks(seen)
    for low, high in _find_insets(parts):
        yield from (
            at for at in range(low, high) if blocks[at] or _belongs_to_body(seen[at], apart[at], high - low)
        )


def is_plain(seen: tuple[Seen, ...]) -> bool:
    """Whether a text is an article with hardly anything around it: mostly sentences, few words of a page."""
    letters = sum(line.shape.letters for line in seen)
    blocks = in_blocks(seen)
    told = sum(line.shape.letters for at, line in enumerate(seen) if _speaks_in_line(line) or blocks[at])
    furniture = sum(bool(line.says.any()) for line in seen)
    return told >= MOSTLY * letters and furniture <= max(2, SELDOM * len(seen))


def is_unstopped(seen: tuple[Seen, ...]) -> bool:
    """Whether a text has no full stops, as transcripts by machine have none, and its lines speak."""
    closed = sum(line.shape.closed for line in seen)
    loose = sum(_speaks_in_line(line) or _is_loose(line) for line in seen)
    return len(seen) >= _FEW and closed <= SELDOM * len(seen) and loose >= SPEAKING_LINES_SHARE * len(seen)


def _is_loose(line: Seen) -> bool:
    """A sentence without its stop: small letters and a finite verb, no word of a page."""
    long = (
        line.shape.words >= _CLAUSE
        and line.shape.lower >= SMALL_LETTER_SHARE
        and not _is_edge_furniture(line)
    )
    return long and any(is_finite(word) for word in line.raw.text.split()[:60])


def _is_article_line(line: Seen) -> bool:
    return _speaks_in_line(line) and not _is_edge_furniture(line)


def _speaks_in_line(line: Seen) -> bool:
    """A sentence, an item of a list, or what somebody says in a talk: "Ida Holm: Is it enough?"."""
    if line.shape.form is LineShape.COLON:
        return line.shape.words >= _LONG
    if line.shape.form is LineShape.QUESTION:
        return _ASKER.match(line.raw.text) is not None
    return line.shape.form in _SENTENCES or ("numbered" in line.shape.marks and line.shape.words > 2)


def _keep_whole(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """In such a text the article goes from the first sentence to the last, and to a line or two below."""
    blocks = in_blocks(seen)
    loose = is_unstopped(seen)
    told = [
        at
        for at, line in enumerate(seen)
        if blocks[at] or _is_article_line(line) or (loose and _is_loose(line))
    ]
    if not told:
        return parts
    tail = range(told[-1] + 1, len(seen))
    kept = len(tail) <= _TAIL and not any(_is_edge_furniture(seen[at]) for at in tail)
    body = range(told[0], len(seen) if kept else tail.start)
    return tuple(_place_part(part, at, body) for at, part in enumerate(parts))


def _place_part(part: TextPart, at: int, body: range) -> TextPart:
    """Where a line is when the body is known; below it, what the path took for body stays so."""
    if at in body:
        return TextPart.BODY
    if at < body.start:
        return TextPart.BEFORE
    return part if part is TextPart.BODY else TextPart.AFTER


def _find_set_apart(seen: tuple[Seen, ...]) -> list[bool]:
    """Whether each line has a blank line above or below, where that tells a paragraph."""
    if not sets_apart(seen):
        return [False] * len(seen)
    blank = [line.raw.blanks > 0 for line in seen]
    return [above or below for above, below in zip(blank, [*blank[1:], True], strict=True)]


def _find_insets(parts: tuple[TextPart, ...]) -> list[tuple[int, int]]:
    """The stretches set inside the body, from and to."""
    starts = [
        at for at in range(1, len(parts)) if parts[at] is TextPart.INSIDE and parts[at - 1] is TextPart.BODY
    ]
    ends = [
        at for at in range(1, len(parts)) if parts[at] is TextPart.BODY and parts[at - 1] is TextPart.INSIDE
    ]
    return list(zip(starts, ends, strict=True))


def _belongs_to_body(line: Seen, apart: bool, length: int) -> bool:
    """A paragraph; a line alone, or one of two that are set apart: a cross-head or two."""
    if _is_edge_furniture(line) or line.shape.form is LineShape.MARK:
        return False
    return _is_plain_sentence(line) or length == 1 or (apart and length <= _HEADS)


def _extend_above(seen: tuple[Seen, ...], first: int) -> int:
    """Where the article begins that seems to begin at `first`: a paragraph close above, no date between.

    Lines of furniture do not make it far: a call for a newsletter may stand below the first paragraph.
    """
    start, between = first, 0
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        line = seen[at]
        if between >= _NEAR or is_date(line.raw.text) or is_byline(line.raw.text):
            break
        if line.told and not _is_edge_furniture(line):
            start, between = at, 0
        else:
            between += not _is_edge_furniture(line)
    return start


def _start_at_greeting(seen: tuple[Seen, ...], first: int) -> int:
    """Where the article begins that seems to begin at `first`: at a greeting above it."""
    at = first
    while at > max(0, first - _GREETING) and _is_greeting(seen[at - 1]):
        at -= 1
    return at


def _is_greeting(line: Seen) -> bool:
    return (
        line.shape.form is LineShape.SENTENCE
        and line.shape.words <= _GREETING_WORDS
        and not _is_edge_furniture(line)
    )


def _find_end(seen: tuple[Seen, ...], apart: list[bool], start: int) -> int:
    """The line before which the article ends that seems to end before `start`."""
    alike = starts_alike(seen)
    for at in range(start, len(seen)):
        if not (apart[at] or alike[at] >= ROW) or _is_edge_furniture(seen[at]):
            return at
    return len(seen)


def _is_edge_furniture(line: Seen) -> bool:
    return bool(line.says.any()) or bool(_PAGE & set(line.shape.marks))
