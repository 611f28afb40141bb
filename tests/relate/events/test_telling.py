"""What the words that tell of a happening are about."""

from decimal import Decimal

from briefgen.relate import relate
from briefgen.relate.events import happenings
from briefgen.relate.events.telling import Telling
from tests.factories import figure, happens, name, reading

TEXT = "Ana Silva spoke. Cheese makers gathered in Lund with 400 goats, 8 dogs and 60 percent of the press."


def telling():
    (brief,) = relate(
        [
            reading(
                TEXT,
                name("Ana Silva"),
                name("Lund", "place"),
                figure("400 goats", 400, "goat"),
                figure("8 dogs", 8, "dog"),
                figure("60 percent", 60, "percent"),
                happens("Cheese makers gathered in Lund", "gather", where=["Lund"]),
            )
        ]
    ).briefs
    (one,) = happenings.list_happenings(brief)
    return Telling(one, {brief.article.id: brief})


def test_its_own_words_are_without_kind_and_place():
    """ "Gathered" and "Lund" are told already."""
    assert not {"gather", "lund"} & telling().own
    assert len(telling().own) == 2


def test_what_its_sentences_name_is_around_it():
    """Not who stands in another sentence."""
    assert telling().around == {"lund"}


def test_an_event_is_known_again_by_its_large_figures():
    """Not by a share, nor by a few of anything."""
    assert telling().amounts == {(Decimal(400), None, "goat")}


def test_the_sentence_says_more_than_the_event():
    """All of its words."""
    assert telling().own < telling().about
