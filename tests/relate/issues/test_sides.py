"""A stance is turned to the proposition only where its object is the proposition's own matter."""

import pytest

from briefgen.relate.issues import sides
from tests.factories import holds, issue, name, reading

DAM = issue("dam", "dam", proposition="The river dam should be built")
BAN = issue("boats", "boat*", proposition="Foreign boats should be kept away", contra=["boat*"])
FEE = issue("fee", "fee", proposition="The fee should be raised")


def side(defined, words, stance="supports", *, about="", head="", steps=(), antecedent=""):
    """The side of one who holds these words."""
    made = reading(
        f"Ann Lee speaks of {words}.",
        name("Ann Lee"),
        holds(
            "Ann Lee",
            f"speaks of {words}",
            stance,
            content=words,
            about=about or words,
            head=head,
            steps=steps,
        ),
    )
    (position,) = made.findings.positions
    return sides.find_issue_side(sides.question(defined), position, made.article.text, antecedent)


@pytest.mark.parametrize(
    ("words", "stance", "more", "expected"),
    [
        ("the river dam", "supports", {}, "for"),
        ("the river dam", "opposes", {}, "against"),
        ("the dam", "opposes", {}, "against"),
        ("the new river dam", "supports", {}, "for"),
        ("a ban on the dam", "supports", {"about": "the dam", "steps": [("undo", "ban")]}, "against"),
        (
            "an end to the ban on the dam",
            "supports",
            {"about": "the dam", "steps": [("undo", "end"), ("undo", "ban")]},
            "for",
        ),
        ("a smaller river dam", "supports", {}, "not resolved"),
        ("the second river dam", "supports", {}, "not resolved"),
        ("a dam", "supports", {}, "not resolved"),
        ("the mountain dam", "supports", {}, "not resolved"),
        ("the dam must go", "supports", {"about": "the dam must go"}, "against"),
        ("the dam to stay", "supports", {"about": "the dam to stay"}, "for"),
        ("the dam to stay", "opposes", {"about": "the dam to stay"}, "against"),
        ("the road must go", "supports", {"about": "the road must go"}, "not resolved"),
        ("the dam", "undecided", {}, "undecided"),
        ("the dam", "claims", {}, ""),
    ],
)
def test_by_the_words_of_the_proposition(words, stance, more, expected):
    """The same thing, undone or not; what makes it another thing leaves the side open."""
    assert side(DAM, words, stance, **more) == expected


@pytest.mark.parametrize(
    ("words", "stance", "steps", "expected"),
    [
        ("the boats out of our bay", "supports", [("undo", "out")], "for"),
        ("any boat from outside", "opposes", [], "for"),
        ("foreign boats", "supports", [], "against"),
        ("other boats", "opposes", [], "not resolved"),
    ],
)
def test_by_the_terms_of_an_editor(words, stance, steps, expected):
    """Two who want the same are never on opposite sides."""
    about = {"the boats out of our bay": "the boats", "any boat from outside": "any boat"}.get(words, words)
    assert side(BAN, words, stance, about=about, steps=steps) == expected


@pytest.mark.parametrize(
    ("words", "stance", "steps", "expected"),
    [
        ("a rise of the fee", "supports", [("more", "rise")], "for"),
        ("a cut in the fee", "supports", [("less", "cut")], "against"),
        ("a cut in the fee", "opposes", [("less", "cut")], "not resolved"),
        ("the fee", "supports", [], "not resolved"),
        ("the fee", "opposes", [], "against"),
        ("the end of the fee", "supports", [("undo", "end")], "against"),
        ("the end of the fee", "opposes", [("undo", "end")], "not resolved"),
    ],
)
def test_by_an_amount(words, stance, steps, expected):
    """Whoever is against a cut need not want a rise."""
    assert side(FEE, words, stance, about="the fee", steps=steps) == expected


@pytest.mark.parametrize(
    ("antecedent", "expected"),
    [
        ("The council backs the river dam.", "against"),
        ("The council wants to close the river dam.", "not resolved"),
        ("The council backs the bridge.", "not resolved"),
    ],
)
def test_what_the_plan_stands_for(antecedent, expected):
    """Named before, alone and not undone there."""
    assert side(DAM, "the plan", "opposes", antecedent=antecedent) == expected


@pytest.mark.parametrize(
    ("words", "stance", "expected"),
    [
        ("a levy that would ruin us", "opposes", "not resolved"),
        ("a levy that would help us", "supports", "for"),
        ("the levy that was agreed", "opposes", "against"),
        ("a levy, which would ruin us", "opposes", "against"),
    ],
)
def test_who_opposes_one_of_many_need_not_oppose_all(words, stance, expected):
    """A levy that would ruin somebody is not any levy."""
    defined = issue("levy", "levy", proposition="A levy should be charged", pro=["levy"])
    assert side(defined, words, stance, head="levy") == expected
