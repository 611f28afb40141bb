"""Where pronouns stand that may mean an actor."""

import pytest

from briefgen.model import ActorKind, Span, Turn, TurnRole
from briefgen.parse.actors.described import pronouns
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.words import read_words
from tests.parse.actors.marked import article


def find_pronouns(nlp, text, **more):
    read, one = read_words(nlp(text)), article(text, **more)
    turns = dict(pronouns.first_persons(read, one))
    return [(read.text(draft.start), draft.calling) for draft in pronouns.find_pronouns(read, turns, one)]


def test_the_third_person(nlp):
    """One person or several; "it" only where it speaks, "her" only as an object."""
    text = "She saw them. It said no. It rained on it. They met her in her boat."
    assert find_pronouns(nlp, text) == [
        (word, Calling.PRONOUN) for word in ("She", "them", "It", "They", "her")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bakers' union said it had suspended the walkout.", ["it"]),
        ("The museum said on Monday that it would publish a catalogue.", ["it"]),
        ("The bakers' union said it was too late.", []),
        ("The museum said it would cost two million.", []),
        ("The museum said that it would be published in May.", []),
        ("A catalogue, if it would publish one, is what the museum needs.", []),
    ],
)
def test_it_counts_where_a_body_tells_what_it_does(nlp, text, found):
    """The acts of a body, done to something; what a plan costs, or is done to it, may be of the plan."""
    assert [word for word, _ in find_pronouns(nlp, text)] == found


def test_both_are_two(nlp):
    """Where it stands alone; "both boats" are things."""
    assert find_pronouns(nlp, "Both agreed.") == [("Both", Calling.BOTH)] * 2
    assert find_pronouns(nlp, "Both boats sank.") == []


@pytest.mark.parametrize(
    ("role", "speaker", "found"),
    [
        (TurnRole.SPEAKER, "Ama Obuya", ["I", "we"]),
        (TurnRole.QUESTION, "Ama Obuya", []),
        (TurnRole.SPEAKER, "", []),
    ],
)
def test_the_first_person_of_a_turn(nlp, role, speaker, found):
    """It is its speaker, where that is told and asks nothing."""
    text = "I think we pay. US money is ours."
    turns = (Turn(speaker, role, Span(0, len(text))),)
    said = find_pronouns(nlp, text, turns=turns)
    assert [word for word, calling in said if calling is Calling.TURN] == found


def test_whoever_asks_in_a_transcript_has_an_entry(nlp):
    """By the letter of the question, where no name is told."""
    text = "Q. Who pays?\n\nWe do."
    asked = Turn("", TurnRole.QUESTION, Span(3, 12))
    assert find_pronouns(nlp, text, turns=(asked,)) == [("Q.", Calling.QUESTIONER)]
    named = Turn("Ama Obuya", TurnRole.QUESTION, Span(3, 12))
    assert find_pronouns(nlp, text, turns=(named,)) == []


def test_a_pronoun_says_what_it_can_mean(nlp):
    """A person, many, a body."""
    read = read_words(nlp("He saw them. It said no."))
    kinds = [one.kind for one in pronouns.find_pronouns(read, {}, article(read.whole))]
    assert kinds == [ActorKind.PERSON, ActorKind.GROUP, ActorKind.ORGANISATION]
