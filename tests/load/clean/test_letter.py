"""Where a pasted letter ends, and that lists and heads around an article are told apart."""

import pytest

from briefgen.load import clean

PAPER = "Home\nWeather\nWho feeds the swans\n6 May 2024\n"
LETTER = (
    "The swans on the mill pond were counted on Sunday, and there were eleven fewer than a year ago.\n"
    "Nobody has fed them since the kiosk closed, and the pond has frozen twice in that time.\n"
)


def list_kept(text: str) -> list[str]:
    return [text[line.start : line.end] for line in clean.decide_lines(text) if line.keep]


@pytest.mark.parametrize("close", ["Yours sincerely,", "Kind regards", "Respectfully yours,"])
def test_who_signs_a_letter_stays_with_it(close):
    """With the place below the name; what the page says next is cut."""
    kept = list_kept(f"{PAPER}{LETTER}{close}\nAda Holm\nMill Lane, Overby\nMost read\nFerry runs aground")
    assert kept[-3:] == [close, "Ada Holm", "Mill Lane, Overby"]


def test_a_name_below_an_article_without_a_close_is_of_the_page():
    """No letter ends there."""
    assert "Ada Holm" not in list_kept(f"{PAPER}{LETTER}Most read\nAda Holm\nFerry runs aground")


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("The rangers ask walkers to:", ["- keep to the paths", "- leash their dogs", "- carry out litter"]),
        ("The bank will:", ["• open on Saturdays", "• lower its fees", "• train its clerks"]),
    ],
)
def test_a_list_that_a_line_announces_goes_on_the_article_to_its_last_item(head, items):
    """What is begged for below it does not."""
    text = f"{PAPER}{LETTER}{head}\n" + "\n".join(items) + "\nRelated stories\nThe kiosk to reopen in June"
    assert list_kept(text)[-1 - len(items) :] == [head, *items]


def test_the_day_above_an_image_is_the_articles():
    """It is no caption, though a day may be one above the name of a photographer."""
    text = f"Home\nThe swans\nBy Nils Aas\n6 May 2024\nImage:\n{LETTER}"
    assert "6 May 2024" in list_kept(text)
