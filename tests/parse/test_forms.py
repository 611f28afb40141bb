"""What follows from a form, beside what the model's own components say."""

import pytest
import spacy
from spacy.tokens import Doc

from briefgen.config import LanguageConfig
from briefgen.parse import forms, language, lemmas, model_package

TEXTS = (
    "There's a tram that the mayors' council hadn't paid for, because it couldn't.\n\nLet's go, y'all.",
    "It ain't over: she's gonna sail and they've gotta row, but 'em boats leak.",
    "Having been moved twice, the ferries were to be sold; nothing was.\n- He did what he does best.",
    "I once had him tell it, and you'd have them do it: is it what it was?",
    "",
)


@pytest.fixture(scope="module")
def bare():
    """The model as its makers ship it."""
    return spacy.load(model_package.name(LanguageConfig()))


def _tell(doc: Doc) -> list[tuple[str, ...]]:
    return [(word.text, word.tag_, word.pos_, word.dep_, str(word.morph), word.lemma_) for word in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_it_says_what_the_components_say(text, bare):
    """Word for word, with the lemmas of verbs mended; a text seen before is read alike."""
    tagged = bare.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        tagged = bare.get_pipe(name)(tagged)
    ours = language.load_model(model_package.name(LanguageConfig()))
    for _ in range(2):
        copy = Doc(ours.vocab).from_bytes(tagged.to_bytes())
        theirs = Doc(bare.vocab).from_bytes(tagged.to_bytes())
        wanted = lemmas.mend_lemmas(bare.get_pipe("lemmatizer")(bare.get_pipe("attribute_ruler")(theirs)))
        assert _tell(ours.get_pipe(forms.FORMS_NAME)(copy)) == _tell(wanted)


def test_a_full_memory_begins_anew(monkeypatch, model):
    """What is forgotten is worked out again, and is the same."""
    before = _tell(model(TEXTS[0]))
    monkeypatch.setattr(forms, "KEPT", 0)
    assert _tell(model(TEXTS[0])) == before


def test_a_model_that_asks_for_more_keeps_its_own():
    """A pattern with an operator that is not known here is left to the component that knows it."""
    other = spacy.load(model_package.name(LanguageConfig()))
    other.get_pipe(forms.RULER).add([[{"TAG": "NN", "OP": "+"}]], {"POS": "X"})
    forms.install_forms(other)
    assert forms.FORMS_NAME not in other.pipe_names
    assert forms.RULER in other.pipe_names
