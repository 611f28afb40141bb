"""The word lists: sorted, and of classes and complements that the rules know."""

from pathlib import Path

import pytest
import yaml

from briefgen.model import Stance
from briefgen.parse.positions import cues
from briefgen.parse.positions.stance import decision

FOLDER = Path(__file__).parents[3] / "briefgen" / "parse" / "lexicon" / "en"
CLASSES = {*decision.BY_CLASS, *decision.READ, "ask", "topic", "show"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("positions_*.yaml")), ids=lambda path: path.stem)
def test_entries_are_sorted_and_have_a_source(path):
    """One entry a line, in order, under a line that says where they come from."""
    text = path.read_text("utf-8")
    lists = yaml.load(text, Loader=yaml.BaseLoader)
    assert "# Source:" in text
    ordered = (
        [list(lists)] if all(isinstance(entry, str) for entry in lists.values()) else list(lists.values())
    )
    assert all(entries == sorted(entries) for entries in ordered)


@pytest.mark.parametrize(
    "words",
    [cues.verbs(), cues.nouns(), cues.adjectives(), cues.load_acts()],
    ids=["verbs", "nouns", "adjectives", "acts"],
)
def test_classes_are_known(words):
    """A class that no rule knows would never take a side."""
    assert {kind for frames in words.values() for kind in frames.values()} <= CLASSES


def test_acts_show_a_side():
    """An act supports or opposes."""
    kinds = {kind for frames in cues.load_acts().values() for kind in frames.values()}
    assert kinds == {Stance.SUPPORTS.value, Stance.OPPOSES.value}
