"""Issues that are proposed: what people dispute in several articles, as the articles name it."""

import pytest

from briefgen.relate.issues import proposals
from briefgen.relate.issues.sorting import Sorter
from tests.factories import figure, holds, name, reading


def briefs(desk, words, *rows, about="", stances=("supports", "opposes"), steps=(), deed=False):
    """Two articles, in each of which one person takes a side of the same words."""
    readings = (
        reading(
            f"{who} wants {words} now.",
            name(who),
            holds(who, f"wants {words}", stance, content=words, about=about or words, steps=steps, deed=deed),
            *rows,
            id=f"{who[:3]}.txt",
        )
        for who, stance in zip(("Ann Lee", "Bo Ek"), stances, strict=True)
    )
    return desk(*readings).briefs


def proposed(desk, words, *rows, **more):
    """The titles proposed."""
    return [one.title for one in proposals.propose(briefs(desk, words, *rows, **more))]


def test_what_two_dispute_is_proposed(desk):
    """Its title is words of the articles, without the article before them."""
    assert proposed(desk, "the river dam") == ["River dam"]


def test_what_nobody_takes_a_side_of_is_not_proposed(desk):
    """To speak of a thing makes no issue; to be undecided on it does."""
    assert proposed(desk, "the river dam", stances=("supports", "claims")) == []
    assert proposed(desk, "the river dam", stances=("supports", "undecided")) == ["River dam"]


def test_the_name_is_the_one_that_articles_use(desk):
    """As in "cessation of hostilities": the noun over the thing belongs to its name."""
    steps = [("undo", "cessation")]
    assert proposed(desk, "a cessation of hostilities", about="hostilities", steps=steps) == [
        "Cessation of hostilities"
    ]


def test_a_word_alone_yields_to_the_name_that_tells_more(desk):
    """ "Closure" says less than "school closure", which two articles write too."""
    more = reading("The school closure was told of.", id="c.txt")
    readings = [
        reading(
            f"{who} wants {words} now. The school closure is near.",
            name(who),
            holds(who, f"wants {words}", stance, content=words, about=words),
            id=f"{who[:3]}.txt",
        )
        for who, words, stance in (
            ("Ann Lee", "the school closure", "supports"),
            ("Bo Ek", "the school closure", "opposes"),
            ("Cy Dahl", "the closure", "opposes"),
        )
    ]
    assert [one.title for one in proposals.propose(desk(*readings, more).briefs)] == ["School closure"]


def test_a_proposal_says_no_proposition(desk):
    """A title is nothing one can be for or against."""
    (one,) = proposals.propose(briefs(desk, "the river dam"))
    assert (one.proposition, one.words) == ("", ("river dam",))
    assert Sorter([one]).best("a new river dam") == "river-dam"


@pytest.mark.parametrize(
    "words",
    [
        "12 million euros",
        "seven million",
        "thousands",
        "40 US dollars",
        "EUR billions",
        "the plan",
        "the deal",
    ],
)
def test_what_is_no_issue(desk, words):
    """No sum, no number, nothing that says too little to name anything."""
    assert proposed(desk, words) == []


def test_no_person_is_an_issue(desk):
    """Whoever is praised and blamed is an actor."""
    assert proposed(desk, "Cy Dahl", name("Cy Dahl")) == []


def test_a_unit_is_no_issue_where_it_measures(desk):
    """What stands in a figure of the article is counted, not disputed."""
    assert proposed(desk, "forty stone", figure("forty stone", 40, unit="stone")) == []
    assert proposed(desk, "a stone bridge") == ["Stone bridge"]


def returned(who, stance):
    """A voice on whether the boat be returned, in an article that calls it "Arda's return"."""
    text = f"{who} wants the boat to be returned. Arda's return is due."
    return reading(
        text,
        name(who),
        holds(who, "wants the boat to be returned", stance, content="returned", about="returned", deed=True),
        id=f"{who[:3]}.txt",
    )


def test_a_deed_is_proposed_by_its_noun(desk):
    """Where several articles call it by one: what is to be returned is on a return."""
    made = desk(returned("Ann Lee", "supports"), returned("Bo Ek", "opposes"))
    (one,) = proposals.propose(made.briefs)
    assert (one.title, one.words) == ("Arda's return", ("arda's return", "return*"))


def test_a_deed_without_a_noun_is_no_proposal(desk):
    """Nobody would know it by a verb."""
    assert proposed(desk, "to sail", deed=True) == []


def test_what_befell_people_is_an_issue_only_where_it_is_disputed(desk):
    """All condemn the bombing; two who differ over a strike dispute it."""
    assert proposed(desk, "the bombing", stances=("opposes", "opposes")) == []
    assert proposed(desk, "the river dam", stances=("opposes", "opposes")) == ["River dam"]


def test_nobody_disputes_paper(desk):
    """What is signed is a treaty, not its documents."""
    assert proposed(desk, "formal documents") == []


def test_a_word_alone_takes_the_word_that_articles_put_before_it(desk):
    """Both speak of "the limit"; two articles write "speed limit", which a desk would write over it."""
    readings = [
        reading(
            f"{who} spoke of the speed limit, a {kind} limit. {who} wants the limit now.",
            name(who),
            holds(who, "wants the limit", stance, content="the limit", about="the limit"),
            id=f"{who[:3]}.txt",
        )
        for who, kind, stance in (("Ann Lee", "harsh", "supports"), ("Bo Ek", "blanket", "opposes"))
    ]
    assert [one.title for one in proposals.propose(desk(*readings).briefs)] == ["Speed limit"]
