"""A line at the head of an article in pieces: days, places, publishers, authors, or unknown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefgen.load.head import days
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.model import Span


class LinePart(StrEnum):
    DATE = "date"
    LATER = "later"
    """A day on which the article was changed."""
    PLACE = "place"
    PUBLISHER = "publisher"
    LABELLED = "labelled"
    """A publisher behind the word for it: "Source: ..."."""
    AUTHOR = "author"
    FURNITURE = "furniture"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LinePiece:
    span: Span
    part: LinePart


PIECED_LINE_WORDS = 20
"""Words of a line that can be taken to pieces."""
ASIDE_WORDS = 4
"""Words at most of what stands beside a day or behind "By" without being known."""
STATING = frozenset({LinePart.DATE, LinePart.LATER, LinePart.AUTHOR, LinePart.LABELLED})
"""The parts that make a line one of metadata."""

_SEPARATOR = re.compile(
    r"\s{0,9}[|·•;]\s{0,9}|\s{1,9}[–—-]{1,2}\s{1,9}|,\s{1,9}|\s{0,9}/\s{1,9}|\s{1,9}/\s{0,9}"
)
_WRITTEN_BY = re.compile(
    r"(?:(?:written|reported|reporting|story|text|words|compiled|posted)\s+)?by[:\s]\s*|authors?:\s*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:photo(?:graph|graphy)?s?|pictures?|images?|illustrations?|graphics?|videos?|edit(?:ed|ing)"
    r"|(?:additional|further)\s+reporting|translated|produced)\s+by\b|(?:photos?|photographs?|pictures?):\s",
    re.IGNORECASE,
)
"""Who did something else than write the article."""
_SOURCE = re.compile(r"(?:source|publisher|published by):?\s+", re.IGNORECASE)
_BETWEEN_AUTHORS = re.compile(r"\s{1,9}(?:and|&|with)\s{1,9}")
_BESIDE = re.compile(r"\s{0,9}\([^()]{0,60}\)|\s{1,9}for\s{1,9}.{0,200}$")
"""What the head of a page sets behind a name: its town, its paper."""
_IN = re.compile(r"\s{1,9}(?:in|from)\s{1,9}")
_COUNTS = re.compile(r"\d{1,3}(?:,\d{3}){0,3}(?:\s\d{1,3}(?:,\d{3}){0,3}){0,2}")
"""What readers did, as a page counts it beside the day: "286,248 40"."""
_READING_TIME = re.compile(r"(?:~|about\s)?\d{1,3}[\s-]min(?:ute)?s?(?:\sread)?", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9][a-z0-9-]{0,60}(?:\.[a-z0-9-]{2,60}){1,3}")
_TOWN = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,30}(?:[ -][^\W\d_]{2,30}){0,3}")
_NAME_PART = re.compile(r"[A-ZÀ-Þ][\w'’-]*\.?|(?:d|l)['’][A-ZÀ-Þ]\w*")


def take_pieces(line: str) -> tuple[LinePiece, ...]:
    """The pieces of `line`, in order; one unknown piece for a line that is too long."""
    if len(line) > 300 or len(line.split()) > PIECED_LINE_WORDS:
        return (LinePiece(Span(0, len(line)), LinePart.UNKNOWN),)
    return _place_unknown(line, tuple(_take_pieces(line)))


def states_head(line: str) -> bool:
    """Whether `line` states a day or an author, and holds nothing unknown beside it."""
    parts = {piece.part for piece in take_pieces(line)}
    return bool(parts & STATING) and LinePart.UNKNOWN not in parts


def _place_unknown(line: str, found: tuple[LinePiece, ...]) -> tuple[LinePiece, ...]:
    """The pieces, where the one that is unknown beside a day can be told by where it stands."""
    if not any(piece.part is LinePart.DATE for piece in found):
        return found
    found = tuple(_take_count(line, piece) for piece in found)
    unknown = [piece for piece in found if piece.part is LinePart.UNKNOWN]
    if len(unknown) != 1:
        return found
    (strange,) = unknown
    told = _find_town(line, found) or _beside_day(line, strange, found)
    return tuple(LinePiece(piece.span, told) if piece is strange and told else piece for piece in found)


def _take_count(line: str, piece: LinePiece) -> LinePiece:
    """How often the article was read, beside its day or behind its hour: no word of who wrote it."""
    counted = piece.part is LinePart.UNKNOWN and days.tells_hour(piece.span.of(line), _COUNTS)
    return LinePiece(piece.span, LinePart.FURNITURE) if counted else piece


def _find_town(line: str, found: tuple[LinePiece, ...]) -> LinePart | None:
    """The one word before a comma and a day is a place: "Grobina, 14 March 2024"."""
    if [piece.part for piece in found] != [LinePart.UNKNOWN, LinePart.DATE]:
        return None
    town, day = found
    alone = line[: town.span.start].strip() == "" and line[day.span.end :].strip(" .") == ""
    comma = line[town.span.end : day.span.start].strip() == ","
    plain_town = _TOWN.fullmatch(town.span.of(line)) and not is_person_name(town.span.of(line))
    return LinePart.PLACE if alone and comma and plain_town else None


def _beside_day(line: str, strange: LinePiece, found: tuple[LinePiece, ...]) -> LinePart | None:
    """A name, a section or a button beside a day: the day counts, who or what it is stays open.

    "Nov 19, 2019 Ida Holm", "3 May 2024 in World", and "18.11.2019Get short URL", "WORLDMay 3, 2024" on
    a page without its marks.
    """
    text = strange.span.of(line)
    days_ = [piece for piece in found if piece.part is LinePart.DATE]
    section = text.startswith("in ") and len(text.split()) <= ASIDE_WORDS
    edges = {edge for day in days_ for edge in (day.span.start, day.span.end)}
    touches = not edges.isdisjoint((strange.span.start, strange.span.end))
    glued = touches and len(text.split()) <= ASIDE_WORDS
    return LinePart.FURNITURE if is_person_name(text) or section or glued else None


def is_person_name(text: str) -> bool:
    """Whether `text` has the shape of a person's name, and holds no word of a publisher."""
    parts = text.split()
    names = [part for part in parts if write_as_listed(part) not in load_head_words().name_particles]
    return (
        2 <= len(parts) <= 5
        and bool(names)
        and all(_NAME_PART.fullmatch(part) for part in names)
        and not any(write_as_listed(part) in load_head_words().publisher_words for part in parts)
        and not any(write_as_listed(part) in load_head_words().job_words for part in parts)
        and text.casefold() not in load_head_words().places
    )


def may_sign(text: str) -> bool:
    """Whether a line alone may be an author's name: no street, no section of a paper, no body."""
    parts = [write_as_listed(part) for part in text.split()]
    return is_person_name(text) and load_head_words().unsigned_words.isdisjoint(parts)


def find_authors(text: str) -> tuple[str, ...]:
    """The persons whom the head of a page names in `text`: "By Ida Holm and Per Dahl, Senior Reporter"."""
    text = _BESIDE.sub("", text)
    by = _WRITTEN_BY.match(text)
    start = by.end() if by and not _CREDIT.match(text) else 0
    names = (
        piece for span in _split_at_separators(text, start, len(text)) for piece in _split_authors(text, span)
    )
    return tuple(piece.span.of(text) for piece in names if piece.part is LinePart.AUTHOR)


def is_publisher(text: str) -> bool:
    """Whether `text` is a short name with a word that publishers have, an agency, or an address."""
    parts = text.split()
    if len(parts) > 6 or not parts:
        return False
    if write_as_listed(text) in load_head_words().agencies or _DOMAIN.fullmatch(text):
        return True
    titled = all(
        part[0].isupper() or part[0].isdigit() or write_as_listed(part) in load_head_words().weak_ends
        for part in parts
    )
    return (
        titled
        and len(parts) >= 2
        and any(write_as_listed(part) in load_head_words().publisher_words for part in parts)
    )


def is_known_place(text: str) -> bool:
    return text.strip(" .").casefold() in load_head_words().places


def _take_pieces(line: str) -> Iterator[LinePiece]:
    at, authored, since = 0, False, 0
    for day in days.find_stated_days(line):
        for piece in _split_stretch(line, at, day.span.start, authored):
            authored = authored or piece.part is LinePart.AUTHOR
            yield piece
        yield LinePiece(day.span, LinePart.LATER if days.labels_update(line, day, since) else LinePart.DATE)
        at = since = day.span.end
    yield from _split_stretch(line, at, len(line), authored)


def _split_stretch(line: str, start: int, end: int, authored: bool) -> Iterator[LinePiece]:
    """The pieces of a stretch without a day; after an author, what is unknown is a role."""
    for span in _split_at_separators(line, start, end):
        text = span.of(line)
        by = _WRITTEN_BY.match(text)
        if _CREDIT.match(text):
            yield LinePiece(span, LinePart.FURNITURE)
        elif by:
            authored = True
            yield from _split_authors(line, Span(span.start + by.end(), span.end))
        elif _is_reporting(text) or (authored and is_person_name(text)):
            yield from _split_authors(line, span)
        else:
            yield _classify_piece(text, span, authored)


def _is_reporting(text: str) -> bool:
    """A name in a place, as some papers sign: "Ida Holm in Brussels"."""
    name, _, place = text.partition(" in ")
    return is_known_place(place) and is_person_name(name)


def _split_at_separators(line: str, start: int, end: int) -> Iterator[Span]:
    at = start
    edges = [(match.start() + start, match.end() + start) for match in _SEPARATOR.finditer(line[start:end])]
    for low, high in (*edges, (end, end)):
        text = line[at:low]
        left, right = len(text) - len(text.lstrip(" ,|-–—:()*_")), len(text.rstrip(" ,|-–—:(*_"))
        if left < right:
            yield Span(at + left, at + right)
        at = high


def _split_authors(line: str, span: Span) -> Iterator[LinePiece]:
    """Authors apart by "and"; "in Kyiv" after the last is a place."""
    text = span.of(line)
    placed = _IN.search(text)
    if placed and is_known_place(text[placed.end() :]):
        yield from _split_authors(line, Span(span.start, span.start + placed.start()))
        yield LinePiece(Span(span.start + placed.end(), span.end), LinePart.PLACE)
        return
    text = _without_label(text)
    at = 0
    for match in (*_BETWEEN_AUTHORS.finditer(text), None):
        end = match.start() if match else len(text)
        yield _author_piece(text[at:end], Span(span.start + at, span.start + end))
        at = match.end() if match else end


def _without_label(text: str) -> str:
    """`text` up to the words of a date at its end: "Ida Holm on Monday", "Ida Holm Published"."""
    parts = text.split(" ")
    while len(parts) > 1 and write_as_listed(parts[-1]) in load_head_words().date_furniture:
        parts.pop()
    return " ".join(parts)


def _author_piece(text: str, span: Span) -> LinePiece:
    name = without_job(text)
    if name != text and is_person_name(name):
        return LinePiece(Span(span.start, span.start + len(name)), LinePart.AUTHOR)
    bare = text.removeprefix("The ").removeprefix("the ")
    if is_publisher(bare) and not _is_job(text):
        staff = len(" staff") if write_as_listed(text).endswith(" staff") else 0
        return LinePiece(Span(span.start, span.end - staff), LinePart.PUBLISHER)
    aside = LinePart.FURNITURE if _is_job(text) or len(text.split()) < ASIDE_WORDS else LinePart.UNKNOWN
    return LinePiece(span, LinePart.AUTHOR if is_person_name(text) else aside)


def without_job(text: str) -> str:
    """`text` without the job at its end: "Ida Holm Senior Reporter", "Ida Holm, our correspondent"."""
    parts = text.split(" ")
    jobs = [at for at, part in enumerate(parts) if write_as_listed(part) in load_head_words().job_words]
    if not jobs:
        return text
    end = jobs[0]
    while end > 2 and write_as_listed(parts[end - 1]) in load_head_words().job_areas:
        end -= 1
    return " ".join(parts[:end]).rstrip(" ,")


def _is_job(text: str) -> bool:
    """Nothing but what somebody does: "Senior Reporter", "Editor"."""
    bare = without_job(text)
    return bare != text and all(write_as_listed(part) in load_head_words().job_areas for part in bare.split())


def _is_document_label(text: str) -> bool:
    """What the document is, in a word: "Press release", "Analysis"."""
    return (
        write_as_listed(text) in load_head_words().statement_labels
        or write_as_listed(text) in load_head_words().analysis_labels
    )


def _is_furniture(text: str) -> bool:
    """A day, a time of reading, the name of a kind of document, or a job alone."""
    timed = days.stands_alone(text, ()) or _READING_TIME.fullmatch(text)
    return bool(timed) or _is_document_label(text) or _is_job(text)


def _classify_piece(text: str, span: Span, authored: bool) -> LinePiece:
    source = _SOURCE.match(text)
    if source and len(text.split()) <= 7 and text[source.end() : source.end() + 1].isupper():
        return LinePiece(Span(span.start + source.end(), span.end), LinePart.LABELLED)
    if _is_furniture(text):
        return LinePiece(span, LinePart.FURNITURE)
    if is_known_place(text):
        return LinePiece(span, LinePart.PLACE)
    if is_publisher(text):
        return LinePiece(span, LinePart.PUBLISHER)
    return LinePiece(span, LinePart.FURNITURE if authored and len(text.split()) <= 6 else LinePart.UNKNOWN)
