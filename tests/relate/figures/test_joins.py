"""Cards of one quantity, by what a later article says it was before."""

from tests.factories import figure, name, reading

TARN, OSSE = name("Tarn", "place"), name("Osse", "place")


def sums(desk, *readings):
    """The amounts on each card, in millions."""
    return sorted(
        [int((point.amount or by_ref(made, point.ref)).value) for point in one.points]
        for made in [desk(*readings)]
        for one in made.series
    )


def by_ref(desk, ref):
    """The quantity of a figure."""
    (brief,) = [one for one in desk.briefs if one.article.id == ref.article]
    return next(one.quantity for one in brief.findings.figures if one.id == ref.fact)


FIRST = reading(
    "The bridge at Tarn would cost 46 euros.",
    TARN,
    figure("46 euros", 46, "EUR", counts="bridge", action="cost", measure="proposed"),
    id="a.txt",
    day="2025-01-03",
)


def later(text, place, base, counts="cost"):
    now = figure("53 euros", 53, "EUR", counts=counts)
    return reading(
        text, place, now, figure(base, 46, "EUR", counts=counts, former=True), id="b.txt", day="2025-02-03"
    )


def test_what_was_before_is_what_an_earlier_article_gave(desk):
    """The same amount of the same thing in one place."""
    second = later("The cost of the bridge at Tarn has risen to 53 euros from 46 euros.", TARN, "46 euros")
    assert sums(desk, FIRST, second) == [[46, 46, 53]]


def test_the_same_amount_of_another_thing_or_place_is_none(desk):
    """A coincidence joins nothing."""
    elsewhere = later("The cost of the bridge at Osse has risen to 53 euros from 46 euros.", OSSE, "46 euros")
    assert sums(desk, FIRST, elsewhere) == [[46], [46, 53]]
    other = later("The fare to Tarn has risen to 53 euros from 46 euros.", TARN, "46 euros", "fare")
    assert sums(desk, FIRST, other) == [[46], [46, 53]]
