"""The oracle: after any sequence of changes the site equals a clean build, byte for byte.

Edits add, change, rename and delete seeds, what people write, and the look of the desk (see `oracle`).
Outside the suite: `python -m tests.oracle --steps 500`.
"""

import shutil
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import building
from tests.building import put
from tests.oracle import ACTIONS, VERSIONS, Counts, Edit, edits, hold

EDITS = st.builds(
    Edit, st.sampled_from(ACTIONS), st.sampled_from(sorted(VERSIONS)), st.integers(min_value=0, max_value=5)
)


def build(desk, output):
    building.build(desk, output)
    return building.tree(output)


def held(steps, kill=None):
    """Fails where one of the edits ends elsewhere than a clean build does."""
    counts = Counts()
    for _ in hold(steps, counts, kill):
        assert counts.differences == []


def test_an_hour_at_the_desk():
    """Adding, correcting and renaming ends where a clean build ends."""
    held(
        [
            Edit("put", "seeds/quarry.txt"),
            Edit("put", "content/corrections/two.yaml"),
            Edit("rename", "seeds/quarry.txt"),
        ]
    )


def test_a_desk_that_moves_its_articles():
    """A seed is renamed, another takes its name: what the first build knew stands in content/ by then."""
    held(
        [
            Edit("rename", "seeds/harbour.txt"),
            Edit("put", "seeds/harbour.txt", 1),
            Edit("put", "content/addresses.yaml", 1),
        ]
    )


@pytest.mark.slow
@pytest.mark.no_cover
def test_each_thing_that_an_editor_may_do():
    """Every version of every file is put, one after the other, and each file goes again."""
    put_all = [Edit("put", name, n) for name, texts in VERSIONS.items() for n in range(len(texts))]
    held([*put_all, *(Edit("delete", name) for name in VERSIONS)])


@pytest.mark.slow
@pytest.mark.no_cover
def test_sixty_edits_with_kills():
    """A long day, with builds that are killed at any point of it."""
    steps = edits(Random(8))
    held([next(steps) for _ in range(60)], Random(8))


@pytest.mark.slow
@pytest.mark.no_cover
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS, min_size=1, max_size=6))
def test_any_sequence_equals_a_clean_build(steps):
    """Random sequences of changes."""
    held(steps)


def test_a_removed_seed_leaves_no_trace(tmp_path):
    """A desk that had an article and lost it is the desk that never had it."""
    for name in ("harbour.txt", "quarry.txt"):
        put(tmp_path / "desk", f"seeds/{name}", VERSIONS[f"seeds/{name}"][0])
    before = build(tmp_path / "desk", tmp_path / "desk" / "site")
    put(tmp_path / "desk", "seeds/ferry.txt", VERSIONS["seeds/sub/ferry.txt"][0])
    grown = build(tmp_path / "desk", tmp_path / "desk" / "site")
    assert "briefs/ferry.html" in grown
    (tmp_path / "desk" / "seeds" / "ferry.txt").unlink()
    assert build(tmp_path / "desk", tmp_path / "desk" / "site") == before


def test_the_path_of_the_desk_is_in_no_byte(tmp_path):
    """Two copies of a desk in two places give the same site, and none names its place."""
    put(tmp_path / "here", "seeds/harbour.txt", VERSIONS["seeds/harbour.txt"][0])
    shutil.copytree(tmp_path / "here", tmp_path / "there" / "deep")
    here = build(tmp_path / "here", tmp_path / "here" / "site")
    there = build(tmp_path / "there" / "deep", tmp_path / "there" / "deep" / "out")
    assert here == there
    assert all(str(tmp_path).encode() not in data for data in here.values())
