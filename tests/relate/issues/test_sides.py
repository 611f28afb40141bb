"""A stance is turned to the proposition only where its object is the proposition's own matter."""

import pytest

from briefgen.relate.issues import sides
from tests.factories import holds, issue, name, reading
from tests.relate.issues.standing import take_side

DAM = issue("dam", "dam", proposition="The river dam should be built")
BAN = issue("boats", "boat*", proposition="Foreign boats should be kept away", contra=["boat*"])
FEE = issue("fee", "fee", proposition="The fee should be raised")


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
    assert take_side(DAM, words, stance, **more) == expected


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
    assert take_side(BAN, words, stance, about=about, steps=steps) == expected


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
    assert take_side(FEE, words, stance, about="the fee", steps=steps) == expected


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
    assert take_side(DAM, "the plan", "opposes", antecedent=antecedent) == expected


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
    assert take_side(defined, words, stance, head="levy") == expected


LINE = issue("line", "ferry", proposition="The town should build the harbour ferry link")
RENT = issue("rent", "rent bill", "House Bill 12", proposition="The chamber should pass House Bill 12")
WARD = issue("ward", "night ward", proposition="The night ward at Brenna should close")
UNION = issue("union", "union", proposition="The colleges of Alder and Bray should merge")
PRICES = issue("prices", "price", proposition="The state should cap the water firm's prices")


def told(defined, article, stance, about, *, steps=(), antecedent="", head=""):
    """The side of one in an article that tells more than what is held."""
    made = reading(
        f"Ann Lee speaks of {about}. {article}",
        name("Ann Lee"),
        holds("Ann Lee", f"speaks of {about}", stance, content=about, about=about, head=head, steps=steps),
    )
    (position,) = made.findings.positions
    return sides.find_issue_side(sides.question(defined), position, made.article.text, antecedent)


@pytest.mark.parametrize(
    ("defined", "about", "article", "expected"),
    [
        (LINE, "the ferry", "", "for"),
        (LINE, "the harbour ferry", "", "for"),
        (LINE, "the ferry link", "", "for"),
        (LINE, "the airport link", "", "not resolved"),
        (LINE, "the ferry tax", "", "not resolved"),
        (LINE, "a $40 million ferry link", "The harbour has no link.", "for"),
        (LINE, "a ferry", "The old ferry and the island ferry sank.", "not resolved"),
        (RENT, "the rent bill", "", "for"),
        (RENT, "the bill", "", "for"),
        (RENT, "the milk bill", "", "not resolved"),
        (UNION, "the merger", "Alder and Bray are colleges.", "for"),
        (UNION, "the merger", "The bank merger failed. Alder and Bray are colleges.", "not resolved"),
        (UNION, "the merger", "The merger of two banks failed. Alder and Bray are colleges.", "not resolved"),
        (UNION, "the merger", "", "not resolved"),
    ],
)
def test_what_the_news_calls_it(defined, about, article, expected):
    """In short, by the editor's names, and by the bare noun of a deed where the article knows one alone."""
    assert told(defined, article, "supports", about, head=about.split()[-1]) == expected


@pytest.mark.parametrize(
    ("about", "steps", "article", "expected"),
    [
        ("prices", [("less", "cap")], "Ann Lee: a cap on prices. The water firm gains.", "for"),
        ("rents", [("less", "cap")], "Ann Lee: a cap on rents. The water firm gains.", "not resolved"),
        ("prices", [], "The water firm gains.", "not resolved"),
    ],
)
def test_the_deed_of_the_proposition_says_which_are_meant(about, steps, article, expected):
    """Whoever caps "prices", where prices should be capped, means those."""
    made = reading(
        f"Ann Lee wants a cap on {about}. {article}",
        name("Ann Lee"),
        holds(
            "Ann Lee", f"a cap on {about}", "supports", content=f"a cap on {about}", about=about, steps=steps
        ),
    )
    (position,) = made.findings.positions
    assert sides.find_issue_side(sides.question(PRICES), position, made.article.text) == expected


@pytest.mark.parametrize(
    ("about", "steps", "article", "expected"),
    [
        ("The fee plan", [("bring", "plan")], "The board wants to raise the fee.", "for"),
        ("The fee plan", [("bring", "plan")], "The fee is collected by the board.", "not resolved"),
        ("The fee review", [], "The board wants to raise the fee.", "not resolved"),
    ],
)
def test_the_plan_for_a_thing_whose_amount_is_disputed(about, steps, article, expected):
    """The "fee plan" is the rise of the fee where the article tells of that."""
    made = reading(
        f"Ann Lee backs {about}. {article}",
        name("Ann Lee"),
        holds("Ann Lee", f"backs {about}", "supports", content=about, about=about, head="fee", steps=steps),
    )
    (position,) = made.findings.positions
    assert sides.find_issue_side(sides.question(FEE), position, made.article.text) == expected


def test_a_short_name_is_the_thing_and_not_its_end():
    """ "Wants the ward kept open", where the night ward should close, is against that."""
    found = told(WARD, "The night ward is old.", "supports", "the ward", antecedent="night ward", head="ward")
    assert found == "against"


@pytest.mark.parametrize(
    ("about", "antecedent", "expected"),
    [
        ("the plan", "Town to build the harbour ferry link", "for"),
        ("the plan", "Berg comes out against the harbour ferry link", "for"),
        ("the plan", "Town scraps the harbour ferry link", "not resolved"),
        ("the move", "Town to build the harbour ferry link", "for"),
        ("the move", "Berg comes out against the harbour ferry link", "not resolved"),
        ("it", "Opponents of the harbour ferry link meet", "not resolved"),
    ],
)
def test_a_move_behind_words_of_foes_is_left_open(about, antecedent, expected):
    """ "The move" and "it" may be what those do who are against the thing; "the plan" is the thing."""
    head = about.split()[-1]
    assert told(LINE, "", "supports", about, antecedent=antecedent, head=head) == expected


PACT = issue("pact", "pact", proposition="Norland should join the Reed Pact")


@pytest.mark.parametrize(
    ("about", "stance", "expected"),
    [
        ("the pact", "opposes", "against"),
        ("the Reed Pact", "supports", "for"),
        ("membership", "supports", "for"),
        ("a pact", "supports", "not resolved"),
        ("the pact for its work in the north", "supports", "not resolved"),
        ("the fish pact", "opposes", "not resolved"),
        ("the Reed summit", "opposes", "not resolved"),
    ],
)
def test_an_agreement_that_a_state_should_join(about, stance, expected):
    """Who opposes the pact is against joining it; who praises its work need not be for that."""
    head = (
        "membership" if about == "membership" else next(one for one in about.split() if one.lower() in HEADS)
    )
    assert told(PACT, "The Reed Pact has five members.", stance, about, head=head) == expected


HEADS = {"pact", "summit"}
