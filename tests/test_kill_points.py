"""A real desk, killed at points of every kind of small build: the old site or the new one, all links alive.

There are some 4,000 such points. The suite tries one of 29; with `KILL_STRIDE=1` in the environment, all.
"""

import os
import shutil

import pytest

from briefgen import pipeline
from briefgen.write import links
from briefgen.write.publish import publish
from tests.building import build, run, tree
from tests.killing import every_point
from tests.oracle import VERSIONS, Edit

pytestmark = pytest.mark.slow
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
    return pipeline.site(pipeline.desk(asked), asked).pages


def alive(site):
    """Whether every link of every page leads to a page and an anchor that are there."""
    return list(links.dead(site, frozenset(site), None)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_point_of_every_kind_of_small_build(tmp_path, kind):
    """Also where the next build goes on."""
    desk, kept = tmp_path / "desk", tmp_path / "kept"
    for edit in (*BEFORE, Edit("put", "content/site.yaml", 2)):
        edit.do(desk)
        build(desk, desk / "site")
    old = tree(desk / "site")
    KINDS[kind].do(desk)
    new_pages = pages(desk)
    shutil.copytree(desk, kept)

    def back():
        shutil.rmtree(desk)
        shutil.copytree(kept, desk)

    def work():
        publish(new_pages, desk / "site", desk / ".briefgen/site")

    work()
    new = tree(desk / "site")
    assert old != new
    assert alive(old)
    assert alive(new)
    for point in every_point(back, work, STRIDE):
        found = tree(desk / "site")
        assert found in (old, new), f"a mix at point {point}"
        work()
        assert tree(desk / "site") == new


def test_every_version_is_used_somewhere():
    """No kind names a file that the oracle has not."""
    assert {edit.name for edit in KINDS.values()} <= set(VERSIONS)
