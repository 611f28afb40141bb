"""What is read together is what is read alone: tests that share a reader see the same language as a build."""

import pytest

from briefgen.parse.unpacking import unpack_doc
from tests.parse.together import Reader, list_texts

TEXTS = (
    "Norway's minister, Ana Silva, said on Friday that the dam will not open before 12 May 2025.",
    "Rents rose by 3 percent.",
    "“We won't sign,” the pilots told Per Lund. ¶ They voted against it, 40 to 2, in the port of Oslo.",
    "THE FERRY SANK AT DAWN\n\nTwo of the crew – both from Riga – are missing; nobody saw it.",
    "It rained.",
)
ATTRIBUTES = ("text", "idx", "tag_", "pos_", "dep_", "lemma_", "ent_type_", "ent_iob", "is_sent_start")


def tell_doc(doc):
    """All that rules ask of a Doc: of each word what it is, and where it hangs."""
    return [(*(str(getattr(word, name)) for name in ATTRIBUTES), word.head.i) for word in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_read_with_others_it_is_as_read_alone(model, text):
    """Whatever stands beside it, long or short, first or last."""
    alone = tell_doc(unpack_doc(model(text)))
    assert tell_doc(Reader(model, TEXTS)(text)) == alone
    assert tell_doc(Reader(model, reversed(TEXTS))(text)) == alone
    assert tell_doc(Reader(model, [])(text)) == alone


def test_nobody_is_given_a_doc_that_another_had(model):
    """A test may write into its own."""
    reader = Reader(model, TEXTS)
    first, second = reader(TEXTS[1]), reader(TEXTS[1])
    assert first is not second
    assert tell_doc(first) == tell_doc(second)


def test_the_texts_of_cases_are_known_before_they_are_asked_for(request):
    """From a text, or a record that holds one; a single word is no text."""
    found = list(list_texts(request.session.items))
    assert set(TEXTS) - {"It rained."} <= set(found)
    assert all(" " in text for text in found)
