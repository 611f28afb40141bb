"""Who is to do what is promised, what they are called, and who says so."""

import pytest

from briefgen.relate import relate
from briefgen.relate.desk import Voice
from tests.factories import name, promises, reading, turn, when

DAY = when("3 June 2024", "2024-06-03")


def told(text, *rows):
    return relate([reading(text, DAY, *rows)]).commitments[0]


@pytest.mark.parametrize(("subject", "named"), [("The town council", "The town council"), ("", "")])
def test_nobody_known_is_called_by_the_words_of_the_article(subject, named):
    """And in the passive by none."""
    text = "The town council will meet on 3 June 2024."
    one = told(text, promises(None, text[:-1], due="3 June 2024", subject=subject))
    assert (one.parties, one.named) == ((), named)


def test_who_says_i_will_is_to_do_it():
    """Of a turn whose speaker is known; “we” may be others too."""
    text = "Kim Osei: I will pay on 3 June 2024."
    rows = name("Kim Osei", "person"), turn("I will pay on 3 June 2024.", "speaker", "Kim Osei")
    own = told(text, *rows, promises(None, "I will pay on 3 June 2024", due="3 June 2024", subject="I"))
    assert (own.parties, own.voice) == (("kim-osei",), Voice.FIRST_HAND)
    text = text.replace(" I ", " We ")
    rows = name("Kim Osei", "person"), turn("We will pay on 3 June 2024.", "speaker", "Kim Osei")
    ours = told(text, *rows, promises(None, "We will pay on 3 June 2024", due="3 June 2024", subject="We"))
    assert (ours.parties, ours.named, ours.voice) == ((), "We", Voice.ATTRIBUTED)


def test_who_is_named_by_the_label_of_a_turn_alone_is_called_by_it():
    """No actor is made of a label."""
    text = "Osei: I will pay on 3 June 2024."
    row = promises(None, "I will pay on 3 June 2024", due="3 June 2024", subject="I")
    one = told(text, turn("I will pay on 3 June 2024.", "speaker", "Osei"), row)
    assert (one.parties, one.named) == ((), "Osei")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("that the bridge will open on 3 June 2024", 1),
        ("that will be opened on 3 June 2024", 0),
        ("who will be deployed on 3 June 2024", 0),
    ],
)
def test_a_that_which_only_joins_opens_a_promise(words, count):
    """“It is planned that the bridge will open” promises, “a bridge that will be opened” only tells of it."""
    made = reading(f"In Lund it is so {words}.", DAY, promises(None, words, due="3 June 2024"))
    assert len(relate([made]).commitments) == count
