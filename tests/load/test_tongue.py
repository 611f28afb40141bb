"""Which language a text is in."""

import pytest

from briefgen.load.tongue import language, margin


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministers agreed on Friday that the talks would go on in the autumn.", "en"),
        ("Les ministres sont convenus vendredi de poursuivre les discussions à l'automne.", "fr"),
        ("Die Minister einigten sich am Freitag darauf, die Gespräche im Herbst fortzusetzen.", "de"),
        ("Los ministros acordaron el viernes continuar las conversaciones en otoño.", "es"),
        ("Міністри домовилися у п'ятницю продовжити переговори восени.", "uk"),
    ],
)
def test_the_language_of_a_sentence(text, code):
    """ISO 639-1."""
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "Kyiv", "12.05.2025 14:30", "+32 2 123 45 67 / 33 / 44 / 55 / 66"])
def test_too_short_to_tell(text):
    """Where there are too few letters, nothing is said."""
    assert language(text) == ""


def test_only_a_clear_margin_counts():
    """A sentence is in another language; one in the language itself is not."""
    assert margin("She has not yet set a date for the next meeting.", "en", 12) == ""
    assert margin("Elle n'a pas encore fixé la date de la prochaine réunion.", "en", 12) == "fr"
