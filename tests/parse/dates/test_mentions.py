"""Time expressions as dates of the article: what they date, and what they date not."""

from dataclasses import fields

import pytest

from briefgen import load
from briefgen.config import LanguageConfig
from briefgen.model import Article, Span
from briefgen.parse import language, reading


def list_dated(text, *, metadata=()):
    """Each date with the words of what it dates, which may be none; `metadata` are lines of the text."""
    plain = load.take_line("case", text, None, None)
    lines = tuple(Span(text.index(line), text.index(line) + len(line)) for line in metadata)
    told = {field.name: getattr(plain, field.name) for field in fields(Article)} | {"metadata": lines}
    (doc,) = language.docs([text], LanguageConfig())
    dates = reading.find_findings(Article(**told), doc).dates
    return [(one.evidence.exact, one.event.of(text) if one.event else "") for one in dates]


@pytest.mark.parametrize(
    ("line", "body", "date", "event"),
    [
        ("Updated on 3 May 2031 by the harbour desk.", "The pilots of Orev strike.", "3 May 2031", "Updated"),
        ("Printed on 9 June 2032 in Lima.", "Two bakers share a mill.", "9 June 2032", "Printed"),
    ],
)
def test_a_day_in_a_line_of_metadata_dates_no_event(line, body, date, event):
    """What was done with the article is none of its story; the same line in the text tells of something."""
    text = f"{line}\n\n{body}"
    assert list_dated(text) == [(date, event)]
    assert list_dated(text, metadata=(line,)) == [(date, "")]
