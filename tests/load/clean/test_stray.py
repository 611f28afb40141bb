"""Heads of pages, notes and the life of the author are cut; what only looks like them stays."""

import pytest

from briefgen.load.clean.datelines import is_value
from briefgen.load.clean.look import look_at_lines
from briefgen.load.clean.stray import cut_strays


def list_strays(text: str) -> list[str]:
    seen = look_at_lines(text)
    reasons = cut_strays(seen, [""] * len(seen))
    return [line.raw.text for line, reason in zip(seen, reasons, strict=True) if reason]


def test_a_head_beside_numbers_that_count_up_is_of_a_page():
    """With the numbers; one that stands once is a cross-head."""
    text = "Harbour review\n17\nThe basin was dredged.\nWhat it cost\n4\nHarbour review\n18\nThe quay leaned."
    assert list_strays(text) == ["Harbour review", "17", "Harbour review", "18"]


@pytest.mark.parametrize(
    "text",
    [
        "Gold\n3\nSilver\n9\nGold\n31\nSilver\n2",
        "Total\n240\nTotal\n180",
        "Ebb\nThe boats lay dry.\nEbb\nThe boats lay dry.",
    ],
)
def test_scores_and_refrains_are_no_heads(text):
    """What is counted does not rise by one from copy to copy."""
    assert list_strays(text) == []


def test_who_signs_is_told_of_below():
    """As in "Ines Holm is ..."; of another person it is the article."""
    text = "By Ines Holm\nA storm came.\nPer Dahl is a pilot.\nInes Holm writes on the sea."
    assert list_strays(text) == ["Ines Holm writes on the sea."]
    assert list_strays("A storm came.\nInes Holm writes on the sea.") == []


def test_a_name_below_the_title_signs_and_a_title_does_not():
    """The last words on whom the article is about stay, and those on the dead."""
    body = "The boats came back on Friday, and the harbour was full of people."
    assert list_strays(f"A storm\nInes Holm\n{body}\nInes Holm lives in Lund.") == [
        "Ines Holm lives in Lund."
    ]
    assert list_strays(f"Ines Holm\n{body}\nInes Holm lives in Lund.") == []
    assert list_strays(f"The pilot is dead\nInes Holm\n{body}\nInes Holm was 82.") == []


@pytest.mark.parametrize("line", ["Page 2 of 9", "page 3", "Column 214WH", "^ The Pass Courier, p. 1."])
def test_numbers_of_pages_and_notes_are_cut(line):
    """Each by itself."""
    assert list_strays(f"The boats lay dry.\n{line}") == [line]


@pytest.mark.parametrize(
    ("above", "line", "value"),
    [
        ("From:", "Office for Canals", True),
        ("", "Joined: 5 March 2013", True),
        ("The minister said on Monday:", "We will not close it", False),
        ("", "Election 2013: five things", False),
    ],
)
def test_what_stands_behind_a_label_is_its_value(above, line, value):
    """So it is no title; a headline may hold a colon."""
    assert is_value(above, line) is value
