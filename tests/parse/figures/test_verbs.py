"""What a verb says of time, and what hangs on it."""

import pytest

from briefgen.parse.figures import verbs


def verb(nlp, text, word):
    return next(token for token in nlp(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "times"),
    [
        ("The guild has trained 40 divers.", "trained", {"perfect"}),
        ("The guild will train 40 divers.", "train", {"future"}),
        ("The guild trains 40 divers.", "trains", {"present"}),
        ("The guild trained 40 divers.", "trained", set()),
    ],
)
def test_a_verb_group_tells_its_time(nlp, text, word, times):
    """By its helpers and its form; a plain past tells none of these."""
    one = verb(nlp, text, word)
    asked = {"perfect": verbs.is_perfect, "future": verbs.is_future}
    assert {name for name, ask in asked.items() if ask(one)} == times - {"present"}
    assert verbs.is_present(one) is (times in ({"present"}, {"perfect"}))


def test_a_chain_goes_up_to_what_governs(nlp):
    """ "Send" hangs on "begin", that on "plans"; a subject's clause ends it."""
    found = verbs.list_chain(verb(nlp, "The guild plans to begin to send divers.", "send"))
    assert [token.lemma_ for token in found] == ["send", "begin", "plan"]
    assert verbs.list_chain(None) == []


def test_words_of_clauses_below_are_heard(nlp):
    """ "Since work began" tells from when it counts."""
    died = verb(nlp, "Some 40 oaks have died since work began.", "died")
    assert "since" in verbs.words_below(died)
    assert "since" not in verbs.words_at(died)
