"""Positions come to issues by words, and to cells by actor; nothing opposed is folded into one."""

import pytest

from briefgen.model import Stance
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


def test_a_cell_tells_words_from_acts(desk):
    """What the actor did, and what a reporter makes of its words, is no statement of its own."""
    made = desk(
        said("supports", path="a.txt", day="2025-01-05", mode="direct"),
        said("supports", path="b.txt", day="2025-01-06", mode="act"),
        said("supports", path="c.txt", day="2025-01-07", mode="reported"),
        content=DAM,
    )
    (cell,) = made.issues[0].cells
    assert (cell.first_hand, cell.quoted, cell.acted) == (3, 1, 1)


def test_a_pronoun_takes_its_issue_from_the_sentence(desk):
    """ "Others want it now": what "it" is stands before it; other words that match nothing belong nowhere."""
    text = "Some like the dam, others want it now. They sing."
    made = desk(
        reading(
            text,
            name("Some", "unnamed"),
            holds("Some", "others want it now", about="it"),
            holds("Some", "They sing", "claims"),
        ),
        content=DAM,
    )
    assert tuple(issue for _, issue in made.briefs[0].positions()) == ("dam", None)


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


def wanting(**stances):
    """An article in which each one takes a side of the dam."""
    text = " ".join(f"{who} Ek told {who} of the dam." for who in stances)
    names = [name(f"{who} Ek") for who in stances]
    rows = [
        holds(f"{who} Ek", f"told {who} of the dam", stance, about="the dam")
        for who, stance in stances.items()
    ]
    return reading(text, *names, *rows)


def test_who_agrees_and_who_does_not_is_said_with_names(desk):
    """Towards the proposition where there is one, in fixed words with names put in."""
    defined = content(issue("dam", "dam", proposition="The dam should be built"))
    made = desk(wanting(Ann="supports", Bo="supports", Cy="opposes"), content=defined)
    told = [reason.text for reason in made.issues[0].agreements]
    assert told == ["Disagree: Ann Ek and Bo Ek (for); Cy Ek (against)"]
    (ground,) = made.issues[0].grounds
    assert (ground.matter, [side for _, side in ground.sides]) == ("", ["for", "for", "against"])


def test_without_a_proposition_two_agree_on_one_matter(desk):
    """A title is nothing one can be for: what is named is the thing itself."""
    made = desk(wanting(Ann="opposes", Bo="opposes"), content=DAM)
    assert [reason.text for reason in made.issues[0].agreements] == [
        "Agree on “dam”: Ann Ek and Bo Ek (against)"
    ]
    (ground,) = made.issues[0].grounds
    assert (ground.matter, [side for _, side in ground.sides]) == ("dam", ["against", "against"])


def test_other_matters_of_one_issue_are_no_quarrel(desk):
    """One is for the dam, one against its price: nobody disagrees."""
    text = "Ann Ek wants the dam. Bo Ek hates the price of the dam."
    made = desk(
        reading(
            text,
            name("Ann Ek"),
            name("Bo Ek"),
            holds("Ann Ek", "wants the dam", about="the dam"),
            holds("Bo Ek", "hates the price of the dam", "opposes", about="the price"),
        ),
        content=content(issue("dam", "dam", proposition="The dam should be built")),
    )
    assert [(cell.side, cell.object) for cell in made.issues[0].cells] == [
        ("for", "wants the dam"),
        ("not resolved", "hates the price of the dam"),
    ]
    assert made.issues[0].agreements == ()
    assert made.issues[0].grounds == ()


def test_a_news_agency_that_reports_is_in_no_cell(desk):
    """What "the news agency NNA reported" is what others hold; a fund that reports speaks for itself."""
    cells = []
    for who in ("news agency NNA", "relief fund"):
        text = f"The dam must be built, the {who} reported."
        row = holds(who, "The dam must be built", "claims", source=f"the {who}")
        made = desk(reading(text, name(who, "organisation"), row, day="2024-01-01"), content=DAM)
        cells.append(len(made.issues[0].cells))
    assert cells == [0, 1]
