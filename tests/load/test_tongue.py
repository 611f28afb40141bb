"""Which language a text is in."""

import pytest

from briefgen.load import tongue
from briefgen.load.tongue import find_likelier, tell_language


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
    assert tell_language(text) == code


@pytest.mark.parametrize("text", ["", "Kyiv", "12.05.2025 14:30", "+32 2 123 45 67 / 33 / 44 / 55 / 66"])
def test_too_short_to_tell(text):
    """Where there are too few letters, nothing is said."""
    assert tell_language(text) == ""


def test_only_a_clear_margin_counts():
    """A sentence is in another language; one in the language itself is not."""
    assert find_likelier("She has not yet set a date for the next meeting.", "en", 12) == ""
    assert find_likelier("Elle n'a pas encore fixé la date de la prochaine réunion.", "en", 12) == "fr"


@pytest.fixture
def asked(monkeypatch):
    """The texts that the identifier was asked of."""
    texts = []
    rank = tongue._rank_languages
    monkeypatch.setattr(tongue, "_rank_languages", lambda text: texts.append(text) or rank(text))
    return texts


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of the town was closed for two days, and none of the ferries left.",
        "She said that they would not sign before their lawyers had read it.",
    ],
)
def test_plain_english_needs_no_identifier(asked, text):
    """Words of grammar that no other language has tell it, for a text and for a line."""
    assert (tell_language(text), find_likelier(text, "en", 12), asked) == ("en", "", [])


def test_a_line_with_one_such_word_is_english_beside_many_that_are_shared(asked):
    """Where they are different ones, and the line is no title in English within another language."""
    line = "Nordbank said it has agreed to pay 4 million crowns in cash for most of its rival in Lund."
    assert (find_likelier(line, "en", 12), asked) == ("", [])


def test_one_such_word_is_enough_where_none_is_of_another_language(asked):
    """The words beside it are names and terms of business."""
    line = "Ferry operator Lowdale posts record half-year profit, widens dividend gap between Harwick owners"
    assert (find_likelier(line, "en", 12), asked) == ("", [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("De haven is twee dagen gesloten of langer, zei de burgemeester van de stad.", "nl"),
        ("Havnen er lukket i to dage, og ingen af færgerne sejlede for at nå det by by by.", "da"),
        ("Der Film The Return of the King kommt wieder in die deutschen Kinos, sagte der Verleih.", "de"),
        ("Die man was in die huis, en ons is by hom as hy so laat op my wag.", "af"),
        ("Det er ein meir enn i same periode i fjor, sa ho, og an for eit par.", "nn"),
    ],
)
def test_words_that_other_languages_share_do_not_tell_english(text, code):
    """`of`, `by`, `for` are words of Dutch and Danish too; a title in English makes no English line."""
    assert find_likelier(text, "en", 12) == code


def test_a_text_with_fewer_such_words_is_english_beside_those_that_are_shared(asked):
    """Reports of figures have "of", "in", "a" where talk has "that" and "they"."""
    text = (
        "Nordbank shares closed at 80 crowns in Oslo trading. The bank agreed to pay a dividend of two crowns"
        " a share. It said net income for the quarter rose to 4 million crowns on revenue of 90 million, with"
        " much of that due to a tax credit."
    )
    assert (tell_language(text), asked) == ("en", [])


def test_a_text_that_quotes_english_is_in_its_own_language():
    """A third of it is English, and its own words of grammar are not."""
    text = (
        "Der Minister sagte am Dienstag in Oslo, die Gespräche würden im Herbst fortgesetzt, wenn beide"
        " Seiten dazu bereit seien. Sein Gast antwortete ihm auf Englisch: We will not go there, and that is"
        " that."
    )
    assert tell_language(text) == "de"
