"""Where sentences begin and end."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefgen.model import Span, Turn, TurnRole
from briefgen.parse import sentences
from tests.parse.actors.marked import article
from tests.work import finishes, grows_with


def split(nlp, text, **more):
    return [span.of(text) for span in sentences.split(nlp(text), article(text, **more))]


def test_paragraphs_are_not_crossed(nlp):
    """A blank line ends a sentence that has no full stop."""
    assert split(nlp, "Ferries stop in May\n\nThe line closes.") == [
        "Ferries stop in May",
        "The line closes.",
    ]


def test_wrapped_lines_are_one_sentence(nlp):
    """A line that ended because its next word did not fit goes on in the next one."""
    text = (
        "The harbour will be closed for the whole of the\n"
        "summer because the quay needs new stones and the\n"
        "city has no money."
    )
    assert len(split(nlp, text)) == 1


def test_a_rare_sign_costs_no_sentence(nlp):
    """A flat sign, and what other splitters keep for themselves."""
    for sign in "\u266d\u2668\u261d\u222f":
        text = f"The hall reopens in May. She plays a concerto in E{sign} major. Tickets cost 30 kroner."
        assert " ".join(split(nlp, text)) == text


def test_a_lost_space_ends_a_sentence(nlp):
    """Two sentences pasted together are two; the address of a site is one word."""
    assert split(nlp, "They kept the boats.The crews left.") == ["They kept the boats.", "The crews left."]
    assert len(split(nlp, "Berg told Booking.Com that he would sail.")) == 1


def test_lines_that_are_no_wraps_stand_alone(nlp):
    """Short lines under each other are lines of their own."""
    assert split(nlp, "Lisbon\nPress Office\nThe ferry sails.") == [
        "Lisbon",
        "Press Office",
        "The ferry sails.",
    ]


def test_items_of_a_list_stand_alone(nlp):
    """However long they are: no item is the wrapped end of the one above it."""
    text = "The dairy will:\n- keep the old barn open until 31 May 2026\n- plant ninety trees by July\n- sell"
    assert len(split(nlp, text)) == 4
    dashed = "The harbour will be shut for\n- as the town says -\nsome weeks, as the quay needs stone."
    assert split(nlp, dashed)[0] == "The harbour will be shut for"


def test_the_letter_of_a_question_is_no_sentence(nlp):
    """A transcript's "Q." belongs to its question."""
    assert split(nlp, "Q. Will the ferry sail? It will.")[0] == "Q. Will the ferry sail?"


def test_titles_and_initials_end_nothing(nlp):
    """A stop after "Dr" or an initial is none."""
    assert len(split(nlp, "They asked Dr. Amara Okafor and K. Osei about it.")) == 1


def test_closing_marks_stay_with_their_sentence(nlp):
    """A quotation mark after the full stop is not the head of the next sentence."""
    found = split(nlp, "“The ferry sails.” She waited. “It is late.”")
    assert all(not one.startswith("”") for one in found)


def test_headings_and_turns_are_edges(nlp):
    """What structure says is never crossed, whatever the model thinks."""
    text = "Who pays and the answer is we do"
    turn = Turn("Ines Halvorsen", TurnRole.ANSWER, Span(9, len(text)))
    assert split(nlp, text, turns=(turn,)) == ["Who pays", "and the answer is we do"]


def test_a_sentence_begins_behind_a_dateline():
    """The place and day before the first words of a report are none of its words."""
    text = "OSLO, 3 May - The ferries stop."
    line = Span(0, text.index("The"))
    assert sentences.find_report_starts(article(text, metadata=(line,))) == (line.end,)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="Ab .!?\n”“\"'(", max_size=60))
def test_sentences_are_in_order_and_trimmed(nlp, text):
    """For any text: no overlap, no empty sentence, no white space at an edge, no word left out."""
    spans = sentences.split(nlp(text), article(text))
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    kept = {at for span in spans for at in range(span.start, span.end)}
    assert all(char.isspace() for at, char in enumerate(text) if at not in kept)


def test_a_hundred_thousand_characters_take_no_time(nlp):
    """The rules are linear: their worst alphabet costs no more than its length."""

    def splitting(count):
        doc = Doc(nlp.vocab, words=['"', "”"] * count, sent_starts=[True] * 2 * count)
        told = article(doc.text)
        return lambda: sentences.split(doc, told)

    grows_with(splitting, 500)
    finishes(splitting(16_500))
