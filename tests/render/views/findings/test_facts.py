"""What stands beside a fact: its fields, each with the words it was read from where these are no name."""

from dataclasses import replace
from decimal import Decimal

from briefgen.load.content import Content
from briefgen.model import Quantity
from briefgen.relate import relate
from briefgen.relate.desk import Desk
from tests.factories import content, figure, holds, issue, name, reading, when
from tests.render import sample
from tests.render.conftest import rendered


def test_a_figure_of_a_pronoun_says_which_word_it_is_read_from() -> None:
    """ "We" of a minister may be her government: the page does not say that the vessels are hers."""
    desk = relate(
        [
            reading(
                "Ann Lee spoke. We have bought 12 vessels.",
                name("Ann Lee"),
                name("We", called="", form="pronoun", same_as=0),
                figure("12 vessels", 12, "vessel", holder="We"),
                id="a.txt",
            )
        ],
        Content(),
    )
    (brief,) = (page.decode() for path, page in rendered(desk).items() if path.startswith("briefs/"))
    assert "“We” read as Ann Lee" in brief


def test_an_unnamed_source_at_the_end_of_its_sentence_is_told_by_what_stands_before() -> None:
    """Its own words once more would tell nothing."""
    readings = [
        reading(
            f"{said}, said a senior official.",
            name("a senior official", "unnamed", called="senior official"),
            holds("senior official", said),
            id=path,
        )
        for path, said in (("a.txt", "“The dam must be built”"), ("b.txt", "“The port must be closed”"))
    ]
    site = rendered(relate(readings, content(issue("dam", "dam"))))
    assert 'class="namesake">“The dam must be built”, said' in site["issues/dam.html"].decode()


def test_a_fraction_is_shown_in_the_words_of_its_article() -> None:
    """ "A third" of a grant is no 0.333333."""
    row = figure("a third", "0.333333333333", "", counts="grant", measure="change")
    desk = relate([reading("They cut the grant by a third.", row, id="a.txt")], Content())
    pages = [page.decode() for path, page in rendered(desk).items() if path.endswith(".html")]
    assert not any("0.333" in page for page in pages)
    assert any("a third" in page for page in pages)


def test_what_nobody_counted_is_shown_in_words() -> None:
    """ "Dozens" are no twelve."""
    row = figure("Dozens of growers", 12, "grower", counts="growers")
    desk = relate([reading("Dozens of growers came.", row, id="a.txt")], Content())
    (brief,) = (page.decode() for path, page in rendered(desk).items() if path.startswith("briefs/"))
    assert "12 growers" not in brief


def test_a_time_that_no_calendar_knows_is_shown_in_the_words_of_its_article() -> None:
    """ "In the past" would tell less than "a few weeks ago"."""
    row = when("A few weeks ago", "PAST_REF", event="Lima asked Oslo")
    desk = relate([reading("A few weeks ago Lima asked Oslo.", row, id="a.txt")], Content())
    (brief,) = (page.decode() for path, page in rendered(desk).items() if path.startswith("briefs/"))
    assert "“A few weeks ago”" in brief
    assert "in the past" not in brief


def test_that_a_number_was_so_at_the_time_is_said_only_where_it_is_compared() -> None:
    """Beside a number that has a history it tells the points apart; beside a lone one it says nothing."""
    compared = rendered(sample.desk())["briefs/dam-split.html"].decode()
    assert "at that time" in compared.split(">about 1,200 people employed</a>")[1].split("</li>")[0]
    row = figure("9 tugs", 9, "tug", counts="tugs", measure="stock")
    desk = relate([reading("Lima has 9 tugs.", row, id="a.txt")], Content())
    alone = rendered(desk)[f"briefs/{desk.briefs[0].article.slug}.html"].decode()
    assert ">9 tugs</a>" in alone
    assert "at that time" not in alone


def test_what_was_before_is_never_the_latest() -> None:
    """ "40 looms, down from the 60 looms of the first plan": the card gives the 40."""
    rows = (
        figure("40 looms", 40, "loom", counts="looms", measure="proposed"),
        figure("60 looms", 60, "loom", counts="looms", measure="stock", former=True),
    )
    text = "The mill expects 40 looms, down from the 60 looms of the first plan."
    desk = relate([reading(text, *rows, id="a.txt", day="2025-01-02")], Content())
    page = rendered(desk)["figures.html"].decode()
    assert "40 looms</a>" in page
    assert "60 looms</a>" not in page


def test_of_a_change_each_end_is_shown_alone(desk: Desk) -> None:
    """The words "from 45 to 50 million" give two points of a history, and each its own amount."""
    series = next(one for one in desk.series if one.title == "cost so far")
    ends = [Quantity(Decimal(value), None, "", "EUR") for value in (4510, 5020)]
    points = tuple(replace(point, amount=end) for point, end in zip(series.points, ends, strict=True))
    series_then = replace(series, points=points)
    site = rendered(replace(desk, series=tuple(series_then if one is series else one for one in desk.series)))
    told = site[f"figures/{series.slug}.html"].decode()
    assert ("4,510" in told, "5,020" in told) == (True, True)
