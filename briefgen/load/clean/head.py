"""The lines that state what an article is: its title, standfirst, by-line, date and place.

They stand above the body, often among links. None of them is a sentence of the article, all are kept.
"""

from collections.abc import Iterable
from itertools import pairwise

from briefgen.load.clean.captions import shows_credit
from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.line import LineKind
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineMark, LineShape
from briefgen.load.clean.titles import (
    find_day_above,
    find_title_line,
    is_below_points,
    is_dated_entry,
    list_long_words,
    names_day,
    states_metadata,
)
from briefgen.load.head.pieces import states_head
from briefgen.load.head.records import find_record_day
from briefgen.load.head.words import load_head_words

CLEAN_HEADER = 6
"""So few lines between title and body are its header, whatever they say."""
BELOW = 7
"""How many lines below the title a standfirst, an author and a day take at most."""
STOP_POINTS = 6
STANDFIRST_WORDS = 9
"""Words from which a line below the title is its standfirst."""


def find_header_lines(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> dict[int, LineKind]:
    """The lines of the header by their index, with what each is; none where no title is found."""
    first = next((at for at, part in enumerate(parts) if part is TextPart.BODY), len(seen))
    vocabulary = _collect_vocabulary(seen, parts)
    title = find_title_line(seen, first, vocabulary)
    if title < 0:
        return _find_opening_kinds(seen, first)
    body = first if first > title else title + 1
    found = _find_header_kinds(seen, title, body, vocabulary)
    between = _fill_between_points(seen, [at for at, kind in found.items() if kind is LineKind.STANDFIRST])
    found |= dict.fromkeys(between, LineKind.STANDFIRST)
    if title + 1 not in found and _is_standfirst(seen, parts, title + 1):
        found[title + 1] = LineKind.STANDFIRST
    return _find_record(seen, title) | find_day_above(seen, title) | _dated_below(seen, body) | found


def _find_record(seen: tuple[Seen, ...], title: int) -> dict[int, LineKind]:
    """The line above the title that says of which meeting the text is a record."""
    told = (at for at in range(title) if find_record_day(seen[at].raw.text) is not None)
    return dict.fromkeys(told, LineKind.STANDFIRST)


def _find_header_kinds(
    seen: tuple[Seen, ...], title: int, body: int, vocabulary: frozenset[str]
) -> dict[int, LineKind]:
    """The title, and each line between it and the body that is part of the header."""
    found = {title: LineKind.TITLE}
    for at in range(title + 1, max(body, _end_of_header(seen, body))):
        kind = _header_kind(
            seen,
            at,
            tight=body - title <= CLEAN_HEADER,
            after_date=any(is_date(line.raw.text) for line in seen[title + 1 : at]),
        )
        if kind is LineKind.NOISE and (_tells_key_point(seen[at], vocabulary) or _is_point(seen, at)):
            kind = LineKind.STANDFIRST
        if kind is not LineKind.NOISE:
            found[at] = kind
    return found


def _dated_below(seen: tuple[Seen, ...], body: int) -> dict[int, LineKind]:
    """The lines with the day and the author below a standfirst that reads like the first paragraph."""
    told = [at for at in range(body, min(len(seen), body + BELOW)) if seen[at].told]
    between = range(told[0] + 1, told[1]) if len(told) > 1 and told[0] == body else range(0)
    if not any(names_day(seen[at].raw.text) for at in between):
        return {}
    stating = {at: LineKind.BYLINE for at in between if states_metadata(seen[at])}
    return {body: LineKind.STANDFIRST} | stating


def _tells_key_point(line: Seen, vocabulary: frozenset[str]) -> bool:
    """Whether a line of the header says in short what the text says: a key point above it."""
    words = tuple(list_long_words(line.raw.text))
    told = (
        line.shape.form in (LineShape.HEADLINE, LineShape.OPEN)
        and line.shape.words >= STOP_POINTS
        and not line.says.any()
    )
    told = told and line.copies == 1 and not is_dated_entry(line.raw.text)
    return told and sum(word in vocabulary for word in words) >= 0.5 * len(words)


def _is_point(seen: tuple[Seen, ...], at: int) -> bool:
    """A headline right below "Summary": a key point, whatever its words."""
    line = seen[at]
    told = line.shape.form in (LineShape.HEADLINE, LineShape.OPEN) and not line.says.any()
    return told and line.copies == 1 and is_below_points(seen, at)


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
    return frozenset(word for text in told for word in list_long_words(text))


def _end_of_header(seen: tuple[Seen, ...], body: int) -> int:
    """A body may begin with a standfirst, a by-line or a date of its own: the line after them."""
    at = body
    while at < min(len(seen), body + 4) and states_metadata(seen[at]):
        at += 1
    return at


def _header_kind(
    seen: tuple[Seen, ...], at: int, *, tight: bool = False, after_date: bool = False
) -> LineKind:
    """What a line between title and body is; NOISE where it is no part of the header."""
    line = seen[at]
    if _is_listed(line):
        return LineKind.NOISE
    if is_date(line.raw.text):
        return _dated_kind(line, after_date=after_date)
    if is_byline(line.raw.text) or states_head(line.raw.text):
        return LineKind.BYLINE
    if line.says.any() or line.copies > 1:
        return LineKind.NOISE
    if not after_date and _may_stand_first(seen, at):
        return LineKind.STANDFIRST
    return LineKind.BYLINE if tight and _is_bare_label(line) else LineKind.NOISE


def _is_listed(line: Seen) -> bool:
    """The start of a player, "0:00", or an entry of a list of days: neither dates the article."""
    return line.says.whole == ("media link",) or is_dated_entry(line.raw.text)


def _dated_kind(line: Seen, *, after_date: bool) -> LineKind:
    """The day of the article; "4 hours ago" tells none, nor does a second date."""
    return LineKind.NOISE if after_date or LineMark.AGO in line.shape.marks else LineKind.DATELINE


def _may_stand_first(seen: tuple[Seen, ...], at: int) -> bool:
    return _is_long_prose(seen[at]) and not _stands_by_credit(seen, at)


def _stands_by_credit(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a line is a caption for its place: below "Image:", or above who took the picture."""
    above = "caption" in seen[at - 1].says.whole
    below = seen[at + 1 : at + 3]
    return above or any(map(shows_credit, below))


def _is_bare_label(line: Seen) -> bool:
    """A few words, none but "and" and "of" in small letters: a name, an office, a place."""
    named = all(
        word[0].isupper() or word in load_head_words().small_in_names for word in line.raw.text.split()
    )
    return line.shape.form is LineShape.LABEL and not line.shape.marks and named


def _is_long_prose(line: Seen) -> bool:
    return line.shape.words >= STANDFIRST_WORDS and line.shape.form in (
        LineShape.PROSE,
        LineShape.OPEN,
        LineShape.HEADLINE,
    )
