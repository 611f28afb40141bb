"""Questions that no answer was found to."""

import pytest

from briefgen.relate.desk import TensionKind
from tests.factories import figure, reading, turn


def find_open(made):
    """The last words of each question without an answer, and why."""
    return [(one.told[-1].exact, one.reason) for one in made.tensions if one.kind is TensionKind.NOT_ANSWERED]


def ask(question, answer, *facts):
    """A transcript of one question."""
    return reading(
        f"{question}\n{answer}", *facts, turn(question, "question"), turn(answer, "answer", "Ann Lee")
    )


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Is the whole crew with you?", "Six of the nine are."),
        ("Will you appeal against the ruling?", "It depends on the judge."),
        ("And if the assembly rejects the toll?", "Then the ferry company goes to court."),
        ("Where does the money come from?", "Because of the strike, nobody knows."),
        ("Do you still want the quarry closed?", "I do."),
        ("What do you make of the pay offer?", "I can live with that."),
        ("Did the board mislead the auditors?", "Nothing of the sort."),
    ],
)
def test_an_answer_that_points_back_or_leaves_out_what_was_asked_is_one(desk, question, answer):
    """It shares no word with its question, and answers all the same."""
    assert find_open(desk(ask(question, answer))) == []


def test_who_is_asked_how_many_answers_with_a_number(desk):
    """Whatever else is said."""
    told = "The union says 410 seats."
    made = ask("How many posts will go?", told, figure("410 seats", 410, "seat"))
    assert find_open(desk(made)) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Have you taken gifts from the builder?", "I think people should look at the public register."),
        ("Why was the inspector moved?", "Thank you all for coming."),
    ],
)
def test_an_answer_that_takes_nothing_up_is_none(desk, question, answer):
    """No word, no name, no pronoun of it."""
    assert find_open(desk(ask(question, answer))) == [
        (answer, "no words of the question found in the answer")
    ]


@pytest.mark.parametrize("answer", ["I won't comment on the audit.", "It is too early to say."])
def test_an_answer_that_says_it_gives_none_is_open(desk, answer):
    """Although it repeats a word of the question."""
    made = desk(ask("What did the audit find?", answer))
    assert find_open(made) == [(answer, "the answer gives none")]


@pytest.mark.parametrize(
    "told",
    [
        "Asked whether he had seen the letter, Bo Orr did not answer.",
        "The ferry company did not respond to requests for comment.",
        "The ministry declined to say how many posts would go.",
    ],
)
def test_what_an_article_tells_to_be_unanswered_is_open(desk, told):
    """In its own words."""
    assert find_open(desk(reading(told))) == [(told, "the article says that no answer was given")]


def test_the_question_before_stands_beside_it(desk):
    """Where a writer asks it."""
    made = desk(reading("Will the ferry wait for the court? Bo Orr would not say."))
    assert [one.exact for one in made.tensions[0].told] == [
        "Will the ferry wait for the court?",
        "Bo Orr would not say.",
    ]


def test_what_somebody_says_of_another_is_no_word_of_the_article(desk):
    """It is a claim."""
    assert find_open(desk(reading("“They did not answer one letter,” Ann Lee said."))) == []
