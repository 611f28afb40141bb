"""Calendars, as a calendar program reads them."""

from dataclasses import replace
from datetime import date

import icalendar
import pytest

from briefgen.relate.desk import Desk
from tests.render.conftest import rendered


def events(data: bytes) -> list:
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


@pytest.fixture(scope="module")
def dated(desk: Desk) -> Desk:
    """The sample desk, its vote on one certain day."""
    *others, vote = desk.events
    return replace(desk, events=(*others, replace(vote, latest=vote.earliest)))


def test_a_planned_day_is_an_event(dated: Desk) -> None:
    """All day long, with how precisely it is known and the sentence that tells it."""
    site = rendered(dated)
    (vote,) = [one for one in events(site["data/timeline.ics"]) if "event-vote" in one["UID"]]
    assert vote.decoded("DTSTART") == date(2024, 11, 14)
    assert vote.decoded("DTEND") == date(2024, 11, 15)
    assert "14 November" in vote["DESCRIPTION"]
    assert "“" in vote["DESCRIPTION"]
    assert "URL" not in vote
    assert rendered(dated)["data/timeline.ics"] == site["data/timeline.ics"]


def test_a_promise_stands_on_the_day_by_which(site: dict[str, bytes]) -> None:
    """And says that it is a day by which; its stamp is a day of its article."""
    (promise,) = events(site["data/timeline.ics"])
    assert promise.decoded("DTSTART") == date(2024, 6, 30)
    assert "due by this day" in promise["SUMMARY"]
    assert promise.decoded("DTSTAMP").date() == date(2024, 3, 4)


def test_what_has_no_certain_day_is_counted(site: dict[str, bytes]) -> None:
    """It is no event of the calendar, and the calendar says that there is one."""
    told = icalendar.Calendar.from_ical(site["data/timeline.ics"])
    assert told["X-WR-CALDESC"] == "What has no certain day is on the site."


def test_an_issue_has_its_own(site: dict[str, bytes], page) -> None:
    """Led to from its page; an address of the desk is in it where there is one."""
    assert icalendar.Calendar.from_ical(site["issues/arda-dam.ics"])["X-WR-CALNAME"].endswith("The Arda dam")
    assert 'href="../issues/arda-dam.ics"' in page("issues/arda-dam.html")
    assert 'href="data/timeline.ics"' in page("timeline.html")


def test_lines_are_short_and_whole(dated: Desk) -> None:
    """Of 75 octets, cut inside no letter, ended as the format asks; marks of the format are told apart."""
    vote = replace(dated.events[-1], name="Vote; “yes”, no\\ or ß" + "ü" * 90)
    site = rendered(replace(dated, events=(*dated.events[:-1], vote)), base_url="https://desk.example/")
    data = site["data/timeline.ics"]
    assert all(len(line) <= 75 and b"\n" not in line for line in data.split(b"\r\n"))
    (found,) = [one for one in events(data) if "event-vote" in one["UID"]]
    assert found["SUMMARY"].startswith("Vote; “yes”, no\\ or ßü")
    assert found["URL"].startswith("https://desk.example/sources/")


def test_an_address_has_no_backslashes(dated: Desk) -> None:
    """It is no text, and readers open it as it stands (findings/ical-generator-addresses.sh)."""
    data = rendered(dated, base_url="https://desk.example/a,1;2/")["data/timeline.ics"].replace(b"\r\n ", b"")
    addresses = [line for line in data.split(b"\r\n") if line.startswith(b"URL:")]
    assert addresses
    assert all(line.startswith(b"URL:https://desk.example/a,1;2/sources/") for line in addresses)
