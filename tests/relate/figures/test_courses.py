"""One measure of one thing as article after article tells it anew."""

import pytest

from briefgen.relate.desk import Agreement
from tests.factories import figure, holds, name, reading

TARN, OSSE, NORLAND = name("Tarn", "place"), name("Osse", "place"), name("Norland", "state")


def changes(desk, *readings):
    """How often one number follows another."""
    verdicts = [one.verdict for made in desk(*readings).series for one in made.verdicts]
    return verdicts.count(Agreement.CHANGED)


def told(month, text, *rows):
    return reading(text, *rows, id=f"{month}.txt", day=f"2025-{month}-03")


def euros(words, value, counts="quay"):
    return figure(words, value, "EUR", counts=counts, action="cost")


FIRST = told("01", "The quay at Tarn will cost 46 euros.", TARN, euros("46 euros", 46))


def test_the_cost_of_one_thing_has_changed(desk):
    """By verb and by noun, though no sentence says what was before."""
    second = told(
        "03",
        "The mayor is angry. The cost of the quay at Tarn will be 53 euros.",
        TARN,
        euros("53 euros", 53),
    )
    assert changes(desk, FIRST, second) == 1


@pytest.mark.parametrize(
    ("text", "row", "rows"),
    [
        ("The quay at Osse will cost 53 euros. Tarn is calm.", euros("53 euros", 53), (TARN, OSSE)),
        ("The school at Tarn will cost 53 euros.", euros("53 euros", 53, "school"), (TARN,)),
        ("The second stage of the quay at Tarn will cost 53 euros.", euros("53 euros", 53), (TARN,)),
        ("The quay at Tarn could cost 53 euros.", euros("53 euros", 53), (TARN,)),
        ("The quay at Tarn will cost 900 euros.", euros("900 euros", 900), (TARN,)),
        ("The quay will cost 53 euros.", euros("53 euros", 53), ()),
    ],
)
def test_another_thing_part_or_place_goes_on_from_nothing(desk, text, row, rows):
    """Nor what may be, what is far more, and what nobody says where it is."""
    assert changes(desk, FIRST, told("03", text, *rows, row)) == 0


def test_two_amounts_of_one_article_go_on_from_nothing(desk):
    """Which of them was meant is not known."""
    second = told(
        "03",
        "The quay at Tarn will cost 53 euros. The quay at Tarn costs 61 euros.",
        TARN,
        euros("53 euros", 53),
        euros("61 euros", 61),
    )
    assert changes(desk, FIRST, second) == 0


def test_signers_grow(desk):
    """Whoever counts them."""
    first = told(
        "01",
        "Some 300 people signed a petition to save the mill of Tarn.",
        TARN,
        figure("300 people", 300, "person", counts="people", action="sign"),
    )
    second = told(
        "02",
        "The petition for the mill of Tarn now has 900 signatures.",
        TARN,
        figure("900 signatures", 900, "signature", counts="signatures"),
    )
    assert changes(desk, first, second) == 1
    fewer = told(
        "02",
        "A petition for the mill of Tarn has 90 signatures.",
        TARN,
        figure("90 signatures", 90, "signature", counts="signatures"),
    )
    assert changes(desk, first, fewer) == 0


def crash(month, text, value, where=TARN):
    row = figure(f"{value} people", value, "person", counts="people", action="kill")
    return told(month, text, where, row)


def test_the_dead_of_one_accident_grow(desk):
    """Called a crash by both, or only a disaster; of another calamity they are others."""
    first = crash("01", "A tram crash at Tarn killed 9 people on a hill.", 9)
    again = crash("02", "The disaster on the tram hill at Tarn killed 14 people.", 14)
    assert changes(desk, first, again) == 1
    raid = crash("02", "A raid on the tram hill at Tarn killed 14 people.", 14)
    assert changes(desk, first, raid) == 0
    other = crash("02", "A crash at Tarn killed 14 people.", 14)
    assert changes(desk, first, other) == 0
    here = crash("01", "A crash in Norland killed 9 people.", 9, NORLAND)
    assert changes(desk, here, crash("02", "A crash in Norland killed 14 people.", 14, NORLAND)) == 0


def test_the_number_of_critics_is_no_later_one(desk):
    """Two sides may hold two numbers at any time."""
    critics = name("Tarn Residents", "organisation")
    said = told(
        "03",
        "Tarn Residents said the quay at Tarn will cost 53 euros.",
        TARN,
        critics,
        euros("53 euros", 53),
        holds("Tarn Residents", "the quay at Tarn will cost 53 euros"),
    )
    assert changes(desk, FIRST, said) == 0


def test_what_is_told_to_have_moved_is_later_whoever_says_so(desk):
    """ "Has climbed to" says by itself that it was less."""
    name_of = name("Bo Carr")
    text = "The cost of the quay at Tarn has climbed to 53 euros, Bo Carr said."
    said = told("03", text, TARN, name_of, euros("53 euros", 53), holds("Bo Carr", text[:-14]))
    assert changes(desk, FIRST, said) == 1


def test_so_many_have_done_it(desk):
    """And what somebody will pay is followed by its payer and purpose."""
    rows = [
        told(
            month,
            f"{count} brands have signed the safety accord for the looms of Tarn.",
            TARN,
            figure(f"{count} brands", count, "brand", counts="brands", action="sign", measure="total"),
        )
        for month, count in (("01", 11), ("02", 26))
    ]
    assert changes(desk, *rows) == 1


def payer(month, who, value):
    return told(
        month,
        f"The {who} will pay {value} euros towards the quay and the lock at Tarn.",
        TARN,
        figure(f"{value} euros", value, "EUR", counts="", action="pay", measure="proposed"),
    )


def test_what_another_pays_is_no_later_sum(desk):
    """The state's share is not the town's."""
    assert changes(desk, payer("01", "state", 40), payer("02", "state", 60)) == 1
    assert changes(desk, payer("01", "state", 40), payer("02", "town", 60)) == 0
