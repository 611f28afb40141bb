"""What a short name stands for: only the one thing by that noun that the article names whole."""

import pytest

from briefgen.relate.desk import Side
from tests.factories import content, holds, issue, name, reading

FUND = issue("fund", "flood", proposition="The state should pay", pro=["flood fund"])


def side_on(desk, text, about="the fund", stance="supports"):
    """The sides of the cells of the issue."""
    row = holds("Ann Lee", f"Ann Lee backs {about}", stance, content=about, about=about, head="fund")
    made = desk(reading(text, name("Ann Lee"), row), content=content(FUND))
    return [cell.side for cell in made.issues[0].cells]


def test_a_noun_alone_is_the_thing_that_is_named_whole(desk):
    """And its side is that of the whole name."""
    assert side_on(desk, "A flood fund is planned. All wait.\n\nAnn Lee backs the fund.") == [Side.FOR]


@pytest.mark.parametrize(
    "before", ["A fund is planned.", "A flood fund and a pension fund are planned.", "All wait."]
)
def test_a_noun_that_may_be_another_thing_is_on_no_issue(desk, before):
    """Where the article does not name it whole, or knows another by that noun."""
    assert side_on(desk, f"{before}\n\nAnn Lee backs the fund.") == []


@pytest.mark.parametrize(
    ("before", "found"), [("Bill 7 is long.", [Side.FOR]), ("Bill 7 and Bill 9 are long.", [])]
)
def test_another_number(desk, before, found):
    """ "The bill" may be either of two."""
    text = f"The Senate will vote. Senate {before}\n\nAnn Lee backs the bill."
    defined = content(issue("bill", "Senate Bill 7", proposition="The chamber should pass Senate Bill 7"))
    made = desk(
        reading(
            text,
            name("Ann Lee"),
            holds("Ann Lee", "Ann Lee backs the bill", content="the bill", about="the bill"),
        ),
        content=defined,
    )
    assert [cell.side for cell in made.issues[0].cells] == found


@pytest.mark.parametrize("about", ["the fund for widows", "a fund", "the old fund"])
def test_what_says_which_one_it_is_is_no_short_name(desk, about):
    """Another fund is told of."""
    assert side_on(desk, f"A flood fund is planned.\n\nAnn Lee backs {about}.", about) == []
