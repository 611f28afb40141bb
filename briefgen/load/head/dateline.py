"""The dateline that opens a report: "BRUSSELS, 3 May 2024 (Agency) -". Knows one line."""

import re
from dataclasses import dataclass

from briefgen.load.head import days
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.model import Span

DATELINE_CHARACTERS = 90
"""Characters within which a dateline ends."""

_DASH = re.compile(r"\s{0,9}(?:—|\s[–_-]{1,2}|--|(?<=\))_)\s{1,9}(?=\S)")
_COLON = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30})(:)\s+(?=[“\"‘']?[A-ZÀ-Þ])")
_AGENCY = re.compile(r"\(([^()]{2,40})\)\s*$")
_SIGNED = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,30}),?\s\(([^()]{2,70})\)\s{0,3}[:–—-]{0,2}(?=\s)")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3}")


@dataclass(frozen=True, slots=True)
class Dateline:
    span: Span
    """From the beginning of the line to the dash, with it and without the space after it."""
    place: Span | None
    """None where only an agency signs, or only the day stands there."""
    agency: Span | None
    day: days.StatedDay | None


def find_dateline(line: str) -> Dateline | None:
    """The dateline at the head of `line`, where each of its parts is known for what it is."""
    dash = _DASH.search(line[: DATELINE_CHARACTERS + 4])
    colon = _COLON.match(line)
    if colon and colon[1].casefold() in load_head_words().places:
        return Dateline(Span(0, colon.end(2)), Span(*colon.span(1)), None, None)
    return (
        _read_signed_dateline(line)
        or _read_glued_dateline(line)
        or (_read_dashed_dateline(line, dash) if dash else None)
    )


def _read_signed_dateline(line: str) -> Dateline | None:
    """A place in capitals with agency and day in brackets: "OSLO (Nordpress - 24th April, 2023)"."""
    match = _SIGNED.match(line)
    found = days.find_stated_days(match[2]) if match else ()
    if match is None or len(found) != 1:
        return None
    at = match.start(2)
    day = days.StatedDay(Span(found[0].span.start + at, found[0].span.end + at), found[0].day)
    agency = match[2][: found[0].span.start].strip(" ,-–—")
    signed = Span(at, at + len(agency)) if agency and _is_agency(agency) else None
    return Dateline(Span(0, match.end()), Span(*match.span(1)), signed, day)


def _read_glued_dateline(line: str) -> Dateline | None:
    """A day that lost the line end behind it when the page was copied: "3 May 2024Officials said"."""
    found = days.find_stated_days(line[:DATELINE_CHARACTERS])
    if len(found) != 1 or found[0].span.start or not line[found[0].span.end :][:1].isupper():
        return None
    return Dateline(found[0].span, None, None, found[0])


def _read_dashed_dateline(line: str, dash: re.Match[str]) -> Dateline | None:
    head = line[: dash.start()]
    agency = _AGENCY.search(head)
    if agency and not _is_agency(agency[1]):
        return None
    stated = head[: agency.start()] if agency else head
    end = Span(0, dash.end() - len(dash[0]) + len(dash[0].rstrip()))
    signed = Span(*agency.span(1)) if agency else None
    if not stated.strip():
        # "(Reuters) - Shares fell": the agency alone.
        known = agency is not None and write_as_listed(agency[1]) in load_head_words().agencies
        return Dateline(end, None, signed, None) if known else None
    return _read_placed_dateline(stated, end, signed)


def _read_placed_dateline(stated: str, end: Span, agency: Span | None) -> Dateline | None:
    """The dateline whose words before the agency are `stated`: a place, then perhaps a region and a date."""
    place, _, rest = stated.partition(",")
    if not _is_place(place.strip(), dated=agency is not None or _has_date_word(rest)) or not _is_plain_rest(
        rest
    ):
        return None
    found = days.find_stated_days(stated)
    return Dateline(end, Span(0, len(place.rstrip())), agency, found[0] if len(found) == 1 else None)


def _is_place(text: str, *, dated: bool) -> bool:
    """A place we know, or capitals with a date or an agency beside them: "EXCLUSIVE -" is no place."""
    return text.casefold() in load_head_words().places or (dated and bool(_CAPITALS.fullmatch(text)))


def _is_agency(text: str) -> bool:
    """Whether brackets hold the name of a publisher: capitals and few words."""
    parts = text.split()
    return len(parts) <= 4 and parts[0][0].isupper()


def _has_date_word(rest: str) -> bool:
    return any(_is_date_word(word) for word in rest.split())


def _is_date_word(word: str) -> bool:
    bare = write_as_listed(word)
    return any(bare in entry.split() for entry in load_head_words().months)


def _is_plain_rest(rest: str) -> bool:
    """Nothing, "Ukraine", "3 May 2024": every word is a capital, a number or the name of a day."""
    parts = rest.replace(",", " ").split()
    return len(parts) <= 6 and all(part[0].isupper() or part[0].isdigit() for part in parts)
