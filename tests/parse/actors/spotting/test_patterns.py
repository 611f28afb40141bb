"""Names that a pattern shows, whatever the model says."""

import pytest

from briefgen.parse.actors.spotting import patterns
from briefgen.parse.actors.words import read_words


def find_names(nlp, text):
    read = read_words(nlp(text))
    return [(read.joined(one.start, one.end), one.label) for one in patterns.find_patterns(read)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then K. Osei sang.", [("K. Osei", "INITIALS")]),
        ("Then Maria M. Lind sang.", [("Maria M. Lind", "INITIALS")]),
        ("Then J. van Lind Jr. sang.", [("J. van Lind Jr.", "INITIALS")]),
        ('Then Kwame "Lucky" Boateng sang.', [('Kwame "Lucky" Boateng', "NICKNAME")]),
        ("Then easyJet said it would pay.", [("easyJet", "BRAND")]),
        (
            "The Office of Civil Rescue (OCR) paid.",
            [("Office of Civil Rescue", "INTRODUCED"), ("OCR", "ACRONYM")],
        ),
    ],
)
def test_a_pattern_shows_a_name(nlp, text, found):
    """Initials, a nickname, a firm that writes itself small, a body with its initials."""
    assert find_names(nlp, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Senate voted.",
        "He read section B. Monday was dull.",
        'The "Lucky" Boateng sang.',
        "Children played with an iPad.",
        "The bank pays nothing.",
        "The Harvest of Rice (OCR) failed.",
    ],
)
def test_what_only_looks_like_one_is_none(nlp, text):
    """A state, a day, a thing, a plain word, and letters that are not the initials."""
    assert find_names(nlp, text) == []


@pytest.mark.parametrize("text", ["It is the company that sells boats.", "They are the firm that has paid."])
def test_a_word_of_grammar_is_no_firm(nlp, text):
    """ "That" follows the word for a firm as a name does, and acts as one."""
    assert "BRAND" not in [one.label for one in patterns.find_patterns(read_words(nlp(text)))]
