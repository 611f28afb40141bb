"""Dates that an article alone cannot resolve, once its day or another article's is known."""

from datetime import date

import pytest

from briefgen.model import Basis
from briefgen.relate import relate
from tests.factories import content, correction, happens, name, reading, when

LUND = name("Lund", "place")


def opened(words, value, path, day="", **more):
    text = f"The pier of Lund opened {words} at noon."
    event = "The pier of Lund opened"
    return reading(
        text,
        LUND,
        when(words, value, event=event, **more),
        happens(event, "open", date=words, where=["Lund"]),
        id=path,
        day=day,
    )


def dates(*readings, path, parts=()):
    made = relate(readings, content(*parts))
    (brief,) = [one for one in made.briefs if one.article.id == path]
    return brief.findings.dates[0]


def test_a_weekday_is_told_by_the_article_whose_event_it_is():
    """Another article gives the day; it is marked as inferred."""
    one = dates(
        opened("on Monday", "", "a.txt", basis="unresolved"),
        opened("on 3 June 2024", "2024-06-03", "b.txt"),
        path="a.txt",
    )
    assert (one.earliest, one.basis) == (date(2024, 6, 3), Basis.INFERRED)


@pytest.mark.parametrize(
    ("past", "year"), [(True, 2023), (False, 2024)], ids=["what is over", "what is to come"]
)
def test_a_day_without_a_year_is_in_that_of_its_article(past, year):
    """Of what is over the last such day before it, of what is to come the next after it."""
    text = "The pier opens on 14 November."
    modality = "asserted" if past else "planned"
    one = dates(
        reading(
            text,
            when("14 November", "XXXX-11-14", modality=modality),
            happens("The pier opens", "open", date="14 November", past=past),
            day="2024-06-01",
        ),
        path="a.txt",
    )
    assert (one.earliest, one.timex.value) == (date(year, 11, 14), f"{year}-11-14")


def test_an_editors_date_is_as_good_as_the_articles():
    """What follows from it is relative to the article's date."""
    text = "The pier opened on 14 November."
    article = reading(
        text, when("14 November", "XXXX-11-14"), happens("The pier opened", "open", date="14 November")
    )
    one = dates(
        article, path="a.txt", parts=[correction("set", article="a.txt", field="date", value="2024-12-01")]
    )
    assert (one.earliest, one.basis) == (date(2024, 11, 14), Basis.ARTICLE)


def test_without_a_known_day_it_stays_open():
    """Nothing is guessed."""
    one = dates(reading("The pier opened on 14 November.", when("14 November", "XXXX-11-14")), path="a.txt")
    assert (one.earliest, one.basis) == (None, Basis.UNRESOLVED)
