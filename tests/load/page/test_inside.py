"""Elements inside sentences: their tags are no end of a line."""

import pytest

from briefgen.load.page import inside
from tests.work import grows_with


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It is at <address>12 Quay Road</address> now.", "It is at 12 Quay Road now."),
        ("It is at <Center class='x'>Gullwick</CENTER>, he said.", "It is at Gullwick, he said."),
        ("It opens on <time datetime='2024-05-12'>12 May</time> Tuesdays.", "It opens on 12 May Tuesdays."),
    ],
)
def test_the_words_stay_and_the_tags_go(source, text):
    """In any case, with attributes."""
    assert inside.drop_inside_tags(source) == text


@pytest.mark.parametrize(
    "source",
    [
        "<address>12 Quay Road</address> is closed",
        "The board met.<center>News</center>and more",
        "Read on <center>Weather</center> Rain all day",
        "It costs <label hidden>twice</label> as much",
        "It costs <label style='display:none'>twice</label> as much",
        "It is <center>a<br>b</center> here",
        "It is <center>a</label> here",
    ],
)
def test_what_begins_a_line_hides_or_holds_tags_stays_as_it_is(source):
    """It is no part of a sentence, or nothing that is read."""
    assert inside.drop_inside_tags(source) == source
    assert inside.find_inside_tags(source) == frozenset()


def test_the_tags_are_told_by_where_they_begin():
    """Both of them."""
    source = "at <label>noon</label> on"
    assert inside.find_inside_tags(source) == {source.index("<label"), source.index("</label")}


@pytest.mark.parametrize(
    "part", ["a <label>", "a <label>b</label> c", "a <label x='1' ", "a <time>b</time> "]
)
def test_work_grows_with_the_page(part):
    """What never closes is left soon."""
    grows_with(lambda length: lambda: inside.drop_inside_tags((part * length)[:length]), 20_000)
