"""How the front page opens: what moved since a briefing, or why nothing can be told since one."""

import re
from dataclasses import replace
from datetime import date, timedelta

from briefgen.model import Modality, Slug
from briefgen.relate.desk import Desk
from tests.render.conftest import rendered


def home(desk: Desk) -> str:
    return rendered(desk)["index.html"].decode()


def test_it_tells_what_moved_since_the_last_edition(desk: Desk) -> None:
    """The front page names the edition it compares with."""
    page = home(desk)
    assert "since the 2024-03-04 briefing" in page
    assert "briefgen edition NAME" not in page


def test_without_an_edition_it_says_so_and_names_no_command(desk: Desk) -> None:
    """Both pages that tell of changes do; how one is kept is the editors' business and in the documents."""
    site = rendered(replace(desk, changes=()))
    for name in ("index.html", "changes.html"):
        page = site[name].decode()
        assert "No earlier briefing saved yet" in page
        assert "briefgen edition" not in page
    assert "Nothing changed." not in site["changes.html"].decode()


def test_with_nothing_new_since_the_first_edition_it_says_so(desk: Desk) -> None:
    """An empty list is said in words."""
    first, latest = desk.changes
    page = home(replace(desk, changes=(first, replace(latest, changes=()))))
    assert "Nothing changed since the 2024-03-04 briefing" in page


def test_what_moved_before_the_edition_is_no_news(desk: Desk) -> None:
    """A change of position whose newer sentence stood in the edition already is not told again."""
    first, latest = desk.changes
    shift = desk.issues[0].shifts[0]
    assert f'data-fact="{shift.after.fact}"' in home(desk)
    older = replace(latest, changes=latest.changes[1:])
    assert f'data-fact="{shift.after.fact}"' not in home(replace(desk, changes=(first, older)))


def test_a_comparison_of_two_editions_is_linked_where_it_stands(desk: Desk) -> None:
    """With nothing new since the newest edition, the page opens with what that edition told."""
    first, latest = desk.changes
    closed = replace(latest, name="2024-06-01", slug=Slug("2024-06-01"))
    now = replace(latest, since="2024-06-01", changes=())
    page = home(replace(desk, changes=(first, closed, now)))
    assert '<a href="changes/2024-06-01.html">All changes since the 2024-03-04 briefing</a>' in page


def test_one_of_a_kind_is_told_as_one(desk: Desk) -> None:
    """`1 commitment`, not `1 commitments`."""
    page = home(replace(desk, commitments=desk.commitments[:1]))
    assert "<strong>1</strong> commitment " in page
    assert "<strong>1</strong> commitments" not in page


def test_articles_behind_the_newest_dated_one_are_told(desk: Desk) -> None:
    """The newest date is that of a source; what stands behind it is undated and may be later."""
    at = next(n for n, brief in enumerate(desk.briefs) if brief.article.published.value == desk.as_of)
    moved = replace(desk, briefs=(desk.briefs[at], *desk.briefs[:at], *desk.briefs[at + 1 :]))
    assert f"{len(desk.briefs) - 1} undated articles may be later" in home(moved)


def test_a_long_story_is_told_by_its_last_events_and_the_next_planned(desk: Desk) -> None:
    """Plans for days gone by are left to the timeline, and so is what comes after the next two."""
    day, model = date.fromisoformat(desk.as_of), desk.events[0]
    of_modality = [(Modality.ASSERTED, -9 + n) for n in range(8)]
    of_modality += [(Modality.PLANNED, days) for days in (-1, 2, 4, 6)]
    events = tuple(
        replace(
            model,
            id=f"{model.id}{days}",
            slug=Slug(f"story-{days + 9}"),
            name=f"Story {modality} of day {days}",
            modality=modality,
            earliest=day + timedelta(days),
            latest=day + timedelta(days),
        )
        for modality, days in sorted(of_modality, key=lambda each: each[1])
    )
    page = home(replace(desk, events=events))
    assert "The last 4 of 8 events, and 2 planned" in page
    told = re.findall(r">Story (\w+) of day (-?\d+)<", page)
    assert told == [("asserted", str(n)) for n in (-5, -4, -3, -2)] + [("planned", "2"), ("planned", "4")]


def test_where_all_is_planned_no_event_is_called_past(desk: Desk) -> None:
    """The last of the plans are told as so many of all."""
    day, model = date.fromisoformat(desk.as_of), desk.events[0]
    events = tuple(
        replace(
            model,
            id=f"{model.id}{n}",
            slug=Slug(f"plan-{n}"),
            modality=Modality.PLANNED,
            earliest=day + timedelta(n),
            latest=day + timedelta(n),
        )
        for n in range(1, 9)
    )
    assert "The last 6 of 8 events<" in home(replace(desk, events=events))
