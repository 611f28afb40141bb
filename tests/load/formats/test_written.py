"""What people write and save: what browsers say above a page that they saved."""

import pytest

PAGE = (
    "<html>{0}<head><title>Slipway to close</title></head><body><article><h1>Slipway to close</h1>"
    "<p>The council of Gullwick agreed on Tuesday to close the old slipway, said its mayor, Jean Aubry.</p>"
    "<p>The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour.</p></article>"
)


@pytest.mark.parametrize(
    "line",
    [
        "<!-- saved from url=(0027)https://gullwick.example/a7 -->",
        "<!--\n Page saved with SingleFile \n url: https://gullwick.example/a7 \n saved date: Mon May 6\n-->",
    ],
)
def test_the_line_of_the_browser_that_saved_a_page_is_its_address(seed, line):
    """And nothing of the text; the day of saving states nothing."""
    article = seed(PAGE.format(line), "a.html")
    assert article.url == "https://gullwick.example/a7"
    assert article.published.value == ""
    assert article.text == seed(PAGE.format(""), "a.html").text


@pytest.mark.parametrize(
    "line", ["<!-- see https://gullwick.example/a7 -->", "<!-- saved from url=(7)file:///a -->", ""]
)
def test_no_other_comment_is(seed, line):
    """An address states where a page is from only where a browser says that it saved it there."""
    assert seed(PAGE.format(line), "a.html").url == ""
