"""One look tells whether anything is new; no clock is believed further than it can be."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.cache import fingerprint
from briefgen.cache.fingerprint import COARSE, Fingerprint, Root, are_same_bytes
from tests.building import put

LONG_AGO = 1_000_000_000 * 10**9


@pytest.fixture
def folder(tmp_path):
    """A folder that is looked at, with files that are older than any look."""
    for name, text in {"a.txt": "one", "sub/b.txt": "two", "sub/c.txt": ""}.items():
        put(tmp_path, f"seeds/{name}", text)
    return tmp_path / "seeds"


def look(folder, old=None, settings="s", now=None, **how):
    """A look long after all that was written, unless said otherwise."""
    later = max(path.lstat().st_ctime_ns for path in (folder, *folder.rglob("*"))) + 2 * COARSE
    return fingerprint.take_fingerprint(
        (Root("seeds", folder, **how),), settings, later if now is None else now, old
    )


@pytest.fixture
def reads(monkeypatch):
    """What is read while a test looks."""
    seen, digest = [], fingerprint._digest_file

    def reading(path):
        seen.append(Path(path).name)
        return digest(path)

    monkeypatch.setattr(fingerprint, "_digest_file", reading)
    return seen


def test_a_second_look_reads_nothing_and_finds_the_same(folder, reads):
    """Sizes and times do."""
    first = look(folder)
    assert sorted(reads) == ["a.txt", "b.txt", "c.txt"]
    reads.clear()
    second = look(folder, first)
    assert are_same_bytes(first, second)
    assert reads == []
    assert not fingerprint.worth_keeping(second, first)


CHANGES = {
    "edited": lambda folder: (folder / "a.txt").write_text("another"),
    "edited to the same length": lambda folder: (folder / "a.txt").write_text("eno"),
    "added": lambda folder: put(folder, "d.txt", "three"),
    "removed": lambda folder: (folder / "a.txt").unlink(),
    "renamed": lambda folder: (folder / "a.txt").rename(folder / "d.txt"),
    "an empty folder": lambda folder: (folder / "sub" / "deep").mkdir(),
    "a link": lambda folder: (folder / "d.txt").symlink_to("a.txt"),
    "a pipe": lambda folder: os.mkfifo(folder / "d.txt"),
    "a file for a folder": lambda folder: (
        [path.unlink() for path in (folder / "sub").iterdir()],
        (folder / "sub").rmdir(),
        (folder / "sub").touch(),
    ),
    "all gone": lambda folder: folder.rename(folder.with_name("elsewhere")) and folder.mkdir(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_changes_is_found(folder, name):
    """By name, by size, by time, by what it is."""
    first = look(folder)
    CHANGES[name](folder)
    assert not are_same_bytes(first, look(folder, first))


def test_other_settings_are_something_new(folder):
    """Options are part of what a build was made for."""
    first = look(folder)
    assert not are_same_bytes(first, look(folder, first, settings="t"))


def test_a_time_that_was_put_back_deceives_nobody(folder):
    """The disk keeps a second time, which nobody sets."""
    first = look(folder)
    before = (folder / "a.txt").stat()
    (folder / "a.txt").write_text("eno")
    os.utime(folder / "a.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not are_same_bytes(first, look(folder, first))


def test_a_file_that_was_only_touched_is_read_and_found_the_same(folder, reads):
    """What counts is its bytes; the next look knows its new time."""
    first = look(folder)
    reads.clear()
    os.utime(folder / "a.txt", ns=(LONG_AGO, LONG_AGO))
    second = look(folder, first)
    assert are_same_bytes(first, second)
    assert reads == ["a.txt"]
    assert fingerprint.worth_keeping(second, first)


def altered(found, name, digest):
    """As if other bytes had been found in the same moment, by a clock that is too coarse to tell."""
    return replace(found, traces={**found.traces, name: found.traces[name]._replace(digest=digest)})


def test_a_file_as_young_as_the_look_is_read_again(folder, reads):
    """Its size and times agree, and say nothing."""
    changed = (folder / "a.txt").stat().st_mtime_ns
    first = altered(look(folder, now=changed + COARSE - 1), "seeds/a.txt", "other bytes")
    reads.clear()
    assert not are_same_bytes(first, look(folder, first))
    assert "a.txt" in reads


def test_a_file_older_than_the_look_is_believed(folder, reads):
    """By the step of the coarsest clock."""
    first = altered(look(folder), "seeds/a.txt", "not read again")
    reads.clear()
    assert are_same_bytes(first, look(folder, first))
    assert reads == []


def test_a_file_from_the_future_is_always_read(folder, reads):
    """A camera's clock, a machine whose battery is flat."""
    future = 10**9 * 10**10
    os.utime(folder / "a.txt", ns=(future, future))
    first = look(folder, now=2 * COARSE)
    for _ in range(2):
        reads.clear()
        first = look(folder, first, now=3 * COARSE)
        assert "a.txt" in reads


def test_a_look_without_a_clock_reads_everything(folder, reads):
    """Where the disk tells no time, nothing is old."""
    first = look(folder, now=0)
    reads.clear()
    look(folder, first)
    assert sorted(reads) == ["a.txt", "b.txt", "c.txt"]


def test_a_later_look_is_kept_once_it_makes_files_safe(folder):
    """The next one has less to read."""
    changed = max(path.stat().st_ctime_ns for path in folder.rglob("*.txt"))
    young, old = look(folder, now=changed + 1), look(folder, now=changed + 2 * COARSE)
    assert fingerprint.worth_keeping(old, young)
    assert not fingerprint.worth_keeping(old, old)


def test_links_are_followed_where_readers_do(folder, tmp_path):
    """A note that lies elsewhere is something new when it changes; seeds follow no link."""
    put(tmp_path, "elsewhere/note.md", "one")
    (folder / "notes").symlink_to(tmp_path / "elsewhere")
    followed, not_followed = look(folder), look(folder, follow=False)
    put(tmp_path, "elsewhere/note.md", "another")
    assert not are_same_bytes(followed, look(folder, followed))
    assert are_same_bytes(not_followed, look(folder, not_followed, follow=False))


def test_a_link_to_a_folder_above_ends(folder):
    """Each folder is entered once on the way down."""
    (folder / "sub" / "up").symlink_to(folder)
    found = look(folder)
    assert "seeds/sub/up" in found.traces
    assert "seeds/sub/up/sub/up" not in found.traces


def test_a_large_file_is_known_by_size_and_time(folder, reads, monkeypatch):
    """Nobody waits for it at every look."""
    monkeypatch.setattr(fingerprint, "LARGEST", 2)
    first = look(folder)
    assert reads == ["c.txt"]
    os.utime(folder / "a.txt", ns=(LONG_AGO, LONG_AGO))
    assert not are_same_bytes(first, look(folder, first))


def test_names_that_nobody_reads_are_passed_over(folder):
    """What Python leaves beside our code."""
    first = look(folder, skip=frozenset({"__pycache__"}))
    put(folder, "sub/__pycache__/b.pyc", "x")
    assert are_same_bytes(first, look(folder, first, skip=frozenset({"__pycache__"})))


def test_it_is_kept_and_read_back(folder, tmp_path):
    """With what came of the build; one that is not there is none."""
    place = tmp_path / "fingerprint"
    assert fingerprint.read_fingerprint(place) is None
    kept = replace(look(folder), told=b"told")
    fingerprint.save_fingerprint(place, kept)
    assert fingerprint.read_fingerprint(place) == kept
    fingerprint.forget_fingerprint(place)
    assert fingerprint.read_fingerprint(place) is None


@pytest.mark.parametrize("junk", [b"", b"\x00" * 100, b"\xc1 noise", bytes(range(256)) * 10])
def test_an_unreadable_one_is_none(tmp_path, junk):
    """Noise, another make, cut short."""
    place = tmp_path / "fingerprint"
    place.write_bytes(junk)
    assert fingerprint.read_fingerprint(place) is None


def test_a_letter_that_the_disk_changed_makes_it_none(folder, tmp_path):
    """It is behind a checksum."""
    place = tmp_path / "fingerprint"
    fingerprint.save_fingerprint(place, look(folder))
    data = bytearray(place.read_bytes())
    data[-3] ^= 1
    place.write_bytes(bytes(data))
    assert fingerprint.read_fingerprint(place) is None


def test_where_the_disk_refuses_nothing_is_kept(tmp_path):
    """The next look finds none, and the build was a build."""
    fingerprint.save_fingerprint(tmp_path / "nowhere" / "fingerprint", Fingerprint(0, "", {}))
    assert fingerprint.read_clock(tmp_path / "nowhere" / "clock") == 0
    fingerprint.save_fingerprint(
        tmp_path / "odd", Fingerprint(0, "", {"\udcff": fingerprint.Trace(0, 0, 0, "")})
    )
    assert fingerprint.read_fingerprint(tmp_path / "odd") is None
