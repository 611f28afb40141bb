"""A page quotes each sentence once."""

from briefgen.render import quoted


def test_a_sentence_is_quoted_where_it_is_met_first() -> None:
    """And anew on the next page."""
    quoted.begin()
    assert [quoted.first("dam:1"), quoted.first("dam:9"), quoted.first("dam:1")] == [True, True, False]
    quoted.begin()
    assert quoted.first("dam:1")
