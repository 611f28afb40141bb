"""What the model says of a text, as plain values: of every word what the model's own library says."""

import pytest

from briefgen.config import LanguageConfig
from briefgen.parse import language
from briefgen.parse.unpacking import unpack_doc

TEXTS = (
    "Ana Silva, Bo Ek and Cay Orr, who lead the port, said on 3 May that it couldn't pay $2.5m.",
    "What will the council of Lumara do?\n\n“We shall close it,” she said; nobody asked why.",
    "  LIMA --  The U.S.-led talks (of which 21 failed) are over!\n",
    "Ferries",
    "",
)
SAID = (
    "i", "idx", "text", "whitespace_", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob",
    "is_alpha", "is_digit", "is_lower", "is_upper", "is_title", "is_space", "is_punct", "is_stop", "like_num",
)  # fmt: skip
HANGING = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.mark.parametrize("text", TEXTS)
def test_each_word_says_what_it_said(model, text):
    """Its form, its labels, its place; and whether a sentence begins or ends with it."""
    doc = model(text)
    for one, other in zip(doc, unpack_doc(doc), strict=True):
        assert [getattr(other, name) for name in SAID] == [getattr(one, name) for name in SAID]
        assert (other.is_sent_start, other.is_sent_end) == (bool(one.is_sent_start), bool(one.is_sent_end))


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_words_hang_on_each(model, text):
    """What it hangs on, what hangs on it, how far that reaches, and the others of its row."""
    doc = model(text)
    for one, other in zip(doc, unpack_doc(doc), strict=True):
        edges = (one.head.i, one.left_edge.i, one.right_edge.i)
        assert (other.head.i, other.left_edge.i, other.right_edge.i) == edges
        for name in HANGING:
            assert [word.i for word in getattr(other, name)] == [word.i for word in getattr(one, name)]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_and_names_are_the_same(model, text):
    """Where each begins and ends, and what the model takes a name for."""
    doc = model(text)
    tree = unpack_doc(doc)
    assert [sent.text for sent in tree.sents] == [sent.text for sent in doc.sents]
    assert [(name.text, name.label_) for name in tree.ents] == [(name.text, name.label_) for name in doc.ents]


def test_rules_are_given_what_is_at_hand():
    """A text that is read comes so, with its own letters."""
    (doc,) = language.docs(["HARBOUR CHIEF RESIGNS\nIt is calm."], LanguageConfig())
    assert doc[0].head is doc[0].head
    assert (doc.text, doc[0].text) == ("HARBOUR CHIEF RESIGNS\nIt is calm.", "HARBOUR")
