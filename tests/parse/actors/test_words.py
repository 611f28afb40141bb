"""The tokens of an article as every rule looks at them."""

import pytest

from briefgen.parse.actors.words import is_other_name, read_words
from tests.parse.actors.drafting import place


def test_outside_the_article_there_are_no_words(nlp):
    """No rule runs off the end."""
    read = read_words(nlp("Osei sang."))
    assert [(read.text(at), read.key(at), read.lower(at)) for at in (-1, 3, 99)] == [("", "", "")] * 3
    assert (read.text(0), read.lower(0), read.is_capital(0), read.is_capital(99)) == (
        "Osei",
        "osei",
        True,
        False,
    )


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("They met in GENEVA on Monday.", "GENEVA", "Geneva"),
        ("OSLO, May 3 - It rained.", "OSLO", "Oslo"),
        ("The CWB sent boats.", "CWB", "CWB"),
        ("The EUMAM sent boats.", "EUMAM", "EUMAM"),
    ],
)
def test_a_shouted_word_is_looked_up_as_lists_spell_it(nlp, text, word, key):
    """A name that they know; an acronym stays as it is."""
    read = read_words(nlp(text))
    assert read.key(place(read, word)[0]) == key


@pytest.mark.parametrize(
    ("text", "words_of", "shown"),
    [
        ("It was bought by Amber Foods Ltd.", "Amber Foods Ltd.", "Amber Foods Ltd"),
        ("Amber Foods Ltd. sold it.", "Amber Foods Ltd.", "Amber Foods Ltd."),
        ("It was bought in the U.S.", "U.S.", "U.S."),
    ],
)
def test_a_name_ends_before_the_stop_of_its_sentence(nlp, text, words_of, shown):
    """Inside a sentence, and where it has more stops than one, the stop is its own."""
    read = read_words(nlp(text))
    assert read.named(*place(read, words_of)).of(text) == shown


def test_no_name_goes_on_across_a_break(nlp):
    """A bracket, a dash between blanks; the hyphen of a double name is none."""
    read = read_words(nlp("Osei (the elder) - of Ada - met Ana-Lena Lind."))
    breaks = [read.text(at) for at in range(len(read.texts)) if read.is_break(at)]
    assert breaks == ["(", ")", "-", "-"]


def test_words_are_joined_as_the_text_spells_them(nlp):
    """A line end is one blank."""
    read = read_words(nlp("The Harbour\nWorkers' Union left."))
    assert read.joined(*place(read, "Harbour\nWorkers' Union")) == "Harbour Workers' Union"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The Sauveteurs, or Rescuers, sailed.", True),
        ("The Sauveteurs (or Rescuers) sailed.", True),
        ("The Sauveteurs, also known as Rescuers, sailed.", True),
        ("The Sauveteurs and Rescuers sailed.", False),
        ("The Sauveteurs, or Rescuers from Ada, sailed.", False),
    ],
)
def test_another_name_for_the_same(nlp, text, other):
    """Between commas or brackets that close right behind it."""
    read = read_words(nlp(text))
    assert is_other_name(read, place(read, "Sauveteurs")[1], *place(read, "Rescuers")) is other


def test_what_has_an_article_somewhere_is_no_person(nlp):
    """Also what is counted; a year before it counts nobody."""
    read = read_words(nlp("The Lumen sold well. Two of 40 Tessels broke. In 1348 Norvik died."))
    assert {"Lumen", "Tessels"} <= read.articled
    assert "Norvik" not in read.articled
