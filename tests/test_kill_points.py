"""A real desk, stopped at every point of every kind of small build: the old site or the new one.

There are 3,820 such points. At one of 29 the next build is tried too; with `KILL_STRIDE=1` in the environment
at all, which takes minutes where `--basetemp` is in memory (/dev/shm).
"""

import os
import shutil
from functools import partial

import pytest
from msgspec.structs import replace

from briefgen import pipeline
from briefgen.write import links
from briefgen.write.publish import publish
from tests.building import build, run, tree
from tests.killing import every_stop
from tests.oracle import VERSIONS, Edit

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]
STATE = ".briefgen/site"
STRIDE = int(os.environ.get("KILL_STRIDE", "29"))
BEFORE = (
    Edit("put", "seeds/harbour.txt"),
    Edit("put", "seeds/quarry.txt"),
    Edit("put", "content/issues/dredging.md"),
    Edit("put", "content/corrections/one.yaml"),
)
KINDS = {
    "a seed more": Edit("put", "seeds/sub/ferry.txt"),
    "a seed edited": Edit("append", "seeds/quarry.txt"),
    "a seed renamed": Edit("rename", "seeds/quarry.txt"),
    "a seed removed": Edit("delete", "seeds/quarry.txt"),
    "a correction": Edit("put", "content/corrections/two.yaml"),
    "an issue": Edit("put", "content/issues/dredging.md", 1),
    "an issue removed": Edit("delete", "content/issues/dredging.md"),
    "an edition": Edit("put", "content/editions/may.yaml"),
    "a note": Edit("put", "content/actors/kalna.md"),
    "the configuration": Edit("put", "content/site.yaml", 1),
    "a template": Edit("put", "templates/base.html"),
    "a style": Edit("put", "static/css/desk.css"),
}


def pages(desk):
    """The pages that a build of the desk would publish now."""
    asked = run(desk, desk / "site")
    return pipeline.make_site(pipeline.make_desk_of_run(asked), asked).pages


def alive(site):
    """Whether every link of every page leads to a page and an anchor that are there."""
    return list(links.find_dead_links(site, frozenset(site), None)) == []


def made(pages):
    """The pages with their bytes: each is rendered once, however often it is published."""
    return [replace(page, bytes=partial(bytes, page.bytes())) for page in pages]


@pytest.mark.parametrize("kind", KINDS)
def test_every_point_of_every_kind_of_small_build(tmp_path, kind):
    """Also where the next build goes on from there."""
    desk = tmp_path / "desk"
    for edit in (*BEFORE, Edit("put", "content/site.yaml", 2)):
        edit.do(desk)
        build(desk, desk / "site")
    old = tree(desk / "site")
    KINDS[kind].do(desk)
    new_pages = made(pages(desk))
    new = {page.path: page.bytes() for page in new_pages}
    assert old != new
    assert alive(old)
    assert alive(new)
    for point in every_stop(lambda: publish(new_pages, desk / "site", desk / STATE)):
        assert tree(desk / "site") in (old, new), f"a mix at point {point}"
        if point % STRIDE == 0:
            assert goes_on(desk, tmp_path / "left", new_pages) == new, f"not finished from point {point}"
    assert tree(desk / "site") == new


def goes_on(desk, left, new_pages):
    """The site after the next build, in a copy of names: publishing replaces names and changes no bytes."""
    for folder in ("site", STATE):
        shutil.copytree(
            desk / folder, left / folder, copy_function=os.link
        )  # a site replaces names, no bytes
    publish(new_pages, left / "site", left / STATE)
    found = tree(left / "site")
    shutil.rmtree(left)
    return found


def test_every_version_is_used_somewhere():
    """No kind names a file that the oracle has not."""
    assert {edit.name for edit in KINDS.values()} <= set(VERSIONS)
