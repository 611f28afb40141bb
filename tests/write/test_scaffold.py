"""What people start from: it is read as it stands, and shows every key there is."""

import re
from dataclasses import fields, is_dataclass

import pytest

from briefgen import config, load
from briefgen.config import Config
from briefgen.load.content import Action, notes
from briefgen.model import Stance
from briefgen.parse import language
from briefgen.problems import BriefgenError
from briefgen.write import scaffold
from tests.building import ROOT, build, put

EMPTY = ROOT / "starters" / "empty" / "content"
AN_ARTICLE = "Ministers met in Riga on 3 March 2024 and agreed to send 300 engineers.\n"


def awake(folder):
    """The examples of a new desk as an editor takes them up: without the _ that puts them to sleep."""
    list(scaffold.make_desk(folder))
    for path in (folder / "content").rglob("_example.*"):
        path.rename(path.with_name("example" + path.suffix))
    return load.read_content(folder / "content")


def test_a_new_desk_passes_its_check(run, tmp_path, in_threads, monkeypatch):
    """Without an article, and with the first one."""
    assert run("init", tmp_path / "desk")[0] == 0
    monkeypatch.chdir(tmp_path / "desk")
    assert run("check", "--strict")[0] == 0
    put(tmp_path / "desk", "seeds/riga.txt", AN_ARTICLE)
    assert run("check", "--strict")[0] == 0


def test_the_title_of_a_new_desk_is_its_folders(tmp_path):
    """Whatever signs are in it."""
    list(scaffold.make_desk(tmp_path / 'The "quay": a desk'))
    assert config.read_config(tmp_path / 'The "quay": a desk' / "content").site.title == 'The "quay": a desk'


def test_each_example_is_read(tmp_path):
    """There is one of each file of content/, and nothing is wrong with it."""
    content = awake(tmp_path)
    assert content.actors[0].name == "Mira Solen"
    assert content.issues[0].title == "The Arda dam"
    assert content.pages[0].title == "How we work"
    assert {one.action for one in content.corrections} == set(Action)
    assert load.found_unread(tmp_path / "content") == ()


@pytest.mark.parametrize(
    ("folder", "keys"), [("actors", notes.ACTOR), ("issues", notes.ISSUE_KEYS), ("pages", notes.PAGE_KEYS)]
)
def test_each_example_shows_every_key(folder, keys):
    """What can be written stands there to be copied."""
    text = (EMPTY / folder / "_example.md").read_text("utf-8")
    assert [key for key in keys if not re.search(rf"^{key}:", text, re.MULTILINE)] == []


def test_the_configuration_shows_every_key(tmp_path):
    """Woken up, each of its lines is one that is read."""
    list(scaffold.make_desk(tmp_path))
    put(tmp_path, "static/logo.svg", "<svg/>")
    asleep = (EMPTY / "site.yaml").read_text("utf-8")
    keys = re.sub(r"(?m)^( *)# (?=[ \w-]+:)", r"\1", asleep)
    keys = keys.replace(
        "en_core_web_md", language.find_package_name(Config().language)
    )  # one that is installed here
    put(tmp_path, "content/site.yaml", keys)
    config.read_config(tmp_path / "content")
    for section in fields(Config):
        assert re.search(rf"^{section.name}:", keys, re.MULTILINE), section.name
        noun = type(getattr(Config(), section.name))
        for key in fields(noun) if is_dataclass(noun) else ():
            assert re.search(rf"^  {key.name}:", keys, re.MULTILINE), key.name


def test_an_example_asks_for_a_folder_of_its_own(tmp_path):
    """Its articles never come among those of a desk."""
    put(tmp_path, "seeds/mine.txt", AN_ARTICLE)
    with pytest.raises(BriefgenError, match="is not empty"):
        list(scaffold.lay_example(tmp_path))
    assert [path.name for path in (tmp_path / "seeds").iterdir()] == ["mine.txt"]


def test_the_example_shows_what_a_desk_is_for(tmp_path):
    """Without a problem: who is for and against, who moved, what changed, a promise kept, a correction."""
    list(scaffold.lay_example(tmp_path / "desk"))
    built = build(tmp_path / "desk", tmp_path / "desk" / "site")
    assert built.problems == ()
    bridge = next(issue for issue in built.desk.issues if issue.slug == "sandrey-bridge")
    assert {Stance.SUPPORTS, Stance.OPPOSES} <= {cell.stance for cell in bridge.cells}
    assert "tomas-hale" in {shift.actor for shift in bridge.shifts}
    assert any(verdict.verdict == "changed" for series in built.desk.series for verdict in series.verdicts)
    assert built.desk.commitments
    assert "Sandrey Gazette" in (tmp_path / "desk" / "site" / "corrections.html").read_text("utf-8")


def test_the_example_passes_its_check(run, tmp_path, in_threads, monkeypatch):
    """`init --example`, and all is well."""
    assert run("init", "--example", tmp_path / "desk")[0] == 0
    monkeypatch.chdir(tmp_path / "desk")
    status, _, err = run("check", "--strict")
    assert (status, err) == (0, "checked 5 articles, 0 problems\n")
