"""Facts that an edition held and no article gives any more."""

from dataclasses import replace

from briefgen.load.content import Content, Edition
from briefgen.model import Slug
from briefgen.relate import keep_stand
from briefgen.relate.desk import Moved
from briefgen.relate.editions.gone import find_removed
from briefgen.typed.entry import Place
from tests.factories import figure, reading

SHIPS = reading("There are 7 ships.", figure("7 ships", 7, "ship"), id="a.txt")
MENDED = reading("There are 8 ships.", figure("8 ships", 8, "ship"), id="a.txt")
ROADS = reading("They closed 30 roads.", figure("30 roads", 30, "road"), id="b.txt")


def later(desk, *readings):
    """The desk of `readings`, after editions that held the ships."""
    kept = tuple(
        replace(keep_stand(desk(SHIPS, ROADS), name), newest=day)
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


def test_an_article_that_went_is_removed(desk):
    """Its facts stand with it, as the last edition held them; what a desk never kept it cannot tell."""
    left = later(desk, ROADS)
    assert left.gone == ()
    (one,) = left.removed
    assert (one.slug, one.edition, [fact.exact for fact in one.facts]) == ("a", "spring", ["7 ships"])
    assert later(desk, SHIPS, ROADS).removed == ()
    assert (desk(MENDED).gone, desk(MENDED).removed) == ((), ())


def test_what_is_no_address_makes_no_page():
    """An edition is a file that people may write; an address that has an owner is not given away."""
    edition = Edition("spring", ("../../etc/x", "A b", "Ships", "ships", "roads", ""), (), Place("x.yaml", 1))
    left = Moved(Slug("Roads"), Slug("streets"), "Roads", "roads.txt")
    assert [one.slug for one in find_removed([edition], (), [left])] == ["ships"]
