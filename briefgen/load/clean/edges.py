"""What the path of `chain` leaves out although it stands in a row with the article's paragraphs.

A list, a run of questions and answers or a lone cross-head is no running text: to the path it
looks like a menu. Where a text sets its paragraphs apart by blank lines, what goes on in the same way below
the last of them goes on the article, up to the first line of page furniture.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.groups import in_blocks, is_entry, sets_apart, starts_alike
from briefgen.load.clean.letter import find_letter_end
from briefgen.load.clean.look import Seen
from briefgen.load.clean.onward import is_furniture, is_plain_sentence, read_onward
from briefgen.load.clean.shape import SMALL_LETTER_SHARE, LineMark, LineShape, is_finite
from briefgen.load.clean.spoken import keep_record

ROW = 3
"""So many lines that begin alike are a list."""
_PARAGRAPHS = 2
_HEADS = 2
_GREETING = 2
_GREETING_WORDS = 8
_LONG = 12
_TAIL = 2
_NEAR = 3
_FARTHEST = 16
_SECTION_HEADS = (LineShape.HEADLINE, LineShape.LABEL, LineShape.COLON)
_SENTENCES = (LineShape.PROSE, LineShape.SENTENCE)
MOSTLY = 0.7
"""The share of letters in sentences from which a text is mostly an article."""
SELDOM = 0.1
SPEAKING_LINES_SHARE = 0.5
"""The share of lines that speak in a text without stops."""
_FEW, _CLAUSE = 6, 5
_ITEMS = 40
"""Items of a list that a line announces, at most."""
_FAR_LINES = 6
"""Lines without a sentence that part sentences from the article, at least."""
FAR_SHARE = 0.2
"""The share of the letters from which sentences beyond such a gap are the article's all the same."""
_ASKER = re.compile(r"[^:?]{2,30}: ")


def mend_edges(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the lists and cross-heads of the article put back."""
    if is_plain(seen) or is_unstopped(seen):
        return _keep_whole(seen, parts)
    parts = keep_record(seen, read_onward(seen, parts))
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    if not body:
        return parts
    apart = _find_set_apart(seen)
    first, end = _extend_above(seen, body[0]), _find_end(seen, apart, body[-1] + 1)
    out = list(parts)
    out[first : body[0]] = [TextPart.BODY if line.told else TextPart.INSIDE for line in seen[first : body[0]]]
    start = _start_at_head(seen, _start_at_greeting(seen, first))
    out[start:first] = [TextPart.BODY] * (first - start)
    out[body[-1] + 1 : end] = [TextPart.BODY] * (end - body[-1] - 1)
    for at in _find_put_back(seen, tuple(out), apart):
        out[at] = TextPart.BODY
    return tuple(out)


def _find_put_back(seen: tuple[Seen, ...], parts: tuple[TextPart, ...], apart: list[bool]) -> Iterator[int]:
    """The lines set inside the body that belong to it."""
    blocks = in_blocks(seen)
    for low, high in _find_insets(parts):
        length = sum(not is_date(line.raw.text) for line in seen[low:high])
        yield from (
            at
            for at in range(low, high)
            if blocks[at]
            or _is_announced(seen, at)
            or _belongs_to_body(seen[at], any(apart[low:high]) or _is_on_text(seen, low, high), length)
        )


def _is_announced(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a line announces a list of items with their marks, "What we agreed:", or is one of these."""
    top, highest = at, max(0, at - _ITEMS)
    while top > highest and LineMark.NUMBERED in seen[top].shape.marks and not is_furniture(seen[top]):
        top -= 1
    announces = seen[top].shape.form is LineShape.COLON and not is_furniture(seen[top])
    return announces and any(LineMark.NUMBERED in line.shape.marks for line in seen[top + 1 : top + 2])


def _is_on_text(seen: tuple[Seen, ...], low: int, high: int) -> bool:
    """Whether lines stand right on the paragraph below them, apart from what is above."""
    return seen[low].raw.blanks > 0 and seen[high].raw.blanks == 0


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
    long = line.shape.words >= _CLAUSE and line.shape.lower >= SMALL_LETTER_SHARE and not is_furniture(line)
    return long and any(is_finite(word) for word in line.raw.text.split()[:60])


def _is_article_line(line: Seen) -> bool:
    return _speaks_in_line(line) and not is_furniture(line)


def _speaks_in_line(line: Seen) -> bool:
    """A sentence, an item of a list, or what somebody says in a talk: "Ida Holm: Is it enough?"."""
    if line.shape.form is LineShape.COLON:
        return line.shape.words >= _LONG
    if line.shape.form is LineShape.QUESTION:
        return _ASKER.match(line.raw.text) is not None
    return line.shape.form in _SENTENCES or (LineMark.NUMBERED in line.shape.marks and line.shape.words > 2)


def _keep_whole(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """In such a text the article goes from the first sentence to the last, and to a line or two below."""
    blocks = in_blocks(seen)
    loose = is_unstopped(seen)
    told = [
        at
        for at, line in enumerate(seen)
        if blocks[at] or _is_article_line(line) or (loose and _is_loose(line))
    ]
    told = _drop_far_ends(seen, parts, told)
    if not told:
        return parts
    tail = range(told[-1] + 1, len(seen))
    kept = len(tail) <= _TAIL and not any(is_furniture(seen[at]) for at in tail)
    body = range(told[0], len(seen) if kept else tail.start)
    return tuple(_place_part(part, at, body) for at, part in enumerate(parts))


def _drop_far_ends(seen: tuple[Seen, ...], parts: tuple[TextPart, ...], told: list[int]) -> list[int]:
    """The sentences `told` without a few far above or below the others that the path takes for a page's."""
    starts = [0, *(n for n in range(1, len(told)) if told[n] - told[n - 1] > _FAR_LINES), len(told)]
    groups = [told[low:high] for low, high in pairwise(starts)]
    whole = _sum_letters(seen, told)
    held = [
        at
        for at, group in enumerate(groups)
        if any(parts[at] is TextPart.BODY for at in group) or _sum_letters(seen, group) >= FAR_SHARE * whole
    ]
    return [at for group in groups[held[0] : held[-1] + 1] for at in group] if held else told


def _sum_letters(seen: tuple[Seen, ...], group: list[int]) -> int:
    return sum(seen[at].shape.letters for at in group)


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
    if is_furniture(line) or line.shape.form is LineShape.MARK:
        return False
    return is_plain_sentence(line) or length == 1 or (apart and length <= _HEADS)


def _extend_above(seen: tuple[Seen, ...], first: int) -> int:
    """Where the article begins that seems to begin at `first`: a paragraph close above, no date between.

    Lines of furniture do not make it far: a call for a newsletter may stand below the first paragraph.
    """
    start, between = first, 0
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        line = seen[at]
        if between >= _NEAR or _states_origin(line):
            break
        if line.told and not is_furniture(line):
            start, between = at, 0
        else:
            between += line.shape.form is not LineShape.MARK and not is_furniture(line)
    return start


def _start_at_greeting(seen: tuple[Seen, ...], first: int) -> int:
    """Where the article begins that seems to begin at `first`: at a greeting above it."""
    at = first
    while at > max(0, first - _GREETING) and _is_greeting(seen[at - 1]):
        at -= 1
    return at


def _start_at_head(seen: tuple[Seen, ...], first: int) -> int:
    """Where the article begins that seems to begin at `first`: at the head of its first section.

    It stands right on the paragraph, apart from the day or the author above it; the first question of an
    interview may stand apart from its answer.
    """
    if first < _PARAGRAPHS or is_furniture(seen[first - 1]) or _states_origin(seen[first - 1]):
        return first
    head, above = seen[first - 1], seen[max(0, first - 1 - _NEAR) : first - 1]
    on_text = head.raw.blanks > 0 and seen[first].raw.blanks == 0 and head.shape.form in _SECTION_HEADS
    stated = any(_states_origin(line) for line in above)
    return first - 1 if stated and (on_text or head.shape.form is LineShape.QUESTION) else first


def _states_origin(line: Seen) -> bool:
    return is_date(line.raw.text) or is_byline(line.raw.text)


def _is_greeting(line: Seen) -> bool:
    opens = line.shape.form is LineShape.SENTENCE or line.raw.text.endswith(",")
    return opens and line.shape.words <= _GREETING_WORDS and not is_furniture(line)


def _find_end(seen: tuple[Seen, ...], apart: list[bool], start: int) -> int:
    """The line before which the article ends that seems to end before `start`."""
    alike = starts_alike(seen)
    for at in range(start, len(seen)):
        goes_on = apart[at] or alike[at] >= ROW or _goes_on_list(seen, at)
        if not goes_on or is_furniture(seen[at]):
            return find_letter_end(seen, start, at) or _trim_heads(seen, alike, start, at)
    return len(seen)


def _trim_heads(seen: tuple[Seen, ...], alike: list[int], start: int, end: int) -> int:
    """The line before which the article ends that seems to end before `end`: not with heads of others."""
    at = end
    while at > start and _is_loose_head(seen[at - 1], alike[at - 1]):
        at -= 1
    return at if end - at >= _HEADS else end


def _is_loose_head(line: Seen, alike: int) -> bool:
    """A headline or label that is no item of a list, no entry of a table and no day."""
    loose = line.shape.form in (LineShape.HEADLINE, LineShape.LABEL) and alike < ROW
    return loose and "numbered" not in line.shape.marks and not is_entry(line) and not is_date(line.raw.text)


def _goes_on_list(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a line announces a list, or is an item of one that is announced or goes on."""
    if seen[at].shape.form is LineShape.COLON:
        return any(LineMark.NUMBERED in line.shape.marks for line in seen[at + 1 : at + 2])
    above = seen[at - 1].shape
    item = LineMark.NUMBERED in seen[at].shape.marks
    return item and (LineMark.NUMBERED in above.marks or above.form is LineShape.COLON)
