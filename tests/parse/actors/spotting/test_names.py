"""Where names stand: the entities of the model, mended."""

import pytest
from spacy.tokens import Span

from briefgen.parse.actors.spotting import names
from briefgen.parse.actors.words import read_words
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.unpacking import unpack_doc
from tests.parse.actors.drafting import place


def find_names(model, text, *entities):
    """The names found where the model has just these entities, each a pair of words and label."""
    doc = model(text)
    read = read_words(unpack_doc(doc))
    doc.ents = [Span(doc, *place(read, shown), label=label) for shown, label in entities]
    return [read.joined(one.start, one.end) for one in names.find_names(read_words(unpack_doc(doc)))]


@pytest.mark.parametrize(
    ("text", "entity", "name"),
    [
        ("Then Mayor Ama Obuya spoke.", ("Mayor Ama Obuya", "PERSON"), "Ama Obuya"),
        ("Then the Lumara Trust paid.", ("the Lumara Trust", "ORG"), "Lumara Trust"),
        ("She read Obuya's letter.", ("Obuya's", "PERSON"), "Obuya"),
        ("President Oskar Moe Thursday condemned it.", ("Oskar Moe Thursday", "PERSON"), "Oskar Moe"),
        ("They sold it to Lumara of Italy.", ("Lumara of Italy", "ORG"), "Lumara"),
    ],
)
def test_what_does_not_belong_to_a_name_is_cut(model, text, entity, name):
    """A title, an article, a genitive, a day, and where a firm is from."""
    assert find_names(model, text, entity)[0] == name


def test_two_names_in_one_entity_are_two(model):
    """Between them stand brackets, a line end, or for persons "and"."""
    assert find_names(
        model, "Then Ama Obuya and Kwame Osei sang.", ("Ama Obuya and Kwame Osei", "PERSON")
    ) == [
        "Ama Obuya",
        "Kwame Osei",
    ]
    assert find_names(model, "The Lumara Trust (Tessel) paid.", ("Lumara Trust (Tessel", "ORG")) == [
        "Lumara Trust",
        "Tessel",
    ]


def test_what_one_did_to_the_other_is_no_name(model):
    """The model took the sentence for a body."""
    assert find_names(model, "Then Lumara sued Tessel there.", ("Lumara sued Tessel", "ORG")) == []


def test_a_listed_name_is_found_without_the_model(model):
    """The longest that the lists know; where it is longer than the model's, it stays."""
    assert find_names(model, "They flew to New Zealand.") == ["New Zealand"]
    assert find_names(model, "They flew to New Zealand.", ("Zealand", "GPE")) == ["New Zealand"]


@pytest.mark.parametrize(
    ("word", "title"), [("Mayor", True), ("Captain", True), ("Dr", True), ("Harbour", False)]
)
def test_a_title_is_told_by_the_lists(model, word, title):
    """An office, a rank, a courtesy."""
    assert names.is_title(read_words(model(f"{word} Obuya spoke.")), gazetteer(), 0) is title


@pytest.mark.parametrize(
    ("text", "entity", "name"),
    [
        ("They heard David Penhale KC there.", ("David Penhale KC", "PERSON"), "David Penhale"),
        ("They heard Dr Obuya there.", ("Dr Obuya", "ORG"), "Obuya"),
        ("They saw Miss Peru there.", ("Miss Peru", "ORG"), "Miss Peru"),
        ("It lies off Easter Island.", ("Easter Island", "LOC"), "Easter Island"),
        ("It made Tampa Captain Per Holm rich.", ("Tampa Captain", "ORG"), "Tampa"),
    ],
)
def test_titles_and_letters_are_no_part_of_a_name(model, text, entity, name):
    """Behind it or before it; a crown, and the feast an island is called after, are."""
    assert name in find_names(model, text, entity)


def test_a_faith_before_what_it_is_of_ends_no_name(model):
    """A school of Lumara is Anglican; the Anglican Church is called so."""
    assert find_names(model, "He taught at a Lumara Anglican school.", ("Lumara Anglican", "ORG")) == [
        "Lumara"
    ]


def test_a_body_that_holds_a_title_and_a_name_is_two(model):
    """The party, and who sits for it; a hospital is called after a prince."""
    text = "Then Lumara Labour MP Peter Obuya left."
    assert find_names(model, text, ("Lumara Labour MP Peter Obuya", "ORG")) == [
        "Lumara Labour",
        "Peter Obuya",
    ]
    text = "It is the Royal Prince Alfred Hospital."
    assert "Royal Prince Alfred Hospital" in find_names(model, text, ("Royal Prince Alfred Hospital", "ORG"))
