"""A page quotes each sentence once."""

import pytest

from briefgen.render import quoted


def test_a_sentence_is_quoted_where_it_is_met_first() -> None:
    """And anew on the next page."""
    quoted.begin_page()
    assert [quoted.is_first("dam:1"), quoted.is_first("dam:9"), quoted.is_first("dam:1")] == [
        True,
        True,
        False,
    ]
    quoted.begin_page()
    assert quoted.is_first("dam:1")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The bridge stays shut.", "“The bridge stays shut.”"),
        ("The mayor called it “a gift” to nobody.", "“The mayor called it “a gift” to nobody.”"),
        ("“The bridge stays shut,” said the mayor.", "“The bridge stays shut,” said the mayor."),
        ('"We sow in April," the farmer said.', '"We sow in April," the farmer said.'),
        ("„Nein“, sagte sie.", "„Nein“, sagte sie."),
        ("‘Tis the season, wrote the paper.", "“‘Tis the season, wrote the paper.”"),
    ],
)
def test_a_sentence_that_opens_with_a_quotation_mark_has_no_second_one(sentence: str, shown: str) -> None:
    """Marks around a sentence are ours; where it opens with its own they would stand doubled."""
    assert quoted.in_marks(sentence) == shown
