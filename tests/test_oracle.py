"""The oracle: after any sequence of changes the site equals a clean build, byte for byte.

Steps add, edit, rename and delete seeds and what people write; after each the desk is built where it
stood, and anew elsewhere. Both trees must be one.
"""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import building
from tests.building import put

SEEDS = {
    "harbour.txt": (
        "Ministers agree on harbour dredging\n3 March 2024\n\n"
        "Transport Minister Ilze Kalna said the port of Liepsala would get 12 million euros for dredging by "
        "the end of May.\n\nHer Finnish counterpart, Aino Virta, opposed it unless fishing is paid for.\n"
    ),
    "quarry.txt": (
        "Quarry talks resume\n10 March 2024\n\n"
        "Ilze Kalna told reporters on Friday that some 400 workers had been trained since 2022. "
        '"We support the fund," she said.\n'
    ),
    "copy.md": "---\ntitle: Quarry talks again\ndate: 2024-03-11\n---\nSome 400 workers had been trained.\n",
    "ferry.txt": "The ferry stops on Monday, its owner Baltline said. About 250 people work on it.\n",
    "sub/empty.txt": "",
}
CONTENT = {
    "content/issues/dredging.md": (
        "---\ntitle: Dredging\nquestion: Should the harbour be dredged?\nwords:\n  - dredging\n---\n"
    ),
    "content/corrections/one.yaml": "- set: {publisher: Harbour News}\n  in: ferry.txt\n  reason: masthead\n",
    "content/corrections/two.yaml": (
        "- merge: [Ilze Kalna, Aino Virta]\n  reason: a test\n- rename: {Baltline: Baltic Line}\n"
        '- set: {stance: undecided}\n  fact: "We support the fund"\n  in: quarry.txt\n'
    ),
    "content/actors/kalna.md": "---\nname: Ilze Kalna\naliases: [Kalna]\n---\nMinister *since* spring.\n",
    "content/editions/april.yaml": (
        "articles:\n  - harbour\nfacts:\n  - id: figure-00000000\n    article: harbour\n    family: figure\n"
        '    exact: "12 million euros"\n    sentence: "They would get 12 million euros."\n'
        '    state: "12,000,000 EUR"\n'
    ),
    "content/pages/house.md": "---\ntitle: House rules\n---\nWe *cite*.\n",
    "content/site.yaml": "site:\n  title: Harbours\n  base_url: https://example.org/desk/\n",
}
EXTRA = "\nOn 20 March 2024 Aino Virta said she now supports the plan.\n"


def build(desk: Path, output: Path, *, fresh: bool = False) -> dict[str, bytes]:
    building.build(desk, output, fresh=fresh)
    return building.tree(output)


def step(desk: Path, action: str, name: str) -> None:
    """Do one thing an editor does, where it can be done."""
    path = desk / name
    if action == "put":
        put(desk, name, {**{f"seeds/{key}": text for key, text in SEEDS.items()}, **CONTENT}[name])
    elif path.is_file() and action == "delete":
        path.unlink()
    elif path.is_file() and action == "rename":
        path.rename(path.with_stem(path.stem + "-again"))
    elif path.is_file() and name.startswith("seeds/"):
        path.write_text(path.read_text("utf-8") + EXTRA, encoding="utf-8")


NAMES = [*(f"seeds/{name}" for name in SEEDS), *CONTENT]
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "put", "edit", "rename", "delete"]), st.sampled_from(NAMES)),
    min_size=1,
    max_size=6,
)


def held(steps) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder, "desk")
        put(desk, "seeds/harbour.txt", SEEDS["harbour.txt"])
        (desk / "content").mkdir()
        for number, (action, name) in enumerate(steps):
            step(desk, action, name)
            grown = build(desk, desk / "site")
            clean = build(desk, Path(folder, f"clean-{number}"), fresh=True)
            assert sorted(grown) == sorted(clean)
            assert [path for path in grown if grown[path] != clean[path]] == []


def test_an_hour_at_the_desk():
    """Adding, correcting and renaming ends where a clean build ends."""
    held(
        [("put", "seeds/quarry.txt"), ("put", "content/corrections/one.yaml"), ("rename", "seeds/quarry.txt")]
    )


@pytest.mark.slow
def test_a_day_at_the_desk():
    """A longer run of the same ends there too."""
    put_all = [("put", name) for name in NAMES]
    held([*put_all[:3], ("put", "content/corrections/one.yaml"), ("rename", "seeds/quarry.txt")])


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_any_sequence_equals_a_clean_build(steps):
    """Random sequences of changes."""
    held(steps)


def test_a_removed_seed_leaves_no_trace(tmp_path):
    """A desk that had an article and lost it is the desk that never had it."""
    for name in ("harbour.txt", "quarry.txt"):
        put(tmp_path / "desk", f"seeds/{name}", SEEDS[name])
    before = build(tmp_path / "desk", tmp_path / "desk" / "site")
    put(tmp_path / "desk", "seeds/ferry.txt", SEEDS["ferry.txt"])
    grown = build(tmp_path / "desk", tmp_path / "desk" / "site")
    assert "briefs/ferry.html" in grown
    (tmp_path / "desk" / "seeds" / "ferry.txt").unlink()
    assert build(tmp_path / "desk", tmp_path / "desk" / "site") == before


def test_the_path_of_the_desk_is_in_no_byte(tmp_path):
    """Two copies of a desk in two places give the same site, and none names its place."""
    put(tmp_path / "here", "seeds/harbour.txt", SEEDS["harbour.txt"])
    shutil.copytree(tmp_path / "here", tmp_path / "there" / "deep")
    here = build(tmp_path / "here", tmp_path / "here" / "site")
    there = build(tmp_path / "there" / "deep", tmp_path / "there" / "deep" / "out")
    assert here == there
    assert all(str(tmp_path).encode() not in data for data in here.values())
