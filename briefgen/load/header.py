"""Where the lines at the head of a text state its metadata; who has the first word is told elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.load.clean import LineKind
from briefgen.load.head import dateline, days, pieces, records
from briefgen.load.head.pieces import LinePart, LinePiece
from briefgen.load.head.words import load_head_words, strip_to_letters, write_as_listed
from briefgen.load.page.nouns import SavedPage
from briefgen.load.row import Row
from briefgen.load.structure import headline
from briefgen.load.structure.speakers import find_title_speaker
from briefgen.model import Span

HEAD_ROWS = 12
"""Lines at the head of an article among which its metadata stand."""

FOOT_LINES = 2
"""Lines at the end of an article of which one may state its day."""

DATELINE_ROWS = 4
"""Rows of running text among which a dateline stands: a note or a summary may come before it."""

RECORD_ROWS = 4
"""Rows among which minutes say of which meeting they are."""

PROSE = 12
"""Words from which a line that ends as a sentence does is running text."""

TITLE_LETTERS = 15
"""Letters of a line that is a title when the page's title goes on after it."""


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """Where in the text the metadata stand, before front matter has its word."""

    title: Row | None = None
    dates: tuple[tuple[Span, days.StatedDay], ...] = ()
    """The words that state a day of publication, and the day."""
    changes: tuple[tuple[Span, days.StatedDay], ...] = ()
    """The same of the days on which it was changed."""
    publishers: tuple[Span, ...] = ()
    authors: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    lines: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A row of the head with its pieces, counted in the text."""

    row: Row
    pieces: tuple[LinePiece, ...]
    stated: tuple[days.StatedDay, ...]

    def has(self, *parts: LinePart) -> bool:
        return any(piece.part in parts for piece in self.pieces)

    @property
    def is_unknown(self) -> bool:
        """One piece of which nothing is known."""
        return len(self.pieces) == 1 and self.has(LinePart.UNKNOWN)

    @property
    def states(self) -> bool:
        """A date or an author, or a publisher with its place, and nothing unknown beside it."""
        signed = self.has(LinePart.PUBLISHER) and self.has(LinePart.PLACE)
        return (signed or self.has(*pieces.STATING)) and not self.has(LinePart.UNKNOWN)

    @property
    def labels(self) -> bool:
        """Nothing but what the document is: "Press release"."""
        return bool(self.pieces) and all(piece.part is LinePart.FURNITURE for piece in self.pieces)

    @property
    def may_state(self) -> bool:
        """A place or a publisher and nothing else: it needs a line that states beside it."""
        return bool(self.pieces) and all(
            piece.part in (LinePart.PLACE, LinePart.PUBLISHER) for piece in self.pieces
        )


def find_header_facts(text: str, rows: tuple[Row, ...], page: SavedPage | None) -> HeadFacts:
    """What `rows` of `text` state; a saved page tells which of them is its title."""
    lines = [_read_head_line(text, row) for row in _head_rows(text, rows)]
    title = (
        _find_headline_row(text, lines, len(rows)) if page is None else _find_stated_title(text, rows, page)
    )
    told = _lines_that_state(_sign_lines(text, [line for line in lines if line.row is not title]))
    openings = (_read_dateline(text, row) for row in rows[len(lines) :][:DATELINE_ROWS])
    opening = next(filter(None, openings), HeadFacts())
    if not opening.dates and page is None:
        told += _foot_that_dates(text, told, rows[max(len(lines), 1) :])
    spans = [*([title.span] if title else []), *(line.row.span for line in told)]
    return HeadFacts(
        title=title,
        dates=(*_dates_of_part(told, LinePart.DATE), *opening.dates) or _day_of_document(text, title, rows),
        changes=tuple(_dates_of_part(told, LinePart.LATER)),
        publishers=(
            *_spans_of_part(told, LinePart.LABELLED),
            *_spans_of_part(told, LinePart.PUBLISHER),
            *opening.publishers,
        ),
        authors=tuple(_spans_of_part(told, LinePart.AUTHOR)),
        places=(*_spans_of_part(told, LinePart.PLACE), *opening.places),
        lines=(*sorted(spans), *opening.lines),
    )


def _foot_that_dates(text: str, told: list[HeadRow], below: tuple[Row, ...]) -> list[HeadRow]:
    """The last line, or that before it, where it alone states a day: "Published 6 May 2024"."""
    if any(line.has(LinePart.DATE) for line in told):
        return []
    ends = [_read_head_line(text, row) for row in below[-FOOT_LINES:]]
    return [line for line in ends if line.states and line.has(LinePart.DATE)][-1:]


def _day_of_document(
    text: str, title: Row | None, rows: tuple[Row, ...]
) -> tuple[tuple[Span, days.StatedDay], ...]:
    """The day at the end of what a document is called, else that of the meeting of which it is a record."""
    return _day_of_title(text, title) or _day_of_record(text, rows)


def _day_of_title(text: str, title: Row | None) -> tuple[tuple[Span, days.StatedDay], ...]:
    """As in "Statement by the mayor, 6 May 2024", "Mayor Ida Holm’s remarks at the quay, 6 May 2024"."""
    line = title.span.of(text) if title is not None else ""
    found = days.find_stated_days(line)
    if title is None or len(found) != 1 or line[found[0].span.end :].strip(" .)]"):
        return ()
    named = write_as_listed(line.partition(" ")[0]) in load_head_words().document_words
    spoken = named or bool(find_title_speaker(line))
    return ((_shift_span(found[0].span, title), found[0]),) if spoken else ()


def _day_of_record(text: str, rows: tuple[Row, ...]) -> tuple[tuple[Span, days.StatedDay], ...]:
    """The day of the first line that says of which meeting the text is a record."""
    told = ((row, records.find_record_day(row.span.of(text))) for row in rows[:RECORD_ROWS])
    return next((((_shift_span(day.span, row), day),) for row, day in told if day is not None), ())


def _head_rows(text: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows above the running text; none where the article has a single row."""
    end = next((at for at, row in enumerate(rows) if _opens_running_text(text, row)), len(rows))
    return rows[: min(end, HEAD_ROWS, len(rows) - 1)]


def _opens_running_text(text: str, row: Row) -> bool:
    """Whether the running text begins at `row`: a standfirst may well end as a sentence does."""
    line = row.span.of(text)
    if row.kind is LineKind.STAMP:
        return True
    if row.kind in (LineKind.TITLE, LineKind.STANDFIRST):
        return dateline.find_dateline(line) is not None
    return dateline.find_dateline(line) is not None or _is_prose(line)


def _is_prose(line: str) -> bool:
    count = len(line.split())
    ended = line.rstrip("\"'”’)]").endswith((".", "?", "!", "…", ":"))
    return count > headline.HEADLINE_WORDS or (count >= PROSE and ended)


def _read_head_line(text: str, row: Row) -> HeadRow:
    line = row.span.of(text)
    taken = pieces.take_pieces(line)
    moved = tuple(LinePiece(_shift_span(piece.span, row), piece.part) for piece in taken)
    return HeadRow(row, moved, days.find_stated_days(line) if len(line) <= 300 else ())


def _shift_span(span: Span, row: Row) -> Span:
    return Span(span.start + row.span.start, span.end + row.span.start)


def _find_headline_row(text: str, lines: list[HeadRow], count: int) -> Row | None:
    """The first line with the shape of a headline that states nothing else; a bare publisher last."""
    wanted = [line for line in lines if _may_be_headline(text, line)] if count > 1 else []
    return next((some[0].row for some in _rank_headlines(text, wanted) if some), None)


def _rank_headlines(text: str, wanted: list[HeadRow]) -> Iterator[list[HeadRow]]:
    """From those that are most surely the headline to those of its shape only."""
    yield [line for line in wanted if headline.measure_label(line.row.span.of(text))]
    yield [line for line in wanted if line.row.kind is LineKind.TITLE]
    yield _past_kicker(text, [line for line in wanted if not line.may_state])
    yield wanted


def _may_be_headline(text: str, line: HeadRow) -> bool:
    if line.states or line.labels or line.row.kind in (LineKind.STANDFIRST, LineKind.BYLINE):
        return False
    return headline.is_headline(line.row.span.of(text), line.row.kind)


def _past_kicker(text: str, lines: list[HeadRow]) -> list[HeadRow]:
    """`lines` without a first one of a word or two above a longer one: "World news" is no headline."""
    if len(lines) > 1:
        first, second = (len(line.row.span.of(text).split()) for line in lines[:2])
        if first <= headline.KICKER and second > 2 * headline.KICKER:
            return lines[1:]
    return lines


def _find_stated_title(text: str, rows: tuple[Row, ...], page: SavedPage) -> Row | None:
    """The row that says what the head of a page says is its title, else the one marked as its title."""
    titles = [strip_to_letters(found.text) for found in page.titles]
    top = rows[:HEAD_ROWS] if len(rows) > 1 else ()
    said = [row for row in top if _is_among(strip_to_letters(row.span.of(text)), titles)]
    marked = [
        row for row in top if row.kind is LineKind.TITLE and headline.is_headline(row.span.of(text), row.kind)
    ]
    return next(iter((*said, *marked)), None)


def _is_among(line: str, titles: list[str]) -> bool:
    """Whether a line is a title, or one with the name of the site before or after it."""
    long = len(line) >= TITLE_LETTERS
    return any(
        line == title or (long and (title.startswith(line) or title.endswith(line))) for title in titles
    )


def _lines_that_state(lines: list[HeadRow]) -> list[HeadRow]:
    """The lines that state a date or author, and the bare places and publishers in a row with them."""
    sure = {at for at, line in enumerate(lines) if line.states}
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for at in order:
            if lines[at].may_state and {at - 1, at + 1} & sure:
                sure.add(at)
    return [lines[at] for at in sorted(sure)]


def _sign_lines(text: str, lines: list[HeadRow]) -> list[HeadRow]:
    """The same, where a name alone on the line below publisher and date is who wrote it: "Ida Holm"."""
    return lines[:1] + [_sign_line(text, above, line) for above, line in pairwise(lines)]


def _sign_line(text: str, above: HeadRow, line: HeadRow) -> HeadRow:
    signed = above.has(LinePart.PUBLISHER) and above.has(LinePart.DATE) and line.is_unknown
    if not signed or not pieces.may_sign(line.row.span.of(text)):
        return line
    return replace(line, pieces=(LinePiece(line.row.span, LinePart.AUTHOR),))


def _dates_of_part(lines: list[HeadRow], part: LinePart) -> Iterator[tuple[Span, days.StatedDay]]:
    """Each day of this kind; its words are the whole line where that states nothing else."""
    for line in lines:
        for piece in line.pieces:
            if piece.part is part:
                day = next(day for day in line.stated if _shift_span(day.span, line.row) == piece.span)
                whole = all(
                    other.part in (LinePart.DATE, LinePart.LATER, LinePart.FURNITURE) for other in line.pieces
                )
                yield (line.row.span if whole else piece.span), day


def _spans_of_part(lines: list[HeadRow], part: LinePart) -> Iterator[Span]:
    for line in lines:
        yield from (piece.span for piece in line.pieces if piece.part is part)


def _read_dateline(text: str, row: Row) -> HeadFacts | None:
    found = dateline.find_dateline(row.span.of(text))
    if found is None:
        return None
    return HeadFacts(
        dates=((_shift_span(found.day.span, row), found.day),) if found.day else (),
        publishers=(_shift_span(found.agency, row),) if found.agency else (),
        places=(_shift_span(found.place, row),) if found.place else (),
        lines=(_shift_span(found.span, row),),
    )
