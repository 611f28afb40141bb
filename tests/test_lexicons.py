"""Every word list says where it comes from, and says nothing twice."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

FILES = sorted((Path(__file__).parents[1] / "briefgen").glob("*/lexicon/en/*.yaml"))


def lists(value):
    """All lists of words below a value."""
    if isinstance(value, dict):
        for one in value.values():
            yield from lists(one)
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield value


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-4]}/{path.name}")
def test_a_list_states_its_source_at_its_head(path):
    """The comment that opens the file names it."""
    head = []
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            break
        head.append(line)
    assert "Source:" in " ".join(head)


RECORDS = {"figures_units.yaml", "weights.yaml"}
"""Files whose lists are rows with columns: the symbol, what is reported, other names; weights."""


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.name not in RECORDS],
    ids=lambda path: f"{path.parts[-4]}/{path.name}",
)
def test_no_list_holds_a_word_twice(path):
    """A second entry would be read by nobody and mended in one place only."""
    for words in lists(yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)):
        assert [word for word, count in Counter(words).items() if count > 1] == []
