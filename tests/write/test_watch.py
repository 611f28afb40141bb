"""What counts as a change is what a look finds; notices only say when to look."""

import asyncio
import os
import sys
from contextlib import aclosing

import pytest

from briefgen.write import watch
from tests.building import put


@pytest.fixture
def desk(tmp_path):
    put(tmp_path, "desk/seeds/a.txt", "one")
    put(tmp_path, "desk/seeds/sub/b.txt", "two")
    return tmp_path / "desk"


def watched(desk):
    return desk / "seeds", desk / "templates"


def seen(desk):
    return watch.look_at_folders(watched(desk)).entries


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: put(desk, "seeds/new.txt", "new"),
        lambda desk: put(desk, "seeds/sub/b.txt", "2"),
        lambda desk: (desk / "seeds/a.txt").unlink(),
        lambda desk: (desk / "seeds/a.txt").rename(desk / "seeds/c.txt"),
        lambda desk: (desk / "seeds/empty").mkdir(),
        lambda desk: put(desk, "templates/base.html", "later than the watcher"),
        lambda desk: (desk / "seeds/link.txt").symlink_to(desk / "seeds/a.txt"),
        lambda desk: os.utime(desk / "seeds/a.txt", (1, 1)),
    ],
)
def test_a_change_is_seen(desk, change):
    """Files and folders that come, go or differ, also in a folder that was not there."""
    before = seen(desk)
    change(desk)
    assert seen(desk) != before


@pytest.mark.parametrize(
    "name",
    [
        "seeds/.a.txt.swp",
        "seeds/a.txt~",
        "seeds/a.txt.briefgen-tmp",
        "seeds/__pycache__/a.pyc",
        "site/x.html",
    ],
)
def test_what_passes_and_what_is_elsewhere_is_none(desk, name):
    """An editor's file of the moment is no save, and neither is our own site."""
    before = seen(desk)
    put(desk, name, "x")
    assert seen(desk) == before


def test_a_link_to_a_folder_above_is_not_followed(desk):
    """Or the site would be watched, and building it would be a change."""
    (desk / "seeds/up").symlink_to(desk)
    found = watch.look_at_folders(watched(desk))
    before = found.entries
    put(desk, "site/x.html", "x")
    assert seen(desk) == before
    assert not any("up" in folder for folder in found.folders)


@pytest.mark.skipif(sys.platform == "darwin", reason="names are UTF-8 there")
def test_a_name_that_is_not_utf_8_is_seen(desk):
    """As a file and as a folder."""
    before = seen(desk)
    (desk / os.fsdecode(b"seeds/b\xff.txt")).write_text("x")
    after = seen(desk)
    (desk / os.fsdecode(b"seeds/d\xff")).mkdir()
    assert len({before, after, seen(desk)}) == 3


async def _bursts(desk, steps):
    """How many bursts there were when each of `steps` was done and time was given to hear of it."""
    counted = [0]

    async def count():
        async with aclosing(watch.watch_bursts(watched(desk))) as bursts:
            async for _ in bursts:
                counted[0] += 1

    task = asyncio.create_task(count())
    found = []
    for step in (lambda: None, *steps):
        await asyncio.sleep(0.3)  # it begins to look
        step()
        await _until(lambda: counted[0] > len(found))
        await asyncio.sleep(0.3)  # whatever more there is to come
        found.append(counted[0])
    task.cancel()
    return found


async def _until(holds):
    for _ in range(200):
        if holds():
            return
        await asyncio.sleep(0.05)


def _many(desk):
    for number in range(50):
        put(desk, f"seeds/{number}.txt", "x")


@pytest.mark.slow
def test_a_burst_of_saves_is_one(desk):
    """At first, then once for fifty files, for a name that cannot be told, and for a folder that comes."""
    steps = (
        lambda: _many(desk),
        lambda: (desk / os.fsdecode(b"seeds/b\xff.txt")).write_text("x"),
        lambda: put(desk, "templates/base.html", "x"),
        lambda: put(desk, "templates/base.html", "another"),
    )
    assert asyncio.run(_bursts(desk, steps)) == [1, 2, 3, 4, 5]
