"""One voice a sentence: that of the turn, or of whom it quotes."""

from briefgen.model import TurnRole
from tests.parse.positions import prose
from tests.parse.positions.finders.test_transcript import positions

STATEMENT = (
    "Statement of the Dairy League on the milk levy\n\nLima, 25 April 2025\n\n"
    "The Dairy League condemns the milk levy. We urge Peru to drop the port tax.\n\n"
    'Our director, Rita Lobo, said: "We will fight the road toll."'
)


def test_a_statement_is_that_of_the_body_that_issues_it(nlp):
    """Also where it speaks of itself by name; whom it quotes is somebody else."""
    article, who, found = prose.read(nlp, STATEMENT)
    told = [
        (who[one.speaker].name, str(one.stance), prose.words(article.text, one.object))
        for one in found
        if one.speaker is not None
    ]
    assert told == [
        ("Dairy League", "opposes", "the milk levy"),
        ("Dairy League", "supports", "Peru to drop the port tax"),
        ("Rita Lobo", "opposes", "the road toll"),
    ]


def test_of_whom_a_question_tells_by_a_pronoun_is_nobody_known(nlp):
    """He who "offers a loan" is not the one who is asked."""
    asked, answered = (TurnRole.QUESTION, "He offers a loan."), (TurnRole.ANSWER, "We reject the loan.")
    assert [str(one.stance) for _, one in positions(nlp, asked, answered)] == ["opposes"]
