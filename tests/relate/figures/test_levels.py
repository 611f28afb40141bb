"""Figures of which a thing has one at a time."""

import pytest

from briefgen.cache.recall import Recall
from briefgen.cache.store import Store
from briefgen.relate import relate
from briefgen.relate.figures.levels import find_level, recall_levels
from briefgen.relate.remembered import Remembered
from tests.factories import figure, reading


def level(text, *rows):
    """The measure and the thing of the first figure."""
    (brief,) = relate([reading(text, *rows)]).briefs
    found = find_level(brief, brief.findings.figures[0])
    return found and (found.measure, found.head, found.grows)


def euros(words="5 million euros", value=5_000_000, **rest):
    return figure(words, value, "EUR", **rest)


@pytest.mark.parametrize(
    ("text", "row", "told"),
    [
        ("The quay will cost 5 million euros.", euros(counts="quay"), ("cost", "quay", False)),
        ("The cost of the new quay has risen to 5 million euros.", euros(), ("cost", "quay", False)),
        ("The total bill was put at 5 million euros.", euros(), ("cost", "", False)),
        (
            "The quay will cost 5 million dollars.",
            figure("5 million dollars", 5_000_000, "dollar", counts="quay"),
            ("cost", "quay", False),
        ),
        ("The bus fare is now 3 euros.", euros("3 euros", 3), ("fare", "bus", False)),
        ("They face a 3-euro fee for parking.", euros("3-euro", 3), ("fee", "park", False)),
        ("Inflation fell to 3 percent.", figure("3 percent", 3, "percent"), ("inflation", "", False)),
        ("The choir has raised 9,000 euros.", euros("9,000 euros", 9000), ("raised", "choir", True)),
        (
            "A petition against the mast was signed by 700 people.",
            figure("700 people", 700, "person"),
            ("signed", "petition", True),
        ),
        ("The mill employs 90 people.", figure("90 people", 90, "person"), ("employed", "", False)),
        ("The mill would create 90 jobs.", figure("90 jobs", 90, "job"), ("jobs made", "", False)),
        ("The mill will shed 90 jobs.", figure("90 jobs", 90, "job"), ("jobs lost", "", False)),
        ("Some 90 jobs are at risk.", figure("90 jobs", 90, "job"), ("jobs lost", "", False)),
        (
            "Some 90 barges a day pass the lock.",
            figure("90 barges a day", 90, "barge per day"),
            ("barge per day", "barg", False),
        ),
        ("The crash killed 9 people.", figure("9 people", 9, "person"), ("dead", "", True)),
        ("Police said 9 people had died.", figure("9 people", 9, "person"), ("dead", "", True)),
    ],
)
def test_noun_or_verb_say_which_measure_it_is(text, row, told):
    """With the noun of the thing, where the words beside the figure name it."""
    assert level(text, row) == told


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The first stage of the quay will cost 5 million euros.", euros()),
        ("Critics want the cost cut to 5 million euros.", euros()),
        ("The quay could cost 5 million euros.", euros()),
        ("The quay will cost a further 5 million euros.", euros()),
        ("The profit of the mill was 5 million euros.", euros()),
        ("The cost rose by 5 million euros.", euros(measure="change")),
        ("The standard reward is 5 million euros.", euros()),
        ("The fare had been 3 euros.", euros("3 euros", 3, former=True)),
        ("The crash killed 9 more people.", figure("9 more people", 9, "person")),
        ("The crash killed 9 goats.", figure("9 goats", 9, "goat")),
        ("Some 90 people signed the book.", figure("90 people", 90, "person")),
        ("The choir raised the price to 9 euros.", euros("9 euros", 9)),
    ],
)
def test_a_part_a_wish_or_a_year_is_none(text, row):
    """What is counted anew, may be or is only some of it goes on in no later article."""
    found = level(text, row)
    assert found is None or found[0] == "price"


def test_levels_are_remembered_for_the_figures_they_are_of(tmp_path):
    """What is asked of other figures of the same article is another question."""
    (brief,) = relate([reading("The quay will cost 5 million euros.", euros(counts="quay"))]).briefs
    figures = brief.findings.figures
    with Store(tmp_path / "recalled.sqlite") as store:
        known = Remembered(Recall(store))
        told = [recall_levels(brief, asked, known) for asked in (figures, figures, ())]
    assert told == [(find_level(brief, figures[0]),)] * 2 + [()]
