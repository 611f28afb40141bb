"""Which way a limit goes where its verb is denied."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The museum will not pay more than 5 million euros.", "at most"),
        ("The museum will pay more than 5 million euros.", "over"),
        ("No museum pays more than 5 million euros.", "at most"),
        ("The museum never paid less than 5 million euros.", "at least"),
        ("The museum refused to pay more than 5 million euros.", "at most"),
        ("The museum did not refuse to pay more than 5 million euros.", "over"),
        ("The museum not only paid more than 5 million euros.", "over"),
    ],
)
def test_a_denied_verb_turns_the_limit(nlp, text, modifier):
    """By a word, a subject that is nobody or a verb of refusing; denied twice it stands."""
    (figure,) = read(nlp, text)
    assert figure.quantity.modifier == modifier


def test_the_limit_of_a_subject_stands(nlp):
    """More than twenty boats did not come back: the verb says nothing of their number."""
    (figure,) = read(nlp, "More than 20 boats did not return.")
    assert figure.quantity.modifier == "over"
