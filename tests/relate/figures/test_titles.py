"""What a card is called: what is counted and what became of it, in the words of the sentence."""

import pytest

from tests.factories import figure, reading


def title(desk, text, words, unit="person", **told):
    """The title of the only card of this text."""
    row = figure(words, 1, unit, **told)
    (series,) = desk(reading(text, row, id="a.txt")).series
    return series.title


@pytest.mark.parametrize(
    ("text", "words", "action", "wanted"),
    [
        ("The ferry fire ended with 21 people dying.", "21 people", "die", "people dying"),
        ("Four people died in the mine at noon.", "Four people", "die", "people died"),
        ("Nine people are to appear before the harbour court.", "Nine people", "", "people to appear"),
        ("The inquest is about the deaths of 21 people.", "21 people", "", "deaths of people"),
        ("Divers reported the rescue of about 21 people.", "21 people", "", "rescue of people"),
        ("A judge found six people guilty of fraud.", "six people", "find", "people found guilty"),
        ("Some 40 people will be made redundant.", "40 people", "make", "people made redundant"),
        ("The hut was built for 21 people who are guilty.", "21 people", "", "people"),
        ("Scouts found six people in the hut.", "six people", "find", "people found"),
        ("The heads of 21 people are on the wall.", "21 people", "", "people"),
        ("The total of 21 people was wrong.", "21 people", "", "people"),
        ("The river is 21 people to be wary of.", "21 people", "", "people"),
    ],
)
def test_people_alone_say_nothing(desk, text, words, action, wanted):
    """What befell them stands behind them, or in the noun that they hang on; nothing is made up."""
    assert title(desk, text, words, counts="people", action=action) == wanted


@pytest.mark.parametrize(
    ("text", "action", "wanted"),
    [
        ("Some 60 people downed tools in May.", "down", "people"),
        ("She saw 60 people who feared he had gone.", "fear", "people"),
        ("Some 60 people believed to be at large were sought.", "believe", "people"),
        ("Some 60 people marched in Lund.", "march", "people marched"),
        ("Some 60 people feared dead are at sea.", "fear", "people feared dead"),
        ("Some 60 people trained by Norway left.", "train", "people trained"),
        ("Some 60 people died, the guild said.", "die", "people died"),
    ],
)
def test_what_they_have_done_to_others_did_not_befall_them(desk, text, action, wanted):
    """ "Workers downed" would say that they were; what many are believed to be befalls nobody."""
    assert title(desk, text, "60 people", counts="people", action=action) == wanted


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The rule protects 21 people during a flood.", "protect"),
        ("The ferry took 21 people including the cook.", "take"),
        ("The guide led 21 people following the flood.", "lead"),
        ("The skipper denied that 21 people were killed.", "kill"),
        ("A deckhand prevented the deaths of 21 people.", ""),
        ("The warning averted the drowning of 21 people.", ""),
        ("None of the 21 people died.", "die"),
        ("The 21 people were never trained.", "train"),
        ("The 21 people weren't trained.", "train"),
        ("The wave would have killed 21 people.", "kill"),
        ("It is false that 21 people are dying.", "die"),
        ("The 21 people are likely to appear before the court.", ""),
        ("The 21 people are not to appear before the court.", ""),
    ],
)
def test_what_is_denied_or_undone_befell_nobody(desk, text, action):
    """The count stands alone; and what goes on is the deed of the count, not any word in -ing."""
    words = "the 21 people" if "the 21" in text else "21 people"
    assert title(desk, text, words, counts="people", action=action) == "people"


def test_a_deed_that_undoes_is_told(desk):
    """Who is stopped or saved is so by the deed of the count."""
    told = {"counts": "people"}
    assert (
        title(desk, "The guards stopped 21 people.", "21 people", action="stop", **told) == "people stopped"
    )
    assert title(desk, "The crew saved 21 people.", "21 people", action="save", **told) == "people saved"
    text = "The crew stopped 21 people from being killed."
    assert title(desk, text, "21 people", action="kill", **told) == "people"


@pytest.mark.parametrize(
    "text",
    [
        "No fewer than 21 people were killed.",
        "The skipper denied the claim, but 21 people were killed.",
        "Nobody had warned them; 21 people were killed.",
        "Some 21 people were killed, not the nine first named.",
    ],
)
def test_what_is_denied_of_another_takes_nothing_away(desk, text):
    """A denial ends with its clause, or stands behind the deed."""
    assert title(desk, text, "21 people", counts="people", action="kill") == "people killed"


@pytest.mark.parametrize(
    ("text", "words", "action", "wanted"),
    [
        (
            "The skippers were fined between 5,000 and 7,000 kroner.",
            "5,000 and 7,000 kroner",
            "fine",
            "fined",
        ),
        ("Most of them are earning 30,000 kroner.", "30,000 kroner", "earn", "earning"),
        ("The town spent 30,000 kroner.", "30,000 kroner", "spend", "spent"),
        ("The town demanded 30,000 kroner.", "30,000 kroner", "demand", "NOK"),
        ("The port denied that it was fined 30,000 kroner.", "30,000 kroner", "fine", "NOK"),
        ("The town never paid the 30,000 kroner.", "30,000 kroner", "pay", "NOK"),
        ("The port refused to pay 30,000 kroner.", "30,000 kroner", "pay", "NOK"),
        ("The deal saved the town from paying 30,000 kroner.", "30,000 kroner", "pay", "NOK"),
    ],
)
def test_money_for_nothing_named_has_its_deed(desk, text, words, action, wanted):
    """Rather than the name of the currency."""
    assert title(desk, text, words, "NOK", counts="", action=action) == wanted


@pytest.mark.parametrize(
    ("text", "words", "counts", "wanted"),
    [
        ("It is run by a 29-member cabinet.", "29-member", "member", "cabinet"),
        ("He gave a three-page statement.", "three-page", "page", "statement"),
        ("The hut is six-storey.", "six-storey", "storey", "storey"),
        ("The board has 29 members there.", "29 members", "members", "members"),
    ],
)
def test_a_compound_is_of_the_noun_behind_it(desk, text, words, counts, wanted):
    """A "29-member cabinet" is a cabinet; where nothing stands behind, it is what it counts."""
    assert title(desk, text, words, counts.removesuffix("s"), counts=counts, action="") == wanted


def test_a_measure_of_nothing_named_has_its_deed(desk):
    """As money has."""
    told = {"counts": "", "action": "burn"}
    assert title(desk, "The fire burned 800 hectares.", "800 hectares", "hectare", **told) == "burned"


def test_what_is_counted_with_its_deed_needs_no_more(desk):
    """A noun of two words tells enough; what was done comes first."""
    assert (
        title(desk, "The deaths of 12 river pilots.", "12 river pilots", counts="river pilots")
        == "river pilots"
    )
    text = "The death of 12 pilots trained by the port."
    assert title(desk, text, "12 pilots", counts="pilots", action="train") == "pilots trained"
