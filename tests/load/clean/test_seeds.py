"""What is cut from the five seeds that the project ships, and what must not be."""

from pathlib import Path

import pytest

from briefgen.load.clean import LineKind, decide_lines

SEEDS = Path(__file__).parents[3] / "seeds"


def cut(number):
    text = next(SEEDS.glob(f"{number}_*.txt")).read_text("utf-8")
    return {line.number: line.reason for line in decide_lines(text) if not line.keep}


def kept(number):
    text = next(SEEDS.glob(f"{number}_*.txt")).read_text("utf-8")
    return {text[line.start : line.end]: line.kind for line in decide_lines(text) if line.keep}


def test_an_article_without_furniture_is_kept_whole():
    """Seed 000 is nothing but its eight paragraphs."""
    assert cut("000") == {}


def test_widgets_pagers_and_other_headlines_are_cut():
    """Seed 001: nothing of the Arctic and nothing of Marganets is left."""
    widget, pager, headline = "widget", "pager", "headline of another article"
    assert cut("001") == {
        3: widget,
        4: widget,
        22: widget,
        23: widget,
        24: pager,
        26: headline,
        28: pager,
        30: headline,
    }


def test_newsletter_and_foreign_notice_are_cut():
    """Seed 002: the call for the newsletter, and the notice in Spanish below it."""
    assert cut("002") == {17: "newsletter call"} | dict.fromkeys(range(18, 26), "another language (es)")


def test_a_cross_head_is_kept():
    """Seed 002: "Threat of veto from Hungary" is a heading."""
    assert kept("002")["Threat of veto from Hungary"] is LineKind.HEADING


def test_notices_and_press_contacts_are_cut():
    """Seed 003: the notice, the link to the video, and every line of the press contacts."""
    contacts = dict.fromkeys(range(53, 68), "press contact")
    assert cut("003") == {7: "transcript notice", 50: "media link"} | contacts


@pytest.mark.parametrize("line", ["Good afternoon.", "Thank you.", "Q&A", "10.04.2025", "Brussels"])
def test_courtesies_and_metadata_are_kept(line):
    """Seed 003: what is short is not for that reason cut."""
    assert line in kept("003")


def test_a_stray_mark_is_cut():
    """Seed 004: the lone mark at the end, and nothing else."""
    assert cut("004") == {13: "stray mark"}
