"""The lines that state what an article is: its title, standfirst, by-line, date and place.

They stand above the body, often among links. None of them is a sentence of the article, all are kept.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_byline, is_date, is_value
from briefgen.load.clean.line import LineKind
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineShape
from briefgen.load.head.pieces import LinePart as Piece
from briefgen.load.head.pieces import states_head, take_pieces

SPAN = 16
"""How many lines above the body a title is looked for."""
CLEAN_HEADER = 6
"""So few lines between title and body are its header, whatever they say."""
ABOVE = 3
"""How many lines above the title its day is looked for."""
BELOW = 7
"""How many lines below the title a standfirst, an author and a day take at most."""
_NEVER = frozenset({"comment section", "cookie notice", "newsletter", "pager", "share"})
OVER = 0.7
"""The share of a line's weight from which the line right above it is the title instead."""
HEADLINE = 4
"""Words of a title at least where a longer line below it could be one."""
TOP = 60
"""Words of a title at most, where its place alone tells it."""
STOP_POINTS = 6
STANDFIRST_WORDS = 9
"""Words from which a line below the title is its standfirst."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_TITLES = frozenset(
    {
        LineShape.HEADLINE,
        LineShape.OPEN,
        LineShape.QUESTION,
        LineShape.SENTENCE,
        LineShape.LABEL,
        LineShape.PROSE,
    }
)


def find_header_lines(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> dict[int, LineKind]:
    """The lines of the header by their index, with what each is; none where no title is found."""
    first = next((at for at, part in enumerate(parts) if part is TextPart.BODY), len(seen))
    vocabulary = _collect_vocabulary(seen, parts)
    title = _find_title_line(seen, first, vocabulary)
    if title < 0:
        return _find_opening_kinds(seen, first)
    body = first if first > title else title + 1
    found = _find_header_kinds(seen, title, body, vocabulary)
    between = _fill_between_points(seen, [at for at, kind in found.items() if kind is LineKind.STANDFIRST])
    found |= dict.fromkeys(between, LineKind.STANDFIRST)
    if title + 1 not in found and _is_standfirst(seen, parts, title + 1):
        found[title + 1] = LineKind.STANDFIRST
    return _dated_above(seen, title) | _dated_below(seen, body) | found


def _find_header_kinds(
    seen: tuple[Seen, ...], title: int, body: int, vocabulary: frozenset[str]
) -> dict[int, LineKind]:
    """The title, and each line between it and the body that is part of the header."""
    found = {title: LineKind.TITLE}
    for at in range(title + 1, max(body, _end_of_header(seen, body))):
        kind = _header_kind(
            seen, at, tight=body - title <= CLEAN_HEADER, after_date=LineKind.DATELINE in found.values()
        )
        if kind is LineKind.NOISE and _tells_key_point(seen[at], vocabulary):
            kind = LineKind.STANDFIRST
        if kind is not LineKind.NOISE:
            found[at] = kind
    return found


def _dated_above(seen: tuple[Seen, ...], title: int) -> dict[int, LineKind]:
    """The day of the article right above its title, where some pages have it."""
    above = range(max(0, title - ABOVE), title)
    return {at: LineKind.DATELINE for at in above if _names_day(seen[at].raw.text)}


def _dated_below(seen: tuple[Seen, ...], body: int) -> dict[int, LineKind]:
    """The lines with the day and the author below a standfirst that reads like the first paragraph."""
    told = [at for at in range(body, min(len(seen), body + BELOW)) if seen[at].told]
    between = range(told[0] + 1, told[1]) if len(told) > 1 and told[0] == body else range(0)
    if not any(_names_day(seen[at].raw.text) for at in between):
        return {}
    stating = {at: LineKind.BYLINE for at in between if _states_metadata(seen[at])}
    return {body: LineKind.STANDFIRST} | stating


def _names_day(line: str) -> bool:
    return states_head(line) and any(piece.part is Piece.DATE for piece in take_pieces(line))


def _tells_key_point(line: Seen, vocabulary: frozenset[str]) -> bool:
    """Whether a line of the header says in short what the text says: a key point above it."""
    words = tuple(_long_words(line.raw.text))
    told = (
        line.shape.form in (LineShape.HEADLINE, LineShape.OPEN)
        and line.shape.words >= STOP_POINTS
        and not line.says.any()
    )
    return told and line.copies == 1 and sum(word in vocabulary for word in words) >= 0.5 * len(words)


def _fill_between_points(seen: tuple[Seen, ...], points: list[int]) -> Iterable[int]:
    """The one or two lines between two key points that are one too."""
    for above, below in pairwise(points):
        if below - above <= 3:
            yield from (
                at for at in range(above + 1, below) if seen[at].shape.words > 3 and not seen[at].says.any()
            )


def _is_standfirst(seen: tuple[Seen, ...], parts: tuple[TextPart, ...], at: int) -> bool:
    """The first line of the body, long and without an end, with a paragraph below it."""
    if at + 1 >= len(seen) or parts[at] is not TextPart.BODY or seen[at].says.any():
        return False
    long = seen[at].shape.words >= STANDFIRST_WORDS and seen[at].shape.form in (
        LineShape.OPEN,
        LineShape.HEADLINE,
    )
    return long and seen[at + 1].told


def _find_opening_kinds(seen: tuple[Seen, ...], first: int) -> dict[int, LineKind]:
    """Dates and by-lines right above a body without a title."""
    return {
        at: kind
        for at in range(max(0, first - 3), first)
        if (kind := _header_kind(seen, at)) in (LineKind.DATELINE, LineKind.BYLINE)
    }


def _collect_vocabulary(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> frozenset[str]:
    told = (
        line.raw.text[:2000]
        for line, part in zip(seen, parts, strict=True)
        if part is TextPart.BODY and line.shape.words > 11
    )
    return frozenset(word for text in told for word in _long_words(text))


def _long_words(text: str) -> Iterable[str]:
    return map(str.lower, _LONG.findall(text))


def _find_title_line(seen: tuple[Seen, ...], first: int, vocabulary: frozenset[str]) -> int:
    """The index of the title; -1 where no line above the body looks like one."""
    if _tops_header(seen):
        return 0
    above = [
        (_weigh_title(seen, at, first, vocabulary), at)
        for at in range(max(0, first - SPAN), min(first, len(seen)))
    ]
    weight, at = _choose_over_day(seen, above, first)
    if weight >= 1:
        over = next((heavy for heavy, line in above if line == at - 1), 0.0)
        return _dated_copy(seen, at - 1 if over >= OVER * weight and _tops_standfirst(seen, at) else at)
    return first if first < len(seen) - 1 and _opens_untitled(seen, first) else -1


def _choose_over_day(seen: tuple[Seen, ...], above: list[tuple[float, int]], first: int) -> tuple[float, int]:
    """The heaviest of the lines `above` the body with its index, by their weights.

    Where day or author stand above it and not below, what stands above these and may be a title is it: a key
    point, the first question or the result comes after them.
    """
    weight, at = max(above, default=(0.0, -1))
    stating = [line for line in range(max(0, at - ABOVE), first) if _states_metadata(seen[line])]
    if not stating or stating[-1] > at:
        return weight, at
    over = range(stating[0] - ABOVE, stating[0])
    return max((one for one in above if one[1] in over and one[0] >= 1), default=(weight, at))


def _tops_header(seen: tuple[Seen, ...]) -> bool:
    """Whether the first line is the title for its place: above day or author, and these right above the text.

    It may be a single word, or longer than any headline.
    """
    at = 1
    while at < len(seen) and _states_metadata(seen[at]):
        at += 1
    below = at < len(seen) and seen[at].told
    return (
        at > 1
        and below
        and not _states_metadata(seen[0])
        and not seen[0].says.any()
        and seen[0].shape.words <= TOP
    )


def _tops_standfirst(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether the line above `at` may be the title of which that is the standfirst, and no kicker."""
    above, below = seen[at - 1].shape, seen[at].shape
    loud = above.capitals and not below.capitals
    return seen[at].raw.blanks <= 1 and above.words >= HEADLINE and not loud


def _dated_copy(seen: tuple[Seen, ...], at: int) -> int:
    """A copy of the title, above the one at `at`, that stands beside the day of the article; else `at`."""
    copies = (one for one in range(max(0, at - SPAN), at) if seen[one].raw.text == seen[at].raw.text)
    return next((one for one in copies if _dated_above(seen, one)), at)


def _opens_untitled(seen: tuple[Seen, ...], at: int) -> bool:
    """A first line of the body that ends as no sentence does, with a paragraph below it."""
    line, below = seen[at].shape, seen[at + 1]
    title = (
        line.form in (LineShape.HEADLINE, LineShape.OPEN, LineShape.LABEL)
        and 2 <= line.words <= 30
        and line.sentences == 0
    )
    return (
        title
        and below.shape.words > 8
        and not is_byline(seen[at].raw.text)
        and not is_date(seen[at].raw.text)
    )


def _weigh_title(seen: tuple[Seen, ...], at: int, first: int, vocabulary: frozenset[str]) -> float:
    """How much a line above the body looks like its title; from 1 it is taken."""
    line = seen[at]
    if (
        line.shape.form not in _TITLES
        or not 2 <= line.shape.words <= 32
        or _is_furniture_line(line)
        or _states_metadata(line)
        or is_value(seen[at - 1].raw.text if at else "", line.raw.text)
    ):
        return 0
    words = tuple(_long_words(line.raw.text))
    shared = sum(word in vocabulary for word in words) / len(words) if len(words) > 1 else 0.3
    followed = any(_states_metadata(near) for near in (*seen[max(0, at - 2) : at], *seen[at + 1 : at + 5]))
    plain = line.shape.form in (LineShape.HEADLINE, LineShape.OPEN, LineShape.QUESTION)
    near = 1 - (first - at) / SPAN
    return (
        1.4 * shared
        + 0.4 * followed
        + 0.3 * plain
        + 0.4 * near
        + 0.4 * (at == 0)
        - 0.3 * (line.shape.words < 4)
        - 0.4 * ("caption" in line.says.opens)
    )


def _states_metadata(line: Seen) -> bool:
    return is_date(line.raw.text) or is_byline(line.raw.text) or states_head(line.raw.text)


def _is_furniture_line(line: Seen) -> bool:
    named = bool(line.says.whole) or bool(_NEVER & set(line.says.opens)) or "caption" in line.says.holds
    return named or ("glued" in line.shape.marks and line.shape.words > 6)


def _end_of_header(seen: tuple[Seen, ...], body: int) -> int:
    """A body may begin with a standfirst, a by-line or a date of its own: the line after them."""
    at = body
    while at < min(len(seen), body + 4) and _states_metadata(seen[at]):
        at += 1
    return at


def _header_kind(
    seen: tuple[Seen, ...], at: int, *, tight: bool = False, after_date: bool = False
) -> LineKind:
    """What a line between title and body is; NOISE where it is no part of the header."""
    line = seen[at]
    if is_date(line.raw.text):
        return LineKind.NOISE if after_date else LineKind.DATELINE
    if is_byline(line.raw.text) or states_head(line.raw.text):
        return LineKind.BYLINE
    if line.says.any() or line.copies > 1:
        return LineKind.NOISE
    if _is_long_prose(line) and not after_date:
        return LineKind.STANDFIRST
    return LineKind.BYLINE if tight and _is_bare_label(line) else LineKind.NOISE


def _is_bare_label(line: Seen) -> bool:
    return line.shape.form is LineShape.LABEL and not line.shape.marks


def _is_long_prose(line: Seen) -> bool:
    return line.shape.words >= STANDFIRST_WORDS and line.shape.form in (
        LineShape.PROSE,
        LineShape.OPEN,
        LineShape.HEADLINE,
    )
