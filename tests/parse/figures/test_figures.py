"""What a figure tells: measure, counted noun, modifier, holder, date, parts."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import load
from briefgen.model import ActorKind, ActorMention, Article, Findings, MentionForm, Sentences, Span, verify
from briefgen.parse import dates, figures
from tests.parse.figures.prose import article, read
from tests.sources import read_yaml

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("figures.yaml"))


def told(figure):
    """The fields of a figure as the cases name them."""
    quantity = figure.quantity
    return {
        "exact": figure.evidence.exact,
        "value": float(quantity.value),
        "high": None if quantity.high is None else float(quantity.high),
        "modifier": quantity.modifier,
        "unit": quantity.unit,
        "counts": figure.counts,
        "action": figure.action,
        "measure": str(figure.measure),
        "as_of": figure.as_of,
        "former": figure.former,
        "rule": figure.evidence.rule,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["exact"])
def test_case(nlp, case):
    """Each field that a case names holds of the figure with that evidence."""
    found = [told(figure) for figure in read(nlp, case["text"])]
    wanted = {name: case[name] for name in case if name != "text"}
    (figure,) = [figure for figure in found if figure["exact"] == case["exact"]] or found[:1]
    assert {name: figure[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Security officers quoted resolution 1810 again.",
        "Senate bill 2040 was withdrawn.",
        "Formula 1 comes back to the lake.",
        "Boeing 737 jets were checked twice.",
        "The 737 MAX 9 fleet was checked.",
        "The 8K camera was stolen.",
        "Delegates left COP27 early.",
        "Fans of the Six Nations begin to travel.",
    ],
)
def test_a_number_in_a_name_is_no_figure(nlp, text):
    """Summits, resolutions, bills, models and pictures carry numbers that count nothing."""
    assert read(nlp, text) == ()


def actor(text, name, kind=ActorKind.STATE):
    start = text.index(name)
    evidence = Sentences("text", text, (Span(0, len(text)),)).evidence(
        Span(start, start + len(name)), "actors.name"
    )
    return ActorMention(MentionForm.NAME, kind, name, evidence, True, None, "")


def test_the_subject_holds_the_figure(nlp):
    """Who has the ships is the subject."""
    text = "Portugal has 14 patrol boats."
    (figure,) = read(nlp, text, actors=(actor(text, "Portugal"),))
    assert figure.holder == 0


def test_the_possessor_holds_the_figure(nlp):
    """Whose tanks they are is the possessor, not the subject of the sentence."""
    text = "Reporters counted Serbia's 30 tanks."
    (figure,) = read(nlp, text, actors=(actor(text, "Serbia"),))
    assert figure.holder == 0


def test_nobody_holds_a_figure_of_nobody(nlp):
    """A figure without subject or possessor has no holder."""
    text = "There are 30 tanks in Serbia."
    (figure,) = read(nlp, text, actors=(actor(text, "Serbia"),))
    assert figure.holder is None


def test_parts_point_to_their_whole(nlp):
    """Three parts after "including" belong to the whole, and take its noun where they have none."""
    figures_found = read(
        nlp,
        "The agency runs 17 long projects, including nine rural, six urban and two mixed projects.",
    )
    whole, *parts = figures_found
    assert [int(part.quantity.value) for part in parts] == [9, 6, 2]
    assert {part.part_of for part in parts} == {whole.id}
    assert {part.quantity.unit for part in parts} == {"project"}


@pytest.mark.parametrize("text", ["The Danish navy lost two ships.", "The Danish union has 5,000 nurses."])
def test_only_an_organ_of_a_state_counts_for_it(nlp, text):
    """Where a body is from is not whose figure it is."""
    (figure,) = read(nlp, text, actors=(actor(text, "Danish"),))
    assert figure.holder == (0 if "navy" in text else None)


@pytest.mark.parametrize("last", [10, 40])
def test_numbers_after_a_colon_share_out_the_whole(nlp, last):
    """They take its noun and are its parts, even where they are more than it: that is told as a problem."""
    whole, *parts = read(nlp, f"The city let 60 stalls: 35 to bakers, 15 to smiths and {last} to weavers.")
    assert [(part.part_of, part.quantity.unit) for part in parts] == [(whole.id, "stall")] * 3


def test_a_part_has_parts_of_its_own(nlp):
    """Those who are counted as dead after "including" are some of the ones named right before."""
    text = "The fog held up 400 sailors, 90 of whom are still at sea, including 12 presumed dead."
    whole, part, inner = read(nlp, text)
    assert (part.part_of, inner.part_of) == (whole.id, part.id)


def test_parts_that_sum_need_no_word(nlp):
    """After a colon, what adds up to the whole is its parts."""
    whole, *parts = read(nlp, "The fleet lost nine ships: four tankers, three tugs and two ferries.")
    assert [part.part_of for part in parts] == [whole.id] * 3


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Three of the 27 planned matches were cancelled.", 1),
        ("The clinic said 112 of the town's 187 doctors were ill.", 1),
        ("Of the 63 climbers, 41 were found in Lima, 17 in Cusco and five in Puno.", 3),
        ("The campaign costs 520 million euros, of which the state pays 140 million.", 1),
    ],
)
def test_parts_are_told_by_of(nlp, text, shares):
    """“Three of the 27”, “of the 63, 41 …, 17 … and five …”, “of which”."""
    found = read(nlp, text)
    (whole,) = [figure.id for figure in found if figure.part_of is None]
    assert [figure.part_of for figure in found].count(whole) == shares


def test_a_date_behind_the_next_figure_is_not_of_this_one(nlp):
    """“By 2030, against 2.4 million in 2024” dates the second figure only."""
    text = "Boats will carry 5.6 million guests a year by 2030, against 2.4 million on the old line in 2024."
    one = load.take_line("trains", text, None, None)
    when = dates.find_dates(nlp(text), Sentences(one.id, text, (Span(0, len(text)),)), one)
    assert [figure.as_of for figure in read(nlp, text, dates=when)] == ["", "2024"]


def test_what_was_before_has_the_date_behind_it(nlp):
    """“To 31 trams from 24 in 2019” dates the 24 only, and says that they were before."""
    text = "The fleet has grown to 31 trams from 24 in 2019."
    one = load.take_line("trams", text, None, None)
    when = dates.find_dates(nlp(text), Sentences(one.id, text, (Span(0, len(text)),)), one)
    found = read(nlp, text, dates=when)
    assert [(figure.as_of, figure.former) for figure in found] == [("", False), ("2019", True)]


def test_a_list_is_no_whole(nlp):
    """Figures side by side that do not add up are no parts of one another."""
    found = read(nlp, "The fleet lost nine ships, four tanks and two guns.")
    assert [figure.part_of for figure in found] == [None] * 3


def test_a_second_number_takes_the_noun_of_the_first(nlp):
    """ "From 12" counts what the number before it counts."""
    first, second = read(nlp, "The navy has 30 ships, up from 12 a decade ago.")[:2]
    assert (first.quantity.unit, second.quantity.unit) == ("ship", "ship")


@pytest.mark.parametrize(
    "text",
    [
        "One of the proposals was rejected.",
        "The talks between the two sides failed.",
        "This one is better than the other ones.",
        "Resolution 1325 and Article 51 were cited on page 12.",
        "The Airbus A320 and the F-16 took off at 10:45 on 3 May 2021.",
        "In 2019 the 1994 treaty was renewed for the third time.",
        "Phone: +370 5 231 4455 or (0) 3 341 77 20.",
        "Lions beat Tigers 4-2 in Game 6.",
        "A few weeks ago several ministers resigned.",
        "The bank serves towns abroad. One of these tools is a levy.",
        "The 22nd summit was held two years ago.",
        "Ferries stand still from 00.30 until 04.15.",
    ],
)
def test_no_figure(nlp, text):
    """What looks like a figure and is none gives nothing."""
    assert read(nlp, text) == ()


def test_one_who_speaks_is_no_figure(nlp):
    """ "One senior official said" tells of a source; the official is not counted."""
    text = "One senior official said the ships had left."
    one = Sentences("text", text, (Span(0, len(text)),)).evidence(Span(0, 19), "actors.unnamed")
    who = ActorMention(MentionForm.NOMINAL, ActorKind.UNNAMED, "senior official", one, True, None, "")
    assert read(nlp, text, actors=(who,)) == ()


def test_no_figure_in_a_line_of_metadata(nlp):
    """A line that states the date or the author is not searched."""
    text = "Report 4,500 copies\nThe town lost 40 houses."
    one = article(text)
    stated = Article(**{name: getattr(one, name) for name in one.__slots__} | {"metadata": (Span(0, 19),)})
    found = figures.find_figures(
        nlp(text), Sentences(one.id, text, (Span(0, 19), Span(20, len(text)))), stated, (), ()
    )
    assert [figure.evidence.exact for figure in found] == ["40 houses"]


def test_two_equal_figures_have_two_ids(nlp):
    """The same words twice in one sentence are two facts."""
    one, other = read(nlp, "They sold 40 cows to us and 40 cows to you.")
    assert one.id != other.id


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="of theand0123456789.,-/ $€%'\"()\nships ", max_size=60))
def test_any_text_gives_evidence_that_stands(nlp, text):
    """Whatever the text, each figure's words are what stands there."""
    found = read(nlp, text)
    empty = ((),) * 3
    findings = Findings(article(text).id, (), (), (), found, *empty, (), (), (), ())
    verify(article(text), findings)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ana Silva spoke of the 6-year-old boy.", None),
        ("Ana Silva, a 44-year-old farmer, spoke.", 0),
        ("Ana Silva turned 60 years old.", 0),
        ("Ana Silva took papers from the three ports' keepers.", None),
        ("Ana Silva's mother and 10 others died.", None),
        ("Ana Silva owns 20 mills.", 0),
    ],
)
def test_who_is_told_beside_a_figure_does_not_hold_it(nlp, text, holder):
    """An age is of the one it stands beside; others and owners' owners are no matter of the subject's."""
    figure = read(nlp, text, actors=(actor(text, "Ana Silva", ActorKind.PERSON),))[0]
    assert figure.holder == holder


def test_a_number_behind_a_person_that_the_article_names_is_an_age(nlp):
    """Whatever the model takes the name for."""
    text = "Orrin, 52, a weaver, was shot."
    (figure,) = read(nlp, text, actors=(actor(text, "Orrin", ActorKind.PERSON),))
    assert (figure.counts, figure.quantity.unit) == ("age", "year")
