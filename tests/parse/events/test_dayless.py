"""The words that tell no day are left of a name."""

from briefgen.model import Sentences
from briefgen.parse import dates, sentences
from briefgen.parse.events import dayless
from briefgen.parse.events.scene import EventScene
from tests.parse.actors.marked import article


def leave_out(nlp, text):
    one, doc = article(text), nlp(text)
    said = Sentences(one.id, text, sentences.split(doc, one))
    scene = EventScene.of(doc, said, one, (), dates.find_dates(doc, said, one))
    kept = dayless.leave_out_effect(dayless.leave_out_days([*doc], scene))
    return " ".join(token.text for token in kept)


def test_days_and_what_leads_to_them_are_left_out(nlp):
    """With their preposition and article."""
    assert leave_out(nlp, "The mill burned on Friday in Oslo") == "The mill burned in Oslo"


def test_an_effect_from_a_day_and_a_time_zone_end_no_name(nlp):
    """What is left of “with effect from 1 July”, and of a day."""
    assert leave_out(nlp, "She became chair with effect from 1 July") == "She became chair"
    assert leave_out(nlp, "The fire was put out on Friday AEDT") == "The fire was put out"
