"""Figures of one quantity stand on one card, and say of each other what the words allow."""

from decimal import Decimal

import pytest

from briefgen.model import Measure, Quantity
from briefgen.problems import Code
from briefgen.relate.desk import Agreement, TensionKind
from briefgen.relate.figures.verdicts import amount
from briefgen.relate.quantities import find_grain, meet, write_kept, write_shown
from tests.factories import figure, holds, name, reading, turn


def total(words, value, *, path, day="", **more):
    text = f"Nordia has trained {words} until now."
    row = figure(
        words, value, "soldier", counts="soldiers", measure="total", action="train", holder="Nordia", **more
    )
    return reading(text, name("Nordia", "state"), row, id=path, day=day)


def verdicts(desk):
    return [(one.verdict, one.reason) for series in desk.series for one in series.verdicts]


def test_a_total_that_grew_has_changed(desk):
    """The reason names both amounts with their qualifiers."""
    made = desk(
        total("over 730 soldiers", 730, path="a.txt", day="2025-01-02", modifier="over"),
        total("some 800 soldiers", 800, path="b.txt", day="2025-03-02", modifier="about"),
    )
    ((verdict, reason),) = verdicts(made)
    assert verdict is Agreement.CHANGED
    assert reason == "about 800, up from over 730 (2 January 2025): a total so far"


def test_a_total_that_fell_is_a_disagreement(desk):
    """A total cannot shrink: one of the two is wrong."""
    made = desk(
        total("900 soldiers", 900, path="a.txt", day="2025-01-02"),
        total("700 soldiers", 700, path="b.txt", day="2025-03-02"),
    )
    assert verdicts(made)[0][0] is Agreement.NOT_COMPARABLE
    assert [one.kind for one in made.tensions] == [TensionKind.DISAGREE]


def test_in_training_and_trained_in_all_are_unlike(desk):
    """Both stand on one card, and are no points of one line."""
    text = "More than 100 soldiers are in training now, Nordia says."
    now = reading(
        text,
        name("Nordia", "state"),
        figure("More than 100 soldiers", 100, "soldier", counts="soldiers", measure="stock", action="train"),
        id="a.txt",
        day="2025-01-02",
    )
    made = desk(now, total("800 soldiers", 800, path="b.txt", day="2025-03-02"))
    ((verdict, reason),) = verdicts(made)
    assert verdict is Agreement.NOT_COMPARABLE
    assert "is the number at that time" in reason


def test_about_thirty_and_thirty_agree(desk):
    """A rounded figure is no finer than its roundest digit."""
    made = desk(
        total("30 soldiers", 30, path="a.txt", day="2025-01-02"),
        total("around 30 soldiers", 30, path="b.txt", day="2025-03-02", modifier="about"),
    )
    assert verdicts(made)[0][0] is Agreement.AGREES


def test_two_figures_of_one_day_disagree(desk):
    """The card does not call it a change; the tensions page has both sentences."""
    rows = [
        reading(
            f"The flood left {count} homes of Lund dark.",
            name("Lund", "place"),
            figure(f"{count} homes", count, "home", counts="homes", measure="stock", action="leave"),
            id=f"{count}.txt",
            day="2025-05-01",
        )
        for count in (140, 210)
    ]
    made = desk(*rows)
    assert verdicts(made)[0][0] is Agreement.NOT_COMPARABLE
    (tension,) = [one for one in made.tensions if one.kind is TensionKind.DISAGREE]
    assert {one.exact for one in tension.told} == {"140 homes", "210 homes"}


def test_what_a_text_gives_side_by_side_its_copy_does_not_dispute(desk):
    """One article and its copy are one voice: each gives both figures of one day."""
    rows = [
        reading(
            "The flood left 140 homes dark in the old town and 210 homes dark by the river, the mayor said.",
            figure("140 homes", 140, "home", counts="homes", measure="stock", action="leave"),
            figure("210 homes", 210, "home", counts="homes", measure="stock", action="leave"),
            id=path,
            day="2025-05-01",
        )
        for path in ("a.txt", "b.txt")
    ]
    made = desk(*rows)
    assert len(made.copies) == 1
    assert not [one for one in made.tensions if one.kind is TensionKind.DISAGREE]


def shares(*rows):
    """One article that gives 60 licences, and 10 of them."""
    counted = {"counts": "licences", "measure": "total", "holder": "Fish Board"}
    return reading(
        "The Fish Board issued 60 licences for this season. Of those Ann Lee counted 10 licences for Nordia.",
        name("Fish Board", "organisation"),
        name("Ann Lee"),
        figure("60 licences", 60, "licence", **counted),
        figure("10 licences", 10, "licence", **counted),
        *rows,
        day="2025-05-01",
    )


def test_amounts_side_by_side_in_one_article_are_no_contradiction(desk):
    """60 licences, 10 of them for one state: neither a change nor a disagreement."""
    made = desk(shares())
    assert verdicts(made) == [(Agreement.NOT_COMPARABLE, "60 and 10 stand side by side in one article")]
    assert not [one for one in made.tensions if one.kind is TensionKind.DISAGREE]


def test_two_voices_of_one_article_may_disagree(desk):
    """Each amount has someone who says it."""
    one = holds("Fish Board", "The Fish Board issued 60 licences for this season", "claims")
    other = holds("Ann Lee", "Ann Lee counted 10 licences for Nordia", "claims")
    made = desk(shares(one, other))
    assert [tension.kind for tension in made.tensions] == [TensionKind.DISAGREE]


def test_unlike_things_in_one_currency_are_no_series(desk):
    """An allocation and a loan scheme share a currency and nothing else."""
    one = reading(
        "An allocation of 16 million euros was made.",
        figure("16 million euros", 16_000_000, "EUR", counts="allocation", measure="paid"),
        id="a.txt",
    )
    other = reading(
        "A loan scheme of 150 billion euros is planned.",
        figure("150 billion euros", 150_000_000_000, "EUR", counts="loan scheme", measure="proposed"),
        id="b.txt",
    )
    made = desk(one, other)
    assert [len(series.points) for series in made.series] == [1, 1]
    assert not made.tensions


def test_holders_keep_their_own_cards(desk):
    """The growth of one state says nothing of another's."""
    rows = [
        reading(
            f"{state} grew by {value} percent.",
            name(state, "state"),
            figure(f"{value} percent", value, "percent", counts="growth", measure="change", holder=state),
            id=f"{state}.txt",
        )
        for state, value in (("Nordia", 2), ("Sudia", 3))
    ]
    assert len(desk(*rows).series) == 2


def test_a_figure_in_a_question_is_nobodys(desk):
    """What a journalist asks is compared with nothing."""
    text = "Will Nordia send 500 soldiers?\nWe will see about it."
    asked = reading(
        text,
        name("Nordia", "state"),
        figure("500 soldiers", 500, "soldier", counts="soldiers", measure="total", action="train"),
        turn("Will Nordia send 500 soldiers?", "question"),
        turn("We will see about it.", "answer", "Ann Lee"),
        id="a.txt",
    )
    made = desk(asked, total("800 soldiers", 800, path="b.txt"))
    point = next(point for series in made.series for point in series.points if point.ref.article == "a.txt")
    assert point.in_question
    assert point.said_by is None
    assert verdicts(made)[0][0] is Agreement.NOT_COMPARABLE


@pytest.mark.parametrize(("parts", "wrong"), [((12, 8, 1), False), ((12, 8, 4), True)])
def test_parts_are_held_against_their_whole(desk, parts, wrong):
    """Parts that are more than the whole are a problem and a tension."""
    a, b, c = parts
    text = f"There are 21 missions, including {a} civil, {b} armed and {c} mixed."
    made = desk(
        reading(
            text,
            figure("21 missions", 21, "mission", counts="missions"),
            *(
                figure(words, value, "mission", counts="missions", part_of="21 missions")
                for words, value in ((f"{a} civil", a), (f"{b} armed", b), (f"{c} mixed", c))
            ),
        )
    )
    assert [problem.code for problem in made.problems] == [Code.PARTS_DIFFER] * wrong
    assert len(made.series[0].parts) == 3


@pytest.mark.parametrize(
    ("value", "place"),
    [("73000", 1000), ("80000", 10000), ("2.5", "0.1"), ("7", 1), ("0", 1), ("150000000000", 10**10)],
)
def test_the_grain_is_the_last_digit_that_says_something(value, place):
    """73,000 is known to the thousand."""
    assert find_grain(Decimal(value)) == Decimal(str(place))


def test_a_range_holds_what_lies_in_it():
    """Ranges and qualifiers are kept when amounts are compared and shown."""
    spread = Quantity(Decimal(10_000), Decimal(25_000), "", "soldier")
    assert meet(spread, Quantity(Decimal(12_000), None, "", "soldier"))
    assert not meet(spread, Quantity(Decimal(30_000), None, "", "soldier"))
    assert write_shown(spread) == "10,000 to 25,000"
    assert write_shown(Quantity(Decimal("2.50"), None, "over", "EUR")) == "over EUR 2.5"


def test_members_of_a_body_are_one_quantity(desk):
    """ "The 30-strong league" and "the league, involving around 30 countries" count the same."""
    one = reading(
        "The 30-strong Harbour League met.",
        name("Harbour League", "organisation"),
        figure("30-strong Harbour League", 30, "member", counts="Harbour League", measure="stock"),
        id="a.txt",
    )
    other = reading(
        "They wrote to the Harbour League, involving around 30 coastal countries.",
        name("Harbour League", "organisation"),
        figure(
            "around 30 coastal countries",
            30,
            "country",
            counts="coastal countries",
            measure="stock",
            modifier="about",
        ),
        id="b.txt",
    )
    assert verdicts(desk(one, other))[0][0] is Agreement.AGREES


def test_measures_have_their_words():
    """Every measure can be told apart in a reason."""
    from briefgen.relate.figures.verdicts import MEASURES

    assert set(MEASURES) == set(Measure)
    assert len(set(MEASURES.values())) == len(Measure)


def test_a_figure_in_an_answer_is_said_by_who_answers(desk):
    """Also where its sentence is no position; a figure in a question is nobody's."""
    text = "How many of the 90 cranes stand? They have 40 cranes."
    one = reading(
        text,
        name("They", called="Ann Lee"),
        turn("How many of the 90 cranes stand?", "question", "Ann Lee"),
        turn("They have 40 cranes.", "answer", "Ann Lee"),
        figure("90 cranes", 90, "crane"),
        figure("40 cranes", 40, "crane", measure="stock"),
    )
    said = {point.in_question: point.said_by for series in desk(one).series for point in series.points}
    assert said == {True: None, False: "ann-lee"}


def test_an_edition_keeps_every_digit():
    """What editions of long ago hold is compared with what this one would keep."""
    assert write_kept(Quantity(Decimal(1_400_000), None, "about", "EUR")) == "about 1,400,000"


def test_a_share_is_told_in_its_own_words(desk):
    """“Less than half of the members” is no number of members."""
    text = "Less than half of the members of Nordia agreed."
    row = figure("Less than half of the members", "0.5", "member", measure="share", modifier="less than")
    (found,) = desk(reading(text, row)).briefs[0].findings.figures
    assert amount(found) == "“Less than half of the members”"


def test_a_toll_is_as_of_the_article_that_gives_it(desk):
    """The day is that of the blast: later counts do not disagree with earlier ones."""

    def told(words, value, path, day):
        return reading(
            f"The blast in Lund on 7 August 2024 killed {words}.",
            name("Lund", "place"),
            figure(words, value, "person", counts="people", action="kill", as_of="2024-08-07"),
            id=path,
            day=day,
        )

    made = desk(
        told("257 people", 257, "a.txt", "2024-08-13"), told("258 people", 258, "b.txt", "2024-09-11")
    )
    assert not made.tensions or TensionKind.DISAGREE not in {one.kind for one in made.tensions}
    assert [point.as_of for series in made.series for point in series.points] == ["", ""]


@pytest.mark.parametrize("counts", ["newest members", "founding members", "members"])
def test_some_of_the_members_are_not_all_of_them(desk, counts):
    """ "The pact's three newest members" and its nineteen are two quantities."""

    def told(words, value, path, day):
        row = figure(words, value, "member", counts=words.partition(" ")[2], measure="stock", holder="Pact")
        text = f"The Pact has {words}."
        return reading(text, name("Pact", "organisation"), row, id=path, day=day)

    made = desk(told(f"3 {counts}", 3, "a.txt", "2024-01-02"), told("19 members", 19, "b.txt", "2024-03-02"))
    assert [verdict for verdict, _ in verdicts(made)] == [Agreement.CHANGED] * (counts == "members")


def test_a_title_tells_no_deed_that_none_is(desk):
    """A limit that is called for is not "called", and the injured are injured once."""
    rows = (
        ("Railforce called for a limit of 40 mph.", "40 mph", 40, "mile per hour", "limit", "call"),
        ("Ten of the injured were rescued.", "Ten", 10, "person", "injured", "injure"),
    )
    for text, words, value, unit, counts, action in rows:
        row = figure(words, value, unit, counts=counts, action=action)
        (series,) = desk(reading(text, row, id="a.txt")).series
        assert series.title == counts


@pytest.mark.parametrize(
    ("text", "counts", "before", "now"),
    [
        ("The mill expects 40 looms, down from the 60 looms of the first plan.", "looms", "60", "40"),
        ("The abbey expects 9 nuns, up from the 5 nuns of the first plan.", "nuns", "5", "9"),
    ],
)
def test_what_was_before_names_no_card(desk, text, counts, before, now):
    """A card is of the measure that is told of now, not of the one it is set beside."""
    one = counts.rstrip("s")
    rows = (
        figure(f"{now} {counts}", int(now), one, counts=counts, measure="proposed"),
        figure(f"{before} {counts}", int(before), one, counts=counts, measure="stock", former=True),
    )
    made = desk(reading(text, *rows, id="a.txt", day="2025-01-02"))
    (series,) = made.series
    assert len(series.points) == len(rows)
    assert series.measure is Measure.PROPOSED
