"""Whose a figure is, and the date it holds for."""

import pytest

from briefgen import load
from briefgen.model import Sentences
from briefgen.parse import actors, dates, figures, sentences


def told(nlp, text):
    """For each figure its words, the name of its holder, and its date."""
    one, doc = load.take_line("case", text, None, None), nlp(text)
    split = Sentences(one.id, text, sentences.split(doc, one))
    who, _ = actors.find_actors(doc, split, one)
    found = figures.find_figures(doc, split, one, dates.find_dates(doc, split, one), who)
    return [
        (figure.evidence.exact, None if figure.holder is None else who[figure.holder].name, figure.as_of)
        for figure in found
    ]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Norway has 14 ferries.", "Norway"),
        ("Reporters counted Norway's 14 ferries.", "Norway"),
        ("The Norwegian navy has 14 ferries.", "Norway's navy"),
        ("There are 14 ferries in Norway.", None),
        ("Norway took papers from 14 pilots' envoys.", None),
        ("Norway had many votes, ahead of Denmark with 21 percent.", "Denmark"),
        ("Norway ended the season with 41 points.", "Norway"),
    ],
)
def test_the_possessor_holds_it_else_the_subject(nlp, text, holder):
    """A navy is its state's; where something lies or from whom it is taken is not whose it is."""
    assert told(nlp, text)[0][1] == holder


@pytest.mark.parametrize(
    "text",
    [
        "Maria Bell, 44, grows tulips.",
        "Maria Bell, a 44-year-old baker, grows tulips.",
        "Maria Bell turned 44 years old.",
    ],
)
def test_an_age_is_of_the_one_it_stands_beside(nlp, text):
    """The name before it, the name it is put to, or who turns so old."""
    assert told(nlp, text)[0][1] == "Maria Bell"


def test_an_age_of_another_is_not_the_subjects(nlp):
    """The boy is so old, not who speaks of him."""
    assert told(nlp, "Maria Bell spoke of the 6-year-old boy.")[0][1] is None


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("In 2019 the zoo had 40 seals.", "2019"),
        ("The zoo has had 40 seals since 2019.", ""),
        ("In 2019 the zoo moved, but it has 40 seals.", ""),
    ],
)
def test_the_date_of_its_own_clause_says_when(nlp, text, as_of):
    """Not that of another clause, nor the day on which counting began."""
    assert next(one for one in told(nlp, text) if "seal" in one[0])[2] == as_of


def test_of_two_joined_each_holds_what_stands_behind_it(nlp):
    """ "Norway will own 61 percent and Denmark 39 percent" gives Denmark its own."""
    found = told(nlp, "Norway will own 61 percent of the firm and Denmark 39 percent.")
    assert [holder for _, holder, _ in found] == ["Norway", "Denmark"]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Norway counted 61,200 votes and Denmark 39,400.", ["Norway", "Denmark"]),
        ("Norway paid 61 million euros and Denmark 39 million euros.", ["Norway", "Denmark"]),
        ("Norway paid 61 million euros, Denmark 39 million euros.", ["Norway", "Denmark"]),
        ("After 12 storms in Norway and Denmark 39 ferries sank.", None),
    ],
)
def test_who_stands_before_a_number_alone_shares_the_verb(nlp, text, holders):
    """Nothing follows the number but the end of its clause; a number with its own verb is not the name's."""
    found = [holder for _, holder, _ in told(nlp, text)]
    assert found == holders if holders else "Denmark" not in found


def test_a_clause_behind_when_has_the_day_it_tells_of(nlp):
    """ "1997, when floods killed 56 people" is of 1997."""
    found = told(nlp, "It was the worst storm since 1997, when floods killed 56 people.")
    assert found[-1][2] == "1997"


@pytest.mark.parametrize(
    "text",
    [
        "Denmark overtook Norway. It had 40 percent of the catch to Norway's 38 percent.",
        "Turnout was 61 percent.",
        "The vote drew 84 percent of members, on a turnout of 71 percent.",
    ],
)
def test_nobody_holds_what_is_measured_nor_what_the_other_has(nlp, text):
    """ "It" is not the one whom the same clause sets against it; a turnout and a share own nothing."""
    assert not any(holder for exact, holder, _ in told(nlp, text) if exact != "38 percent")


def test_when_it_is_said_is_not_when_it_held(nlp):
    """Of "40 cases, not 30, the clinic admitted in 2031" the year is that of the admission."""
    text = "There were 40 cases, not 30 as first reported, the clinic admitted in March 2031."
    assert {when for _, _, when in told(nlp, text)} == {""}


@pytest.mark.parametrize(
    "text", ["It has 90 mules, more than in 2028.", "It has twice as many mules as in 2028."]
)
def test_what_it_is_compared_with_is_not_its_date(nlp, text):
    """Behind "than" and "as"."""
    assert {when for _, _, when in told(nlp, text)} <= {""}


def test_no_calamity_owns_whom_it_struck(nlp):
    """Storms and plagues have names and no figures; who else kills has some."""
    assert told(nlp, "Storm Edda killed four people in Norway.")[0][1] is None
    assert told(nlp, "Norway has four ferries.")[0][1] == "Norway"


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Kestrel Bank's profit was 58 million euros.", ["Kestrel Bank"]),
        ("Kestrel Bank said its turnover fell to 58 million euros.", ["Kestrel Bank"]),
        ("Kestrel Bank is looking at a contract worth 2 million euros.", [None]),
        ("The number of thefts stood at 164 on Monday.", [None]),
        ("BERGEN - Of the 540 kilns in the county, 130 have not opened.", [None, None]),
        ("Kestrel Bank has done so for 27 years.", [None]),
    ],
)
def test_what_is_measured_is_of_who_has_it(nlp, text, holders):
    """Nobody holds what is only worth so much, a number, a dateline or a length of time."""
    assert [holder for _, holder, _ in told(nlp, text)] == holders


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The clerks have been on strike for five years in 2031.", ""),
        ("Some 40 mills opened at the end of the month.", ""),
        ("The bank lowered its rate to 4 percent from 5 percent on 12 May 2031.", ""),
    ],
)
def test_no_day_of_a_length_of_time_nor_of_another(nlp, text, when):
    """Nor a month of which only the sentence before can tell."""
    assert told(nlp, text)[-1][2] == when


@pytest.mark.parametrize(
    "text",
    [
        "The European Commission proposed a ban; 14 mills back it.",
        "BERGEN, May 3 - A judge set bail of 3 million euros.",
    ],
)
def test_behind_a_semicolon_another_holds_it(nlp, text):
    """What is said of a body ends there; a dateline with a day holds nothing either."""
    assert told(nlp, text)[-1][1] is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("About 160 porters face a bleak Christmas 2023.", ""),
        ("The yard sold 160 boats at Easter 2023.", "2023-04-09"),
        ("The yard sold 40 boats in May 2023.", "2023-05"),
    ],
)
def test_a_feast_that_one_faces_dates_nothing(nlp, text, day):
    """It is what the verb is done to, not when."""
    assert told(nlp, text)[0][2] == day
