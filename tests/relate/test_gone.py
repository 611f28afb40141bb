"""Facts that an edition held and no article gives any more."""

from dataclasses import replace

from briefgen.load.content import Content
from briefgen.relate import snapshot
from tests.factories import figure, reading

SHIPS = reading("There are 7 ships.", figure("7 ships", 7, "ship"), id="a.txt")
MENDED = reading("There are 8 ships.", figure("8 ships", 8, "ship"), id="a.txt")
ROADS = reading("They closed 30 roads.", figure("30 roads", 30, "road"), id="b.txt")


def later(desk, *readings):
    """The desk of `readings`, after editions that held the ships."""
    kept = tuple(
        replace(snapshot(desk(SHIPS, ROADS), name), newest=day)
        for name, day in (("spring", "2025-03-01"), ("autumn", "2024-09-01"))
    )
    return desk(*readings, content=replace(Content(), editions=kept))


def test_a_fact_whose_sentence_went_is_gone(desk):
    """Its address stands with its sentence and the last edition that held it."""
    (one,) = later(desk, MENDED, ROADS).gone
    (fact,) = desk(SHIPS).briefs[0].findings.figures
    assert (one.article, one.id, one.sentence, one.edition) == (
        "a.txt",
        fact.id,
        "There are 7 ships.",
        "spring",
    )


def test_later_articles_take_nothing_away(desk):
    """What stood stands at the same address."""
    more = reading("They bought 40 boats.", figure("40 boats", 40, "boat"), id="0.txt")
    assert later(desk, SHIPS, ROADS, more).gone == ()


def test_an_article_that_is_gone_has_no_page_to_say_so(desk):
    """Nor has a desk that kept no edition anything to tell."""
    assert later(desk, ROADS).gone == ()
    assert desk(MENDED).gone == ()
