"""The first desk of the documentation, followed to the letter."""

import json
import re
from types import SimpleNamespace

import pytest

from tests.building import ROOT, put

TEXT = (ROOT / "docs" / "first-desk.md").read_text("utf-8")
WRITTEN = re.compile(r"`((?:content|seeds)/[\w/.-]+)`[^`]*\n\n```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)
"""A file that a reader is told to write, and what is to stand in it."""
COLOUR = re.compile(r"^ +colour: .*\n", re.MULTILINE)


@pytest.fixture
def island(run, tmp_path, monkeypatch, in_threads):
    """The desk as it stands behind the walk, before it is built."""
    monkeypatch.chdir(tmp_path)
    run("init", "island", "--example")
    for path, text in WRITTEN.findall(TEXT):
        put(tmp_path / "island", path, text)
    settings = tmp_path / "island" / "content" / "site.yaml"
    said, *others = COLOUR.findall(TEXT)
    assert not others
    settings.write_text(COLOUR.sub(said, settings.read_text("utf-8")), "utf-8")
    monkeypatch.chdir(tmp_path / "island")
    return SimpleNamespace(root=tmp_path / "island", site=tmp_path / "island" / "site")


def test_nothing_is_wrong_on_the_way(run, island):
    """Each file does what it is said to do: none is unused, none is unread."""
    assert [path for path, _ in WRITTEN.findall(TEXT)] == [
        "seeds/06-ravnholm.txt",
        "content/corrections/dates.yaml",
        "content/issues/cost.md",
        "content/actors/petra-voss.md",
    ]
    status, _, err = run("check", "--strict", "--jobs", "1")
    assert (status, err) == (0, "checked 6 articles, 0 problems\n")


def test_the_site_shows_what_was_written(run, island):
    """The issue, the name with its note, the date, the colour."""
    assert run("build", "--jobs", "1")[0] == 0
    matrix = (island.site / "data" / "matrix.csv").read_text("utf-8-sig")
    assert re.search(r"^cost,karin-berg,", matrix, re.MULTILINE)
    assert re.search(r"^sandrey-bridge,karin-berg,conditional,", matrix, re.MULTILINE)
    assert "crews of the ferry" in (island.site / "actors" / "petra-voss.html").read_text("utf-8")
    brief = json.loads((island.site / "data" / "briefs" / "06-ravnholm.json").read_text("utf-8"))
    assert brief["published"]["value"] == "2025-06-20"
    assert "#7a1f2b" in "".join(path.read_text("utf-8") for path in island.site.glob("static/css/*.css"))
    assert run("edition", "2025-06-20", "--jobs", "1")[0] == 0


def test_each_command_of_the_walk_is_one(run):
    """With options that it has."""
    for command, words in re.findall(r"^briefgen (\w+)(.*)$", TEXT, re.MULTILINE):
        _, told, _ = run(command, "--help")
        assert all(option in told for option in re.findall(r"--\w+", words)), command
