"""Planned events and commitments as calendars (RFC 5545).

Only what is of one certain day becomes an event of a calendar; how precisely it is known stands in its words,
and the calendar says where the others are. Stamps are days of articles: there is no clock.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.model import Evidence, Modality
from briefgen.relate.desk import Commitment, Event
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.quoted import in_marks
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording import words
from briefgen.render.wording.texts import say

LINE_OCTETS = 75
"""Octets of a line, its end not counted."""
NO_DAY = "19700101"
"""The stamp where no article has a date."""


class CalendarDay(Struct, frozen=True):
    """One thing on one certain day."""

    id: str
    day: date
    title: str
    told: Evidence
    precision: str


def calendar(
    atlas: Faces, site: SiteConfig, title: str, events: Iterable[Event], promises: Iterable[Commitment]
) -> bytes:
    """Planned events and what is due, each on its day."""
    planned = [one for one in events if one.modality is Modality.PLANNED]
    open_ = [one for one in promises if one.earliest or one.latest]
    days = [*_days_of_events(planned), *_days_of_promises(atlas, open_)]
    others = (f"X-WR-CALDESC:{_escape_text(say('calendar.others'))}",)
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefgen//calendar//EN",
        f"X-WR-CALNAME:{_escape_text(title)}",
        *(others if len(planned) + len(open_) > len(days) else ()),
    )
    scene = Scene(atlas, urls.here(""))
    rows = (line for one in days for line in _write_event(scene, site, one))
    return "".join(map(_fold_line, (*head, *rows, "END:VCALENDAR"))).encode()


def _days_of_events(planned: Iterable[Event]) -> Iterator[CalendarDay]:
    for one in planned:
        if one.earliest and one.earliest == one.latest:
            yield CalendarDay(
                one.id, one.earliest, one.name, one.title, words.write_bounds(one.earliest, one.latest)
            )


def _days_of_promises(atlas: Faces, promises: Iterable[Commitment]) -> Iterator[CalendarDay]:
    for one in promises:
        if one.latest and one.earliest in {None, one.latest}:
            actor = atlas.actors.get(one.actor) if one.actor else None
            who = actor.name if actor else say("unknown.speaker")
            title = say("calendar.due", who=who, what=one.evidence.exact)
            yield CalendarDay(
                one.id, one.latest, title, one.evidence, words.write_bounds(one.earliest, one.latest)
            )


def _write_event(scene: Scene, site: SiteConfig, one: CalendarDay) -> Iterator[str]:
    article = scene.atlas.briefs[one.told.article].article
    link = scene.link_to(scene.atlas.briefs[one.told.article])
    sentence = " ".join(one.told.sentence.of(article.text).split())
    source = ", ".join(filter(None, (link.title, link.publisher, link.when)))
    yield "BEGIN:VEVENT"
    yield f"UID:{_escape_text(one.id)}@{article.slug}"
    yield f"DTSTAMP:{_find_stamp(scene, one)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.day + timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{_escape_text(shorten(one.title, 120))}"
    yield f"DESCRIPTION:{_escape_text(f'{one.precision}. {in_marks(sentence)} ({source})')}"
    if site.base_url:
        yield f"URL:{urls.absolute(urls.source(article.slug), site.base_url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _find_stamp(scene: Scene, one: CalendarDay) -> str:
    """The first day that the article that tells it can be of."""
    told = scene.atlas.datings.get(one.told.article)
    return f"{told.earliest:%Y%m%d}" if told and told.earliest else NO_DAY


ESCAPES = {**dict.fromkeys(range(32), " "), **{ord(mark): f"\\{mark}" for mark in "\\;,"}}


def _escape_text(text: str) -> str:
    return text.translate(ESCAPES)


def _fold_line(line: str) -> str:
    """The line cut where it is too long, never inside a character."""
    told = line.encode("utf-8", "replace")
    parts, start, room = [], 0, LINE_OCTETS
    while len(told) - start > room:
        end = start + room
        while told[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        parts.append(told[start:end])
        start, room = end, LINE_OCTETS - 1  # what goes on begins with a space
    return b"\r\n ".join((*parts, told[start:])).decode() + "\r\n"
