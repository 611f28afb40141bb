"""docs/content.md names every key of every file that people write, and its examples are read."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from briefgen import config
from briefgen.config import LanguageConfig, Limits, SiteConfig
from briefgen.load.content import corrections, notes, unread
from briefgen.load.content.desk import CONTENT_SUFFIXES, read_content

PAGE = (Path(__file__).parent.parent / "docs" / "content.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (content/\S+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
KEYS = {
    "content/site.yaml": [
        *(f"site.{one.name}" for one in fields(SiteConfig)),
        *(f"language.{one.name}" for one in fields(LanguageConfig)),
        *(f"limits.{one.name}" for one in fields(Limits)),
        *config.ALONE,
    ],
    "content/issues/NAME.md": notes.ISSUE_KEYS,
    "content/actors/NAME.md": notes.ACTOR,
    "content/pages/NAME.md": notes.PAGE_KEYS,
    "content/corrections/NAME.yaml": [
        *corrections.CORRECTION_KEYS,
        *corrections.OF_ARTICLE,
        *corrections.OF_FACT,
    ],
}


@pytest.mark.parametrize(("section", "key"), [(name, key) for name, keys in KEYS.items() for key in keys])
def test_every_key_is_told(section, key):
    """Each key stands in the section of its file."""
    assert f"`{key}`" in SECTIONS[section]


@pytest.mark.parametrize(
    "section", ["content/issues/NAME.md", "content/actors/NAME.md", "content/pages/NAME.md"]
)
def test_no_key_is_told_that_is_none(section):
    """And no other stands in its table."""
    told = {
        key
        for row in re.findall(r"^\| (`.+?`) \|", SECTIONS[section], re.MULTILINE)
        for key in re.findall(r"`(\w+)`", row)
    }
    assert told <= set(KEYS[section])


def test_every_folder_is_told():
    """The table at the top names each folder that is read."""
    assert all(f"| `content/{folder}/NAME" in PAGE for folder in CONTENT_SUFFIXES)
    assert all(f"| `content/{name}` |" in PAGE for name in unread.TOP_FILES)


def test_the_examples_are_read(tmp_path):
    """What the page shows can be pasted."""
    content = tmp_path / "content"
    for section, text in SECTIONS.items():
        (example,) = re.findall(r"^```(?:yaml|markdown)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[:1]
        path = tmp_path / section.replace("NAME", "example")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example, "utf-8")
    assert config.read_config(content).site.title == "Harbour desk"
    read = read_content(content)
    assert (len(read.issues), len(read.actors), len(read.pages), len(read.corrections)) == (1, 1, 1, 10)
