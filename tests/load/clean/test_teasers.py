"""Calls to read on elsewhere are told from sentences that only speak of reading and following."""

import pytest

from briefgen.load.clean.look import look_at_lines
from briefgen.load.clean.teasers import is_follow_call, is_teaser


@pytest.mark.parametrize(
    "line",
    [
        "New dock opens in spring New dock opens in spring",
        "Rats on the line Rats on the line Rats on the line",
        "The port had waited eleven years for its crane… Read more",
        "Nobody had asked the ringers. Continue reading →",
    ],
)
def test_a_card_of_another_article_is_a_teaser(line):
    """Its headline stands twice, or a sentence is followed by the call."""
    assert is_teaser(look_at_lines(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "She closed the book and never wanted to read more.",
        "Bora Bora",
        "They danced and danced and danced until the lamps went out.",
        "Knock, knock, knock",
        "The full story",
    ],
)
def test_a_sentence_about_reading_is_none(line):
    """Nor is a name that says its word twice, nor a label."""
    assert not is_teaser(look_at_lines(line)[0])


def test_a_call_to_follow_names_a_network():
    """Whoever follows a road, or is followed by many, is told of in the article."""
    told = ("Please follow the Harbour Desk on Twitter and Facebook.", "Like our page on Instagram")
    assert all(is_follow_call(look_at_lines(line)[0]) for line in told)
    other = (
        "Follow the road on the left bank to the mill.",
        "Like many ministers, Silva announced on Facebook that he would resign.",
        "Find out what the mayor wrote on Telegram before the vote.",
        "Her followers on Twitter had known it for weeks.",
        "Police will follow every hint on Facebook about the concert, the station and the bars they saw.",
    )
    assert not any(is_follow_call(look_at_lines(line)[0]) for line in other)
