"""A paragraph wrapped at a fixed width is one line again; lists, headlines and verse are left alone."""

import textwrap

import pytest

from briefgen.load.offsets import whole
from briefgen.load.wrapping import unwrapped

PARAGRAPH = (
    "The council met on Tuesday in the old town hall and agreed to mend the bridge before the winter comes, "
    "though two of its members said that the money would be better spent on the school. Nobody asked the "
    "engineers, who have warned for years that the second pillar is hollow. They will be heard in June."
)


@pytest.mark.parametrize("width", [60, 72, 80, 110])
def test_a_wrapped_paragraph_becomes_one_line(width):
    """At any width a person or a mail program wraps."""
    assert unwrapped(whole(textwrap.fill(PARAGRAPH, width))).text == PARAGRAPH


@pytest.mark.parametrize(
    "lines",
    [
        "Bridge to be mended\n10.04.2025\nBrussels",
        "Council agrees to mend the bridge before the winter comes\nEngineers warn of a hollow pillar",
        "The council met on Tuesday and agreed to mend the bridge.\nThe engineers will be heard in June.",
        f"{PARAGRAPH}\n{PARAGRAPH}",
        "short lines\nof a poem\nthat go on\nand on",
    ],
    ids=["head", "headlines", "sentences", "paragraphs", "verse"],
)
def test_what_was_not_wrapped_is_left_alone(lines):
    """Heads, headlines, sentences, paragraphs and verse keep their line ends."""
    assert unwrapped(whole(lines)).text == lines
