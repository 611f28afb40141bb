"""Three desks of other subjects and regions; what they must show is written in their `expected.yaml`."""

import pytest

pytestmark = pytest.mark.slow  # reads twenty-nine articles


def stem(article):
    return article.removesuffix(".txt")


def fact(desk, ref):
    findings = next(one.findings for one in desk.briefs if one.article.id == ref.article)
    return next(
        one for one in (*findings.figures, *findings.dates, *findings.positions) if one.id == ref.fact
    )


def words(desk, series):
    return [fact(desk, point.ref).evidence.exact for point in series.points]


def test_the_reading_order(told):
    """Dated and undated articles in one order."""
    assert [stem(brief.article.id) for brief in told.desk.briefs] == told.order


def test_the_bounds_of_undated_articles_have_reasons(told):
    """Each undated article lies between the days a reader would give it, and says why."""
    found = {stem(dating.article): dating for dating in told.desk.datings}
    for article, days in told.datings.items():
        assert [day and day.isoformat() for day in (found[article].earliest, found[article].latest)] == days
        assert found[article].reasons


def test_the_copies(told):
    """Copies and rewrites are found, and nothing else is taken for one."""
    assert [[group.kind, *map(stem, group.articles)] for group in told.desk.copies] == told.copies


def test_the_series_and_their_verdicts(told):
    """The values in the order of time, and what each says of the one before."""
    found = [
        (
            [int(fact(told.desk, point.ref).quantity.value) for point in one.points],
            [v.verdict for v in one.verdicts],
        )
        for one in told.desk.series
    ]
    for one in told.series:
        assert (one["values"], one["verdicts"]) in found


def test_what_is_no_series(told):
    """The words stand on cards of their own."""
    cards = [set(words(told.desk, one)) for one in told.desk.series]
    for one, other in told.apart:
        assert not [card for card in cards if {one, other} <= card]


def kinds(told, kind):
    return [tension for tension in told.desk.tensions if tension.kind == kind]


def test_the_facts_that_disagree(told):
    """Exactly the pairs that contradict each other are told as such."""
    found = [sorted(one.exact for one in tension.told) for tension in kinds(told, "facts disagree")]
    assert sorted(found) == sorted(sorted(pair) for pair in told.disagree)


def test_what_stands_against_what(told):
    """A rule and the threat that it gives power to are told together."""
    found = [stem(one.article) for tension in kinds(told, "stands against") for one in tension.told]
    assert found == told.stands_against


def test_the_shifts(told):
    """Who moved, on what, from where to where."""
    found = [
        [told.names[shift.actor], shift.issue, shift.before_stance, shift.after_stance]
        for issue in told.desk.issues
        for shift in issue.shifts
    ]
    assert sorted(found) == sorted(told.shifts)


def test_events_that_several_articles_tell(told):
    """What two articles tell of one happening is one event with both."""
    found = [{stem(one.article) for one in event.told} for event in told.desk.events]
    for articles in told.events:
        assert [one for one in found if set(articles) <= one]


def test_the_holders_of_offices(told):
    """An office has its holders in order, each by name."""
    found = {one.name: [told.names.get(holder.actor) for holder in one.holders] for one in told.desk.offices}
    for office, holders in told.offices.items():
        assert found[office] == holders


def test_the_commitments(told):
    """What was promised is open, due or overdue as of the newest article."""
    found = [(one.evidence.exact, one.state, one.voice) for one in told.desk.commitments]
    for promised, state, voice in told.commitments:
        assert [one for one in found if promised in one[0] and one[1:] == (state, voice)]


def test_what_is_only_asked_about(told):
    """Figures of a question are marked, and nobody's."""
    points = [point for one in told.desk.series for point in one.points if point.in_question]
    assert sorted(fact(told.desk, point.ref).evidence.exact for point in points) == sorted(told.asked)
    assert {point.said_by for point in points} <= {None}


def test_what_was_announced_and_not_reported(told):
    """A day that the newest article has passed, and no word of what was to come on it."""
    found = [
        stem(one.article) for tension in kinds(told, "announced and not reported") for one in tension.told
    ]
    assert sorted(found) == told.not_reported


def test_what_was_asked_and_not_answered(told):
    """A question whose answer speaks of something else."""
    found = [tension.told[0].exact for tension in kinds(told, "asked and not answered")]
    assert found == told.not_answered


def test_the_cells_of_the_matrix(told):
    """Every cell with a side is one that an expert would write, and none of the expert's is missing."""
    taken, left = [], []
    for issue in told.desk.issues:
        for one in issue.cells:
            open_still = one.stance == "claims" or one.side == "not resolved"
            row = [told.names[one.actor], one.issue, one.stance, one.side, one.condition, one.object]
            (left if open_still else taken).append(row)
    assert sorted(taken) == sorted(told.cells)
    assert sorted(row[:2] for row in left) == sorted(told.comments)


def test_who_agrees_with_whom(told):
    """Exactly what holds of two or more is told of them."""
    found = [[issue.id, reason.text] for issue in told.desk.issues for reason in issue.agreements]
    assert sorted(found) == sorted(told.agreements)


def meant(told, article, exact):
    """The actor whom words of an article mean."""
    brief = next(one for one in told.desk.briefs if stem(one.article.id) == article)
    return next(actor for mention, actor in brief.mentions() if mention.evidence.exact == exact)


def test_who_is_meant(told):
    """A capital is a government or a city, a surname the father, an office nobody."""
    for article, exact, name in told.actors:
        assert told.names[meant(told, article, exact)] == name
    for one, other in told.never_one:
        assert meant(told, *one) != meant(told, *other)
