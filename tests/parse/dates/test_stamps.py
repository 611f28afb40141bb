"""Below the stamp of a live page, time is counted from its day."""

from dataclasses import replace
from datetime import date

from briefgen import load
from briefgen.model import Sentences, Span, Stamp
from briefgen.parse import dates, sentences

TEXT = "The lake fell today.\n\n21:30\n\nIt rose tonight. Yesterday it had been low."


def test_each_part_counts_from_its_stamp(nlp):
    """And what stands above the first from the article's day."""
    at = TEXT.index("21:30")
    stamps = (Stamp(Span(at, at + 5), date(2024, 4, 2)),)
    article = replace(load.take_line("live", TEXT, "2024-04-03", None), stamps=stamps)
    doc = nlp(TEXT)
    found = dates.find_dates(doc, Sentences(article.id, TEXT, sentences.split(doc, article)), article)
    said = {one.evidence.exact: one.timex.value for one in found}
    assert said["today"] == "2024-04-03"
    assert said["tonight"].startswith("2024-04-02")
    assert said["Yesterday"] == "2024-04-01"
