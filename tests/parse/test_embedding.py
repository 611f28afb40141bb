"""Each word read once where it looks the same."""

import numpy as np
import pytest
import spacy

from briefgen.config import LanguageConfig
from briefgen.parse import embedding, model_package

TEXTS = (
    "The ferry left the port. The port was empty, and the ferry's crew said so: the port was empty.",
    "The crew\n\nof the ferry said it was paid; “The port,” it said, was paid too.",
    "Port.",
)


def _load():
    return spacy.load(model_package.name(LanguageConfig()))


@pytest.fixture(scope="module")
def plain():
    """The model as it is."""
    return _load()


@pytest.fixture(scope="module")
def shared():
    """The model that reads each word once."""
    nlp = _load()
    embedding.install_embedding(nlp)
    return nlp


@pytest.mark.parametrize("name", ["tok2vec", "ner"])
def test_what_the_model_makes_of_words_is_the_same_to_the_last_bit(plain, shared, name):
    """Texts together and each alone: no number is another."""
    theirs, ours = (
        nlp.get_pipe(name).model if name == "tok2vec" else nlp.get_pipe(name).model.get_ref("tok2vec")
        for nlp in (plain, shared)
    )
    assert any(node.name == embedding.EMBEDDING_NAME for node in ours.walk())
    for some in (TEXTS, *((text,) for text in TEXTS)):
        wanted = theirs.predict([plain.make_doc(text) for text in some])
        found = ours.predict([shared.make_doc(text) for text in some])
        assert all(map(np.array_equal, found, wanted))


def test_rows_are_told_apart():
    """The first of each kind, and for each row its kind."""
    rows = np.array([[3, 1], [1, 3], [3, 1], [2, 2], [1, 3]], dtype=np.uint64)
    first, back = embedding.find_distinct(rows)
    assert len(first) == 3
    assert np.array_equal(rows[first][back], rows)


def test_two_rows_under_one_number_are_both_read(monkeypatch):
    """Where the mixing of columns fails every row is its own."""
    monkeypatch.setattr(embedding, "MIX", np.uint64(1))
    rows = np.array([[3, 1], [1, 3]], dtype=np.uint64)
    first, back = embedding.find_distinct(rows)
    assert first.tolist() == back.tolist() == [0, 1]


def test_a_model_that_reads_each_word_once_is_not_trained(shared):
    """What stands for the layers only reads; asked to learn, it says so."""
    _, learn = shared.get_pipe("tok2vec").model.begin_update([shared.make_doc(TEXTS[0])])
    with pytest.raises(NotImplementedError, match="not trained"):
        learn([np.zeros((len(shared.make_doc(TEXTS[0])), 96), dtype="f")])
