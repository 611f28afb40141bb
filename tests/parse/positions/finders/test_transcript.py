"""In a transcript words belong to whoever has the turn."""

from dataclasses import replace

import pytest

from briefgen import load
from briefgen.model import Mode, Span, Stance, Turn, TurnRole
from tests.parse.positions import prose

TITLE = "Rita Lobo spoke in Bergen.\n\n"


def positions(nlp, *turns: tuple[TurnRole, str]):
    """Positions of a transcript whose speaker is Rita Lobo."""
    text, spans = TITLE, []
    for role, words in turns:
        text += "Q. " * (role is TurnRole.QUESTION)
        spans.append(
            Turn(
                "" if role is TurnRole.QUESTION else "Rita Lobo",
                role,
                Span(len(text), len(text) + len(words)),
            )
        )
        text += words + "\n\n"
    article = replace(load.take_line("case", text, None, None), turns=tuple(spans))
    article, who, found = prose.read_article(nlp, article)
    return [(None if one.speaker is None else who[one.speaker].name, one) for one in found]


ANSWERS = [
    ("We need to do more for the harbour.", Stance.SUPPORTS),
    ("We must never sell the harbour.", Stance.OPPOSES),
    ("We are trying to keep the port open.", Stance.SUPPORTS),
    ("It is clear that the ships will come back.", Stance.CLAIMS),
    ("We are the largest buyer of timber.", Stance.CLAIMS),
    ("Should we close the port?", Stance.UNDECIDED),
    ("We must first see who pays for the harbour.", Stance.UNDECIDED),
    ("This is a plan that we have to look at.", Stance.UNDECIDED),
    ("We have proposed a cut of the fee.", Stance.SUPPORTS),
    ("We will not raise the fee.", Stance.OPPOSES),
    ("I would not exclude a ban on ships.", Stance.UNDECIDED),
    ("Perhaps it could be a ferry.", Stance.UNDECIDED),
    ("We are not in that position yet.", Stance.UNDECIDED),
    ("We reject the offer of the owners.", Stance.OPPOSES),
]


@pytest.mark.parametrize(("words", "side"), ANSWERS)
def test_an_answer_is_the_speakers_own(nlp, words, side):
    """Without any "said", in the first person, with its side."""
    ((speaker, one),) = positions(nlp, (TurnRole.ANSWER, words))
    assert (speaker, one.stance, one.mode) == ("Rita Lobo", side, Mode.DIRECT)


@pytest.mark.parametrize(
    "words", ["Good afternoon.", "Thank you very much.", "It is good to be here.", "The port is in Bergen."]
)
def test_courtesies_and_bare_facts_are_no_positions(nlp, words):
    """Nothing is made of what takes no stand."""
    assert positions(nlp, (TurnRole.ANSWER, words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "Should we do other things?",
        "Of course, we have to see what we can do.",
        "So we must act.",
        "Today we will discuss the port.",
    ],
)
def test_what_names_no_matter_is_no_position(nlp, words):
    """A question or a need without a noun says nothing where it does not answer."""
    first = "The port is in Bergen. "
    assert positions(nlp, (TurnRole.ANSWER, first + words)) == []


def test_a_question_belongs_to_the_questioner(nlp):
    """What it claims is nobody's who answers."""
    found = positions(
        nlp,
        (TurnRole.QUESTION, "Norway needs to sell the harbour. Will you sell it?"),
        (TurnRole.ANSWER, "We want to keep it."),
    )
    assert [(speaker, one.stance) for speaker, one in found][1:] == [("Rita Lobo", Stance.SUPPORTS)]
    assert found[0][0] != "Rita Lobo"
    assert found[0][1].stance is Stance.CLAIMS


def test_the_speaker_tells_of_others(nlp):
    """What others did is theirs, told by whoever speaks."""
    found = positions(
        nlp, (TurnRole.ANSWER, "Norway has agreed to the sale. Sweden still has not agreed to it.")
    )
    assert [(speaker, one.stance) for speaker, one in found] == [
        ("Norway", Stance.SUPPORTS),
        ("Sweden", Stance.OPPOSES),
    ]
    assert all(one.attributed_by is not None for _, one in found)


def test_the_same_said_twice_is_said_once(nlp):
    """A sentence that only repeats an earlier one is left out."""
    words = "It is in the interest of Norway that the port stays open. So, it is in the interest of Norway."
    assert len(positions(nlp, (TurnRole.ANSWER, words))) == 1
