"""What an article states of itself is found with its words; what it does not state is not stated."""

import pytest

from tests.load.prose import Case, cases


@pytest.mark.parametrize("case", cases("metadata"), ids=lambda case: case.name)
def test_metadata_are_what_the_text_states(seed, case: Case):
    """Exactly what the case names is found; what it does not name is not stated."""
    article = seed(case.text)
    found = {
        "title": article.title.text,
        "derived": "yes" if article.title.derived else "",
        "date": article.published.value,
        "publisher": article.publisher.text if article.publisher else "",
        "place": article.place.text if article.place else "",
        "authors": ", ".join(author.text for author in article.authors),
        "kind": str(article.kind),
    }
    expected = {key: case.value(key) for key in found} | {"kind": case.value("kind") or "report"}
    assert found == expected


@pytest.mark.parametrize("case", cases("metadata"), ids=lambda case: case.name)
def test_every_statement_stands_in_the_text(seed, case: Case):
    """Evidence of metadata is a stretch of the article, letter for letter."""
    article = seed(case.text)
    stated = (article.title, article.published, article.publisher, article.place, *article.authors)
    for evidence in (one.evidence for one in stated if one and one.evidence):
        assert evidence.span.of(article.text) == evidence.exact
        assert evidence.sentence.holds(evidence.span)
