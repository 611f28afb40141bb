"""A wrapped paragraph is one line again, a column is paragraphs; lists, headlines and verse are left."""

import textwrap

import pytest

from briefgen.load.offsets import trace_whole
from briefgen.load.wrapping import unwrap_lines

PARAGRAPH = (
    "The council met on Tuesday in the old town hall and agreed to mend the bridge before the winter comes, "
    "though two of its members said that the money would be better spent on the school. Nobody asked the "
    "engineers, who have warned for years that the second pillar is hollow. They will be heard in June."
)


@pytest.mark.parametrize("width", [60, 72, 80, 110])
def test_a_wrapped_paragraph_becomes_one_line(width):
    """At any width a person or a mail program wraps."""
    assert unwrap_lines(trace_whole(textwrap.fill(PARAGRAPH, width))).text == PARAGRAPH


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
    assert unwrap_lines(trace_whole(lines)).text == lines


FIRST = (
    "The ferry that links the two shores of the sound will stay in the yard until the first week of June, "
    "its owner said. A crack in the shaft is longer than was thought."
)
SECOND = (
    "“We cannot sail on hope,” said its captain, Per Dahl, who has worked on the sound for thirty years. The "
    "harbour of Gullwick has lent a tug for those who must cross."
)
THIRD = (
    "Six hundred people cross on a day in summer. Some of them have begun to row, and two have bought a boat."
)
COLUMN = "\n".join(textwrap.fill(each, 38) for each in (FIRST, SECOND, THIRD))


def test_a_column_becomes_paragraphs():
    """As text copied out of a PDF is: narrow, ragged, without an empty line."""
    text = unwrap_lines(trace_whole(f"Ferry stays in its yard\n3 May 2024\n{COLUMN}")).text
    assert text.split("\n") == ["Ferry stays in its yard", "3 May 2024", FIRST, SECOND, THIRD]


def test_a_word_that_a_column_parts_is_one():
    """A hyphen at the end of a line is that of the line, where the word goes on small."""
    parted = COLUMN.replace("harbour", "har-\nbour").replace("thirty years", "thirty-\nodd years")
    assert "The harbour of Gullwick" in unwrap_lines(trace_whole(parted)).text


def test_an_indented_line_begins_a_paragraph():
    """As in records that were printed with a typewriter."""
    lines = [textwrap.fill(each, 66, initial_indent="  ") for each in (FIRST, SECOND, THIRD)]
    text = unwrap_lines(trace_whole("\n".join(lines))).text
    assert [line.strip() for line in text.split("\n")] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "lines",
    [
        "Ferry stays in the yard for another month\n" * 12,
        "Home\nnews\nsport\nweather\ntravel\nculture\nmoney\nfood\n",
        "- the crack in the shaft is longer than thought\n- the yard has no spare part for it\n" * 4,
        "The crack in the shaft is longer than was thought.\nA tug was lent for those who must cross.\n" * 4,
        "Per Dahl, captain of the ferry, Gullwick\nIda Holm, harbour master, Sandvik\n" * 4,
        (
            "We rowed across the sound at night,\nand no one saw us go;\n"
            "The lamp was out, the oars were light,\nThe wind was from below.\n"
        ),
    ],
    ids=["headlines", "menu", "list", "sentences", "names", "verse"],
)
def test_what_is_no_column_is_left_alone(lines):
    """Where lines begin as things of their own, or end as such, they are."""
    assert unwrap_lines(trace_whole(lines)).text == lines
