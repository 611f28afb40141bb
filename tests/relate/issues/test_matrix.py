"""Positions come to issues by words, and to cells by actor; nothing opposed is folded into one."""

import pytest

from briefgen.model import Stance
from briefgen.relate.issues import matrix
from briefgen.relate.issues.sorting import Sorter
from tests.factories import content, holds, issue, name, reading


def said(
    stance, *, path, day, words="the dam must be built", condition="", mode="reported", attributed_by=""
):
    text = f"Ann Lee says {words}, as Bo Ek tells us."
    return reading(
        text,
        name("Ann Lee"),
        name("Bo Ek"),
        holds("Ann Lee", words, stance, condition=condition, mode=mode, attributed_by=attributed_by),
        id=path,
        day=day,
    )


def doubted(words):
    """Another article, in which Bo Ek is against what Ann Lee said."""
    return reading(f"Bo Ek doubts {words}.", name("Bo Ek"), holds("Bo Ek", words, "opposes"), id="b.txt")


DAM = content(issue("dam", "dam"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They will build the dam.", "dam"),
        ("Dams are dear.", "dam"),
        ("Amsterdam is far.", None),
        ("The water levy rises.", "levy"),
        ("The levy on water", None),
        ("Taxing fish and ships", "tax"),
        ("A reserve force of troops for peace", "force"),
        ("Troops at home", None),
        ("The dam's dam and a water levy", "levy"),
        ("The toy dam", None),
        ("The dam on the stage", "dam"),
        ("The dam on the stage of a theatre", None),
    ],
)
def test_words_sort_texts(text, found):
    """Whole words in any number; `a + b` needs both; `*` any ending; `never` keeps out; most words win."""
    sorter = Sorter(
        [
            issue("dam", "dam", never=["toy dam", "stage + theatre"]),
            issue("levy", "water levy", "water levies"),
            issue("tax", "tax*"),
            issue("force", "troops + peace"),
        ]
    )
    assert sorter.best(text) == found


def test_a_cell_is_the_latest_stance_with_its_condition(desk):
    """The date is the article's; first-hand and attributed are counted apart."""
    made = desk(
        said("opposes", path="a.txt", day="2025-01-05", attributed_by="Bo Ek"),
        said(
            "conditional",
            path="b.txt",
            day="2025-02-05",
            words="the dam waits until money comes",
            condition="until money comes",
        ),
        content=DAM,
    )
    (cell,) = made.issues[0].cells
    assert (cell.stance, cell.condition, cell.date) == (Stance.CONDITIONAL, "until money comes", "2025-02-05")
    assert (cell.first_hand, cell.attributed, len(cell.positions)) == (1, 1, 2)


def test_a_pronoun_takes_its_issue_from_the_sentence(desk):
    """ "Others want it now": what "it" is stands before it; other words that match nothing belong nowhere."""
    text = "Some like the dam, others want it now. They sing."
    made = desk(
        reading(
            text, name("Some", "unnamed"), holds("Some", "others want it now"), holds("Some", "They sing")
        ),
        content=DAM,
    )
    assert made.briefs[0].issue_of == ("dam", None)


def test_a_claim_does_not_hide_a_stance(desk):
    """What is claimed later is no change of mind."""
    made = desk(
        said("supports", path="a.txt", day="2025-01-05"),
        said("claims", path="b.txt", day="2025-02-05"),
        content=DAM,
    )
    assert made.issues[0].cells[0].stance is Stance.SUPPORTS
    assert made.issues[0].shifts == ()


def test_a_change_of_position_has_both_sentences(desk):
    """From undecided to supports, in the reading order."""
    made = desk(
        said("supports", path="a.txt", day="2025-03-05"),
        said("undecided", path="b.txt", day="2025-02-05"),
        content=DAM,
    )
    (shift,) = made.issues[0].shifts
    assert (shift.before_stance, shift.after_stance, shift.kind) == (
        Stance.UNDECIDED,
        Stance.SUPPORTS,
        "position",
    )
    assert (shift.before.article, shift.after.article) == ("b.txt", "a.txt")


def test_what_was_done_changes_as_an_act(desk):
    """Suspended, then offered."""
    made = desk(
        said("opposes", path="a.txt", day="2025-01-05", mode="act"),
        said("supports", path="b.txt", day="2025-02-05", mode="act"),
        content=DAM,
    )
    assert [shift.kind for shift in made.issues[0].shifts] == ["act"]


def test_stances_on_unlike_matters_are_no_shift(desk):
    """One issue may hold two matters: no word in common, no change."""
    made = desk(
        said("opposes", path="a.txt", day="2025-01-05", words="the dam drowns villages"),
        said("supports", path="b.txt", day="2025-02-05", words="power plants are needed"),
        content=content(issue("dam", "dam", "power plant")),
    )
    assert made.issues[0].shifts == ()


def test_two_stances_in_one_sentence_are_two_entries(desk):
    """ "No dam, but a dyke": the cell shows the other beside the latest."""
    text = "Ann Lee ruled out the dam but offered a dyke."
    made = desk(
        reading(
            text,
            name("Ann Lee"),
            holds("Ann Lee", "ruled out the dam", "opposes", mode="act"),
            holds("Ann Lee", "offered a dyke", "supports", mode="act"),
        ),
        content=content(issue("dam", "dam", "dyke")),
    )
    (cell,) = made.issues[0].cells
    assert (cell.stance, len(cell.opposed), len(cell.positions)) == (Stance.SUPPORTS, 1, 2)


def test_who_agrees_and_who_does_not_is_said_with_names(desk):
    """Fixed words, names put in."""
    text = "Ann Lee wants the dam. Bo Ek wants the dam. Cy Dahl fights the dam."
    made = desk(
        reading(
            text,
            name("Ann Lee"),
            name("Bo Ek"),
            name("Cy Dahl"),
            holds("Ann Lee", "Ann Lee wants the dam"),
            holds("Bo Ek", "Bo Ek wants the dam"),
            holds("Cy Dahl", "Cy Dahl fights the dam", "opposes"),
        ),
        content=DAM,
    )
    told = [reason.text for reason in made.issues[0].agreements]
    assert told == ["Ann Lee and Bo Ek support this", "Ann Lee and Bo Ek: supports; Cy Dahl: opposes"]


def test_issues_are_proposed_where_none_are_defined(desk):
    """Words that two actors speak of in two articles."""
    made = desk(
        said("supports", path="a.txt", day="2025-01-05", words="the river dam must be built"),
        doubted("that river dams pay"),
    )
    (one,) = made.issues
    assert (one.title, one.proposed, len(one.positions)) == ("River dam", True, 2)


def test_a_proposal_is_spelled_as_it_is_said(desk):
    """Its title is words of the articles, not their stems."""
    made = desk(
        said("supports", path="a.txt", day="2025-01-05", words="the Nordic river dams must be built"),
        doubted("that Nordic river dams pay"),
    )
    assert [one.title for one in made.issues] == ["Nordic river"]


def test_nothing_is_proposed_that_adds_no_position(desk):
    """Two pairs of words of the same sentences are one matter."""
    made = desk(
        said("supports", path="a.txt", day="2025-01-05", words="the river dam needs stone walls"),
        doubted("that a river dam with stone walls pays"),
    )
    assert [one.title for one in made.issues] == ["River dam"]


def test_a_proposal_can_be_kept(desk):
    """What is proposed sorts as what an editor defines."""
    briefs = desk(
        said("supports", path="a.txt", day="2025-01-05", words="the river dam must be built"),
        doubted("that river dams pay"),
    ).briefs
    assert Sorter(matrix.propose(briefs)).best("a new river dam") == "river-dam"
