"""Who does it: the subject of a verb, its own or shared, and the agent of a passive."""

import pytest

from briefgen.parse.grammar import subjects


def word(nlp, text, spelled):
    return next(token for token in nlp(text) if token.text == spelled)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The baker opened the shop and sold bread.", "sold", "baker"),
        ("The baker wants to sell bread.", "sell", "baker"),
        ("The baker pressed the mayor to resign.", "resign", "mayor"),
        ("The baker rejected the levy, calling it unfair.", "calling", "baker"),
        ("The guild issued a statement accusing the mayor.", "accusing", "guild"),
        ("The mayor went so far as to insist on it.", "insist", "mayor"),
        ("Per Lund refused the medal.", "refused", "Lund"),
        ('"The dam is safe," said Per Lund.', "said", "Lund"),
        ("The toll is too high, said Per Orme, a driver.", "said", "Orme"),
        ("Nauru urged the council to adopt the code by July.", "urged", "Nauru"),
        ("Parents, many of whom work at night, reject it.", "reject", "Parents"),
    ],
)
def test_a_verb_has_its_own_subject_or_shares_one(nlp, text, verb, subject):
    """With the verb it is joined to, the object that is to do it, who speaks in a statement."""
    assert subjects.find_subject(word(nlp, text, verb)).text == subject


def test_a_command_has_no_subject(nlp):
    """Nobody is named who does it."""
    assert subjects.find_subject(word(nlp, "Close the gate.", "Close")) is None


def test_the_agent_of_a_passive_stands_behind_by(nlp):
    """In an active clause nobody does."""
    text = "The gate was closed by the keeper."
    assert subjects.find_agent(word(nlp, text, "closed")).text == "keeper"
    assert subjects.find_agent(word(nlp, "The keeper closed it by noon.", "closed")) is None


def test_a_day_before_the_verb_does_nothing(nlp):
    """ "Ana Silva Monday vowed": it is she who vowed, as the parser may not see."""
    vowed = word(nlp, "President Ana Silva Monday vowed to resign.", "vowed")
    assert subjects.own_subject(vowed).text == "Silva"
    assert subjects.own_subject(word(nlp, "The keeper vowed to stay.", "vowed")).text == "keeper"
