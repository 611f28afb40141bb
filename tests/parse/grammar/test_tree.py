"""Words and rows of words: asked as the model's own library is asked, they say what it says."""

from itertools import product

import pytest

from briefgen.parse.unpacking import unpack_doc

TEXT = "Ana Silva, head of the port, and Bo Ek left.  It has no ferries; it wants some."


@pytest.fixture
def both(model):
    doc = model(TEXT)
    return doc, unpack_doc(doc)


@pytest.mark.parametrize("mode", ["strict", "expand", "contract"])
def test_words_between_two_characters(both, mode):
    """Those touched, those wholly inside, or none where a word would be cut: for any two places."""
    doc, tree = both
    for start, end in product(range(len(TEXT) + 1), repeat=2):
        wanted = doc.char_span(start, end, alignment_mode=mode) if start <= end else None
        found = tree.char_span(start, end, alignment_mode=mode) if start <= end else None
        assert (found is None) == (wanted is None)
        assert wanted is None or (found.start, found.end, found.text) == (
            wanted.start,
            wanted.end,
            wanted.text,
        )


def test_a_row_has_a_highest_word(both):
    """The one that most hangs on; a comma on which nothing hangs is none while there is another word."""
    doc, tree = both
    for start, end in product(range(len(doc)), repeat=2):
        if start < end:
            assert tree[start:end].root.i == doc[start:end].root.i


@pytest.mark.parametrize("cut", [slice(2), slice(-3, None), slice(3, 1), slice(1, 99), slice(None)])
def test_rows_are_cut_as_lists_are(both, cut):
    """Of a text and of a row; what is cut past the end is what there is."""
    doc, tree = both
    assert tree[cut].text == doc[cut].text
    assert tree[2:9][cut].text == doc[2:9][cut].text
    assert [word.i for word in reversed(tree[cut])] == [word.i for word in reversed(doc[cut])]


@pytest.mark.parametrize("at", [0, 3, -1, -7])
def test_a_word_of_a_row_is_counted_from_either_end(both, at):
    """And past its ends there is none."""
    doc, tree = both
    assert tree[2:9][at].i == doc[2:9][at].i
    with pytest.raises(IndexError):
        tree[2:9][7]
    with pytest.raises(IndexError):
        tree[len(tree)]


def test_the_sentence_around_a_word_and_a_row(both):
    """Of a row that runs over two it is the first."""
    doc, tree = both
    assert [word.sent.text for word in tree] == [word.sent.text for word in doc]
    assert tree[8:14].sent.text == doc[8:14].sent.text


def test_a_neighbour_is_a_word_of_the_text(both):
    """The next, or one some places away; none before the first and behind the last."""
    _, tree = both
    assert (tree[0].nbor().text, tree[3].nbor(-2).text, len(tree[1]), str(tree[1])) == (
        "Silva", "Silva", 5, "Silva",
    )  # fmt: skip
    with pytest.raises(IndexError):
        tree[0].nbor(-1)
    with pytest.raises(IndexError):
        tree[len(tree) - 1].nbor()
