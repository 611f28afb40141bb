"""Which happenings are held against each other."""

from datetime import date

from briefgen.relate import relate
from briefgen.relate.events import blocks, happenings
from tests.factories import happens, name, reading, when


def listed(*readings):
    briefs = relate(readings).briefs
    told = [one for brief in briefs for one in happenings.list_happenings(brief)]
    return told, blocks.Rarity(briefs)


def burned(path, words, value):
    text = f"The mill of Ann Lee burned {words}."
    day = when(words, value, event="The mill of Ann Lee burned")
    event = happens("The mill of Ann Lee burned", "burn", date=words)
    return reading(text, name("Ann Lee"), day, event, id=path)


def test_what_lies_within_a_season_meets_each_of_its_months():
    """A day of May is held against “this spring”; one of October is not."""
    told, rarity = listed(
        burned("a.txt", "in the spring", "2024-SP"),
        burned("b.txt", "on 3 May 2024", "2024-05-03"),
        burned("c.txt", "on 3 October 2024", "2024-10-03"),
    )
    met = {frozenset(pair) for pair in blocks.pair_neighbours(blocks.block_happenings(told, rarity))}
    assert met == {frozenset({0, 1})}


def test_a_month_is_no_more_than_31_days():
    """From the first to the last."""
    assert blocks.lie_within_month(date(2024, 5, 1), date(2024, 6, 1))
    assert not blocks.lie_within_month(date(2024, 5, 1), date(2024, 6, 2))
