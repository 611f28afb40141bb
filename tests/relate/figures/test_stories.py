"""What one article is about, as far as figures ask."""

from briefgen.relate import relate
from briefgen.relate.figures.stories import ToldStory
from tests.factories import name, reading


def story(text, *rows):
    (brief,) = relate([reading(text, *rows)]).briefs
    return ToldStory(brief)


def test_names_are_what_is_never_written_small():
    """ "Ferry" opens a sentence, "ferry" stands in the next: it names nothing."""
    told = story("Ferry traffic at Tarn stopped on Monday. The ferry of Osse Lines is old.")
    assert told.led == {"Tarn", "Osse", "Lines"}


def test_words_of_anything_are_no_names():
    """Days and "Council" stand in articles about anything."""
    assert story("On Friday the Council of Tarn met.").led == {"Tarn"}


def test_a_calamity_is_what_title_and_opening_call_it():
    """In the singular, and none that is told of later."""
    far = "A crash at Tarn killed 9. " + "The road is shut. " * 30 + "A flood came in 2011."
    assert story(far).calamities == {"crash"}


def test_the_words_of_states_are_known():
    """A state's name says little of what a story is about."""
    assert story("Norland met Tarn.", name("Norland", "state"), name("Tarn", "place")).states == {"Norland"}
