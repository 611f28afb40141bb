"""What the elements between the title of a page and its first paragraph state: when, and who wrote it."""

from collections.abc import Iterator
from datetime import date

from briefgen.load.head import days
from briefgen.load.page.nouns import StatedFact
from briefgen.load.page.visible import Scan, Tag
from briefgen.model import Span


def find_shown_dates(scan: Scan, header: Span) -> tuple[StatedFact, ...]:
    """The earliest day of the `time` elements in `header`: what an update states is later."""
    told = list(_find_times(_tags_within(scan, header)))
    days_ = {day for day, tag in told if not _tells_change(tag)}
    first = [tag for day, tag in told if days_ and day == min(days_) and not _tells_change(tag)]
    return tuple(StatedFact(tag.get("datetime"), "time datetime", tag.line) for tag in first[:1])


def find_shown_authors(scan: Scan, header: Span) -> tuple[StatedFact, ...]:
    """Whom links and microdata in `header` name as authors."""
    found = dict.fromkeys(_find_authors(_tags_within(scan, header)))
    return tuple(found)


def _tags_within(scan: Scan, header: Span) -> list[Tag]:
    return [tag for tag in scan.tags if header.start <= tag.at < header.end]


def _find_times(tags: list[Tag]) -> Iterator[tuple[date, Tag]]:
    """The `time` elements that state one day, each with it."""
    for tag in tags:
        day = days.find_only_day(tag.get("datetime")) if tag.name == "time" else None
        if day is not None:
            yield day, tag


def _find_authors(tags: list[Tag]) -> Iterator[StatedFact]:
    for at, tag in enumerate(tags):
        if "author" in tag.get("rel").lower().split() and tag.words:
            yield StatedFact(tag.words, "link author", tag.line)
        elif "author" in tag.get("itemprop").lower().split():
            inner = next((one for one in tags[at + 1 : at + 4] if one.get("itemprop") == "name"), tag)
            words = tag.words or inner.words or inner.get("content")
            yield from [StatedFact(words, "microdata author", tag.line)] if words else []


def _tells_change(tag: Tag) -> bool:
    """Whether the element calls its day that of a change."""
    told = f"{tag.get('class')} {tag.get('itemprop')} {tag.words}".lower()
    return "modified" in told or "updated" in told
