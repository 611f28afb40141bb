"""A disk that is full or may not be written: one sentence, the old site stands, the next build finishes."""

import errno
import itertools
import os
import shutil
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen import pipeline
from briefgen.render.page import Page
from briefgen.write.publish import publish
from tests import building, refusing
from tests.building import put, tree

SEED = "Ministers met in Riga on 3 March 2024. They agreed to send 300 engineers to the border next week.\n"

NEVER = 10**9
"""A change that no build comes to."""

SAID = {
    errno.ENOSPC: "no space is left on this disk",
    errno.EROFS: "read-only file system",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A desk that was built; beside it, what it is to become: with one page of an editor more."""
    desk = tmp_path_factory.mktemp("desk")
    put(desk, "seeds/story.txt", SEED)
    building.build(desk, desk / "site")
    put(desk, "content/pages/house.md", "---\ntitle: House rules\n---\nWe *cite*.\n")
    building.build(desk, desk / "next")
    return desk


def words(desk: Path) -> list[str]:
    """The command that builds `desk`."""
    return [
        "build",
        f"--seeds={desk / 'seeds'}",
        f"--content={desk / 'content'}",
        f"--output={desk / 'site'}",
    ]


def first(desk: Path) -> None:
    """Nothing stands yet; what was read is known."""
    shutil.rmtree(desk / "site")
    (desk / ".briefgen" / "site" / "manifest.json").unlink()
    for left in (desk / ".briefgen" / "site").glob("twin-*"):
        shutil.rmtree(left)


def small(desk: Path) -> None:
    """The site stands as it was."""


def held(built: Path, folder: Path, begin, number: int, point: int) -> bool:
    """Whether the disk came to refuse anything; fails where that left half a site or said too much."""
    desk = folder / "desk"
    shutil.copytree(built, desk, symlinks=True)
    begin(desk)
    before = tree(desk / "site")
    status = refusing.run(words(desk), number, point, folder / "told")
    told = (folder / "told").read_text()
    if status:
        assert status == 1
        assert told.count("\n") == 2
        assert SAID[number] in told
        assert str(desk) in told.splitlines()[0]
        assert tree(desk / "site") in (before, tree(built / "next"))
    building.build(desk, desk / "site")
    assert tree(desk / "site") == tree(built / "next")
    shutil.rmtree(folder)
    return bool(status)


@pytest.mark.parametrize(
    ("begin", "number", "point"),
    [
        (first, errno.ENOSPC, 150),
        (small, errno.ENOSPC, 1),
        (small, errno.ENOSPC, 60),
        (small, errno.EROFS, 9),
    ],
)
def test_a_disk_that_refuses_costs_nothing_but_the_build(built, tmp_path, begin, number, point):
    """Before the lock, while the next site is made, and at its end."""
    assert held(built, tmp_path / "try", begin, number, point)


def number_at(point: int) -> int:
    """Full or read-only: by turns, since where a build is stopped decides what is left, not the reason."""
    return list(SAID)[point % len(SAID)]


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("begin", [first, small])
def test_wherever_a_disk_refuses_it_costs_nothing_but_the_build(built, tmp_path, begin):
    """From the first change to the last, with steps that grow; the last point lies behind all changes."""
    point = 1
    while held(built, tmp_path / str(point), begin, number_at(point), point):
        point += 1 + point // 4


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("begin", [first, small])
def test_at_every_change_of_a_publication_a_disk_may_refuse(built, tmp_path, begin):
    """In the finest steps: the old site or the new one stands, and the next build goes on from there."""
    desk, left = tmp_path / "desk", tmp_path / "left"
    shutil.copytree(built, desk, symlinks=True)
    begin(desk)
    old = tree(desk / "site")
    made = [replace(page, bytes=partial(bytes, page.bytes())) for page in next_pages(desk)]
    new = {page.path: page.bytes() for page in made}
    for point in itertools.count(1):
        shutil.copytree(desk / ".briefgen", left / ".briefgen", copy_function=os.link)
        if (desk / "site").is_dir():
            shutil.copytree(desk / "site", left / "site", copy_function=os.link)
        work = partial(publish, made, left / "site", left / ".briefgen/site")
        refused = refusing.refused(work, number_at(point), point)
        assert tree(left / "site") in (old, new), f"a mix at point {point}"
        work()
        assert tree(left / "site") == new, f"not finished from point {point}"
        shutil.rmtree(left)
        if not refused:
            break
    assert point > 100


def next_pages(desk: Path) -> tuple[Page, ...]:
    """The pages of a build of the desk."""
    run = building.run(desk, desk / "site")
    return pipeline.make_site(pipeline.make_desk_of_run(run), run).pages


@pytest.mark.parametrize("name", ["", "site", "site/stage"])
def test_a_file_where_what_is_remembered_has_a_folder_is_named(built, tmp_path, name):
    """It is somebody's: it is not removed."""
    desk = tmp_path / "desk"
    shutil.copytree(built, desk, symlinks=True)
    taken = desk / ".briefgen" / name
    shutil.rmtree(taken, ignore_errors=True)
    taken.write_text("a note")
    assert refusing.run(words(desk), 0, NEVER, tmp_path / "told") == 1
    told = (tmp_path / "told").read_text()
    assert told == f"error: {taken}: a file stands where a folder is needed\n    hint: move it away\n"
    assert taken.read_text() == "a note"


@pytest.mark.parametrize("name", ["lock", "manifest.json"])
def test_a_folder_where_what_is_remembered_has_a_file_is_named(built, tmp_path, name):
    """The same the other way round."""
    desk = tmp_path / "desk"
    shutil.copytree(built, desk, symlinks=True)
    taken = desk / ".briefgen" / "site" / name
    taken.unlink(missing_ok=True)
    taken.mkdir()
    assert refusing.run(words(desk), 0, NEVER, tmp_path / "told") == 1
    told = (tmp_path / "told").read_text()
    assert told == f"error: {taken}: a folder stands where a file is needed\n    hint: move it away\n"
