"""For each actor where it stands by now; whoever reports or asks is in no cell."""

from dataclasses import replace

import pytest

from briefgen.model import Stance
from briefgen.relate import relate
from briefgen.relate.desk import Side
from briefgen.relate.issues import cells
from tests.factories import holds, name, reading, turn
from tests.relate.issues.standing import held, said


def stand(*articles):
    (speaker,) = cells.speakers(held(*articles))
    return cells.standing(speaker, "dam")


def test_the_last_known_side_is_shown():
    """A later claim or a side that is not resolved hides nothing."""
    one = stand(
        said("the dam", "supports", path="a.txt", day="2024-05-01", side="for"),
        said("the old dam", "opposes", path="b.txt", day="2024-06-01", side="not resolved"),
        said("the dam is old", "claims", path="c.txt", day="2024-07-01"),
    )
    assert (one.cell.side, one.cell.stance, one.cell.date) == (Side.FOR, Stance.SUPPORTS, "2024-05-01")
    assert len(one.cell.positions) == 3


def test_who_was_undecided_and_takes_a_stand_later_is_so_no_more():
    """Even where the side of the later stand is not resolved; in the same article the known side stays."""
    before = said("the dam", "undecided", path="a.txt", day="2024-05-01", side="undecided")
    after = said("the project", "supports", path="b.txt", day="2024-06-01", side="not resolved")
    assert stand(before, after).cell.stance is Stance.SUPPORTS
    beside = said("the mill", "supports", path="a.txt", day="2024-05-01", side="not resolved")
    assert stand(beside, before).cell.stance is Stance.UNDECIDED


@pytest.mark.parametrize("stance", ["undecided", "conditional"])
def test_who_leaves_it_open_in_a_later_article_is_on_no_side_any_more(stance):
    """Whatever the side was: the newest word counts, and what was held before is history."""
    before = said("the dam", "supports", path="a.txt", day="2024-05-01", side="for")
    after = said("the plan", stance, path="b.txt", day="2024-06-01", side="not resolved")
    assert stand(before, after).cell.stance == stance


def test_what_others_say_of_an_actor_is_counted_apart():
    """Quoted and done are of what nobody else says."""
    article = reading(
        "Ann Lee wants the dam, told us Bo Ek, and blocked the road.",
        name("Ann Lee"),
        name("Bo Ek"),
        holds("Ann Lee", "wants the dam", attributed_by="Bo Ek", mode="direct"),
        holds("Ann Lee", "blocked the road", "opposes", mode="act"),
    )
    (cell,) = [stand((article, Side.NONE)).cell]
    assert (cell.first_hand, cell.attributed, cell.quoted, cell.acted) == (1, 1, 0, 1)


def test_two_stances_of_one_article_stand_side_by_side():
    """ "No troops" beside "but air cover": neither is folded into the other."""
    article = reading(
        "Ann Lee wants no dam but wants a bridge.",
        name("Ann Lee"),
        holds("Ann Lee", "wants no dam", "opposes"),
        holds("Ann Lee", "wants a bridge", "supports"),
    )
    cell = stand((article, Side.NONE)).cell
    assert (cell.stance, len(cell.opposed)) == (Stance.SUPPORTS, 1)


def cued(words, cue):
    """A claim of Ann Lee's whose cue is told."""
    family, make = holds("Ann Lee", words, "claims")
    return family, lambda sheet: replace(make(sheet), cue=(sheet.span(cue),))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ann Lee asked what dam they have.", [cued("Ann Lee asked what dam they have", "asked")]),
        (
            "Reporter Ann Lee says it is old.",
            [holds("Ann Lee", "Reporter Ann Lee says it is old", "claims", source="Reporter Ann Lee")],
        ),
        (
            "Ann Lee wants the dam.",
            [turn("Ann Lee wants the dam.", "question"), holds("Ann Lee", "Ann Lee wants the dam")],
        ),
    ],
    ids=["asks", "reports", "in a question"],
)
def test_who_asks_or_reports_holds_nothing(text, rows):
    """Nor does what a question of a transcript says."""
    (brief,) = relate([reading(text, name("Ann Lee"), *rows)]).briefs
    assert [cells.is_stand(brief, position) for position in brief.findings.positions] == [False]


def test_who_says_so_holds_it():
    """The same words with another verb."""
    row = cued("Ann Lee said it is old", "said")
    (brief,) = relate([reading("Ann Lee said it is old.", name("Ann Lee"), row)]).briefs
    assert [cells.is_stand(brief, position) for position in brief.findings.positions] == [True]
