"""Where an office of several words ends."""

import pytest

from briefgen.parse.actors.described import offices
from briefgen.parse.actors.words import read_words


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("secretary of state left", "secretary of state"),
        ("president-elect left", "president-elect"),
        ("minister for trade and industry left", "minister for trade and industry"),
        ("director of nursing left", "director of nursing"),
        ("director of a school left", "director"),
        ("mayor of Lima left", "mayor"),
    ],
)
def test_an_office_has_its_words_and_no_more(nlp, text, office):
    """Listed, not held yet, with a portfolio or a field; whose it is, is no part of it."""
    read = read_words(nlp(text))
    assert read.joined(0, offices.find_office_end(read, 0)) == office
