"""Undated articles get bounds with reasons, or none; contradictions are reported."""

from datetime import date
from itertools import permutations

from briefgen.model import Basis
from briefgen.problems import Code
from tests.factories import content, correction, figure, happens, name, reading, when


def order(desk):
    return [brief.article.id for brief in desk.briefs]


def dating(desk, path):
    return next(one for one in desk.datings if one.article == path)


def trained(words, value, *, path, day=""):
    row = figure(words, value, "soldier", counts="soldiers", measure="total", action="train")
    return reading(f"They have trained {words}.", row, id=path, day=day)


def test_a_past_date_is_the_earliest_day(desk):
    """ "Since its launch in May 2023" was written in May 2023 or later."""
    text = "Since its launch in May 2023 the port has grown."
    made = desk(reading(text, when("May 2023", "2023-05"), happens("its launch", "launch", date="May 2023")))
    one = dating(made, "a.txt")
    assert (one.earliest, one.latest, one.basis) == (date(2023, 5, 1), None, Basis.INFERRED)
    assert "reported as past" in one.reasons[0].text


def test_a_date_to_come_is_the_latest_day(desk):
    """ "Will open on 3 June 2024" was written by then."""
    text = "The port will open on 3 June 2024."
    row = when("3 June 2024", "2024-06-03", modality="planned")
    assert dating(desk(reading(text, row)), "a.txt").latest == date(2024, 6, 3)


def test_a_growing_total_orders_articles(desk):
    """The larger total is later; an undated article takes the other's day as a bound."""
    made = desk(
        trained("500 soldiers", 500, path="b.txt", day="2025-04-10"),
        trained("700 soldiers", 700, path="a.txt"),
    )
    assert order(made) == ["b.txt", "a.txt"]
    assert dating(made, "a.txt").earliest == date(2025, 4, 10)
    assert "the total only grows" in dating(made, "a.txt").reasons[0].text


def announced(path="a.txt"):
    text = "Trade ministers will meet in Lund for the next few days."
    return reading(
        text,
        name("Lund", "place"),
        happens(text[:-1], "meet", where=["Lund"], past=False),
        when("the next few days", "PXD", modality="planned"),
        id=path,
    )


def reported(path="b.txt", day=""):
    text = "After a meeting of trade ministers in Lund she spoke."
    return reading(
        text,
        name("Lund", "place"),
        happens("a meeting of trade ministers in Lund", "meeting", where=["Lund"]),
        id=path,
        day=day,
    )


def test_an_announcement_comes_before_its_report(desk):
    """Whatever the articles are called."""
    made = desk(announced("z.txt"), reported("b.txt", day="2025-02-03"))
    assert order(made) == ["z.txt", "b.txt"]
    assert dating(made, "z.txt").latest == date(2025, 2, 3)


def test_an_announcement_of_the_days_ahead_stands_beside_its_report(desk):
    """An undated pair keeps together after what is older than its report."""
    old = trained("500 soldiers", 500, path="c.txt", day="2025-04-10")
    text = "After a meeting of trade ministers in Lund they said 700 soldiers were trained."
    report = reading(
        text,
        name("Lund", "place"),
        happens("a meeting of trade ministers in Lund", "meeting", where=["Lund"]),
        figure("700 soldiers", 700, "soldier", counts="soldiers", measure="total", action="train"),
        id="b.txt",
    )
    assert order(desk(announced("z.txt"), report, old)) == ["c.txt", "z.txt", "b.txt"]


def test_a_body_being_formed_comes_before_its_meetings(desk):
    """ "The formation of a league" is told before "a meeting of the league"."""
    forming = reading("They promote the formation of a “harbour league” now.", id="z.txt")
    working = reading(
        "She spoke at a meeting of the Harbour League.",
        name("Harbour League", "organisation"),
        id="a.txt",
        day="2025-03-01",
    )
    made = desk(forming, working)
    assert order(made) == ["z.txt", "a.txt"]
    assert dating(made, "z.txt").latest == date(2025, 3, 1)


def test_the_first_time_comes_before_the_second(desk):
    """Counted of one body."""

    def met(ordinal, path, day=""):
        words = f"the {ordinal} meeting of the Harbour League"
        league = name("Harbour League", "organisation")
        return reading(
            f"This was {words}.",
            league,
            happens(words, "meeting", who=["Harbour League"], ordinal=ordinal),
            id=path,
            day=day,
        )

    made = desk(met("second", "a.txt", "2024-05-02"), met("first", "b.txt"))
    assert order(made) == ["b.txt", "a.txt"]
    assert dating(made, "b.txt").latest == date(2024, 5, 2)


def test_contradicting_bounds_are_a_problem_and_no_guess(desk):
    """Later than 2025 by its total, and not later than 2024 by what it announces: nobody knows."""
    text = "They have trained 700 soldiers. The port will open on 3 June 2024."
    both = reading(
        text,
        figure("700 soldiers", 700, "soldier", counts="soldiers", measure="total", action="train"),
        when("3 June 2024", "2024-06-03", modality="planned"),
        id="b.txt",
    )
    made = desk(trained("500 soldiers", 500, path="a.txt", day="2025-04-10"), both)
    (problem,) = made.problems
    assert (problem.code, problem.path, problem.line) == (Code.DATE_CONFLICT, "b.txt", 1)
    assert "the total only grows" in problem.message
    assert (dating(made, "b.txt").earliest, dating(made, "b.txt").latest) == (None, None)


def test_a_stated_date_is_never_in_doubt(desk):
    """A total that shrank between two dated articles is a disagreement of figures, not of dates."""
    made = desk(
        trained("500 soldiers", 500, path="a.txt", day="2025-04-10"),
        trained("700 soldiers", 700, path="b.txt", day="2024-01-10"),
    )
    assert made.problems == ()
    assert order(made) == ["b.txt", "a.txt"]
    assert [one.basis for one in made.datings] == [Basis.STATED, Basis.STATED]


def test_a_circle_of_articles_is_a_problem(desk):
    """Each would be older than the other."""
    text = "Trade ministers will meet in Lund for days. They have trained 700 soldiers."
    one = reading(
        text,
        name("Lund", "place"),
        happens("Trade ministers will meet in Lund", "meet", where=["Lund"], past=False),
        figure("700 soldiers", 700, "soldier", counts="soldiers", measure="total", action="train"),
        id="a.txt",
    )
    text = "After a meeting of trade ministers in Lund they had trained 500 soldiers."
    other = reading(
        text,
        name("Lund", "place"),
        happens("a meeting of trade ministers in Lund", "meeting", where=["Lund"]),
        figure("500 soldiers", 500, "soldier", counts="soldiers", measure="total", action="train"),
        id="b.txt",
    )
    made = desk(one, other)
    assert Code.DATE_CONFLICT in {problem.code for problem in made.problems}
    assert dating(made, "a.txt").earliest is None


def test_a_day_without_year_gets_it_from_another_article(desk):
    """It is marked as inferred, and bounds its article."""
    text = "On 14 November, Nordia announced the launch of its training mission."
    one = reading(
        text,
        name("Nordia", "state"),
        when("14 November", "XXXX-11-14", event="Nordia announced the launch of its training mission"),
        happens(
            "Nordia announced the launch of its training mission",
            "announce",
            date="14 November",
            who=["Nordia"],
        ),
        id="a.txt",
    )
    text = "Since the launch of the training mission in November 2022 Nordia has grown."
    other = reading(
        text,
        name("Nordia", "state"),
        when("November 2022", "2022-11", event="the launch of the training mission", signal="in"),
        happens("the launch of the training mission", "launch", date="November 2022", who=["Nordia"]),
        id="b.txt",
    )
    made = desk(one, other)
    (mention,) = next(brief for brief in made.briefs if brief.article.id == "a.txt").findings.dates
    assert (mention.timex.value, mention.basis) == ("2022-11-14", Basis.INFERRED)
    assert dating(made, "a.txt").earliest == date(2022, 11, 14)
    (event,) = made.events
    assert len(event.facts) == 2


def test_a_month_of_no_year_stays_a_month(desk):
    """ "In December" of the year that another article gives is all of that December."""
    text = "The ferry sank off Lund in December."
    one = reading(
        text,
        name("Lund", "place"),
        when("December", "XXXX-12", event="The ferry sank off Lund"),
        happens("The ferry sank off Lund", "sink", date="December", where=["Lund"]),
        id="a.txt",
    )
    text = "Divers came back to the ferry that sank off Lund in December 2023."
    other = reading(
        text,
        name("Lund", "place"),
        when("December 2023", "2023-12", event="sank off Lund"),
        happens("sank off Lund", "sink", date="December 2023", where=["Lund"]),
        id="b.txt",
    )
    made = desk(one, other)
    (mention,) = next(brief for brief in made.briefs if brief.article.id == "a.txt").findings.dates
    assert (mention.timex.value, mention.earliest, mention.latest) == (
        "2023-12",
        date(2023, 12, 1),
        date(2023, 12, 31),
    )


def test_a_weekday_told_of_by_a_noun_may_lie_on_either_side(desk):
    """ "The fire on Friday" of an article without a date is no proof that it was written by then."""

    def fire(path, told, value="", day="", past=False):
        row = when(told, value or "XXXX-WXX-5", event="the fire in Lund")
        return reading(
            f"Smoke of the fire in Lund {told} was seen.",
            name("Lund", "place"),
            row,
            happens(
                "the fire in Lund",
                "fire",
                date=told,
                where=["Lund"],
                past=past,
                modality="asserted",
                noun=True,
            ),
            id=path,
            day=day,
        )

    made = desk(fire("a.txt", "on Friday"), fire("b.txt", "on 7 June 2024", "2024-06-07", day="2024-06-08"))
    one = dating(made, "a.txt")
    assert (one.earliest, one.latest) == (date(2024, 5, 31), date(2024, 6, 14))


def test_relative_dates_become_intervals_between_bounds(desk):
    """ "Yesterday" of an article written between two days lies between the days before them."""
    text = "The port will open on 3 June 2024. Since May 2024 all waited. Yesterday a strike ended."
    row = reading(
        text,
        when("3 June 2024", "2024-06-03", modality="planned"),
        when("May 2024", "2024-05", signal="since"),
        when("Yesterday", "XXXX-XX-XX", event="a strike ended"),
    )
    yesterday = desk(row).briefs[0].findings.dates[2]
    assert (yesterday.earliest, yesterday.latest) == (date(2024, 4, 30), date(2024, 6, 2))
    assert yesterday.basis is Basis.INFERRED


def test_an_editors_date_settles_it(desk):
    """And what is relative to it is resolved from it."""
    text = "A strike ended yesterday."
    made = desk(
        reading(text, when("yesterday", "XXXX-XX-XX", event="A strike ended")),
        content=content(correction(article="a.txt", field="date", value="2024-06-03")),
    )
    assert (made.datings[0].value, made.datings[0].basis) == ("2024-06-03", Basis.EDITOR)
    (mention,) = made.briefs[0].findings.dates
    assert (mention.timex.value, mention.basis) == ("2024-06-02", Basis.ARTICLE)


def test_nothing_known_is_said_so(desk):
    """No bound, no basis, no reason."""
    one = desk(reading("Nothing here has a date.")).datings[0]
    assert (one.value, one.earliest, one.latest, one.basis, one.reasons) == (
        "",
        None,
        None,
        Basis.NOT_STATED,
        (),
    )


def test_the_order_is_the_same_for_any_order_of_readings(desk):
    """Readings are sorted before anything is compared."""
    old = trained("500 soldiers", 500, path="c.txt", day="2025-04-10")
    rows = [announced("z.txt"), reported("b.txt"), old]
    assert len({desk(*some) for some in permutations(rows)}) == 1
